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

/// The diagnoses of a sample with some edits: fault, changes, slip, how many sums it settles, findings explained.
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
            let (fault, settles) = (diagnosis.fault, diagnosis.settles);
            let rules = rules.join(" ");
            format!("{fault}: {} ({}, {settles}) {rules}", changes.join(", "), diagnosis.slip)
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
        ["0: unavailable.notHeld.natural 41→14 (transposed-digits, 2) T3-03 T3-02"]
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
        "0: newReceived.natural 0→10, newReceived.business 10→3, newReceived.research 3→0, newReceived.legal 0→2, newReceived.other 2→0 (shifted-columns, 5) T3-01 T3-01 T3-01 T3-01 T3-01"
    );
}

#[test]
fn two_faults_are_two_diagnoses() {
    let edits = [
        ("| 14 | 1 | 0 | 0 | 1 | 1 | 17 |", "| 41 | 1 | 0 | 0 | 1 | 1 | 17 |"),
        ("5 | 2 | 1 | 1 | 9 | 2", "5 | 2 | 1 | 1 | 8 | 2"),
    ];
    assert_eq!(
        diagnoses("sample-2019.txt", &edits),
        [
            "0: unavailable.notHeld.natural 41→14 (transposed-digits, 2) T3-03 T3-02",
            "1: review.total 8→9 (stale-total, 1) T4-07 T4-01",
            "1: review.upheld 5→4 (wrong-digit, 1) T4-01",
            "1: review.corrected 2→1 (wrong-digit, 1) T4-01",
            "1: review.other 1→0 (wrong-digit, 1) T4-01",
            "1: review.pending 1→0 (wrong-digit, 1) T4-01",
        ]
    );
}

/// One finding may speak of many cells; each diagnosis that is about one of them says so.
#[test]
fn blanks_are_told_with_what_speaks_of_them() {
    let edits = [
        ("| (一)予以公开 | 4 |", "| (一)予以公开 | |"),
        ("4.保护第三方合法权益 | 0 | 1 |", "4.保护第三方合法权益 | 0 | - |"),
        ("2.重复申请 | 1 |", "2.重复申请 | -1 |"),
        ("\n2 | 1 | 0 | 1 | 4 |", "\n2 | 1 | | | 4 |"),
    ];
    assert_eq!(
        diagnoses("sample-2021.txt", &edits),
        [
            "0: granted.natural _→4, notProcessed.repeated.natural -1→1 (unknown, 3) NUM-02 NUM-01 T3-03",
            "1: denied.thirdParty.business _→1 (blank-cell, 2) NUM-03",
            "2: review.pending _→1 (blank-cell, 1) NUM-02",
            "2: review.other _→1 (blank-cell, 1) NUM-02",
            "2: review.total 4→3 (stale-total, 1) ",
            "2: review.upheld 2→3 (wrong-digit, 1) ",
            "2: review.corrected 1→2 (wrong-digit, 1) ",
        ]
    );
}
