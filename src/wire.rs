//! The result as others see it: the only place with names of the wire, `serde` and UTF-16.

pub mod types;

use crate::diagnosis;
use crate::document::{Block, Document, Kind, Layout, Origin};
use crate::finding::words::one_line;
use crate::finding::{self, Broken, CellId, Fix, Place, Severity, Target};
use crate::format::sections::SECTIONS;
use crate::format::{Edition, Line, TableName, plan};
use crate::offsets::Offsets;
use crate::relation::Verdict;
use crate::report::claims::agreement;
use crate::report::{Report, Sheet};
use crate::rule::Rule;
use crate::rules::Judgement;
use crate::rules::settings::Level;
use crate::span::Span;
use crate::text::number::{Decimal, State};
use types::{
    Basis, Cell, CellCoverage, CellRef, Change, Choices, ChosenLevel, Claim, Counts, Coverage, Diagnosis,
    Disclosure, Edit, Entries, Figure, Finding, Form, FormGroup, FormLine, FormRelation, FormTable, Ignore,
    Ignored, NotAssessable, Outcome, Proceedings, Reading, ReadingBlock, ReadingCell, Relation,
    RelationCoverage, Requests, RuleSummary, Run, Section, Source, Tables, Term,
};

/// Writes results whose offsets are those of one text.
#[derive(Debug)]
pub struct Writer<'a> {
    document: &'a Document<'a>,
    offsets: Offsets<'a>,
}

impl<'a> Writer<'a> {
    /// For a document and the offsets of what was handed in.
    #[must_use]
    pub fn new(document: &'a Document<'a>, offsets: Offsets<'a>) -> Self {
        Self { document, offsets }
    }

    /// The outcome of a check.
    #[must_use]
    pub fn outcome(&self, source: &str, report: &Report<'_>, judgement: &Judgement) -> Outcome {
        let text = report.text();
        let outline = &report.outline;
        let mut counts = Counts::default();
        for finding in &judgement.findings {
            match finding.severity {
                Severity::Error => counts.error += 1,
                Severity::Warning => counts.warning += 1,
                Severity::Info => counts.info += 1,
            }
        }
        Outcome {
            schema: "gouji/1",
            source: Source {
                kind: match report.document.kind {
                    Kind::Html => "html",
                    Kind::Text => "text",
                },
                layout: layout(report),
                offsets: match self.offsets {
                    Offsets::Utf8 => "utf8",
                    Offsets::Utf16 { .. } => "utf16",
                },
                length: self.offsets.at(source.len()),
                text: None,
            },
            title: outline.title.map(|title| one_line(title.of(text))),
            agency: outline.agency.clone(),
            year: outline.year.map(|(year, _)| year),
            published: outline.published.map(|published| published.date.to_string()),
            format: report.edition().map(Edition::name),
            sections: (1..=6u8)
                .zip(&outline.sections)
                .map(|(number, heading)| Section {
                    number,
                    heading: heading.map(|heading| one_line(heading.span.of(text))),
                    span: heading.map(|heading| self.span(heading.span)),
                })
                .collect(),
            tables: self.tables(report),
            claims: self.claims(report),
            findings: judgement.findings.iter().map(|finding| self.finding(finding)).collect(),
            diagnoses: diagnoses(judgement),
            counts,
            coverage: self.coverage(report, judgement),
            choices: self.choices(judgement),
        }
    }

    /// What the settings did, where there are any.
    fn choices(&self, judgement: &Judgement) -> Option<Choices> {
        let settings = &judgement.settings;
        (!settings.is_empty()).then(|| Choices {
            levels: settings
                .chosen()
                .map(|(rule, level)| ChosenLevel {
                    rule: rule.id,
                    level: match level {
                        Level::Off => "off",
                        Level::As(Severity::Error) => "error",
                        Level::As(Severity::Warning) => "warning",
                        Level::As(Severity::Info) => "info",
                    },
                })
                .collect(),
            ignored: judgement
                .ignored
                .iter()
                .map(|ignored| Ignored {
                    finding: self.finding(&ignored.finding),
                    reason: ignored.reason.clone(),
                })
                .collect(),
            unmatched: judgement
                .unmatched
                .iter()
                .map(|ignore| Ignore {
                    rule: ignore.rule,
                    reason: ignore.reason.clone(),
                    key: ignore.key.clone(),
                })
                .collect(),
        })
    }

