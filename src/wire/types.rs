//! The shapes of the result, field for field as `www/gouji.d.ts` has them.
//!
//! Everything public here is public to the world: add to it, never change its meaning. Keys keep
//! their order. Strings that are the same in every report are `&'static`.

use std::borrow::Cow;

use serde::Serialize;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Contradicts an official text or arithmetic.
    Error,
    /// Probably wrong.
    Warning,
    /// Worth a look.
    Info,
}

/// A half-open range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Span {
    /// Where it begins.
    pub start: u32,
    /// Where it ends; the first unit that does not belong to it.
    pub end: u32,
}

/// All there is to say about one report.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// Names this shape.
    #[cfg_attr(test, ts(type = "\"gouji/1\""))]
    pub schema: &'static str,
    /// What was handed in.
    pub source: Source,
    /// The report's title.
    pub title: Option<String>,
    /// The body whose report it is.
    pub agency: Option<String>,
    /// The year that the report is about (报告年度).
    pub year: Option<u16>,
    /// ISO date, where the page states one.
    pub published: Option<String>,
    /// The official format that the tables follow.
    #[cfg_attr(test, ts(type = "\"2019\" | \"2021\" | null"))]
    pub format: Option<&'static str>,
    /// Always six, in official order.
    pub sections: Vec<Section>,
    /// The three tables.
    pub tables: Tables,
    /// Numbers that the prose states.
    pub claims: Vec<Claim>,
    /// In reading order.
    pub findings: Vec<Finding>,
    /// Smallest sets of cell changes that would satisfy every arithmetic relation; best first.
    pub diagnoses: Vec<Diagnosis>,
    /// How many findings of each severity.
    pub counts: Counts,
    /// What was checked and what was not.
    pub coverage: Coverage,
    /// What the user's settings did; only where there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub choices: Option<Choices>,
}

/// What the user's settings did.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Choices {
    /// Rules that are told at another level, or not at all.
    pub levels: Vec<ChosenLevel>,
    /// Findings that were left out.
    pub ignored: Vec<Ignored>,
    /// Ignores that no finding answers to any more.
    pub unmatched: Vec<Ignore>,
}

/// A rule that is told at another level, or not at all.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChosenLevel {
    /// The rule's id.
    pub rule: &'static str,
    /// How it is told.
    #[cfg_attr(test, ts(type = "\"off\" | \"error\" | \"warning\" | \"info\""))]
    pub level: &'static str,
}

/// A finding that was left out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ignored {
    /// The finding.
    pub finding: Finding,
    /// Why, in the user's words.
    pub reason: String,
}

/// A wish to leave a finding out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ignore {
    /// The rule's id.
    pub rule: &'static str,
    /// Why, in the user's words.
    pub reason: String,
    /// Which finding of the rule: its `key`.
    pub key: String,
}

/// What was handed in.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Source {
    /// What kind of thing it is.
    #[cfg_attr(test, ts(type = "\"html\" | \"text\" | \"docx\" | \"xlsx\" | \"pdf\""))]
    pub kind: &'static str,
    /// How the tables stood in the input.
    #[cfg_attr(
        test,
        ts(
            type = "\"html\" | \"pipes\" | \"markdown\" | \"tabs\" | \"cell-per-line\" | \"spaces\" | \"none\""
        )
    )]
    pub layout: &'static str,
    /// What the spans count.
    #[cfg_attr(test, ts(type = "\"utf16\" | \"utf8\""))]
    pub offsets: &'static str,
    /// Length of what the offsets point into.
    pub length: u32,
    /// Only where the input was no text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub text: Option<String>,
}

/// One of the six parts that the format prescribes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Section {
    /// 1 to 6.
    #[cfg_attr(test, ts(type = "1 | 2 | 3 | 4 | 5 | 6"))]
    pub number: u8,
    /// Heading as written, or null where the report lacks it.
    pub heading: Option<String>,
    /// Where the heading stands.
    pub span: Option<Span>,
}

