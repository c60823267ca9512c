//! The findings for tools that read logs of static analysis: SARIF 2.1.0.
//!
//! Places are told in lines, columns and characters of the text; a character is a Unicode code point.

use serde_json::{Map, Value, json};

use super::Checked;
use super::points::{basis, number, proposal};
use super::tables;
use crate::rule::Rule;
use crate::rules;
use crate::wire::types::{Diagnosis, Edit, Finding, Fix, NotAssessable, Outcome, Place, Severity, Span};

/// The log of one run over some reports, checked with the same settings.
///
/// The spans of the outcomes may count bytes or UTF-16 units; those of a report that was read from
/// something else than text lead into what was read.
#[must_use]
pub fn log(reports: &[Checked<'_>]) -> String {
    let mut results = Vec::new();
    let mut notifications = Vec::new();
    let mut artifacts = Vec::new();
    for (index, report) in reports.iter().enumerate() {
        let artifact = json!({ "uri": uri(report.name), "index": index });
        match report.outcome {
            Ok(outcome) => {
                let file = File::new(report, outcome, artifact);
                for (index, finding) in (0..).zip(&outcome.findings) {
                    let mut result = file.result(finding);
                    let explains = |one: &&Diagnosis| one.explains.contains(&index);
                    let diagnosed: Vec<Value> = outcome
                        .diagnoses
                        .iter()
                        .filter(explains)
                        .filter_map(|one| file.diagnosis(one))
                        .collect();
                    if finding.fixes.is_empty() && !diagnosed.is_empty() {
                        result["fixes"] = Value::Array(diagnosed);
                    }
                    results.push(result);
                }
                for ignored in outcome.choices.iter().flat_map(|choices| &choices.ignored) {
                    let mut result = file.result(&ignored.finding);
                    result["suppressions"] = json!([{ "kind": "external", "justification": ignored.reason }]);
                    results.push(result);
                }
                for open in &outcome.coverage.not_assessable {
                    notifications.push(file.notification(open));
                }
                artifacts.push(file.artifact());
            }
            Err(error) => {
                notifications.push(json!({
                    "level": "error",
                    "message": { "text": error },
                    "locations": [{ "physicalLocation": { "artifactLocation": artifact } }],
                }));
                artifacts.push(json!({ "location": { "uri": uri(report.name) } }));
            }
        }
    }
    let mut invocation = json!({
        "executionSuccessful": reports.iter().all(|report| report.outcome.is_ok()),
        "toolExecutionNotifications": notifications,
    });
    let overrides = overrides(reports);
    if !overrides.is_empty() {
        invocation["ruleConfigurationOverrides"] = Value::Array(overrides);
    }
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "gouji",
                "fullName": "勾稽 gouji",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": "zh-CN",
                "rules": rules::all().map(descriptor).collect::<Vec<_>>(),
            } },
            "language": "zh-CN",
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n"],
            "invocations": [invocation],
            "artifacts": artifacts,
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// What the settings made of the rules; all reports of a run have the same.
fn overrides(reports: &[Checked<'_>]) -> Vec<Value> {
    let choices = reports.iter().find_map(|report| report.outcome.ok()?.choices.as_ref());
    choices
        .iter()
        .flat_map(|choices| &choices.levels)
        .map(|chosen| {
            let configuration = match chosen.level {
                "off" => json!({ "enabled": false }),
                "info" => json!({ "level": "note" }),
                level => json!({ "level": level }),
            };
            json!({ "descriptor": reference(chosen.rule), "configuration": configuration })
        })
        .collect()
}

/// A rule. Its page, `rules/….html` beside the browser module, has no absolute address, which is what
/// `helpUri` must be; so it stands among the properties, and its words in `help`.
fn descriptor(rule: &'static Rule) -> Value {
    let page = &rule.documentation;
    let mut help = format!("{}\n\n怎么改：{}", page.why, page.repair);
    if !page.exception.is_empty() {
        help.push_str("\n\n什么情况下不算错：");
        help.push_str(page.exception);
    }
    let summary = crate::wire::summary(rule);
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.title },
        "fullDescription": { "text": page.demand },
        "help": { "text": help },
        "defaultConfiguration": { "level": level(summary.severity) },
        "properties": { "basis": basis(summary.basis), "page": format!("rules/{}.html", rule.id) },
    })
}

