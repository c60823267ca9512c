//! Every rule: its examples run, its page has all its parts, and it stands in the list.
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a test may fail loudly"
)]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use gouji::rule::{Example, Rule};
use gouji::rules::{GROUPS, all};
use support::{check, draw, report};

/// The report that an example makes.
fn made(rule: &Rule, example: &Example) -> String {
    let mut text = report(example.base);
    for (from, to) in example.edits {
        let times = text.matches(from).count();
        assert_eq!(times, 1, "{}: {from:?} must stand once in {}", rule.id, example.base);
        text = text.replacen(from, to, 1);
    }
    text
}

#[test]
fn the_samples_have_no_findings() {
    for name in ["sample-2021.txt", "sample-2019.txt", "quiet-2021.txt", "quiet-2019.txt"] {
        let text = report(name);
        assert_eq!(draw(&text), "", "{name}");
    }
}

/// The whole set of findings of each example stands in a snapshot, for review.
#[test]
fn examples_find_what_they_show() {
    for rule in all() {
        let bad = draw(&made(rule, &rule.documentation.bad));
        let good = draw(&made(rule, &rule.documentation.good));
        let finds =
            |drawn: &str| drawn.lines().any(|line| line.starts_with(rule.id) && !line.contains("无法判断"));
        assert!(finds(&bad), "{} finds nothing in its bad example:\n{bad}", rule.id);
        assert!(!finds(&good), "{} finds something in its good example:\n{good}", rule.id);
        let mut drawn = String::new();
        let _ = writeln!(
            drawn,
            "反例:{}\n{bad}\n正例:{}\n{good}",
            rule.documentation.bad.title, rule.documentation.good.title
        );
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "snapshots/rules" }, {
            insta::assert_snapshot!(rule.id, drawn);
        });
    }
}

/// The rules that say something of a text, apart from where they could not be applied.
fn found_by(text: &str) -> BTreeSet<&'static str> {
    check(text).findings.into_iter().map(|finding| finding.rule).collect()
}

/// Good examples that cannot but show another rule's finding.
const NOT_CLEAN: [(&str, &[&str]); 1] = [
    // It speaks only of figures whose table was not read, and that a table is missing is said as well.
    ("TXT-05", &["EXT-01"]),
];

/// Bad examples that are a matter of other rules too.
const NOT_ALONE: [(&str, &[&str]); 10] = [
    // Both speak of tables that were not read: the rules of bars, and of one figure given twice.
    ("EXT-04", &["EXT-01"]),
    ("TXT-05", &["EXT-01"]),
    // A row that lost a cell cannot be told apart, whatever is missing from it.
    // That a number is split or stands one cell off is told by sums that do not hold.
    ("NUM-09", &["T3-02", "T3-03"]),
    ("NUM-10", &["T3-02", "T3-03"]),
    // Rows filled with the same figures break the sum of their column.
    ("NUM-11", &["T3-02"]),
    // Both rows are swapped only where a body that makes no regulations has some.
    ("T2-04", &["T2-03"]),
    // A cell of the total column belongs to its row and to its column.
    ("T3-03", &["T3-02"]),
    // More went on, or was dealt with, than came in: then what came in is not what went out.
    ("T3-04", &["T3-01"]),
    ("T3-05", &["T3-01"]),
    ("T3-08", &["T3-01"]),
];

/// The rules beside its own that an example is known to show.
fn known(table: &[(&str, &'static [&'static str])], rule: &Rule) -> BTreeSet<&'static str> {
    table.iter().filter(|(id, _)| *id == rule.id).flat_map(|(_, others)| others.iter().copied()).collect()
}

#[test]
fn good_examples_are_clean() {
    for rule in all() {
        let found = found_by(&made(rule, &rule.documentation.good));
        assert_eq!(found, known(&NOT_CLEAN, rule), "{}: what its good example shows", rule.id);
    }
}

#[test]
fn bad_examples_show_their_rule() {
    for rule in all() {
        let found = found_by(&made(rule, &rule.documentation.bad));
        let mut expected = known(&NOT_ALONE, rule);
        expected.insert(rule.id);
        assert_eq!(found, expected, "{}: what its bad example shows", rule.id);
    }
}

