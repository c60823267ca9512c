//! What a rule has to say about a report.

pub mod words;

use crate::format::{Basis, Edition, TableName};
use crate::rule::Rule;
use crate::span::Span;
use crate::text::number::Decimal;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Contradicts an official text or arithmetic.
    Error,
    /// Probably wrong.
    Warning,
    /// Worth a look.
    Info,
}

/// One place where a report does not hold to a rule.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How much it matters; never more than the rule says.
    pub severity: Severity,
    /// One sentence that can be read alone.
    pub message: String,
    /// The best place first; never empty.
    pub at: Vec<Place>,
    /// Whether it stands for several of its rule, which [`Finding::at`] has the places of.
    pub gathers: bool,
    /// The relation that does not hold.
    pub relation: Option<Broken>,
    /// Best first.
    pub fixes: Vec<Fix>,
    /// The official text behind it: that of its rule, unless this part of the rule rests on another or
    /// on none.
    pub basis: Option<Basis>,
}

impl Finding {
    /// The official text behind it.
    #[must_use]
    pub fn basis(&self) -> Option<Basis> {
        self.basis
    }
}

/// Where to look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What kind of place.
    pub target: Target,
    /// Where it stands in the reading text.
    pub span: Option<Span>,
}

/// What kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A cell of the form.
    Cell(CellId),
    /// A table of the form.
    Table(TableName),
    /// One of the six sections.
    Section(u8),
    /// A stretch of the text.
    Text,
    /// The report as a whole.
    Document,
}

impl Target {
    /// The table that it is in.
    #[must_use]
    pub fn table(self) -> Option<TableName> {
        match self {
            Self::Cell(cell) => Some(cell.table),
            Self::Table(table) => Some(table),
            Self::Section(_) | Self::Text | Self::Document => None,
        }
    }
}

/// A cell of the form, by its place in the plan of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellId {
    /// The edition.
    pub edition: Edition,
    /// The table.
    pub table: TableName,
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// A relation that does not hold, by the cells in it.
#[derive(Clone, Debug)]
pub struct Broken {
    /// Its place among all relations of the report.
    pub number: usize,
    /// What is added up on one side.
    pub left: Vec<Term>,
    /// What is added up on the other.
    pub right: Vec<Term>,
    /// Left less right, in millionths.
    pub difference: i128,
}

/// One number of a relation.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// The cell it stands in.
    pub cell: CellId,
    /// The number as read.
    pub value: Option<Decimal>,
}

/// A change that would settle a finding.
#[derive(Clone, Debug)]
pub struct Fix {
    /// What it does, in words.
    pub label: String,
    /// Whether it cannot change what the report says.
    pub is_safe: bool,
    /// The changes.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// Other words for a stretch: 改为“…”, or 删去 where there are none.
    #[must_use]
    pub fn replace(span: Span, text: &str, is_safe: bool) -> Self {
        let label = if text.is_empty() { "删去".to_owned() } else { format!("改为“{text}”") };
        Self { label, is_safe, edits: vec![Edit::Text { span, text: text.to_owned() }] }
    }
}

/// One change.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Another value for a cell.
    Cell {
        /// Which.
        cell: CellId,
        /// What stands there.
        from: Option<Decimal>,
        /// What should.
        to: Decimal,
        /// Where.
        span: Option<Span>,
    },
    /// Other words for a stretch.
    Text {
        /// Where.
        span: Span,
        /// What should stand there.
        text: String,
    },
}

/// A rule that could not be applied, or not everywhere.
#[derive(Clone, Debug)]
pub struct NotAssessable {
    /// The rule.
    pub rule: &'static Rule,
    /// Why, in plain words.
    pub reason: String,
    /// Where.
    pub at: Vec<Place>,
}
