//! What a fix that is called safe must not do.

use std::collections::BTreeMap;

use gouji::rules::settings::Settings;
use gouji::wire::types::{Edit, Finding, Fix, Outcome};
use gouji::{Input, Units, check_with};
use serde_json::Value;

/// Safe fixes of one report that are tried.
const MAX_TRIED: usize = 4;

/// These say that a report stands twice, or beside another, and that only the first was looked at. A change of
/// the first may bring the second into sight, or make them alike enough to be known as two.
const SEVERAL: [&str; 2] = ["EXT-11", "EXT-12"];

/// What their fixes take away (characters that nobody sees, pinyin in brackets) stands within words, and
/// hides them from other rules: those may have something to say afterwards. What the tables hold stays.
const REVEALING: [&str; 2] = ["WEB-15", "EXT-06"];

/// It tells a sentence that stands twice: where two differed in nothing but what was mended, they are one now.
const TWICE: &str = "TXT-11";

/// Applying a safe fix never adds a finding, of its own rule or of another.
pub fn check(text: &str, input: Input, settings: &Settings, outcome: &Outcome) {
    if tells_of_several(outcome) {
        return;
    }
    let safe = outcome
        .findings
        .iter()
        .flat_map(|finding| finding.fixes.iter().filter(|fix| fix.safe).map(move |fix| (finding, fix)));
    for (finding, fix) in safe.take(MAX_TRIED) {
        let mended = applied(text, fix);
        let Ok(after) = check_with(&mended, input, Units::Utf8, settings) else {
            panic!("{}: nothing is left after {}", finding.rule, fix.label);
        };
        if tells_of_several(&after) {
            continue;
        }
        assert_eq!(values(outcome), values(&after), "{} changes a table\nbefore: {text:?}", finding.rule);
        let before = places(&outcome.findings);
        for (rule, count) in places(&after.findings) {
            if rule == TWICE || REVEALING.contains(&finding.rule) && rule != finding.rule {
                continue;
            }
            let was = before.get(rule).copied().unwrap_or(0);
            assert!(
                count <= was,
                "{} ({}) adds a finding of {rule}: {:?}\nbefore: {text:?}\nafter: {mended:?}",
                finding.rule,
                fix.label,
                after.findings.iter().filter(|other| other.rule == rule).collect::<Vec<_>>()
            );
        }
    }
}

fn tells_of_several(outcome: &Outcome) -> bool {
    outcome.findings.iter().any(|finding| SEVERAL.contains(&finding.rule))
}

/// The numbers of the tables.
fn values(outcome: &Outcome) -> Vec<Value> {
    let mut values = Vec::new();
    gather(&serde_json::to_value(&outcome.tables).unwrap(), &mut values);
    values
}

fn gather(value: &Value, into: &mut Vec<Value>) {
    match value {
        Value::Object(entries) => match entries.get("value") {
            Some(number) => into.push(number.clone()),
            None => entries.values().for_each(|value| gather(value, into)),
        },
        Value::Array(list) => list.iter().for_each(|value| gather(value, into)),
        _ => {}
    }
}

/// How many findings each rule has; one that gathers several counts as so many.
fn places(findings: &[Finding]) -> BTreeMap<&'static str, usize> {
    let mut places = BTreeMap::new();
    for finding in findings {
        *places.entry(finding.rule).or_default() += if finding.key.is_empty() { finding.at.len() } else { 1 };
    }
    places
}

/// The text after a change, as the page makes it.
fn applied(text: &str, fix: &Fix) -> String {
    let mut edits: Vec<_> = fix
        .edits
        .iter()
        .filter_map(|edit| match edit {
            Edit::Cell { to, span, .. } => Some(((*span)?, to.0.to_string())),
            Edit::Text { span, text } => Some((*span, text.clone())),
        })
        .collect();
    edits.sort_by_key(|(span, _)| span.start);
    let mut mended = text.to_owned();
    for (span, words) in edits.into_iter().rev() {
        mended.replace_range(span.start as usize..span.end as usize, &words);
    }
    mended
}