/// The three tables.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tables {
    /// 主动公开政府信息情况.
    pub disclosure: Option<Disclosure>,
    /// 收到和处理政府信息公开申请情况.
    pub requests: Option<Requests>,
    /// 政府信息公开行政复议、行政诉讼情况.
    pub proceedings: Option<Proceedings>,
}

/// A cell as read. A blank is not a zero.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Cell {
    /// A number only where one is written.
    pub value: Option<Figure>,
    /// As written, trimmed.
    pub text: String,
    /// What stands there.
    #[cfg_attr(
        test,
        ts(type = "\"number\" | \"zero-word\" | \"blank\" | \"dash\" | \"slash\" | \"text\" | \"missing\"")
    )]
    pub state: &'static str,
    /// Where.
    pub span: Option<Span>,
}

/// An exact number, on the wire a plain one.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(type = "number"))]
pub struct Figure(pub f64);

impl Serialize for Figure {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Whole numbers without ".0", as JavaScript writes them.
        if self.0.fract() == 0.0 && self.0.abs() < 9e15 {
            #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

/// Named entries in a fixed order, on the wire one object.
#[derive(Clone, Debug)]
pub struct Entries<T>(pub Vec<(&'static str, T)>);

impl<T: Serialize> Serialize for Entries<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// 表二.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Disclosure {
    /// From its first cell to its last.
    pub span: Span,
    /// By row and column; rows and columns of the other format are absent.
    #[cfg_attr(test, ts(type = "DisclosureRows"))]
    pub rows: Entries<Entries<Cell>>,
}

/// 表三.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Requests {
    /// From its first cell to its last.
    pub span: Span,
    /// By row and column.
    #[cfg_attr(test, ts(type = "Partial<Record<RequestRow, Row<Applicant>>>"))]
    pub rows: Entries<Entries<Cell>>,
}

/// 表四.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Proceedings {
    /// From its first cell to its last.
    pub span: Span,
    /// By row and column.
    #[cfg_attr(test, ts(type = "Record<ProceedingRow, Row<ProceedingColumn>>"))]
    pub rows: Entries<Entries<Cell>>,
}

/// A cell of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CellRef {
    /// Which table.
    #[cfg_attr(test, ts(type = "TableName"))]
    pub table: &'static str,
    /// Key of the row.
    pub row: &'static str,
    /// Key of the column.
    pub column: &'static str,
}

/// A number that the prose states.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Claim {
    /// What the number is said to be.
    pub about: Option<Cow<'static, str>>,
    /// The number.
    pub value: Figure,
    /// Where it stands.
    pub span: Span,
    /// Whether the table or the other prose agrees; null where it could not be told.
    pub agrees: Option<bool>,
}

/// Where to look.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Place {
    /// Leads a person there.
    pub words: String,
    /// Where it stands in the input.
    pub span: Option<Span>,
    /// What kind of place.
    #[serde(flatten)]
    #[cfg_attr(test, ts(flatten))]
    pub target: Target,
}

/// What kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Target {
    /// A cell of the form.
    Cell(CellRef),
    /// A table of the form.
    Table {
        /// Which.
        #[cfg_attr(test, ts(type = "TableName"))]
        table: &'static str,
    },
    /// One of the six sections.
    Section {
        /// 1 to 6.
        section: u8,
    },
    /// A stretch of the text.
    Text,
    /// The report as a whole.
    Document,
}

/// One place where the report does not hold to a rule.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Finding {
    /// Stable id of the rule.
    pub rule: &'static str,
    /// What an ignore names it by: it stays the same when something else is changed.
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub key: String,
    /// How much it matters.
    pub severity: Severity,
    /// One sentence that can be read alone.
    pub message: String,
    /// The best place first; never empty.
    pub at: Vec<Place>,
    /// For arithmetic rules: the relation that does not hold.
    pub relation: Option<Relation>,
    /// Best first; may be empty.
    pub fixes: Vec<Fix>,
    /// The official text behind the rule; null where it is a heuristic.
    pub basis: Option<Basis>,
}

