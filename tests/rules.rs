//! Every rule: its examples run, its page has all its parts, and it stands in the list.
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a test may fail loudly"
)]

mod support;

use std::fmt::Write as _;

use gouji::rule::{Example, Rule};
use gouji::rules::{GROUPS, all};
use support::{draw, report};

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
    for name in ["sample-2021.txt", "sample-2019.txt"] {
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
