//! Sums that must agree (勾稽关系), in three values: held, broken, open.

use crate::format::TableName;
use crate::format::plan::RelationPlan;
use crate::report::{Report, Sheet};
use crate::text::number::{Decimal, State};

/// A relation of the form, and whether it holds in a report.
#[derive(Clone, Debug)]
pub struct Relation {
    /// Its table.
    pub table: TableName,
    /// What must be equal.
    pub plan: &'static RelationPlan,
    /// What stands on the left in all, blanks as nothing, in millionths.
    pub left: i128,
    /// What stands on the right in all, blanks as nothing, in millionths.
    pub right: i128,
    /// Whether it holds.
    pub verdict: Verdict,
}

/// Whether a relation holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds; blanks count as nothing.
    Held,
    /// It does not, whatever the cells without a number may mean.
    Broken,
    /// It does not hold with blanks as nothing, and would if they were filled in.
    Blank {
        /// The one blank cell that would make it hold, and its value; `None` where several could.
        fits: Option<(usize, usize, Decimal)>,
    },
    /// Cells of it could not be read.
    Unread,
    /// No cell of its whole table holds anything.
    Empty,
}

impl Relation {
    /// Left less right, in millionths.
    #[must_use]
    pub fn difference(&self) -> i128 {
        self.left - self.right
    }
}

/// The relations of all tables that were read, in the order of the form.
#[must_use]
pub fn relations(report: &Report<'_>) -> Vec<Relation> {
    report
        .sheets()
        .flat_map(|sheet| sheet.plan().relations.iter().map(move |plan| relation(sheet, plan)))
        .collect()
}

/// One side of a relation.
#[derive(Default)]
struct Side {
    sum: i128,
    numbers: usize,
    blanks: Vec<(usize, usize)>,
    unread: usize,
}

/// Other values for cells: row, column, value.
pub(crate) type Changes = [(usize, usize, Decimal)];

fn side(sheet: &Sheet, cells: &[(usize, usize)], changes: &Changes) -> Side {
    let mut side = Side::default();
    for (row, column) in cells {
        let slot = sheet.slot(*row, *column);
        let is_sound = sheet.rows.get(*row).is_some_and(crate::report::sheet::SheetRow::is_sound);
        let change = changes.iter().find(|change| (change.0, change.1) == (*row, *column));
        match (change.map(|change| change.2).or(slot.entry.value), slot.entry.state) {
            _ if !is_sound => side.unread += 1,
            (Some(value), _) => {
                side.sum += i128::from(value.millionths());
                side.numbers += 1;
            }
            (None, State::Blank | State::Dash | State::Slash) => side.blanks.push((*row, *column)),
            (None, _) => side.unread += 1,
        }
    }
    side
}

/// Whether a relation would hold with other values in some cells.
pub(crate) fn verdict_with(sheet: &Sheet, plan: &RelationPlan, changes: &Changes) -> Verdict {
    verdict(&side(sheet, &plan.left, changes), &side(sheet, &plan.right, changes))
}

fn relation(sheet: &Sheet, plan: &'static RelationPlan) -> Relation {
    let left = side(sheet, &plan.left, &[]);
    let right = side(sheet, &plan.right, &[]);
    let verdict = match verdict(&left, &right) {
        // Blanks in a table that someone filled in are zeros left out: the sum holds.
        Verdict::Empty if !sheet.is_blank() => Verdict::Held,
        verdict => verdict,
    };
    Relation { table: sheet.name, plan, left: left.sum, right: right.sum, verdict }
}

fn verdict(left: &Side, right: &Side) -> Verdict {
    if left.numbers + right.numbers == 0 {
        return if left.unread + right.unread > 0 { Verdict::Unread } else { Verdict::Empty };
    }
    let is_read = left.unread + right.unread == 0;
    if left.sum == right.sum {
        return if is_read { Verdict::Held } else { Verdict::Unread };
    }
    // Numbers are not negative: only cells on the side that has less can make up for it.
    let less = if left.sum < right.sum { left } else { right };
    if less.unread > 0 {
        return Verdict::Unread;
    }
    if less.blanks.is_empty() {
        return Verdict::Broken;
    }
    let other = if left.sum < right.sum { right } else { left };
    if other.unread > 0 {
        return Verdict::Unread;
    }
    let fits = match less.blanks.as_slice() {
        [(row, column)] if other.blanks.is_empty() => {
            Decimal::from_millionths((left.sum - right.sum).abs()).map(|value| (*row, *column, value))
        }
        _ => None,
    };
    Verdict::Blank { fits }
}