/// A relation with its numbers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Relation {
    /// What is added up on one side.
    pub left: Vec<Term>,
    /// What is added up on the other.
    pub right: Vec<Term>,
    /// Left less right.
    pub difference: Figure,
}

/// One number of a relation.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Term {
    /// What it is.
    pub words: String,
    /// The number as read.
    pub value: Option<Figure>,
    /// The cell it stands in.
    pub cell: Option<CellRef>,
}

/// A change that would settle a finding.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fix {
    /// What it does, in words.
    pub label: String,
    /// Whether it cannot change what the report says.
    pub safe: bool,
    /// The changes.
    pub edits: Vec<Edit>,
}

/// One change.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Edit {
    /// Another value for a cell.
    Cell {
        /// What stands there.
        from: Option<Figure>,
        /// What should.
        to: Figure,
        /// Where.
        span: Option<Span>,
        /// Which cell.
        #[serde(flatten)]
        #[cfg_attr(test, ts(flatten))]
        cell: CellRef,
    },
    /// Other words for a stretch.
    Text {
        /// Where.
        span: Span,
        /// What should stand there.
        text: String,
    },
}

/// The official text behind a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Basis {
    /// The document.
    pub document: &'static str,
    /// The clause in it.
    pub clause: &'static str,
}

/// A smallest set of changes after which every relation holds.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Diagnosis {
    /// Cells to change.
    pub changes: Vec<Change>,
    /// Indices into the findings that vanish with it.
    pub explains: Vec<u32>,
    /// Explanations of the same fault have the same number.
    #[cfg_attr(test, ts(as = "Option<u32>", optional))]
    pub fault: u32,
    /// How many relations hold with it that do not, or cannot be told, without.
    #[cfg_attr(test, ts(as = "Option<u32>", optional))]
    pub settles: u32,
    /// The slip that would produce it.
    #[cfg_attr(
        test,
        ts(
            type = "\"transposed-digits\" | \"missing-digit\" | \"extra-digit\" | \"wrong-digit\" | \"sign\" | \"shifted-columns\" | \"split-number\" | \"stale-total\" | \"blank-cell\" | \"unknown\""
        )
    )]
    pub slip: &'static str,
}

/// A cell and the value that it should have.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Change {
    /// Which cell.
    #[serde(flatten)]
    #[cfg_attr(test, ts(flatten))]
    pub cell: CellRef,
    /// What stands there.
    pub from: Option<Figure>,
    /// What should.
    pub to: Figure,
}

/// How many findings of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Counts {
    /// Errors.
    pub error: u32,
    /// Warnings.
    pub warning: u32,
    /// Infos.
    pub info: u32,
}

/// What was checked and what was not.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// Value cells.
    pub cells: CellCoverage,
    /// Arithmetic relations.
    pub relations: RelationCoverage,
    /// Rules that could not be applied to this input.
    pub not_assessable: Vec<NotAssessable>,
}

/// How many value cells were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CellCoverage {
    /// That the format prescribes.
    pub expected: u32,
    /// That were found and could be read.
    pub read: u32,
}

/// How many relations were checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RelationCoverage {
    /// That the format implies.
    pub expected: u32,
    /// That could be evaluated.
    pub checked: u32,
    /// That hold.
    pub held: u32,
}

/// A rule that could not be applied, or not everywhere.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotAssessable {
    /// Id of the rule.
    pub rule: &'static str,
    /// Why, in plain words.
    pub reason: String,
    /// Where.
    pub at: Vec<Place>,
}

/// The report's words as a person would read them, for showing them with marks.
///
/// Not part of the outcome: it is asked for by those who show the text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reading {
    /// In reading order.
    pub blocks: Vec<ReadingBlock>,
}

