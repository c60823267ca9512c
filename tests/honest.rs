//! Honest reports, right in every number, as varied as those of real offices: hardly anything is found.

mod support;

use std::fmt::Write as _;

use support::{draw, report};

#[test]
fn honest_reports_are_left_alone() {
    let mut names: Vec<String> = std::fs::read_dir("tests/reports/honest")
        .unwrap_or_else(|error| panic!("tests/reports/honest: {error}"))
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    let mut drawn = String::new();
    for name in names {
        let _ = writeln!(drawn, "{name}\n{}", draw(&report(&format!("honest/{name}"))));
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "snapshots" }, {
        insta::assert_snapshot!("honest", drawn);
    });
}

/// Other words for the same numbers, in the place of those of a report that is right.
#[test]
fn other_words_are_left_alone() {
    let variants = report("honest-words.txt");
    let mut drawn = String::new();
    for variant in variants.split("\n====\n").filter(|variant| !variant.trim().is_empty()) {
        let (place, words) = variant.split_once('\n').unwrap_or_default();
        let mut place = place.trim().split(" | ");
        let mut next = || place.next().unwrap_or_default();
        let (base, from, to) = (report(next()), next(), next());
        let start = base.find(from).unwrap_or_else(|| panic!("{from}"));
        let end = start + base[start..].find(to).unwrap_or_else(|| panic!("{to}"));
        for line in words.lines().filter(|line| !line.trim().is_empty()) {
            let found = draw(&format!("{}{line}\n{}", &base[..start], &base[end..]));
            if !found.is_empty() {
                let _ = writeln!(drawn, "{line}\n{found}");
            }
        }
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "snapshots" }, {
        insta::assert_snapshot!("honest_words", drawn);
    });
}
