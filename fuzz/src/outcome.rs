//! What holds of every outcome.

use gouji::rules::settings::Settings;
use gouji::wire::types::Outcome;
use gouji::{Input, Units, check_with};
use serde_json::Value;

/// Checks a text twice and in both units; what holds of any outcome holds. `None` where nothing is read.
pub fn checked(text: &str, input: Input, settings: &Settings) -> Option<Outcome> {
    let outcome = match check_with(text, input, Units::Utf8, settings) {
        Ok(outcome) => outcome,
        Err(error) => {
            assert!(error.to_string().ends_with('。'), "{error}");
            return None;
        }
    };
    let mut by_bytes = serde_json::to_value(&outcome).unwrap();
    each_span(&mut by_bytes, &mut |start, end| {
        let stretch =
            text.get(start..end).unwrap_or_else(|| panic!("bytes {start}..{end} of {}", text.len()));
        Value::from(stretch)
    });
    forget_units(&mut by_bytes);

    // The second time in other units: all else is the same, and spans are of the same words.
    let mut by_units =
        serde_json::to_value(check_with(text, input, Units::Utf16, settings).unwrap()).unwrap();
    let units: Vec<u16> = text.encode_utf16().collect();
    each_span(&mut by_units, &mut |start, end| {
        let stretch = units.get(start..end).and_then(|stretch| String::from_utf16(stretch).ok());
        Value::from(stretch.unwrap_or_else(|| panic!("units {start}..{end} of {}", units.len())))
    });
    forget_units(&mut by_units);
    assert_eq!(by_bytes, by_units, "the same input gives the same outcome");

    complete(&outcome);
    Some(outcome)
}

/// What says how the spans count.
fn forget_units(outcome: &mut Value) {
    for key in ["offsets", "length"] {
        outcome["source"][key] = Value::Null;
    }
}

/// Puts something else in the place of every span of a result.
fn each_span(value: &mut Value, other: &mut impl FnMut(usize, usize) -> Value) {
    match value {
        Value::Object(entries) => {
            if let (2, Some(start), Some(end)) = (entries.len(), entries.get("start"), entries.get("end")) {
                let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
                *value = other(number(start), number(end));
                return;
            }
            entries.values_mut().for_each(|value| each_span(value, other));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| each_span(value, other)),
        _ => {}
    }
}

fn complete(outcome: &Outcome) {
    assert_eq!(outcome.sections.len(), 6);
    for finding in &outcome.findings {
        assert!(!finding.at.is_empty(), "{} has no place", finding.rule);
        assert!(
            finding.at.iter().all(|place| !place.words.is_empty()),
            "{} has a place without words",
            finding.rule
        );
        assert!(!finding.message.is_empty(), "{} says nothing", finding.rule);
        for fix in &finding.fixes {
            assert!(!fix.label.is_empty() && !fix.edits.is_empty(), "{} has an empty fix", finding.rule);
        }
    }
    for open in &outcome.coverage.not_assessable {
        assert!(!open.reason.is_empty(), "{} gives no reason", open.rule);
    }
    for diagnosis in &outcome.diagnoses {
        assert!(!diagnosis.changes.is_empty());
        assert!(diagnosis.explains.iter().all(|index| (*index as usize) < outcome.findings.len()));
    }
    let (cells, relations) = (&outcome.coverage.cells, &outcome.coverage.relations);
    assert!(relations.held <= relations.checked && relations.checked <= relations.expected);
    assert!(cells.read <= cells.expected);
    let counts = outcome.counts;
    assert_eq!((counts.error + counts.warning + counts.info) as usize, outcome.findings.len());
}
