//! The shape of SARIF 2.1.0, as far as gouji says anything in it.
//!
//! What a name means stands in the standard, section 3: a struct is the object of its name there. Fields are
//! in the order of the alphabet, and so are the names in the text.

use serde::Serialize;

use crate::wire::types::CellCoverage;

/// A whole file (`sarifLog`).
#[derive(Clone, Debug, Serialize)]
pub struct Log {
    /// Where the schema of this shape is.
    #[serde(rename = "$schema")]
    pub schema: &'static str,
    /// Always one.
    pub runs: Vec<Run>,
    /// Of the standard.
    pub version: &'static str,
}

/// One run over some reports.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Run {
    /// The reports.
    pub artifacts: Vec<Artifact>,
    /// What columns and characters count.
    pub column_kind: &'static str,
    /// Always one.
    pub invocations: Vec<Invocation>,
    /// What the messages are written in.
    pub language: &'static str,
    /// What ends a line.
    pub newline_sequences: Vec<&'static str>,
    /// What was found.
    pub results: Vec<Finding>,
    /// Who looked.
    pub tool: Tool,
}

/// Who looked.
#[derive(Clone, Debug, Serialize)]
pub struct Tool {
    /// Its one part.
    pub driver: Driver,
}

/// The part of a tool that runs the others (`toolComponent`).
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Driver {
    /// Its name in full.
    pub full_name: &'static str,
    /// What its words are written in.
    pub language: &'static str,
    /// Its name.
    pub name: &'static str,
    /// All its rules.
    pub rules: Vec<Descriptor>,
    /// Its version.
    pub semantic_version: &'static str,
}

/// A rule (`reportingDescriptor`).
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Descriptor {
    /// How it is told where nothing else was chosen.
    pub default_configuration: Configuration,
    /// What it demands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_description: Option<Message>,
    /// Why, and what to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<Message>,
    /// Its id.
    pub id: &'static str,
    /// Its basis and its page.
    pub properties: Properties,
    /// Its title.
    pub short_description: Message,
}

/// How a rule is told (`reportingConfiguration`).
#[derive(Clone, Debug, Default, Serialize)]
pub struct Configuration {
    /// Only where it was switched off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// How gravely.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<&'static str>,
}

/// A choice of the user (`configurationOverride`).
#[derive(Clone, Debug, Serialize)]
pub struct Override {
    /// What was chosen.
    pub configuration: Configuration,
    /// For which rule.
    pub descriptor: Reference,
}

/// The name of a rule (`reportingDescriptorReference`).
#[derive(Clone, Debug, Serialize)]
pub struct Reference {
    /// Its id.
    pub id: &'static str,
    /// Its place in the list of rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<u32>,
}

/// How the run went.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Invocation {
    /// All reports could be read.
    pub execution_successful: bool,
    /// What the user chose.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rule_configuration_overrides: Vec<Override>,
    /// What could not be read or judged.
    pub tool_execution_notifications: Vec<Notification>,
}

/// What could not be read or judged.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Notification {
    /// The rule that could not be applied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub associated_rule: Option<Reference>,
    /// How gravely.
    pub level: &'static str,
    /// Where.
    pub locations: Vec<Location>,
    /// Why.
    pub message: Message,
}

/// A report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Artifact {
    /// Of its bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<&'static str>,
    /// Bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub length: Option<u32>,
    /// Where it is.
    pub location: ArtifactLocation,
    /// How much of it was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub properties: Option<Properties>,
    /// What it is written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_language: Option<&'static str>,
}

/// Where a report is.
#[derive(Clone, Debug, Serialize)]
pub struct ArtifactLocation {
    /// Its place in the list of artifacts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<u32>,
    /// Its name as a reference; empty where it has none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub uri: String,
}

/// A finding (`result`).
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Changes that would settle it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fixes: Vec<Fix>,
    /// How gravely it is told.
    pub level: &'static str,
    /// Where; one or none.
    pub locations: Vec<Location>,
    /// What.
    pub message: Message,
    /// What tells it from others, also in the next version of the report.
    pub partial_fingerprints: Fingerprints,
    /// Its basis.
    pub properties: Properties,
    /// Further places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related_locations: Vec<Location>,
    /// The rule's id.
    pub rule_id: &'static str,
    /// The rule's place in the list of rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule_index: Option<u32>,
    /// Why it is left out, where the user wishes so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suppressions: Vec<Suppression>,
}

/// What tells a finding from others.
#[derive(Clone, Debug, Serialize)]
pub struct Fingerprints {
    /// The rule and the key that settings know the finding by.
    #[serde(rename = "gouji/v1")]
    pub gouji: String,
}

/// Why a finding is left out.
#[derive(Clone, Debug, Serialize)]
pub struct Suppression {
    /// In the user's words.
    pub justification: String,
    /// Where it is said.
    pub kind: &'static str,
}

/// A place.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Location {
    /// Its number among those of a finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<u32>,
    /// The way to it; one or none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub logical_locations: Vec<LogicalLocation>,
    /// What it has to do with a finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<Message>,
    /// The stretch of text.
    pub physical_location: PhysicalLocation,
}

/// A place as a person would tell it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LogicalLocation {
    /// The way to it.
    pub fully_qualified_name: String,
}

/// A stretch of a report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PhysicalLocation {
    /// In which report.
    pub artifact_location: ArtifactLocation,
    /// From where to where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
}

/// From where to where. Lines and columns count from 1, the others from 0.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Region {
    /// Bytes in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byte_length: Option<u32>,
    /// Bytes before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byte_offset: Option<u32>,
    /// Characters in it.
    pub char_length: u32,
    /// Characters before it.
    pub char_offset: u32,
    /// The column behind it.
    pub end_column: u32,
    /// The line it ends in.
    pub end_line: u32,
    /// The column it begins in.
    pub start_column: u32,
    /// The line it begins in.
    pub start_line: u32,
}

/// A proposal.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fix {
    /// Always one.
    pub artifact_changes: Vec<ArtifactChange>,
    /// In words.
    pub description: Message,
    /// Whether it can be done unseen.
    pub properties: Properties,
}

/// What a proposal does to a report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ArtifactChange {
    /// To which report.
    pub artifact_location: ArtifactLocation,
    /// What it does.
    pub replacements: Vec<Replacement>,
}

/// One text for another.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Replacement {
    /// What goes.
    pub deleted_region: Region,
    /// What comes (`artifactContent`).
    pub inserted_content: Message,
}

/// Words: a message, or any other object that has a text and nothing else.
#[derive(Clone, Debug, Serialize)]
pub struct Message {
    /// The words.
    pub text: String,
}

/// What SARIF has no name for (`propertyBag`).
#[derive(Clone, Debug, Default, Serialize)]
pub struct Properties {
    /// The official text that a rule or a finding rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// How much of a report was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Coverage>,
    /// The address of a rule's page, beside the browser module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Whether a fix can be done unseen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub safe: Option<bool>,
}

/// How much of a report was read.
#[derive(Clone, Debug, Serialize)]
pub struct Coverage {
    /// Value cells.
    pub cells: CellCoverage,
    /// Arithmetic relations.
    pub relations: RelationCoverage,
}

/// How many relations were checked.
#[derive(Clone, Debug, Serialize)]
pub struct RelationCoverage {
    /// That could be evaluated.
    pub checked: u32,
    /// That the format implies.
    pub expected: u32,
    /// That hold.
    pub held: u32,
}
