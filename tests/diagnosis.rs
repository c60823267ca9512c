//! Diagnosis: the cell that was damaged is named, with the value it had.
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a test may fail loudly"
)]

mod support;

use support::{check, report};

/// The diagnoses of a sample with some edits: changes, slip, findings explained.
fn diagnoses(base: &str, edits: &[(&str, &str)]) -> Vec<String> {
    let mut text = report(base);
    for (from, to) in edits {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replacen(from, to, 1);
    }
    let outcome = check(&text);
    outcome
        .diagnoses
        .iter()
        .map(|diagnosis| {
            let changes: Vec<String> = diagnosis
                .changes
                .iter()
                .map(|change| {
                    let from = change.from.map_or("_".to_owned(), |from| from.0.to_string());
                    format!("{}.{} {from}→{}", change.cell.row, change.cell.column, change.to.0)
                })
                .collect();
            let rules: Vec<&str> =
                diagnosis.explains.iter().map(|index| outcome.findings[*index as usize].rule).collect();
            format!("{} ({}) {}", changes.join(", "), diagnosis.slip, rules.join(" "))
        })
        .collect()
}

#[test]
fn a_good_report_has_none() {
    assert_eq!(diagnoses("sample-2021.txt", &[]), [""; 0]);
}

#[test]
fn swapped_digits_are_told() {
    let edits = [("| 14 | 1 | 0 | 0 | 1 | 1 | 17 |", "| 41 | 1 | 0 | 0 | 1 | 1 | 17 |")];
    assert_eq!(
        diagnoses("sample-2019.txt", &edits),
        ["unavailable.notHeld.natural 41→14 (transposed-digits) T3-03 T3-02"]
    );
}

#[test]
fn a_row_that_stands_one_column_off_is_told() {
    let edits = [(
        "一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 2 | 0 | 15 |",
        "一、本年新收政府信息公开申请数量 | 0 | 10 | 3 | 0 | 0 | 2 | 15 |",
    )];
    let found = diagnoses("sample-2021.txt", &edits);
    assert_eq!(
        found[0],
        "newReceived.natural 0→10, newReceived.business 10→3, newReceived.research 3→0, newReceived.legal 0→2, newReceived.other 2→0 (shifted-columns) T3-01 T3-01 T3-01 T3-01 T3-01"
    );
}

#[test]
fn two_faults_are_two_diagnoses() {
    let edits = [
        ("| 14 | 1 | 0 | 0 | 1 | 1 | 17 |", "| 41 | 1 | 0 | 0 | 1 | 1 | 17 |"),
        ("5 | 2 | 1 | 1 | 9 | 2", "5 | 2 | 1 | 1 | 8 | 2"),
    ];
    let found = diagnoses("sample-2019.txt", &edits);
    assert!(
        found.contains(&"unavailable.notHeld.natural 41→14 (transposed-digits) T3-03 T3-02".to_owned()),
        "{found:?}"
    );
    assert!(found.contains(&"review.total 8→9 (stale-total) T4-01".to_owned()), "{found:?}");
}
