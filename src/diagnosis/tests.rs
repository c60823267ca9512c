//! How long a search is, and that it ends where it is to.

use super::{MAX_CHANGES, MAX_STEPS, Search, System};
use crate::format::TableName;
use crate::read::text;
use crate::relation::{Relation, relations};
use crate::report::{Report, Sheet};

const SAMPLE: &str = include_str!("../../tests/reports/sample-2021.txt");

/// Looks at 表三 of the sample with another row of new applications.
fn with_row(row: &str, look: impl Fn(&System<'_>)) {
    let old = "一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 2 | 0 | 15 |";
    let damaged = SAMPLE.replace(old, row);
    assert_ne!(damaged, SAMPLE);
    within(&damaged, look);
}

/// Looks at 表三 of a report.
fn within(text: &str, look: impl Fn(&System<'_>)) {
    let document = text::read(text);
    let report = Report::of(&document);
    let all: Vec<Relation> = relations(&report);
    let mut start = 0;
    for sheet in report.sheets() {
        let count = sheet.plan().relations.len();
        if sheet.name == TableName::Requests {
            look(&system(sheet, &all[start..start + count]));
        }
        start += count;
    }
}

fn system<'a>(sheet: &'a Sheet, relations: &[Relation]) -> System<'a> {
    System::of(sheet, &[], relations, false)
}

/// A search that has made so many steps already.
fn after<'a>(steps: usize, system: &'a System<'a>) -> Search<'a> {
    Search { steps, ..Search::of(system) }
}

/// One digit is wrong, which two sums tell.
const WRONG: &str = "一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 2 | 0 | 15 |";

/// The numbers stand one column to the right.
const MOVED: &str = "一、本年新收政府信息公开申请数量 | 0 | 10 | 3 | 0 | 0 | 2 | 15 |";

#[test]
fn a_search_counts_its_steps() {
    with_row(WRONG, |system| {
        let mut search = Search::of(system);
        search.go(1);
        let (steps, found) = (search.steps, search.found.len());
        assert_eq!(found, 1);
        assert!((2..20).contains(&steps), "{steps}");
    });
    with_row(MOVED, |system| {
        let mut search = Search::of(system);
        let moves = search.moves();
        assert!(!moves.is_empty());
        assert!(search.steps > moves.len(), "{}", search.steps);
    });
}

#[test]
fn a_search_that_has_made_all_its_steps_looks_no_further() {
    with_row(WRONG, |system| {
        // Two steps are left: this one and the one that finds all sums settled.
        let mut search = after(MAX_STEPS - 2, system);
        search.go(1);
        let first = search.found.len();
        let mut search = after(MAX_STEPS - 1, system);
        search.go(1);
        assert_eq!((first, search.found.len()), (1, 0));
        let mut search = after(MAX_STEPS, system);
        search.go(1);
        assert_eq!((search.steps, search.found.len()), (MAX_STEPS + 1, 0));
    });
    with_row(MOVED, |system| {
        let mut search = after(MAX_STEPS + 1, system);
        search.move_rows(1);
        assert_eq!((search.steps, search.found.len()), (MAX_STEPS + 1, 0));
        // The last of its steps may still be a move.
        let mut search = after(MAX_STEPS, system);
        search.move_rows(1);
        assert!(search.steps > MAX_STEPS);
    });
}

/// The form for which a search was found to take longest: in every row the first number is split. It is bounded
/// by what there is to move; the limit is for forms that nobody thought of.
#[test]
fn the_longest_search_that_is_known_stays_within_its_steps() {
    let split = ["1", "2", "3", "4", "5", "0", "24"];
    let is_number = |cell: &&str| !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
    let row = |line: &str| {
        let mut numbers = split.iter();
        let written = |cell| if is_number(&cell) { numbers.next().copied().unwrap_or(cell) } else { cell };
        line.split(" | ").map(written).collect::<Vec<_>>().join(" | ")
    };
    let at = |words: &str| SAMPLE.find(words).unwrap_or(0);
    let (start, end) = (at("一、本年新收"), at("四、政府信息公开行政复议、"));
    let rows: Vec<String> = SAMPLE[start..end].lines().map(row).collect();
    within(&format!("{}{}\n{}", &SAMPLE[..start], rows.join("\n"), &SAMPLE[end..]), |system| {
        let mut search = Search::of(system);
        search.move_rows(MAX_CHANGES);
        assert_eq!(search.found.len(), 0);
        assert!((40_000..MAX_STEPS).contains(&search.steps), "{}", search.steps);
    });
}