/// A piece of the reading.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum ReadingBlock {
    /// A line or paragraph.
    Paragraph {
        /// The level of a heading (1 to 6), or 0.
        level: u8,
        /// Its words.
        runs: Vec<Run>,
    },
    /// A table as it was pasted.
    Table {
        /// Its rows.
        rows: Vec<Vec<ReadingCell>>,
    },
    /// A picture, which nothing was read from.
    Picture,
}

/// A cell of a table as it was pasted.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReadingCell {
    /// Its words.
    pub runs: Vec<Run>,
    /// Rows it covers.
    pub row_span: u32,
    /// Columns it covers.
    pub column_span: u32,
}

/// Words that stand together in the input.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Run {
    /// The words.
    pub text: String,
    /// Where they stand. Of the same length as the words, unless they were written in another way
    /// (`&nbsp;`); then they are marked as a whole or not at all.
    pub span: Span,
}

/// An official format, for drawing its form.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Form {
    /// Which.
    #[cfg_attr(test, ts(type = "\"2019\" | \"2021\""))]
    pub edition: &'static str,
    /// Figure of the document that issued it.
    pub document: &'static str,
    /// The six headings.
    pub sections: Vec<&'static str>,
    /// The three tables.
    pub tables: Vec<FormTable>,
}

/// A table of the form.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FormTable {
    /// Which.
    #[cfg_attr(test, ts(type = "TableName"))]
    pub name: &'static str,
    /// "表三".
    pub caption: &'static str,
    /// Parts with a header of their own; one, but for 表二.
    pub groups: Vec<FormGroup>,
    /// Sums that must agree.
    pub relations: Vec<FormRelation>,
}

/// A part of a table with a header of its own.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FormGroup {
    /// "第二十条第(一)项", or null.
    pub caption: Option<&'static str>,
    /// Its columns.
    pub columns: Vec<FormLine>,
    /// Its rows.
    pub rows: Vec<FormLine>,
}

/// A row or column of the form, perhaps with others under it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FormLine {
    /// Its key, or null where it only holds others.
    pub key: Option<&'static str>,
    /// Its official label, with the ordinal.
    pub label: String,
    /// Those under it.
    pub lines: Vec<FormLine>,
}

/// Two sums that must be equal.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FormRelation {
    /// The rule that checks it.
    pub rule: &'static str,
    /// One side.
    pub left: Vec<CellRef>,
    /// The other.
    pub right: Vec<CellRef>,
}

/// A rule in brief.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleSummary {
    /// Its id.
    pub id: &'static str,
    /// What it demands.
    pub title: &'static str,
    /// The most it can say.
    pub severity: Severity,
    /// The official text behind it; null where it is a heuristic.
    pub basis: Option<Basis>,
}

#[cfg(test)]
mod tests {
    use ts_rs::{Config, TS};

    use super::*;
    use crate::export::note::{Note, NoteItem, NoteSection};
    use crate::format::{Edition, TableName, plan};

