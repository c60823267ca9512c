//! Diagnosis: the cell that was damaged is named, with the value it had.
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a test may fail loudly"
)]

#[path = "support/slips.rs"]
mod slips;
mod support;

use std::fmt::Write as _;

use fastrand::Rng;
use gouji::format::{Edition, plan};
use slips::{Filled, KINDS};
use support::{check, report};

/// The diagnoses of a sample with some edits.
fn diagnoses(base: &str, edits: &[(&str, &str)]) -> Vec<String> {
    let mut text = report(base);
    for (from, to) in edits {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replacen(from, to, 1);
    }
    diagnosed(&text)
}

/// The diagnoses of a text: fault, changes, slip, how many sums it settles, findings explained.
fn diagnosed(text: &str) -> Vec<String> {
    let outcome = check(text);
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

/// Where a blank stands among them, nobody knows how many columns there were.
#[test]
fn a_row_with_a_blank_is_not_moved() {
    let edits = [(
        "一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 2 | 0 | 15 |",
        "一、本年新收政府信息公开申请数量 | 0 | 10 | 3 | | 0 | 2 | 15 |",
    )];
    assert_eq!(diagnoses("sample-2021.txt", &edits), [""; 0]);
}

/// No change writes a negative number, not even one that stood a column further.
#[test]
fn a_row_with_a_negative_number_is_not_moved() {
    let edits = [
        ("(一)予以公开 | 4 | 1 | 0 | 0 | 1 | 0 | 6 |", "(一)予以公开 | 0 | 4 | -1 | 0 | 0 | 1 | 4 |"),
        (
            "4.保护第三方合法权益 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |",
            "4.保护第三方合法权益 | 0 | 3 | 0 | 0 | 0 | 0 | 3 |",
        ),
    ];
    assert_eq!(diagnoses("sample-2021.txt", &edits), [""; 0]);
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

/// Five wrong cells, each alone in its row and in the sum of its column.
const MANY: [(&str, &str); 5] = [
    ("新收政府信息公开申请数量 | 10 |", "新收政府信息公开申请数量 | 12 |"),
    ("(一)予以公开 | 4 | 1 | 0 | 0 | 1 | 0 | 6 |", "(一)予以公开 | 4 | 1 | 0 | 0 | 1 | 2 | 6 |"),
    ("四、结转下年度继续办理 | 0 | 1 |", "四、结转下年度继续办理 | 0 | 4 |"),
    ("4.保护第三方合法权益 | 0 | 1 |", "4.保护第三方合法权益 | 0 | 5 |"),
    (
        "上年结转政府信息公开申请数量 | 0 | 1 | 0 | 0 | 1 |",
        "上年结转政府信息公开申请数量 | 0 | 1 | 0 | 0 | 6 |",
    ),
];

/// More than are searched for together: each is told that stands alone.
#[test]
fn many_faults_are_told_one_by_one() {
    assert_eq!(
        diagnoses("sample-2021.txt", &MANY),
        [
            "0: newReceived.natural 12→10 (wrong-digit, 2) T3-24 T3-03 T3-01",
            "1: carriedOut.business 4→1 (wrong-digit, 2) T3-01 T3-03",
            "2: carriedIn.legal 6→1 (wrong-digit, 2) T3-03 T3-01",
            "3: denied.thirdParty.business 5→1 (wrong-digit, 2) T3-03 T3-02",
            "4: granted.other 2→0 (wrong-digit, 2) T3-03 T3-02",
        ]
    );
}

/// Three cells of which one stands in three sums: seven are broken, and the three settle them.
#[test]
fn three_faults_may_break_seven_sums() {
    let edits = [
        ("(七)总计 | 10 | 3 |", "(七)总计 | 70 | 3 |"),
        ("4.保护第三方合法权益 | 0 | 1 |", "4.保护第三方合法权益 | 0 | 5 |"),
        (
            "上年结转政府信息公开申请数量 | 0 | 1 | 0 | 0 | 1 |",
            "上年结转政府信息公开申请数量 | 0 | 1 | 0 | 0 | 6 |",
        ),
    ];
    assert_eq!(
        diagnoses("sample-2021.txt", &edits),
        [
            "0: outcomeTotal.natural 70→10 (wrong-digit, 3) T3-01 T3-02 T3-03",
            "1: carriedIn.legal 6→1 (wrong-digit, 2) T3-03 T3-01",
            "2: denied.thirdParty.business 5→1 (wrong-digit, 2) T3-03 T3-02",
        ]
    );
}

/// Two cells off by the same amount: it may be those two or the other corners of their rectangle.
#[test]
fn of_many_faults_those_are_left_out_that_others_explain_as_well() {
    let corner = (
        "(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 1 | 0 |",
        "(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 3 | 0 |",
    );
    let mut edits = MANY.to_vec();
    edits.push(corner);
    let told = diagnoses("sample-2021.txt", &edits);
    assert_eq!(
        told,
        [
            "0: newReceived.natural 12→10 (wrong-digit, 2) T3-24 T3-03 T3-01",
            "1: carriedOut.business 4→1 (wrong-digit, 2) T3-01 T3-03",
            "2: carriedIn.legal 6→1 (wrong-digit, 2) T3-03 T3-01",
            "3: denied.thirdParty.business 5→1 (wrong-digit, 2) T3-03 T3-02",
        ]
    );
}

/// A cell that could not be read may be anything, and yet not less than nothing: then a change that makes the
/// rest of its row more than the total is none.
#[test]
fn no_change_breaks_a_row_that_was_not_read() {
    let edits = [
        (
            "(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 1 | 0 | 0 | 0 | 1 | 0 |",
            "(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 0 | 0 | 0 | 0 | 1 | 若干 |",
        ),
        ("2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 |", "2.重复申请 | 1 | 0 | 0 | 0 | 0 | 若干 |"),
    ];
    assert_eq!(diagnoses("sample-2021.txt", &edits), ["0: partlyGranted.natural 0→1 (wrong-digit, 1) T3-02"]);
}

/// What is told first of 行政复议 4 = 3 + 1 + 0 + 1, with other words about it.
fn told_of_review(words: &str) -> String {
    const SAID: &str = "因政府信息公开工作被申请行政复议4件,其中结果维持2件、结果纠正1件、尚未审结1件;复议后被提起行政诉讼2件,其中结果维持1件、尚未审结1件。";
    let row = ("\n2 | 1 | 0 | 1 | 4 |", "\n3 | 1 | 0 | 1 | 4 |");
    let told = diagnoses("sample-2021.txt", &[(SAID, words), row]);
    told.first().map_or_else(String::new, |line| line.split(" (").next().unwrap().to_owned())
}

/// Which of several cells is wrong, the prose tells; where nothing is said for sure, it does not.
#[test]
fn the_prose_decides_where_it_surely_speaks_of_the_cell() {
    let (total, upheld) = ("0: review.total 4→5", "0: review.upheld 3→2");
    for (words, expected) in [
        ("", total),
        ("因政府信息公开工作被申请行政复议,结果维持2件。", upheld),
        ("2024年因政府信息公开工作被申请行政复议,结果维持2件。", upheld),
        // Other words for what stands there speak against the change.
        ("因政府信息公开工作被申请行政复议4件。", upheld),
        ("因政府信息公开工作被申请行政复议5件。", total),
        ("因政府信息公开工作被申请行政复议4件,其中结果纠正0件。", "0: review.corrected 1→0"),
        // Two numbers for one cell: neither confirms.
        ("因政府信息公开工作被申请行政复议,结果维持2件。被申请行政复议,结果维持3件。", total),
        // Not of this year, not exact, not for sure.
        ("2023年因政府信息公开工作被申请行政复议,结果维持2件。", total),
        ("上年因政府信息公开工作被申请行政复议,结果维持2件。", total),
        ("因政府信息公开工作被申请行政复议,结果维持约2件。", total),
        ("因房屋征收被申请行政复议,结果维持2件,均不涉及政府信息公开。", total),
        // Of another table.
        ("本年新收政府信息公开申请2件。", total),
    ] {
        assert_eq!(told_of_review(words), expected, "{words}");
    }
}

/// What the prose says against a change weighs more than how likely the slip is, what it says of nothing less.
#[test]
fn a_likely_slip_that_the_prose_denies_comes_behind_others() {
    let told = |row: &str, said: &str| {
        let row = ("\n2 | 1 | 0 | 1 | 4 |", row);
        let words = ("被申请行政复议4件,其中结果维持2件、结果纠正1件、尚未审结1件", said);
        let told = diagnoses("sample-2021.txt", &[row, words]);
        let change = |line: &String| line.split(" (").next().unwrap_or_default().to_owned();
        told.iter().map(change).collect::<Vec<_>>()
    };
    assert_eq!(
        told("\n21 | 1 | 0 | 1 | 14 |", "被申请行政复议,结果纠正1件"),
        ["0: review.upheld 21→12", "0: review.total 14→23"]
    );
    assert_eq!(
        told("\n21 | 1 | 0 | 1 | 14 |", "被申请行政复议,结果维持21件"),
        ["0: review.total 14→23", "0: review.upheld 21→12"]
    );
    assert_eq!(
        told("\n21 | 19 | 0 | 1 | 32 |", "被申请行政复议32件,其中结果维持21件"),
        ["0: review.corrected 19→10", "0: review.upheld 21→12", "0: review.total 32→41"]
    );
}

/// All that is said of forms that were drawn once for all, with one to four slips in each.
#[test]
fn drawn_forms_are_told_as_they_were() {
    let mut rng = Rng::with_seed(1);
    let mut drawn = String::new();
    for number in 0..120 {
        let edition = if rng.bool() { Edition::Y2021 } else { Edition::Y2019 };
        let mut form = Filled::draw(&mut rng, edition);
        let whole = form.clone();
        let mut made = Vec::new();
        for _ in 0..=number % 4 {
            let kind = KINDS[rng.usize(..KINDS.len())];
            made.extend(form.slip(&mut rng, kind));
        }
        made.sort_unstable_by_key(|(table, row, column)| (*table as usize, *row, *column));
        made.dedup();
        let _ = writeln!(
            drawn,
            "{}",
            made.iter().map(|place| slip(&whole, &form, *place)).collect::<Vec<_>>().join(", ")
        );
        for line in diagnosed(&form.report()) {
            let _ = writeln!(drawn, "    {line}");
        }
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "snapshots" }, {
        insta::assert_snapshot!("drawn_forms", drawn);
    });
}

/// What was written instead of what in a cell: "review.upheld 5→6".
fn slip(whole: &Filled, form: &Filled, (table, row, column): slips::Place) -> String {
    let written = |form: &Filled| {
        let cell = form.clone().cell((table, row, column)).clone();
        if cell.is_empty() { "_".to_owned() } else { cell }
    };
    let plan = plan(form.edition).table(table);
    let (row_key, column_key) = (plan.rows[row].key, plan.columns_of(row)[column].key);
    format!("{row_key}.{column_key} {}→{}", written(whole), written(form))
}
