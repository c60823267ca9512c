//! The official formats, as data: sections, tables, labels, and which sums must agree.
//!
//! The two editions stand in [`y2019`] and [`y2021`], written so that they read like the form. Adding
//! the next edition is adding a file and a variant of [`Edition`]. What the engine needs of a table
//! while it works, a flat list of rows and relations, is derived once in [`plan`](mod@plan).

pub mod plan;
pub mod sections;
mod shared;
pub mod y2019;
pub mod y2021;

pub use plan::{ColumnPlan, Plan, TablePlan, plan};

/// An edition of the official format (年度报告格式).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edition {
    /// 国办公开办函〔2019〕60号: reports on 2019 and 2020.
    Y2019,
    /// 国办公开办函〔2021〕30号: reports on 2021 and later.
    Y2021,
}

impl Edition {
    /// Both, the older first.
    pub const ALL: [Self; 2] = [Self::Y2019, Self::Y2021];

    /// The year that it is called by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Y2019 => "2019",
            Self::Y2021 => "2021",
        }
    }

    /// The edition in force for reports on `year`; `None` before 2019, when there was none.
    ///
    /// ```
    /// use gouji::format::Edition;
    ///
    /// assert_eq!(Edition::of_year(2020), Some(Edition::Y2019));
    /// assert_eq!(Edition::of_year(2021), Some(Edition::Y2021));
    /// assert_eq!(Edition::of_year(2018), None);
    /// ```
    #[must_use]
    pub const fn of_year(year: u16) -> Option<Self> {
        match year {
            ..2019 => None,
            2019..=2020 => Some(Self::Y2019),
            2021.. => Some(Self::Y2021),
        }
    }

    /// Its data.
    #[must_use]
    pub const fn format(self) -> &'static Format {
        match self {
            Self::Y2019 => &y2019::FORMAT,
            Self::Y2021 => &y2021::FORMAT,
        }
    }
}

/// One edition of the official format.
#[derive(Debug)]
pub struct Format {
    /// Which.
    pub edition: Edition,
    /// Number of the document that issued it.
    pub document: &'static str,
    /// Its tables, in order.
    pub tables: [Table; 3],
}

/// The three tables, named as the result names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableName {
    /// 主动公开政府信息情况.
    Disclosure,
    /// 收到和处理政府信息公开申请情况.
    Requests,
    /// 政府信息公开行政复议、行政诉讼情况.
    Proceedings,
}

impl TableName {
    /// All, in official order.
    pub const ALL: [Self; 3] = [Self::Disclosure, Self::Requests, Self::Proceedings];

    /// Its name in the result.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Disclosure => "disclosure",
            Self::Requests => "requests",
            Self::Proceedings => "proceedings",
        }
    }

    /// What people call it: by the section it stands in.
    #[must_use]
    pub const fn caption(self) -> &'static str {
        match self {
            Self::Disclosure => "表二",
            Self::Requests => "表三",
            Self::Proceedings => "表四",
        }
    }

    /// The number of the section it stands in.
    #[must_use]
    pub const fn section(self) -> u8 {
        match self {
            Self::Disclosure => 2,
            Self::Requests => 3,
            Self::Proceedings => 4,
        }
    }
}

/// A table of the form.
#[derive(Debug)]
pub struct Table {
    /// Which.
    pub name: TableName,
    /// Parts with a header of their own; one, but for 表二.
    pub groups: &'static [Group],
    /// Sums that must agree.
    pub balances: &'static [Balance],
}

/// A part of a table with a header of its own.
#[derive(Debug)]
pub struct Group {
    /// 第二十条第(一)项, in 表二.
    pub caption: Option<&'static str>,
    /// Its columns.
    pub columns: &'static [Line],
    /// Its rows.
    pub rows: &'static [Line],
}

/// A row or a column, perhaps with others under it.
#[derive(Debug)]
pub struct Line {
    /// Its name in the result; empty where it only holds others.
    pub key: &'static str,
    /// The ordinal printed before the label: "(三)", "1.".
    pub ordinal: &'static str,
    /// The official label.
    pub label: &'static str,
    /// Other wordings seen in reports that mean the same and are accepted.
    pub variants: &'static [&'static str],
    /// What kind of number stands in it.
    pub unit: Unit,
    /// Those under it.
    pub lines: &'static [Line],
}

/// What kind of number stands in a row or column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A count: a whole number, not negative.
    Count,
    /// A change of a count: a whole number, negative where it fell (减用负值表示).
    Change,
    /// An amount in 万元, with decimals.
    TenThousandYuan,
    /// An amount whose unit the form leaves open.
    Money,
}

impl Line {
    const fn leaf(key: &'static str, ordinal: &'static str, label: &'static str) -> Self {
        Self { key, ordinal, label, variants: &[], unit: Unit::Count, lines: &[] }
    }

    const fn parent(ordinal: &'static str, label: &'static str, lines: &'static [Self]) -> Self {
        Self { key: "", ordinal, label, variants: &[], unit: Unit::Count, lines }
    }

    const fn or(mut self, variants: &'static [&'static str]) -> Self {
        self.variants = variants;
        self
    }

    const fn unit(mut self, unit: Unit) -> Self {
        self.unit = unit;
        self
    }
}

/// Two sums that must be equal, in every row or in every column.
#[derive(Debug)]
pub struct Balance {
    /// The rule that checks it.
    pub rule: &'static str,
    /// Along what.
    pub axis: Axis,
    /// Keys of what is added up on one side, in lists that are added up together.
    pub left: &'static [&'static [&'static str]],
    /// Keys of what is added up on the other.
    pub right: &'static [&'static str],
}

/// Along what a balance is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// The keys are rows; it holds in every column.
    Down,
    /// The keys are columns; it holds in every row.
    Across,
}

/// An official text and the clause in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The document.
    pub document: &'static str,
    /// The clause.
    pub clause: &'static str,
}