    /// The numbers of the prose that a table or other prose can confirm.
    fn claims(&self, report: &Report<'_>) -> Vec<Claim> {
        let mut claims = Vec::new();
        for (number_of, claim) in report.prose.claims.iter().enumerate() {
            let about = claim.subject.about();
            let by_prose = report.prose.agreement(number_of);
            if about.is_none() && by_prose.is_none() {
                continue;
            }
            let by_table = agreement(claim, report);
            claims.push(Claim {
                about,
                value: number(claim.figure.value),
                span: self.span(claim.span),
                agrees: match (by_table, by_prose) {
                    (Some(table), Some(prose)) => Some(table && prose),
                    (one, other) => one.or(other),
                },
            });
        }
        claims
    }

    fn span(&self, span: Span) -> types::Span {
        let (start, end) = self.offsets.span(self.document.origin.source(span));
        types::Span { start, end }
    }

    fn tables(&self, report: &Report<'_>) -> Tables {
        let sheet = |name| report.sheet(name);
        Tables {
            disclosure: sheet(TableName::Disclosure)
                .map(|sheet| Disclosure { span: self.span(sheet.span), rows: self.disclosure(sheet) }),
            requests: sheet(TableName::Requests)
                .map(|sheet| Requests { span: self.span(sheet.span), rows: self.rows(sheet) }),
            proceedings: sheet(TableName::Proceedings)
                .map(|sheet| Proceedings { span: self.span(sheet.span), rows: self.rows(sheet) }),
        }
    }

    fn rows(&self, sheet: &Sheet) -> Entries<Entries<Cell>> {
        let plan = sheet.plan();
        Entries(
            sheet
                .rows
                .iter()
                .map(|row| {
                    let columns = plan.columns_of(row.row).iter().map(|column| column.key);
                    let cells = row.slots.iter().map(|slot| self.cell(*slot));
                    (plan.rows[row.row].key, Entries(columns.zip(cells).collect()))
                })
                .collect(),
        )
    }

    /// 表二 may mix the columns of both editions; each row is told with all that it has.
    fn disclosure(&self, sheet: &Sheet) -> Entries<Entries<Cell>> {
        let mut rows = self.rows(sheet);
        for row in &sheet.foreign {
            let other = match sheet.edition {
                Edition::Y2019 => Edition::Y2021,
                Edition::Y2021 => Edition::Y2019,
            };
            let plan = plan(other).table(sheet.name);
            let key = plan.rows[row.row].key;
            let columns = plan.columns_of(row.row).iter().map(|column| column.key);
            let cells: Vec<_> = columns.zip(row.slots.iter().map(|slot| self.cell(*slot))).collect();
            match rows.0.iter_mut().find(|(name, _)| *name == key) {
                Some((_, entries)) => {
                    entries.0.retain(|(name, _)| cells.iter().all(|(other, _)| other != name));
                    entries.0.extend(cells);
                }
                None => rows.0.push((key, Entries(cells))),
            }
        }
        rows
    }

    fn cell(&self, slot: crate::report::sheet::Slot) -> Cell {
        Cell {
            value: slot.entry.value.map(number),
            text: slot.span.map(|span| span.of(&self.document.text).to_owned()).unwrap_or_default(),
            state: match slot.entry.state {
                State::Number => "number",
                State::ZeroWord => "zero-word",
                State::Blank => "blank",
                State::Dash => "dash",
                State::Slash => "slash",
                State::Text => "text",
                State::Missing => "missing",
            },
            span: slot.span.map(|span| self.span(span)),
        }
    }

