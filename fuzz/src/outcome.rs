//! What holds of every outcome.

use gouji::rules::settings::Settings;
use gouji::wire::types::{Outcome, ReadingBlock, Run};
use gouji::{Input, Units, check_with, reading};
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

/// What the page shows of a text: runs of words, none of a stretch that another shows, each what stands at its
/// place or one character that was written in another way. `None` where nothing is read.
pub fn shown(text: &str, input: Input) -> Option<usize> {
    let (by_bytes, by_units) =
        (reading(text, input, Units::Utf8).ok()?, reading(text, input, Units::Utf16).unwrap());
    let (by_bytes, by_units) = (runs(&by_bytes.blocks), runs(&by_units.blocks));
    let units: Vec<u16> = text.encode_utf16().collect();
    assert_eq!(by_bytes.len(), by_units.len());
    // The foot of a table is shown last, wherever it was written.
    let mut places: Vec<_> = by_bytes.iter().map(|run| (run.span.start, run.span.end)).collect();
    places.sort_unstable();
    assert!(places.is_sorted_by(|(_, end), (start, _)| end <= start), "a stretch is shown twice");
    for (run, same) in by_bytes.iter().zip(&by_units) {
        let (start, stop) = (run.span.start as usize, run.span.end as usize);
        let written = text.get(start..stop).expect("a run ends within a character, or past the text");
        assert!(
            run.text == written || run.text.chars().count() == 1,
            "{:?} is shown for {written:?}",
            run.text
        );
        assert_eq!(run.text, same.text);
        let stretch = &units[same.span.start as usize..same.span.end as usize];
        assert_eq!(String::from_utf16(stretch).unwrap(), written);
    }
    Some(by_bytes.len())
}

fn runs(blocks: &[ReadingBlock]) -> Vec<&Run> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            ReadingBlock::Paragraph { runs, .. } => all.extend(runs),
            ReadingBlock::Table { rows } => all.extend(rows.iter().flatten().flat_map(|cell| &cell.runs)),
            ReadingBlock::Picture => {}
        }
    }
    all
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
