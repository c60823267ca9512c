//! What holds of every diagnosis, on random forms with random slips.
//!
//! The seed is another one each time, and printed where a property fails; `GOUJI_SEED=…` fixes it.
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test may fail loudly"
)]

#[path = "support/slips.rs"]
mod slips;

use fastrand::Rng;
use gouji::diagnosis::{Diagnosis, diagnose};
use gouji::format::{Edition, TableName};
use gouji::read::text;
use gouji::relation::{Verdict, relations};
use gouji::report::Report;
use slips::{Filled, KINDS};

const FORMS: usize = 150;

fn seed() -> u64 {
    std::env::var("GOUJI_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or_else(|| fastrand::u64(..1_000_000))
}

/// Forms with one to three slips in them.
fn damaged(mut look: impl FnMut(&str, &Filled)) {
    let seed = seed();
    let mut rng = Rng::with_seed(seed);
    for number in 0..FORMS {
        let edition = if rng.bool() { Edition::Y2021 } else { Edition::Y2019 };
        let mut form = Filled::draw(&mut rng, edition);
        for _ in 0..=number % 3 {
            let kind = KINDS[rng.usize(..KINDS.len())];
            form.slip(&mut rng, kind);
        }
        look(&format!("GOUJI_SEED={seed}, form {number}"), &form);
    }
}

fn diagnosed(text: &str) -> Vec<Diagnosis> {
    let document = text::read(text);
    let report = Report::of(&document);
    diagnose(&report, &relations(&report))
}

fn broken(form: &Filled) -> Vec<usize> {
    let text = form.report();
    let document = text::read(&text);
    let all = relations(&Report::of(&document));
    let is_open = |verdict: &Verdict| matches!(verdict, Verdict::Broken | Verdict::Blank { .. });
    (0..).zip(&all).filter(|(_, relation)| is_open(&relation.verdict)).map(|(number, _)| number).collect()
}

fn applied(form: &Filled, diagnosis: &Diagnosis) -> Filled {
    let mut mended = form.clone();
    for change in &diagnosis.changes {
        *mended.cell((change.cell.table, change.cell.row, change.cell.column)) = change.to.to_string();
    }
    mended
}

/// After a diagnosis is followed, its relations hold and no other one is broken by it.
#[test]
fn a_diagnosis_that_is_followed_settles_what_it_says() {
    damaged(|name, form| {
        let before = broken(form);
        for diagnosis in diagnosed(&form.report()) {
            assert!(!diagnosis.changes.is_empty() && !diagnosis.settles.is_empty(), "{name}: {diagnosis:?}");
            let after = broken(&applied(form, &diagnosis));
            let expected: Vec<usize> =
                before.iter().copied().filter(|relation| !diagnosis.settles.contains(relation)).collect();
            assert_eq!(after, expected, "{name}: {diagnosis:?}\n{}", form.report());
        }
    });
}

/// The first explanation of each fault together make every relation hold, wherever all is explained.
#[test]
fn all_that_is_explained_holds_in_the_end() {
    let (mut explained, mut all) = (0, 0);
    damaged(|name, form| {
        let before = broken(form);
        let mut mended = form.clone();
        let mut settled: Vec<usize> = Vec::new();
        for diagnosis in diagnosed(&form.report()) {
            if diagnosis.settles.iter().all(|relation| !settled.contains(relation)) {
                mended = applied(&mended, &diagnosis);
                settled.extend(&diagnosis.settles);
            }
        }
        all += usize::from(!before.is_empty());
        if before.iter().all(|relation| settled.contains(relation)) {
            explained += usize::from(!before.is_empty());
            assert_eq!(broken(&mended), [0; 0], "{name}\n{}", form.report());
        }
    });
    assert!(explained * 10 >= all * 9, "of {all} forms only {explained} are explained");
}

/// No single cell does what a diagnosis of more cells does.
#[test]
fn no_smaller_set_exists() {
    damaged(|name, form| {
        let diagnoses = diagnosed(&form.report());
        let Some(first) = diagnoses.first().filter(|first| first.changes.len() > 1) else { return };
        // Another fault beside it is another matter.
        if diagnoses
            .iter()
            .any(|other| other.settles.iter().all(|relation| !first.settles.contains(relation)))
        {
            return;
        }
        let all = broken(form);
        for table in [TableName::Requests, TableName::Proceedings] {
            let rows = if table == TableName::Requests { &form.requests } else { &form.proceedings };
            for (row, cells) in rows.iter().enumerate() {
                for (column, written) in cells.iter().enumerate() {
                    let value: i64 = written.parse().unwrap_or(0);
                    for delta in differences(form, &all) {
                        if value + delta < 0 {
                            continue;
                        }
                        let mut mended = form.clone();
                        *mended.cell((table, row, column)) = (value + delta).to_string();
                        assert_ne!(
                            broken(&mended),
                            [0; 0],
                            "{name}: one cell is enough, not {first:?}\n{}",
                            form.report()
                        );
                    }
                }
            }
        }
    });
}

/// By how much the first broken relation is off, either way: what a single cell would have to change by.
fn differences(form: &Filled, broken: &[usize]) -> Vec<i64> {
    let text = form.report();
    let document = text::read(&text);
    let all = relations(&Report::of(&document));
    let Some(first) = broken.first() else { return Vec::new() };
    let difference = i64::try_from(all[*first].difference() / 1_000_000).unwrap();
    vec![difference, -difference]
}

/// Labels say which row is which: in whatever order they are pasted, the diagnosis is the same.
#[test]
fn the_order_of_rows_does_not_matter() {
    let mut rng = Rng::with_seed(seed());
    damaged(|name, form| {
        let text = form.report();
        let mut lines: Vec<&str> = text.lines().collect();
        let rows = 2..2 + form.requests.len();
        // Rows under one heading: their labels are told apart.
        rng.shuffle(&mut lines[rows]);
        let shuffled = lines.join("\n");
        assert_eq!(diagnosed(&shuffled), diagnosed(&text), "{name}\n{shuffled}");
    });
}

/// A form without slips has nothing to be told.
#[test]
fn a_form_that_holds_has_no_diagnosis() {
    let seed = seed();
    let mut rng = Rng::with_seed(seed);
    for edition in [Edition::Y2019, Edition::Y2021] {
        for _ in 0..100 {
            let text = Filled::draw(&mut rng, edition).report();
            assert_eq!(diagnosed(&text), [], "GOUJI_SEED={seed}\n{text}");
        }
    }
}