fn reference(rule: &str) -> Value {
    let index = rules::all().position(|one| one.id == rule);
    json!({ "id": rule, "index": index.map_or(-1, |index| i64::try_from(index).unwrap_or(-1)) })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A file name as a reference: what has a meaning in addresses is written by its code.
fn uri(name: &str) -> String {
    if name == "-" {
        return "stdin".to_owned();
    }
    let path = if cfg!(windows) { name.replace('\\', "/") } else { name.to_owned() };
    let mut uri = String::new();
    if path.starts_with('/') {
        uri.push_str("file://");
    } else if cfg!(windows) && path.get(1..2) == Some(":") {
        uri.push_str("file:///");
    }
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

/// A file that was read, and where things stand in it.
struct File<'a> {
    report: &'a Checked<'a>,
    outcome: &'a Outcome,
    text: &'a str,
    artifact: Value,
    /// The byte offsets of the places that spans count to, where they do not count bytes.
    units: Option<Vec<usize>>,
    /// The byte that each line begins with.
    lines: Vec<usize>,
    /// The characters before each line.
    characters: Vec<usize>,
}

impl<'a> File<'a> {
    fn new(report: &'a Checked<'a>, outcome: &'a Outcome, artifact: Value) -> Self {
        let text = outcome.source.text.as_deref().unwrap_or(report.source);
        let units = (outcome.source.offsets == "utf16").then(|| {
            text.char_indices().flat_map(|(at, sign)| std::iter::repeat_n(at, sign.len_utf16())).collect()
        });
        let mut lines = vec![0];
        lines.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        let mut characters = Vec::with_capacity(lines.len());
        let (mut before, mut count) = (0, 0);
        for line in &lines {
            count += text[before..*line].chars().count();
            before = *line;
            characters.push(count);
        }
        Self { report, outcome, text, artifact, units, lines, characters }
    }

    fn artifact(&self) -> Value {
        let coverage = &self.outcome.coverage;
        let mut artifact = json!({
            "location": { "uri": self.artifact["uri"] },
            "sourceLanguage": if self.outcome.source.kind == "html" { "html" } else { "text" },
            "properties": { "coverage": { "cells": coverage.cells, "relations": coverage.relations } },
        });
        if self.report.is_verbatim {
            artifact["encoding"] = json!("UTF-8");
            artifact["length"] = json!(self.report.source.len());
        }
        artifact
    }

    fn result(&self, finding: &Finding) -> Value {
        let mut places = finding.at.iter();
        let mut result = json!({
            "ruleId": finding.rule,
            "level": level(finding.severity),
            "message": { "text": finding.message },
            "locations": places.next().map(|place| self.location(place)).into_iter().collect::<Vec<_>>(),
            "partialFingerprints": { "gouji/v1": format!("{} {}", finding.rule, finding.key) },
            "properties": { "basis": basis(finding.basis) },
        });
        if let Some(index) = rules::all().position(|rule| rule.id == finding.rule) {
            result["ruleIndex"] = json!(index);
        }
        let related: Vec<Value> = (1..)
            .zip(places)
            .map(|(id, place)| {
                let mut location = self.location(place);
                location["id"] = json!(id);
                location["message"] = json!({ "text": place.words });
                location
            })
            .collect();
        if !related.is_empty() {
            result["relatedLocations"] = Value::Array(related);
        }
        let fixes: Vec<Value> = finding.fixes.iter().filter_map(|fix| self.fix(fix)).collect();
        if !fixes.is_empty() {
            result["fixes"] = Value::Array(fixes);
        }
        result
    }

    fn notification(&self, open: &NotAssessable) -> Value {
        let mut locations: Vec<Value> = open.at.iter().map(|place| self.location(place)).collect();
        if locations.is_empty() {
            locations.push(json!({ "physicalLocation": { "artifactLocation": self.artifact } }));
        }
        json!({
            "level": "note",
            "message": { "text": format!("{} 无法判断：{}", open.rule, open.reason) },
            "associatedRule": reference(open.rule),
            "locations": locations,
        })
    }

    fn location(&self, place: &Place) -> Value {
        let mut physical = json!({ "artifactLocation": self.artifact });
        if let Some(region) = place.span.map(|span| self.region(span)) {
            physical["region"] = region;
        }
        json!({
            "physicalLocation": physical,
            "logicalLocations": [{ "fullyQualifiedName": place.words }],
        })
    }

    fn fix(&self, fix: &Fix) -> Option<Value> {
        self.change(
            &fix.label,
            fix.safe,
            fix.edits.iter().map(|edit| match edit {
                Edit::Text { span, text } => Some((*span, text.clone())),
                Edit::Cell { to, span, .. } => Some(((*span)?, number(*to))),
            }),
        )
    }

    /// What would make sums agree.
    fn diagnosis(&self, diagnosis: &Diagnosis) -> Option<Value> {
        let changes = &diagnosis.changes;
        self.change(
            &format!("可能应{}", proposal(self.outcome, changes)),
            false,
            changes
                .iter()
                .map(|change| Some((tables::find(self.outcome, change.cell)?.span?, number(change.to)))),
        )
    }

    /// Changes that all have a place in the text.
    fn change(
        &self,
        label: &str,
        is_safe: bool,
        changes: impl Iterator<Item = Option<(Span, String)>>,
    ) -> Option<Value> {
        let replacements: Option<Vec<Value>> = changes
            .map(|change| {
                let (span, text) = change?;
                Some(json!({ "deletedRegion": self.region(span), "insertedContent": { "text": text } }))
            })
            .collect();
        let replacements = replacements.filter(|replacements| !replacements.is_empty())?;
        Some(json!({
            "description": { "text": label },
            "artifactChanges": [{ "artifactLocation": self.artifact, "replacements": replacements }],
            "properties": { "safe": is_safe },
        }))
    }

    fn region(&self, span: Span) -> Value {
        let (start, end) = (self.byte(span.start), self.byte(span.end));
        let ((start_line, start_column), (end_line, end_column)) = (self.position(start), self.position(end));
        let (first, last) = (self.character(start), self.character(end));
        let mut region = Map::new();
        for (name, value) in [
            ("startLine", start_line),
            ("startColumn", start_column),
            ("endLine", end_line),
            ("endColumn", end_column),
            ("charOffset", first),
            ("charLength", last - first),
        ] {
            region.insert(name.to_owned(), json!(value));
        }
        if self.report.is_verbatim {
            region.insert("byteOffset".to_owned(), json!(start));
            region.insert("byteLength".to_owned(), json!(end - start));
        }
        Value::Object(region)
    }

    /// The byte of an offset.
    fn byte(&self, offset: u32) -> usize {
        let offset = offset as usize;
        match &self.units {
            Some(bytes) => bytes.get(offset).copied().unwrap_or(self.text.len()),
            None => (0..=offset.min(self.text.len()))
                .rev()
                .find(|at| self.text.is_char_boundary(*at))
                .unwrap_or(0),
        }
    }

    /// Line and column of a byte, from 1.
    fn position(&self, byte: usize) -> (usize, usize) {
        let line = self.line(byte);
        (line + 1, self.character(byte) - self.characters[line] + 1)
    }

    /// The characters before a byte.
    fn character(&self, byte: usize) -> usize {
        let line = self.line(byte);
        self.characters[line] + self.text[self.lines[line]..byte].chars().count()
    }

    fn line(&self, byte: usize) -> usize {
        self.lines.partition_point(|line| *line <= byte).saturating_sub(1)
    }
}
