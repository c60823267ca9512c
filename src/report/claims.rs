//! Numbers that prose states, and what they are said to count.
//!
//! Each sentence is cut into words that matter, marks and numbers (`word`), and a number is read by
//! the words around it, up to the next mark or number (`clause`). Then the numbers of a sentence are
//! put in relation: parts of a whole, a number beside that of another year, a share (`relate`).
//!
//! What is not sure stays [`Subject::Other`], and [`agreement()`] keeps silent on it.

mod agreement;
mod clause;
mod figure;
mod passage;
mod relate;
mod subject;
mod word;

use crate::document::Document;
use crate::span::Span;

use super::Outline;

pub(super) use agreement::holds_everybody;
pub use agreement::{agreement, is_own};
pub use figure::{Figure, Unit};
pub use subject::{Act, Change, Channel, Ending, Fee, Forum, Outcomes, Paper, Party, Stage, Subject};

/// Numbers of the prose beyond which none is read. The longest report seen has 300.
pub const MAX_CLAIMS: usize = 20_000;

/// Words, numbers and marks of the prose beyond which none is read. The longest report seen has some thousand.
pub const MAX_WORDS: usize = 50_000;

/// All that the prose of a report states in numbers, in reading order.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// The numbers; the other lists name them by their place here.
    pub claims: Vec<Claim>,
    /// Wholes and their parts.
    pub groups: Vec<Group>,
    /// Numbers beside those of another year.
    pub comparisons: Vec<Comparison>,
    /// Shares of a whole.
    pub shares: Vec<Share>,
    /// Words that say something of all: 全部办结, 办结率100%.
    pub sweeps: Vec<Sweep>,
    /// Whether the tables hold what is said of everybody (全市); told by numbers that stand in both.
    pub everybody: bool,
    /// Whether the rest was left out because there is more than any report has; see [`MAX_CLAIMS`] and
    /// [`MAX_WORDS`].
    pub is_cut: bool,
    /// Whether other prose agrees, for each number.
    verdicts: Vec<Option<bool>>,
}

/// A number that prose states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What it counts.
    pub subject: Subject,
    /// The number.
    pub figure: Figure,
    /// Where the number stands; of a zero in words, where the word stands that denies (未收到).
    pub span: Span,
    /// The words that say what it counts: those before it in its clause, or behind it.
    pub label: Span,
    /// The sentence it stands in.
    pub sentence: Span,
    /// The year that the sentence gives for it.
    pub year: Option<u16>,
    /// Whether it is said to be an earlier year's (上年, 2022年 beside 较).
    pub earlier: bool,
    /// Whose number it is.
    pub scope: Scope,
    /// How it may be understood.
    pub sense: Sense,
}

/// Whose number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Nobody is named.
    Unnamed,
    /// 全市, 各部门.
    Everybody,
    /// 我局, 本机关.
    Own,
    /// 市政府 and the like: a government, or its office.
    Government,
    /// Somebody is named.
    Named,
}

/// How a number may be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sense {
    /// Whether the words leave no doubt what is counted. Otherwise it can be confirmed by a cell and not
    /// contradicted.
    pub firm: bool,
    /// Whether the clause says that what was carried in is counted too.
    pub with_carried_in: bool,
    /// Whether another way of counting may explain it: 受理 with those carried in, 办结 of the new ones;
    /// then that sum neither confirms nor contradicts it. Of disputes: only those put on record (备案) are
    /// counted; a difference is less grave then.
    pub lenient: bool,
    /// Whether it is a zero in words.
    pub denied: bool,
}

/// A whole and its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The whole.
    pub whole: usize,
    /// The parts.
    pub parts: Vec<usize>,
    /// What brings the parts in.
    pub introduced: Introduced,
    /// Whether the parts are all there are, so that their sum must be the whole. Otherwise it must not be
    /// more than the whole.
    pub complete: bool,
    /// Whether words say that some parts are left out: 等, 含.
    pub open: bool,
}

/// What brings the parts of a whole in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Introduced {
    /// 其中.
    Among,
    /// 包括, 分别为.
    Listing,
    /// Brackets behind the whole.
    Brackets,
    /// Nothing, or a colon. Such a group is only kept where it holds or is certainly meant as one.
    Silently,
}

/// A number beside that of an earlier time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The number of now.
    pub new: usize,
    /// The number of then.
    pub old: Option<usize>,
    /// By how many it went up or down.
    pub change: Option<usize>,
    /// By how many per cent.
    pub percent: Option<usize>,
    /// Whether it went up.
    pub up: bool,
}

/// A share of a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub part: usize,
    /// The whole.
    pub whole: usize,
    /// The share in per cent.
    pub percent: usize,
}

/// Words that say something of all applications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sweep {
    /// Where they stand.
    pub span: Span,
    /// The sentence they stand in.
    pub sentence: Span,
    /// What they say.
    pub says: Says,
    /// Whose applications.
    pub scope: Scope,
    /// The year that the sentence gives.
    pub year: Option<u16>,
}

/// What is said of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// All are done: 全部办结, 办结率100%.
    Finished,
    /// Those done were done in time; some may be open: 均在期限内答复.
    InTime,
    /// All disputes ended so: 均获维持.
    Ended(Ending),
}

