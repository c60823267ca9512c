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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text;

    const SAMPLE: &str = include_str!("../tests/reports/sample-2021.txt");
    const NEW: &str = "一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 2 | 0 | 15 |";

    /// The verdicts that are not `Held` where the row 新收 has other cells: rule, left, right, verdict.
    fn open(cells: &str) -> Vec<String> {
        let report = SAMPLE.replace(NEW, &format!("一、本年新收政府信息公开申请数量 | {cells} |"));
        let document = text::read(&report);
        let all = relations(&Report::of(&document));
        let open = all.iter().filter(|relation| relation.verdict != Verdict::Held);
        open.map(|Relation { plan, left, right, verdict, .. }| {
            format!("{} {} {} {verdict:?}", plan.rule, left / 1_000_000, right / 1_000_000)
        })
        .collect()
    }

    #[test]
    fn sums_hold_or_do_not() {
        assert_eq!(open("10 | 3 | 0 | 0 | 2 | 0 | 15"), [""; 0]);
        assert_eq!(open("10 | 3 | 0 | 0 | 3 | 0 | 15"), ["T3-01 4 3 Broken", "T3-03 16 15 Broken"]);
        // Blanks as zeros hold.
        assert_eq!(open("10 | 3 | | | 2 | | 15"), [""; 0]);
    }

    #[test]
    fn a_blank_may_make_up_for_what_is_less_and_never_for_what_is_more() {
        let fits =
            |column: usize, value: i64| format!("Blank {{ fits: Some((0, {column}, Decimal({value}))) }}");
        let legal = format!("T3-01 1 3 {}", fits(4, 2_000_000));
        assert_eq!(
            open("10 | 3 | 0 | 0 | | 0 | 15"),
            [legal.clone(), format!("T3-03 13 15 {}", fits(4, 2_000_000))]
        );
        assert_eq!(
            open("10 | 3 | 0 | 0 | | 0 | 12"),
            [legal.clone(), "T3-01 14 17 Broken".to_owned(), "T3-03 13 12 Broken".to_owned()]
        );
        // Two blanks, and either may; one that is on the other side.
        assert_eq!(
            open("10 | 3 | 0 | | | 0 | 15"),
            [legal.clone(), "T3-03 13 15 Blank { fits: None }".to_owned()]
        );
        let total = format!("T3-01 2 17 {}", fits(6, 15_000_000));
        assert_eq!(
            open("10 | 3 | 0 | 0 | | 0 | "),
            [legal, total.clone(), "T3-03 13 0 Blank { fits: None }".to_owned()]
        );
        assert_eq!(open("10 | 3 | 0 | 0 | 2 | 0 | "), [total, format!("T3-03 15 0 {}", fits(6, 15_000_000))]);
    }

    #[test]
    fn what_was_not_read_is_not_judged() {
        assert_eq!(open("10 | 3 | 0 | 0 | 若干 | 0 | 15"), ["T3-01 1 3 Unread", "T3-03 13 15 Unread"]);
        // Even what would hold.
        assert_eq!(open("10 | 3 | 0 | 0 | 若干 | 0 | 13")[2], "T3-03 13 13 Unread");
        // More than the whole is too much, whatever was not read.
        assert_eq!(open("10 | 3 | 0 | 0 | 若干 | 0 | 12")[2], "T3-03 13 12 Broken");
        // A blank could make up for it, and what was not read be more.
        assert_eq!(open("10 | 3 | 0 | 0 | 若干 | 0 | ")[2], "T3-03 13 0 Unread");
        assert_eq!(open("若干 | 若干 | 若干 | 若干 | 若干 | 若干 | 若干")[7], "T3-03 0 0 Unread");
        // On either side, or on both.
        assert_eq!(open(" | | | | | | 若干").last().map(String::as_str), Some("T3-03 0 0 Unread"));
        assert_eq!(
            open("0 | 0 | 若干 | 0 | 0 | 0 | 若干").last().map(String::as_str),
            Some("T3-03 0 0 Unread")
        );
        assert_eq!(open("0 | 0 | 0 | 0 | 0 | 0 | 若干").last().map(String::as_str), Some("T3-03 0 0 Unread"));
        // A row that lost a cell.
        let lost = open("10 | 3 | 0 | 0 | 2 | 15");
        assert_eq!(lost.last().map(String::as_str), Some("T3-03 0 0 Unread"));
        assert!(lost.iter().all(|verdict| verdict.ends_with("Unread")), "{lost:?}");
    }

    #[test]
    fn a_blank_row_is_zeros_and_a_blank_table_is_none() {
        assert!(open(" | | | | | | ").iter().all(|verdict| verdict.starts_with("T3-01")));
        let mut report = String::new();
        for line in SAMPLE.lines() {
            let is_of_table = line.ends_with('|');
            let is_number = |cell: &str| cell.trim().parse::<u32>().is_ok();
            let cells = line.split('|').map(|cell| if is_of_table && is_number(cell) { " " } else { cell });
            report.push_str(&cells.collect::<Vec<_>>().join("|"));
            report.push('\n');
        }
        let document = text::read(&report);
        let verdicts: Vec<Verdict> =
            relations(&Report::of(&document)).into_iter().map(|relation| relation.verdict).collect();
        assert_eq!(verdicts, vec![Verdict::Empty; 42]);
    }
}
