//! A document understood as an annual report.
//!
//! First the [`outline`]: title, agency, year, sections. Then the three tables: rows of words and
//! numbers are gathered as [`lines`], whatever shape they were pasted in, and laid over the form as
//! [`sheet`]s. Last, the numbers that the prose states, as [`claims`]. Nothing here judges; what is odd is
//! recorded.

pub mod claims;
mod columns;
mod disclosure;
pub mod labels;
pub mod lines;
pub mod outline;
mod proceedings;
mod requests;
pub mod sheet;

use crate::document::{Block, Document};
use crate::format::{Edition, TableName};
use crate::span::Span;

pub use claims::Prose;
pub use outline::Outline;
pub use sheet::{Reading, Sheet};

/// A document understood as an annual report.
#[derive(Debug)]
pub struct Report<'a> {
    /// What it was read from.
    pub document: &'a Document<'a>,
    /// What it says of itself, and where its sections begin.
    pub outline: Outline,
    /// Its tables, in order.
    pub tables: [Reading; 3],
    /// What its prose states in numbers.
    pub prose: Prose,
    /// Whether a table without borders was cut off because it holds more than any; see
    /// [`lines::MAX_STREAM`].
    pub is_cut: bool,
}

impl<'a> Report<'a> {
    /// Understands a document as an annual report; everything that it lacks is absent in it.
    #[must_use]
    pub fn of(document: &'a Document<'a>) -> Self {
        let outline = outline::outline(document);
        let zone = zone(document, &outline);
        let (lines, is_cut) = lines::lines(document, outline.extent, zone);
        let by_year = outline.year.and_then(|(year, _)| Edition::of_year(year));
        let disclosure = disclosure::read(&lines, by_year);
        let by_table = match &disclosure {
            Reading::Read(sheet) => Some(sheet.edition),
            _ => None,
        };
        let requests = requests::read(&lines, by_table.or(by_year));
        let by_tables = match &requests {
            Reading::Read(sheet) => Some(sheet.edition),
            _ => by_table,
        };
        let proceedings = proceedings::read(&lines, by_tables.or(by_year));
        let tables = [disclosure, requests, proceedings];
        let prose = Prose::of(document, &outline, &table_spans(&outline, &tables));
        let mut report = Self { document, outline, tables, prose, is_cut };
        report.prose.everybody = claims::holds_everybody(&report);
        report
    }

    /// The reading text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.document.text
    }

    /// A table, if it was read.
    #[must_use]
    pub fn sheet(&self, name: TableName) -> Option<&Sheet> {
        match &self.tables[name as usize] {
            Reading::Read(sheet) => Some(sheet),
            Reading::Absent | Reading::Unreadable(_) => None,
        }
    }

    /// All tables that were read.
    pub fn sheets(&self) -> impl Iterator<Item = &Sheet> {
        TableName::ALL.into_iter().filter_map(|name| self.sheet(name))
    }

    /// The edition that its tables follow; `None` where they mix two or none was read.
    #[must_use]
    pub fn edition(&self) -> Option<Edition> {
        // 表四 is the same in both.
        let mut editions = [TableName::Disclosure, TableName::Requests]
            .into_iter()
            .filter_map(|name| self.sheet(name))
            .filter(|sheet| sheet.tells_edition());
        let first = editions.next()?.edition;
        let is_mixed = editions.any(|sheet| sheet.edition != first)
            || self.sheets().any(|sheet| !sheet.foreign.is_empty());
        (!is_mixed).then_some(first)
    }

    /// The edition to measure it by: its own, else that of its year, else the newest.
    #[must_use]
    pub fn measure(&self) -> Edition {
        self.edition()
            .or_else(|| self.outline.year.and_then(|(year, _)| Edition::of_year(year)))
            .unwrap_or(Edition::Y2021)
    }

    /// The stretch of a section (1 to 6) behind its heading; `None` where there is no heading.
    #[must_use]
    pub fn section(&self, number: u8) -> Option<Span> {
        let index = usize::from(number).checked_sub(1)?;
        let heading = self.outline.sections.get(index)?.as_ref()?;
        let end = self
            .outline
            .sections
            .iter()
            .flatten()
            .map(|other| other.span.start())
            .filter(|start| *start >= heading.span.end())
            .min()
            .unwrap_or(self.outline.extent.end());
        Some(Span::new(heading.span.end(), end))
    }

    /// Whether it looks like an annual report at all.
    #[must_use]
    pub fn is_report(&self) -> bool {
        let sections = self.outline.sections.iter().flatten().count();
        let tables = self.tables.iter().filter(|table| !matches!(table, Reading::Absent)).count();
        sections >= 2 || tables >= 1 || (self.outline.title.is_some() && sections >= 1)
    }
}

/// Where the tables stand. One without borders may seem to begin in the text before the heading of
/// its section, and does not.
fn table_spans(outline: &Outline, tables: &[Reading]) -> Vec<Span> {
    let spans = tables.iter().filter_map(|table| match table {
        Reading::Read(sheet) => Some((sheet.name, sheet.span)),
        Reading::Absent | Reading::Unreadable(_) => None,
    });
    spans
        .map(|(name, span)| {
            let heading = outline.sections[usize::from(name.section()) - 1].map(|heading| heading.span.end());
            match heading.filter(|end| span.start() < *end && *end < span.end()) {
                Some(end) => Span::new(end, span.end()),
                None => span,
            }
        })
        .collect()
}

/// The stretch in which words and numbers may be a table without borders: from the first mention of
/// something that only the tables have, to section 五.
fn zone(document: &Document<'_>, outline: &Outline) -> Option<Span> {
    // Each begins with one of the six characters below.
    const MARKS: [&str; 9] = [
        "第二十条",
        "第二十條",
        "信息内容",
        "信息內容",
        "勾稽",
        "本年新收",
        "申请人情况",
        "申請人情況",
        "结果维持",
    ];
    let text: &str = &document.text;
    let inside = document.blocks.iter().filter(|block| outline.extent.contains(block.span()));
    let start = inside.into_iter().find_map(|block| match block {
        Block::Paragraph(paragraph) => {
            let line = paragraph.span.of(text);
            let begins = |at: usize| MARKS.iter().any(|mark| line[at..].starts_with(mark));
            let mut heads = line.match_indices(['第', '信', '勾', '本', '申', '结']).map(|(at, _)| at);
            let at = heads.find(|at| begins(*at))?;
            // A mention in running text begins nothing.
            let is_table = line.len() < 200 || crate::text::fold::fold(&line[at..]).contains("信息内容");
            is_table.then_some(paragraph.span.start() + at)
        }
        Block::Grid(_) | Block::Picture(_) => None,
    })?;
    let end = outline.sections[4]
        .iter()
        .chain(outline.sections[5].iter())
        .map(|heading| heading.span.start())
        .find(|end| *end > start)
        .unwrap_or(outline.extent.end());
    Some(Span::new(start, end))
}

impl Sheet {
    /// Whether its rows tell the edition.
    fn tells_edition(&self) -> bool {
        self.rows.iter().filter(|row| row.found.is_some()).count() >= 3
    }
}