    fn finding(&self, finding: &finding::Finding) -> Finding {
        Finding {
            rule: finding.rule.id,
            key: finding.key(&self.document.text),
            severity: severity(finding.severity),
            message: finding.message.clone(),
            at: finding.at.iter().map(|place| self.place(place)).collect(),
            relation: finding.relation.as_ref().map(relation),
            fixes: finding.fixes.iter().map(|fix| self.fix(fix)).collect(),
            basis: finding.basis().map(basis),
        }
    }

    fn place(&self, place: &Place) -> types::Place {
        types::Place {
            words: place.words(&self.document.text),
            span: place.span.map(|span| self.span(span)),
            target: match place.target {
                Target::Cell(cell) => types::Target::Cell(cell_ref(cell)),
                Target::Table(table) => types::Target::Table { table: table.key() },
                Target::Section(section) => types::Target::Section { section },
                Target::Text => types::Target::Text,
                Target::Document => types::Target::Document,
            },
        }
    }

    fn fix(&self, fix: &Fix) -> types::Fix {
        types::Fix {
            label: fix.label.clone(),
            safe: fix.is_safe,
            edits: fix
                .edits
                .iter()
                .map(|edit| match edit {
                    finding::Edit::Cell { cell, from, to, span } => Edit::Cell {
                        from: from.map(number),
                        to: number(*to),
                        span: span.map(|span| self.span(span)),
                        cell: cell_ref(*cell),
                    },
                    finding::Edit::Text { span, text } => {
                        Edit::Text { span: self.span(*span), text: text.clone() }
                    }
                })
                .collect(),
        }
    }

    fn coverage(&self, report: &Report<'_>, judgement: &Judgement) -> Coverage {
        let measure = plan(report.measure());
        let is_report = report.is_report();
        let expected = |count: usize| if is_report { size(count) } else { 0 };
        let read = report
            .sheets()
            .flat_map(Sheet::slots)
            .filter(|(_, _, slot)| !matches!(slot.entry.state, State::Missing | State::Text))
            .count();
        // Of a row with too many cells or too few nobody knows which is which.
        let broken = report
            .sheets()
            .flat_map(|sheet| sheet.rows.iter().filter(|row| row.found.is_some() && !row.is_sound()))
            .flat_map(|row| &row.slots)
            .filter(|slot| !matches!(slot.entry.state, State::Missing | State::Text))
            .count();
        let read = read - broken;
        let is_checked = |verdict: &Verdict| matches!(verdict, Verdict::Held | Verdict::Broken);
        let checked = judgement.relations.iter().filter(|relation| is_checked(&relation.verdict)).count();
        let held = judgement.relations.iter().filter(|relation| relation.verdict == Verdict::Held).count();
        // A report that mixes editions is measured by what its tables have.
        let own = |mixed: usize, measure: usize| {
            if report.edition().is_none() { mixed.max(measure) } else { measure }
        };
        Coverage {
            cells: CellCoverage { expected: expected(own(read, measure.cells())), read: size(read) },
            relations: RelationCoverage {
                expected: expected(own(judgement.relations.len(), measure.relations())),
                checked: size(checked),
                held: size(held),
            },
            not_assessable: judgement
                .not_assessable
                .iter()
                .map(|entry| NotAssessable {
                    rule: entry.rule.id,
                    reason: entry.reason.clone(),
                    at: entry.at.iter().map(|place| self.place(place)).collect(),
                })
                .collect(),
        }
    }