/// A rule, what is written instead of what in a report without numbers in its prose, and the rules that
/// speak of it instead.
type Left = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

/// Near misses that no good example can be, for they are a matter of other rules.
const LEFT_TO_OTHERS: [Left; 7] = [
    (
        "EXT-15",
        &[
            ("一、本年新收政府信息公开申请数量 | 10 |", "一、本年新收政府信息公开申请数量 | 10件 |"),
            ("行政处罚 | 153 |", "行政处罚 | 一百五十三 |"),
        ],
        &["NUM-06", "NUM-07"],
    ),
    (
        "EXT-16",
        &[(
            "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 |",
            "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | |",
        )],
        &["NUM-02"],
    ),
    ("FMT-06", &[("行政规范性文件 | 2 |", "规范性文件 | 2 |")], &["T2-05"]),
    ("FMT-10", &[("行政规范性文件 | 2 |", "规范性文件 | 2 |")], &["T2-05"]),
    (
        "NUM-09",
        &[("(一)予以公开 | 4 | 1 | 0 | 0 | 1 | 0 | 6 |", "(一)予以公开 | 4 | 1 | 0 | 0 | 1 | 0 | 42 |")],
        &["T3-02", "T3-03"],
    ),
    (
        "T3-03",
        &[("2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 |  |")],
        &["NUM-02"],
    ),
    (
        "T3-08",
        &[
            (
                "7.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
                "7.属于行政执法案卷 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |",
            ),
            ("(七)总计 | 10 | 3 | 0 | 0 | 3 | 0 | 16 |", "(七)总计 | 17 | 3 | 0 | 0 | 3 | 0 | 23 |"),
        ],
        &["T3-01"],
    ),
];

#[test]
fn rules_leave_to_others_what_is_theirs() {
    for (id, edits, others) in LEFT_TO_OTHERS {
        let rule = all().find(|rule| rule.id == id).unwrap();
        let text = made(rule, &Example { title: "", base: "quiet-2021.txt", edits });
        assert_eq!(found_by(&text), others.iter().copied().collect(), "{id}: what its near miss shows");
    }
}

#[test]
fn pages_have_all_their_parts() {
    for rule in all() {
        let page = &rule.documentation;
        for (part, words) in [("demand", page.demand), ("why", page.why), ("repair", page.repair)] {
            assert!(words.ends_with('。'), "{}: {part} must be whole sentences", rule.id);
        }
        assert!(
            !rule.title.is_empty() && !rule.title.ends_with('。'),
            "{}: the title is no sentence",
            rule.id
        );
        assert!(
            rule.basis.is_some() || !page.exception.is_empty(),
            "{}: a heuristic must say what would make it wrong",
            rule.id
        );
        assert!(
            rule.basis.is_some() || rule.severity != gouji::finding::Severity::Error,
            "{}: a heuristic is never an error",
            rule.id
        );
        assert!(
            !page.bad.edits.is_empty() || page.bad.base.starts_with("bad/"),
            "{}: a bad example differs from the sample",
            rule.id
        );
    }
}

#[test]
fn every_file_is_in_the_list() {
    let mut listed: Vec<String> = all().map(|rule| rule.id.to_lowercase().replace('-', "_")).collect();
    let mut files = Vec::new();
    for group in std::fs::read_dir("src/rules").unwrap() {
        let group = group.unwrap().path();
        if group.is_dir() {
            for file in std::fs::read_dir(group).unwrap() {
                files.push(file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    listed.sort();
    files.sort();
    assert_eq!(listed, files);
}

#[test]
fn ids_ascend_in_each_group() {
    for group in &GROUPS {
        let ids: Vec<&str> = group.rules.iter().map(|rule| rule.id).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "{ids:?}");
    }
}

#[test]
fn snapshots_belong_to_rules() {
    let known: Vec<String> = all().map(|rule| format!("{}.snap", rule.id)).collect();
    for file in std::fs::read_dir("tests/snapshots/rules").unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        assert!(known.contains(&name), "{name} belongs to no rule");
    }
}
