//! What a number in prose is said to count, and which cells of the form hold the same.

use std::borrow::Cow;

use crate::format::{TableName, TablePlan};

/// What a number is said to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Applications (政府信息公开申请).
    Requests(Stage, Party),
    /// Applications that came in one way; the tables do not have them.
    Channel(Channel),
    /// 行政复议 and 行政诉讼 about open government information.
    Proceedings(Forum, Ending),
    /// 规章 and 行政规范性文件.
    Papers(Paper, Change),
    /// 行政许可, 行政处罚 and 行政强制.
    Decisions(Act),
    /// 行政事业性收费, in 元.
    Charges,
    /// Of the fee for handling applications (信息处理费); the tables do not have it.
    Fee(Fee),
    /// A share or a rate of change, in per cent.
    Percent,
    /// Anything else; it can only be checked against other prose.
    Other,
}

/// Where applications are on their way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// 本年新收.
    New,
    /// 上年结转.
    CarriedIn,
    /// 办理, 处理: new ones and those carried in, or those of them that are done.
    Handled,
    /// 办结, 答复.
    Finished,
    /// 结转下年度.
    CarriedOut,
    /// Done with one of some outcomes.
    Outcome(Outcomes),
    /// Done with an outcome that is one row of the form, by the row's key.
    Row(&'static str),
}

/// A set of outcomes: 予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcomes(u8);

/// Keys of the outcomes, as `about` has them, in the order of the form.
const OUTCOMES: [&str; 6] = ["granted", "partlyGranted", "denied", "unavailable", "notProcessed", "other"];

impl Outcomes {
    /// 予以公开.
    pub const GRANTED: Self = Self(1);
    /// 部分公开.
    pub const PARTLY: Self = Self(2);
    /// 公开, wholly or partly.
    pub const BOTH: Self = Self(3);
    /// 不予公开, for whatever reason.
    pub const DENIED: Self = Self(4);
    /// 无法提供, for whatever reason.
    pub const UNAVAILABLE: Self = Self(8);
    /// 不予处理, for whatever reason.
    pub const NOT_PROCESSED: Self = Self(16);
    /// 其他处理, in whatever way.
    pub const OTHER: Self = Self(32);

    /// Those of both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it is all six, 予以公开 and 部分公开 perhaps as one.
    #[must_use]
    pub fn is_all(self) -> bool {
        self.0 == 63
    }

    fn keys(self) -> impl Iterator<Item = &'static str> {
        OUTCOMES.into_iter().enumerate().filter(move |(bit, _)| self.0 & (1 << bit) != 0).map(|(_, key)| key)
    }
}

/// Who applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// Everybody.
    All,
    /// 自然人.
    Natural,
    /// 法人或其他组织: the five columns together.
    Organisations,
    /// 商业企业.
    Business,
    /// 科研机构.
    Research,
    /// 社会公益组织.
    Nonprofit,
    /// 法律服务机构.
    Legal,
    /// 其他.
    Other,
}

/// How an application came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// 网络.
    Network,
    /// 信函, 邮寄.
    Letter,
    /// 当面, 现场.
    InPerson,
    /// 传真.
    Fax,
    /// 电话.
    Telephone,
}

/// Where a dispute is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forum {
    /// 行政复议.
    Review,
    /// 行政诉讼, both sorts.
    Litigation,
    /// 未经复议直接起诉.
    Direct,
    /// 复议后起诉.
    AfterReview,
}

/// How a dispute ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// All of them.
    All,
    /// 结果维持.
    Upheld,
    /// 结果纠正.
    Corrected,
    /// 其他结果.
    Other,
    /// 尚未审结.
    Pending,
}

/// A kind of document in 表二.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 规章.
    Regulation,
    /// 行政规范性文件.
    Normative,
}

/// What happened to documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// 制发.
    Issued,
    /// 废止.
    Repealed,
    /// 现行有效.
    InForce,
}

