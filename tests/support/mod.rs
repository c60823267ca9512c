//! What several test programs share: reading fixtures, drawing findings.
#![allow(dead_code, unreachable_pub, reason = "each test program uses a part of it")]

use std::fmt::Write as _;

use gouji::wire::types::{Outcome, Severity};
use gouji::{Input, Units};

/// A report of `tests/reports`, by its path there.
pub fn report(name: &str) -> String {
    std::fs::read_to_string(format!("tests/reports/{name}")).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Checks a text.
pub fn check(text: &str) -> Outcome {
    gouji::check(text, Input::Unknown, Units::Utf8).unwrap_or_else(|error| panic!("{error}"))
}

/// All findings of a text, and what could not be told, a line each.
pub fn draw(text: &str) -> String {
    let outcome = check(text);
    let mut drawn = String::new();
    for finding in &outcome.findings {
        let severity = match finding.severity {
            Severity::Error => "错误",
            Severity::Warning => "存疑",
            Severity::Info => "提示",
        };
        let _ = writeln!(drawn, "{} {severity} [{}] {}", finding.rule, finding.at[0].words, finding.message);
        for fix in &finding.fixes {
            let _ = writeln!(drawn, "    改:{}", fix.label);
        }
    }
    for open in &outcome.coverage.not_assessable {
        let _ = writeln!(drawn, "{} 无法判断 {}", open.rule, open.reason);
    }
    drawn
}