impl Prose {
    /// Reads the prose of a document; what lies in `tables` is none.
    #[must_use]
    pub fn of(document: &Document<'_>, outline: &Outline, tables: &[Span]) -> Self {
        let mut reader = clause::Reader::new(document, outline);
        passage::sentences(document, outline, tables, |pieces| {
            if reader.is_full() {
                reader.cut();
            } else {
                reader.sentence(pieces);
            }
        });
        reader.finish()
    }

    /// Whether other prose agrees with a number: the sum of its parts, the whole it is a share of, the
    /// number it is compared with; `None` where nothing tells.
    ///
    /// Where a sum is wrong, the whole is called wrong: it is one number, the parts are many.
    #[must_use]
    pub fn agreement(&self, claim: usize) -> Option<bool> {
        self.verdicts.get(claim).copied().flatten()
    }

    /// Weighs all numbers against one another.
    fn weigh(&mut self) {
        let mut verdicts: Vec<Option<bool>> = vec![None; self.claims.len()];
        let mut tell = |claim: usize, verdict: Option<bool>| {
            if let (Some(slot), Some(verdict)) = (verdicts.get_mut(claim), verdict) {
                *slot = Some(slot.unwrap_or(true) && verdict);
            }
        };
        for group in &self.groups {
            let holds = self.holds(group);
            tell(group.whole, holds);
            for part in group.parts.iter().filter(|_| holds == Some(true)) {
                tell(*part, holds);
            }
        }
        for share in &self.shares {
            tell(share.percent, self.share_holds(share));
        }
        for comparison in &self.comparisons {
            let Comparison { new, old, change, percent, .. } = *comparison;
            let holds = self.comparison_holds(comparison);
            for claim in [Some(new), old, change, percent].into_iter().flatten() {
                tell(claim, holds);
            }
        }
        self.verdicts = verdicts;
    }

    /// The sum of a group's parts, in millionths.
    #[must_use]
    pub fn sum(&self, group: &Group) -> i128 {
        group.parts.iter().map(|part| self.amount(*part)).sum()
    }

    /// Whether a group adds up; `None` where its parts may leave something out.
    #[must_use]
    pub fn holds(&self, group: &Group) -> Option<bool> {
        let (whole, sum) = (self.amount(group.whole), self.sum(group));
        // Each number is rounded by itself.
        let slack: i128 = std::iter::once(&group.whole)
            .chain(&group.parts)
            .map(|claim| i128::from(self.claims[*claim].figure.step.millionths()))
            .filter(|step| *step > 1_000_000)
            .sum::<i128>()
            / 2;
        if (whole - sum).abs() <= slack {
            return Some(true);
        }
        (group.complete || sum > whole).then_some(false)
    }

    /// Whether a share is right to the digits shown; `None` where the whole is nothing.
    #[must_use]
    pub fn share_holds(&self, share: &Share) -> Option<bool> {
        let part = (self.amount(share.part), self.slack(share.part));
        self.percent_holds(share.percent, part, (self.amount(share.whole), self.slack(share.whole)))
    }

    /// Whether a comparison is right to the digits shown; `None` where it cannot be told.
    #[must_use]
    pub fn comparison_holds(&self, comparison: &Comparison) -> Option<bool> {
        let new = self.amount(comparison.new);
        let sign = if comparison.up { 1 } else { -1 };
        let change = comparison.change.map(|change| self.amount(change));
        let old = match (comparison.old, change) {
            (Some(old), _) => self.amount(old),
            (None, Some(change)) => new - sign * change,
            (None, None) => return None,
        };
        let by_number = comparison.old.and(change).map(|change| new - old == sign * change);
        let slack = self.slack(comparison.new);
        let old_slack = comparison.old.or(comparison.change).map_or(0, |claim| self.slack(claim));
        let part = ((new - old) * sign, slack + old_slack);
        let by_percent =
            comparison.percent.and_then(|percent| self.percent_holds(percent, part, (old, old_slack)));
        match (by_number, by_percent) {
            (Some(left), Some(right)) => Some(left && right),
            (one, other) => one.or(other),
        }
    }

    /// What a number may be off for having been rounded: half of what one more of its last digit adds.
    fn slack(&self, claim: usize) -> i128 {
        let step = self.claims.get(claim).map_or(0, |claim| i128::from(claim.figure.step.millionths()));
        if step == 1_000_000 { 0 } else { step / 2 }
    }

    /// A number in millionths; nothing where there is no such number.
    #[must_use]
    pub fn amount(&self, claim: usize) -> i128 {
        self.claims.get(claim).map_or(0, |claim| i128::from(claim.figure.value.millionths()))
    }

    /// Whether a share is right; part and whole each with what they may be off.
    fn percent_holds(&self, percent: usize, part: (i128, i128), whole: (i128, i128)) -> Option<bool> {
        if whole.0 <= whole.1 {
            return None;
        }
        let figure = self.claims.get(percent)?.figure;
        let stated = i128::from(figure.value.millionths());
        let step = i128::from(figure.step.millionths());
        // part / whole · 100 and the stated share differ by half of the last digit at most.
        let scaled = |part: i128| part * 2 * 100 * 1_000_000;
        let least = scaled(part.0 - part.1) <= (2 * stated + step) * (whole.0 + whole.1);
        let most = scaled(part.0 + part.1) >= (2 * stated - step) * (whole.0 - whole.1);
        Some(least && most)
    }
}