/// A kind of decision in 表二.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// 行政许可.
    Licensing,
    /// 行政处罚.
    Penalties,
    /// 行政强制.
    Coercion,
}

/// What is said of the fee for handling applications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fee {
    /// How many 收费通知 were sent.
    Notices,
    /// What they asked for, in 元.
    Notified,
    /// What was paid, in 元.
    Received,
}

/// Cells of one row whose sum is meant: the row's key, and the party or the column's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Columns {
    Party(Party),
    Named(&'static str),
}

impl Subject {
    /// The table that has it.
    #[must_use]
    pub fn table(self) -> Option<TableName> {
        match self {
            Self::Requests(..) => Some(TableName::Requests),
            Self::Proceedings(..) => Some(TableName::Proceedings),
            Self::Papers(..) | Self::Decisions(_) | Self::Charges => Some(TableName::Disclosure),
            Self::Channel(_) | Self::Fee(_) | Self::Percent | Self::Other => None,
        }
    }

    /// Its name in the result; `None` for what no table has.
    ///
    /// `table.row.column` where it is a cell. Sums of cells have names of their own in the place of
    /// the row or the column: rows `handled` (新收 and 结转 together), `denied`, `unavailable`,
    /// `notProcessed`, `other`, several outcomes joined by `+`; the column `organisations` for the five
    /// columns of 法人或其他组织; the row `litigation` for both sorts of 行政诉讼.
    ///
    /// ```
    /// use gouji::report::claims::{Outcomes, Party, Stage, Subject};
    ///
    /// let about = |stage, party| Subject::Requests(stage, party).about().unwrap();
    /// assert_eq!(about(Stage::New, Party::Natural), "requests.newReceived.natural");
    /// let both = Outcomes::GRANTED.and(Outcomes::PARTLY);
    /// assert_eq!(about(Stage::Outcome(both), Party::All), "requests.granted+partlyGranted.total");
    /// assert_eq!(Subject::Percent.about(), None);
    /// ```
    #[must_use]
    pub fn about(self) -> Option<Cow<'static, str>> {
        Some(match self {
            Self::Requests(Stage::New, Party::All) => "requests.newReceived.total".into(),
            Self::Requests(stage, party) => {
                let row: Cow<'static, str> = match stage {
                    Stage::New => "newReceived".into(),
                    Stage::CarriedIn => "carriedIn".into(),
                    Stage::Handled => "handled".into(),
                    Stage::Finished => "outcomeTotal".into(),
                    Stage::CarriedOut => "carriedOut".into(),
                    Stage::Outcome(outcomes) => outcomes.keys().collect::<Vec<_>>().join("+").into(),
                    Stage::Row(key) => key.into(),
                };
                format!("requests.{row}.{}", party.key()).into()
            }
            Self::Proceedings(forum, ending) => {
                let row = match forum {
                    Forum::Review => "review",
                    Forum::Litigation => "litigation",
                    Forum::Direct => "litigationDirect",
                    Forum::AfterReview => "litigationAfterReview",
                };
                format!("proceedings.{row}.{}", ending.key()).into()
            }
            Self::Papers(paper, change) => format!("disclosure.{}.{}", paper.key(), change.key()).into(),
            Self::Decisions(act) => format!("disclosure.{}.decisions", act.key()).into(),
            Self::Charges => "disclosure.fees.amount".into(),
            Self::Channel(_) | Self::Fee(_) | Self::Percent | Self::Other => return None,
        })
    }

    /// The cells whose sum it is, as a form has them; empty where the form has none.
    ///
    /// Of 办理 that is 新收 and 结转 together.
    #[must_use]
    pub fn cells(self, plan: &TablePlan) -> Vec<(usize, usize)> {
        let Some(sum) = self.sums().into_iter().next() else { return Vec::new() };
        let mut cells = Vec::new();
        for (row, columns) in sum {
            for row in rows(plan, row) {
                let column = |key: &str| plan.columns_of(row).iter().position(|column| column.key == key);
                match columns {
                    Columns::Party(party) => {
                        cells.extend(party.keys().iter().filter_map(|key| Some((row, column(key)?))));
                    }
                    Columns::Named(key) => cells.extend(column(key).map(|column| (row, column))),
                }
            }
        }
        cells
    }

    /// The sums that it may be, the first before all others: rows and columns by their keys.
    pub(super) fn sums(self) -> Vec<Vec<(&'static str, Columns)>> {
        let column = |row, key| vec![vec![(row, Columns::Named(key))]];
        match self {
            Self::Requests(stage, party) => {
                let party = Columns::Party(party);
                let sum = |rows: &[&'static str]| rows.iter().map(|row| (*row, party)).collect::<Vec<_>>();
                match stage {
                    Stage::New => vec![sum(&["newReceived"])],
                    Stage::CarriedIn => vec![sum(&["carriedIn"])],
                    Stage::Handled => {
                        vec![
                            sum(&["newReceived", "carriedIn"]),
                            sum(&["outcomeTotal"]),
                            sum(&["newReceived"]),
                        ]
                    }
                    Stage::Finished => vec![sum(&["outcomeTotal"])],
                    Stage::CarriedOut => vec![sum(&["carriedOut"])],
                    Stage::Row(key) => vec![sum(&[key])],
                    Stage::Outcome(outcomes) => vec![outcomes.keys().map(|key| (key, party)).collect()],
                }
            }
            Self::Proceedings(forum, ending) => match forum {
                Forum::Review => column("review", ending.key()),
                Forum::Direct => column("litigationDirect", ending.key()),
                Forum::AfterReview => column("litigationAfterReview", ending.key()),
                Forum::Litigation => vec![vec![
                    ("litigationDirect", Columns::Named(ending.key())),
                    ("litigationAfterReview", Columns::Named(ending.key())),
                ]],
            },
            Self::Papers(paper, change) => column(paper.key(), change.key()),
            Self::Decisions(act) => column(act.key(), "decisions"),
            Self::Charges => column("fees", "amount"),
            Self::Channel(_) | Self::Fee(_) | Self::Percent | Self::Other => Vec::new(),
        }
    }
}

