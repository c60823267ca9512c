//! The findings for tools that read logs of static analysis: SARIF 2.1.0.
//!
//! Places are told in lines, columns and characters of the text; a character is a Unicode code point.
//!
//! The browser module has it too, without what only the pages of the rules say: there, a rule has neither
//! `fullDescription` nor `help`.

mod file;
pub mod shape;
mod writer;

use file::File;
use shape::{
    Artifact, ArtifactChange, ArtifactLocation, Configuration, Coverage, Descriptor, Driver, Fingerprints,
    Fix, Invocation, Location, Log, LogicalLocation, Message, Notification, Override, PhysicalLocation,
    Properties, Reference, RelationCoverage, Replacement, Run, Suppression, Tool,
};

use super::Checked;
use super::points::{basis, join, number, proposal};
use super::tables;
use crate::rule::Rule;
use crate::rules;
use crate::wire::types::{self as wire, Change, Edit, Finding, NotAssessable, Place, Severity, Span};

/// The log of one run over some reports, checked with the same settings, as text.
///
/// The spans of the outcomes may count bytes or UTF-16 units; those of a report that was read from
/// something else than text lead into what was read.
#[must_use]
pub fn text(reports: &[Checked<'_>]) -> String {
    let mut text = writer::json(&log(reports));
    text.push('\n');
    text
}

/// The same as a value.
#[must_use]
pub fn log(reports: &[Checked<'_>]) -> Log {
    let mut results = Vec::new();
    let mut notifications = Vec::new();
    let mut artifacts = Vec::new();
    for (index, report) in (0..).zip(reports) {
        let location = ArtifactLocation { index: Some(index), uri: uri(report.name) };
        match report.outcome {
            Ok(outcome) => {
                let file = File::new(report, outcome, location);
                add_results(&file, &mut results);
                for open in &outcome.coverage.not_assessable {
                    notifications.push(file.notification(open));
                }
                artifacts.push(file.artifact());
            }
            Err(error) => {
                artifacts.push(Artifact {
                    encoding: None,
                    length: None,
                    location: ArtifactLocation { index: None, uri: location.uri.clone() },
                    properties: None,
                    source_language: None,
                });
                notifications.push(Notification {
                    associated_rule: None,
                    level: "error",
                    locations: vec![whole(location)],
                    message: message(error),
                });
            }
        }
    }
    Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        runs: vec![Run {
            artifacts,
            column_kind: "unicodeCodePoints",
            invocations: vec![Invocation {
                execution_successful: reports.iter().all(|report| report.outcome.is_ok()),
                rule_configuration_overrides: overrides(reports),
                tool_execution_notifications: notifications,
            }],
            language: "zh-CN",
            newline_sequences: vec!["\r\n", "\n"],
            results,
            tool: Tool {
                driver: Driver {
                    full_name: "勾稽 gouji",
                    language: "zh-CN",
                    name: "gouji",
                    rules: rules::all().map(descriptor).collect(),
                    semantic_version: env!("CARGO_PKG_VERSION"),
                },
            },
        }],
        version: "2.1.0",
    }
}

/// The findings of a report, then those that the user left out.
fn add_results(file: &File<'_>, results: &mut Vec<shape::Finding>) {
    for (index, finding) in (0..).zip(&file.outcome.findings) {
        let mut result = file.result(finding);
        if finding.fixes.is_empty() {
            for one in file.outcome.diagnoses.iter().filter(|one| one.explains.contains(&index)) {
                result.fixes.extend(file.diagnosis(&one.changes));
            }
        }
        results.push(result);
    }
    for ignored in file.outcome.choices.iter().flat_map(|choices| &choices.ignored) {
        let mut result = file.result(&ignored.finding);
        result.suppressions.push(Suppression { justification: ignored.reason.clone(), kind: "external" });
        results.push(result);
    }
}

/// What the settings made of the rules; all reports of a run have the same.
fn overrides(reports: &[Checked<'_>]) -> Vec<Override> {
    let choices = reports.iter().find_map(|report| report.outcome.ok()?.choices.as_ref());
    choices
        .iter()
        .flat_map(|choices| &choices.levels)
        .map(|chosen| Override {
            configuration: match chosen.level {
                "off" => Configuration { enabled: Some(false), level: None },
                "info" => Configuration { enabled: None, level: Some("note") },
                level => Configuration { enabled: None, level: Some(level) },
            },
            descriptor: reference(chosen.rule),
        })
        .collect()
}

/// A rule. Its page, `rules/….html` beside the browser module, has no absolute address, which is what
/// `helpUri` must be; so it stands among the properties, and its words in `help`.
fn descriptor(rule: &'static Rule) -> Descriptor {
    let summary = crate::wire::summary(rule);
    let (full_description, help) = documentation(rule).unzip();
    Descriptor {
        default_configuration: Configuration { enabled: None, level: Some(level(summary.severity)) },
        full_description,
        help,
        id: rule.id,
        properties: Properties {
            basis: Some(basis(summary.basis)),
            page: Some(join(&["rules/", rule.id, ".html"])),
            ..Properties::default()
        },
        short_description: message(rule.title),
    }
}

/// What a rule demands; why, and what to do. The browser module has none of it.
#[cfg(not(target_arch = "wasm32"))]
fn documentation(rule: &Rule) -> Option<(Message, Message)> {
    let page = &rule.documentation;
    let mut help = join(&[page.why, "\n\n怎么改：", page.repair]);
    if !page.exception.is_empty() {
        help.push_str("\n\n什么情况下不算错：");
        help.push_str(page.exception);
    }
    Some((message(page.demand), Message { text: help }))
}

#[cfg(target_arch = "wasm32")]
fn documentation(_: &Rule) -> Option<(Message, Message)> {
    None
}

fn reference(rule: &'static str) -> Reference {
    Reference { id: rule, index: index_of(rule) }
}

/// The place of a rule in the list of all.
fn index_of(rule: &str) -> Option<u32> {
    rules::all().position(|one| one.id == rule).map(size)
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn message(words: &str) -> Message {
    Message { text: words.to_owned() }
}

fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A report as a place.
fn whole(artifact_location: ArtifactLocation) -> Location {
    Location {
        id: None,
        logical_locations: Vec::new(),
        message: None,
        physical_location: PhysicalLocation { artifact_location, region: None },
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
            let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value)]);
            uri.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    uri
}

impl File<'_> {
    fn artifact(&self) -> Artifact {
        let is_verbatim = self.report.is_verbatim;
        let cells = self.outcome.coverage.cells;
        let wire::RelationCoverage { expected, checked, held } = self.outcome.coverage.relations;
        let coverage = Coverage { cells, relations: RelationCoverage { checked, expected, held } };
        Artifact {
            encoding: is_verbatim.then_some("UTF-8"),
            length: is_verbatim.then(|| size(self.report.source.len())),
            location: ArtifactLocation { index: None, uri: self.location.uri.clone() },
            properties: Some(Properties { coverage: Some(coverage), ..Properties::default() }),
            source_language: Some(if self.outcome.source.kind == "html" { "html" } else { "text" }),
        }
    }

    fn result(&self, finding: &Finding) -> shape::Finding {
        let mut places = finding.at.iter();
        let locations = places.next().map(|place| self.place(place)).into_iter().collect();
        let mut related_locations = Vec::new();
        for (id, place) in (1..).zip(places) {
            let mut location = self.place(place);
            location.id = Some(id);
            location.message = Some(message(&place.words));
            related_locations.push(location);
        }
        let mut fixes = Vec::new();
        for fix in &finding.fixes {
            let edits = fix.edits.iter().map(|edit| match edit {
                Edit::Text { span, text } => Some((*span, text.clone())),
                Edit::Cell { to, span, .. } => Some(((*span)?, number(*to))),
            });
            fixes.extend(self.fix(fix.label.clone(), fix.safe, edits.collect()));
        }
        shape::Finding {
            fixes,
            level: level(finding.severity),
            locations,
            message: message(&finding.message),
            partial_fingerprints: Fingerprints { gouji: join(&[finding.rule, " ", &finding.key]) },
            properties: Properties { basis: Some(basis(finding.basis)), ..Properties::default() },
            related_locations,
            rule_id: finding.rule,
            rule_index: index_of(finding.rule),
            suppressions: Vec::new(),
        }
    }

    fn notification(&self, open: &NotAssessable) -> Notification {
        let mut locations: Vec<Location> = open.at.iter().map(|place| self.place(place)).collect();
        if locations.is_empty() {
            locations.push(whole(self.location.clone()));
        }
        Notification {
            associated_rule: Some(reference(open.rule)),
            level: "note",
            locations,
            message: Message { text: join(&[open.rule, " 无法判断：", &open.reason]) },
        }
    }

    fn place(&self, place: &Place) -> Location {
        let mut location = whole(self.location.clone());
        location.physical_location.region = place.span.map(|span| self.region(span));
        location.logical_locations.push(LogicalLocation { fully_qualified_name: place.words.clone() });
        location
    }

    /// What would make sums agree.
    fn diagnosis(&self, changes: &[Change]) -> Option<Fix> {
        let label = join(&["可能应", &proposal(self.outcome, changes)]);
        let edits = changes
            .iter()
            .map(|change| Some((tables::find(self.outcome, change.cell)?.span?, number(change.to))));
        self.fix(label, false, edits.collect())
    }

    /// Changes that all have a place in the text.
    fn fix(&self, label: String, is_safe: bool, edits: Option<Vec<(Span, String)>>) -> Option<Fix> {
        let edits = edits.filter(|edits| !edits.is_empty())?;
        let replacements = edits
            .into_iter()
            .map(|(span, text)| Replacement {
                deleted_region: self.region(span),
                inserted_content: Message { text },
            })
            .collect();
        Some(Fix {
            artifact_changes: vec![ArtifactChange { artifact_location: self.location.clone(), replacements }],
            description: Message { text: label },
            properties: Properties { safe: Some(is_safe), ..Properties::default() },
        })
    }
}