    /// Names that the contract has and Rust has no type for.
    fn named() -> String {
        let union =
            |names: &[&str]| names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(" | ");
        let mut rows: Vec<&str> = Vec::new();
        for edition in [Edition::Y2021, Edition::Y2019] {
            for row in &plan(edition).table(TableName::Requests).rows {
                if !rows.contains(&row.key) {
                    rows.push(row.key);
                }
            }
        }
        let columns = |table: TableName| -> Vec<&str> {
            plan(Edition::Y2021).table(table).columns_of(0).iter().map(|column| column.key).collect()
        };
        let mut disclosure: Vec<(&str, Vec<&str>)> = Vec::new();
        for edition in [Edition::Y2021, Edition::Y2019] {
            let table = plan(edition).table(TableName::Disclosure);
            for (index, row) in table.rows.iter().enumerate() {
                let columns = table.columns_of(index).iter().map(|column| column.key);
                match disclosure.iter_mut().find(|(key, _)| *key == row.key) {
                    Some((_, known)) => {
                        for column in columns {
                            if !known.contains(&column) {
                                known.push(column);
                            }
                        }
                    }
                    None => disclosure.push((row.key, columns.collect())),
                }
            }
        }
        let proceedings: Vec<&str> =
            plan(Edition::Y2021).table(TableName::Proceedings).rows.iter().map(|row| row.key).collect();
        let rows_of_disclosure: String = disclosure
            .iter()
            .map(|(key, columns)| format!("  {key}?: Partial<Row<{}>>;\n", union(columns)))
            .collect();
        format!(
            "export type TableName = {};\n\n\
             export type Row<Column extends string> = Record<Column, Cell>;\n\n\
             export type Applicant = {};\n\n\
             export type RequestRow = {};\n\n\
             export type ProceedingRow = {};\n\n\
             export type ProceedingColumn = {};\n\n\
             export type DisclosureRows = {{\n{rows_of_disclosure}}};\n",
            union(&TableName::ALL.map(TableName::key)),
            union(&columns(TableName::Requests)),
            union(&rows),
            union(&proceedings),
            union(&columns(TableName::Proceedings)),
        )
    }

    fn declaration<T: TS>(declarations: &mut String) {
        let config = Config::new();
        if let Some(docs) = T::docs() {
            declarations.push_str(&docs);
        }
        declarations.push_str("export ");
        declarations.push_str(&T::decl(&config));
        declarations.push_str("\n\n");
    }

    /// `www/gouji.d.ts` is what these types say; `UPDATE=1 cargo test` rewrites it.
    #[test]
    fn the_declarations_are_current() {
        let mut text = String::from(
            "// Written by a test of src/wire/types.rs from the Rust types; UPDATE=1 cargo test rewrites it.\n\n",
        );
        declaration::<Severity>(&mut text);
        declaration::<Span>(&mut text);
        declaration::<Figure>(&mut text);
        declaration::<Outcome>(&mut text);
        declaration::<Source>(&mut text);
        declaration::<Section>(&mut text);
        declaration::<Tables>(&mut text);
        declaration::<Cell>(&mut text);
        declaration::<Disclosure>(&mut text);
        declaration::<Requests>(&mut text);
        declaration::<Proceedings>(&mut text);
        declaration::<CellRef>(&mut text);
        declaration::<Claim>(&mut text);
        declaration::<Place>(&mut text);
        declaration::<Finding>(&mut text);
        declaration::<Choices>(&mut text);
        declaration::<ChosenLevel>(&mut text);
        declaration::<Ignored>(&mut text);
        declaration::<Ignore>(&mut text);
        declaration::<Relation>(&mut text);
        declaration::<Term>(&mut text);
        declaration::<Fix>(&mut text);
        declaration::<Edit>(&mut text);
        declaration::<Basis>(&mut text);
        declaration::<Diagnosis>(&mut text);
        declaration::<Change>(&mut text);
        declaration::<Counts>(&mut text);
        declaration::<Coverage>(&mut text);
        declaration::<CellCoverage>(&mut text);
        declaration::<RelationCoverage>(&mut text);
        declaration::<NotAssessable>(&mut text);
        declaration::<Reading>(&mut text);
        declaration::<ReadingBlock>(&mut text);
        declaration::<ReadingCell>(&mut text);
        declaration::<Run>(&mut text);
        declaration::<Form>(&mut text);
        declaration::<FormTable>(&mut text);
        declaration::<FormGroup>(&mut text);
        declaration::<FormLine>(&mut text);
        declaration::<FormRelation>(&mut text);
        declaration::<RuleSummary>(&mut text);
        declaration::<Note>(&mut text);
        declaration::<NoteSection>(&mut text);
        declaration::<NoteItem>(&mut text);
        text.push_str(&named());
        let path = "www/gouji.d.ts";
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, &text).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(committed == text, "{path} is stale: UPDATE=1 cargo test, and read the difference");
    }
}