/// The rows of a form that a key means: the row itself, or all rows under it.
pub(super) fn rows<'a>(plan: &'a TablePlan, key: &'a str) -> impl Iterator<Item = usize> + 'a {
    plan.rows.iter().enumerate().filter_map(move |(index, row)| {
        let rest = row.key.strip_prefix(key)?;
        (rest.is_empty() || rest.starts_with('.')).then_some(index)
    })
}

impl Party {
    fn key(self) -> &'static str {
        match self {
            Self::Organisations => "organisations",
            _ => self.keys()[0],
        }
    }

    /// The columns of the form.
    pub(super) fn keys(self) -> &'static [&'static str] {
        match self {
            Self::All => &["total"],
            Self::Natural => &["natural"],
            Self::Organisations => &["business", "research", "nonprofit", "legal", "other"],
            Self::Business => &["business"],
            Self::Research => &["research"],
            Self::Nonprofit => &["nonprofit"],
            Self::Legal => &["legal"],
            Self::Other => &["other"],
        }
    }
}

impl Ending {
    fn key(self) -> &'static str {
        match self {
            Self::All => "total",
            Self::Upheld => "upheld",
            Self::Corrected => "corrected",
            Self::Other => "other",
            Self::Pending => "pending",
        }
    }
}

impl Paper {
    fn key(self) -> &'static str {
        match self {
            Self::Regulation => "regulations",
            Self::Normative => "normativeDocuments",
        }
    }
}

impl Change {
    fn key(self) -> &'static str {
        match self {
            Self::Issued => "issued",
            Self::Repealed => "repealed",
            Self::InForce => "inForce",
        }
    }
}

impl Act {
    fn key(self) -> &'static str {
        match self {
            Self::Licensing => "licensing",
            Self::Penalties => "penalties",
            Self::Coercion => "coercion",
        }
    }
}