    /// The report's words as a person would read them.
    #[must_use]
    pub fn reading(&self) -> Reading {
        let blocks = self.document.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) if paragraph.span.is_empty() => None,
            Block::Paragraph(paragraph) => {
                Some(ReadingBlock::Paragraph { level: paragraph.level, runs: self.runs(paragraph.span) })
            }
            Block::Grid(grid) => Some(ReadingBlock::Table {
                rows: (0..grid.rows)
                    .map(|row| {
                        grid.row(row)
                            .iter()
                            .map(|cell| ReadingCell {
                                runs: self.runs(cell.span),
                                row_span: cell.row_span,
                                column_span: cell.column_span,
                            })
                            .collect()
                    })
                    .collect(),
            }),
            Block::Picture(_) => Some(ReadingBlock::Picture),
        });
        Reading { blocks: blocks.collect() }
    }

    /// The stretches of which words were put together.
    fn runs(&self, span: Span) -> Vec<Run> {
        if span.is_empty() {
            return Vec::new();
        }
        let text: &str = &self.document.text;
        let Origin::Pieces(pieces) = &self.document.origin else {
            return vec![Run { text: span.of(text).to_owned(), span: self.span(span) }];
        };
        let first = pieces.partition_point(|piece| piece.reading.end() <= span.start());
        pieces[first..]
            .iter()
            .take_while(|piece| piece.reading.start() < span.end())
            .map(|piece| {
                let start = piece.reading.start().max(span.start());
                let end = piece.reading.end().min(span.end());
                let part = Span::new(start, end);
                Run { text: part.of(text).to_owned(), span: self.span(part) }
            })
            .collect()
    }
}

fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn number(value: Decimal) -> Figure {
    Figure(value.to_f64())
}

/// The number that a figure was made of; `None` where it was none.
#[must_use]
pub(crate) fn exact(figure: Figure) -> Option<Decimal> {
    let millionths = (figure.0 * 1e6).round();
    #[expect(clippy::cast_possible_truncation, reason = "a number that is read has no more than 63 bits")]
    (millionths.is_finite()).then(|| Decimal::from_millionths(i128::from(millionths as i64))).flatten()
}

fn severity(severity: Severity) -> types::Severity {
    match severity {
        Severity::Error => types::Severity::Error,
        Severity::Warning => types::Severity::Warning,
        Severity::Info => types::Severity::Info,
    }
}

fn basis(basis: crate::format::Basis) -> Basis {
    Basis { document: basis.document, clause: basis.clause }
}

fn cell_ref(cell: CellId) -> CellRef {
    let plan = plan(cell.edition).table(cell.table);
    CellRef {
        table: cell.table.key(),
        row: plan.rows[cell.row].key,
        column: plan.columns_of(cell.row)[cell.column].key,
    }
}

fn relation(broken: &Broken) -> Relation {
    let term = |term: &finding::Term| Term {
        words: term.cell.words(),
        value: term.value.map(number),
        cell: Some(cell_ref(term.cell)),
    };
    Relation {
        left: broken.left.iter().map(term).collect(),
        right: broken.right.iter().map(term).collect(),
        difference: Decimal::from_millionths(broken.difference).map_or(Figure(f64::NAN), number),
    }
}

/// Explanations that settle a relation together are of one fault, which the best of them begins.
fn diagnoses(judgement: &Judgement) -> Vec<Diagnosis> {
    let mut best: Vec<&diagnosis::Diagnosis> = Vec::new();
    let told = judgement.diagnoses.iter().map(|found| {
        let shares = |other: &&diagnosis::Diagnosis| {
            other.settles.iter().any(|relation| found.settles.contains(relation))
        };
        let fault = best.iter().position(shares).unwrap_or_else(|| {
            best.push(found);
            best.len() - 1
        });
        diagnosis(found, fault, judgement)
    });
    told.collect()
}

fn diagnosis(found: &diagnosis::Diagnosis, fault: usize, judgement: &Judgement) -> Diagnosis {
    let explains = (0..).zip(&judgement.findings).filter(|(_, finding)| match &finding.relation {
        Some(relation) => found.settles.contains(&relation.number),
        None => is_settled(finding, &found.changes),
    });
    Diagnosis {
        changes: found
            .changes
            .iter()
            .map(|change| Change {
                cell: cell_ref(change.cell),
                from: change.from.map(number),
                to: number(change.to),
            })
            .collect(),
        explains: explains.map(|(index, _)| index).collect(),
        fault: u32::try_from(fault).unwrap_or(u32::MAX),
        settles: u32::try_from(found.settles.len()).unwrap_or(u32::MAX),
        slip: found.slip.key(),
    }
}

/// Whether changes of cells settle what is said of these cells: that one of them holds no number that it may
/// hold, or that it is to be just what it becomes.
fn is_settled(finding: &finding::Finding, changes: &[diagnosis::Change]) -> bool {
    let is_of_cells = ["NUM-01", "NUM-02", "NUM-03"].contains(&finding.rule.id);
    let is_changed = |place: &Place| changes.iter().any(|change| place.target == Target::Cell(change.cell));
    let is_done = |edit: &finding::Edit| match edit {
        finding::Edit::Cell { cell, to, .. } => {
            changes.iter().any(|change| change.cell == *cell && change.to == *to)
        }
        finding::Edit::Text { .. } => false,
    };
    (is_of_cells && finding.at.iter().any(is_changed))
        || finding.fixes.iter().any(|fix| !fix.edits.is_empty() && fix.edits.iter().all(is_done))
}

/// How the tables stood in the input: as the largest of them did.
fn layout(report: &Report<'_>) -> &'static str {
    let sheet = report.sheet(TableName::Requests).or_else(|| report.sheets().next());
    match sheet.map(|sheet| sheet.layout) {
        None => "none",
        Some(Layout::Html) => "html",
        Some(Layout::Pipes) => "pipes",
        Some(Layout::Markdown) => "markdown",
        Some(Layout::Tabs) => "tabs",
        Some(Layout::CellPerLine) => "cell-per-line",
        Some(Layout::Spaces) => "spaces",
    }
}

/// The official formats, for drawing their forms.
#[must_use]
pub fn forms() -> Vec<Form> {
    Edition::ALL
        .into_iter()
        .map(|edition| {
            let format = edition.format();
            Form {
                edition: edition.name(),
                document: format.document,
                sections: SECTIONS.iter().map(|section| section.heading).collect(),
                tables: format
                    .tables
                    .iter()
                    .map(|table| FormTable {
                        name: table.name.key(),
                        caption: table.name.caption(),
                        groups: table
                            .groups
                            .iter()
                            .map(|group| FormGroup {
                                caption: group.caption,
                                columns: group.columns.iter().map(form_line).collect(),
                                rows: group.rows.iter().map(form_line).collect(),
                            })
                            .collect(),
                        relations: form_relations(edition, table.name),
                    })
                    .collect(),
            }
        })
        .collect()
}

fn form_line(line: &Line) -> FormLine {
    FormLine {
        key: (!line.key.is_empty()).then_some(line.key),
        label: format!("{}{}", line.ordinal, line.label),
        lines: line.lines.iter().map(form_line).collect(),
    }
}

fn form_relations(edition: Edition, table: TableName) -> Vec<FormRelation> {
    let cells = |cells: &[(usize, usize)]| {
        cells
            .iter()
            .map(|(row, column)| cell_ref(CellId { edition, table, row: *row, column: *column }))
            .collect()
    };
    plan(edition)
        .table(table)
        .relations
        .iter()
        .map(|relation| FormRelation {
            rule: relation.rule,
            left: cells(&relation.left),
            right: cells(&relation.right),
        })
        .collect()
}

/// A rule in brief.
#[must_use]
pub fn summary(rule: &Rule) -> RuleSummary {
    RuleSummary {
        id: rule.id,
        title: rule.title,
        severity: severity(rule.severity),
        basis: rule.basis.map(basis),
    }
}
