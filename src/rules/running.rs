//! What the rules about running text have in common.

use super::prose;
use crate::document::Block;
use crate::report::Reading;
use crate::rule::Context;
use crate::span::Span;

/// Whether it is a report whose prose can be judged: no fragment, no explanation, not older than the form.
#[must_use]
pub fn applies(context: &Context<'_>) -> bool {
    prose::applies(context) && context.report.outline.sections.iter().flatten().count() > 0
}

/// What stands under the heading of a section that prose can be judged by.
///
/// `None` where the heading stands twice, as it does with a table of contents, or where a picture may
/// hold the words.
#[must_use]
pub fn section(context: &Context<'_>, number: u8) -> Option<Span> {
    let span = context.report.section(number)?;
    let is_twice = context.report.outline.repeated.iter().any(|heading| heading.section == number);
    let is_picture = |block: &Block| matches!(block, Block::Picture(at) if span.contains(*at));
    (!is_twice && !context.report.document.blocks.iter().any(is_picture)).then_some(span)
}

/// The prose of a report: what stands before the tables, and what stands behind them; empty where no
/// heading was found.
#[must_use]
pub fn zones(context: &Context<'_>) -> [Span; 2] {
    let report = context.report;
    let outline = &report.outline;
    let end = outline.extent.end();
    let behind = outline.sections[4].or(outline.sections[5]).map_or(end, |heading| heading.span.start());
    let mut tables = behind;
    for heading in outline.sections[1..4].iter().flatten() {
        tables = tables.min(heading.span.start());
    }
    for table in &report.tables {
        tables = match table {
            Reading::Read(sheet) => tables.min(sheet.span.start()),
            Reading::Unreadable(unreadable) => tables.min(unreadable.span.start()),
            Reading::Absent => tables,
        };
    }
    let first = outline.sections.iter().flatten().map(|heading| heading.span.start()).min().unwrap_or(end);
    let title = outline.title.filter(|title| title.end() <= first);
    let start = title.map_or(outline.extent.start(), Span::end);
    if first == end {
        return [Span::new(end, end); 2];
    }
    [Span::new(start, tables), Span::new(behind, end)]
}

/// The paragraphs of prose, as far as they lie in a stretch.
#[must_use]
pub fn paragraphs(context: &Context<'_>, within: Span) -> Vec<Span> {
    let mut found = Vec::new();
    for block in &context.report.document.blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        let start = paragraph.span.start().max(within.start());
        let end = paragraph.span.end().min(within.end());
        if start < end && !paragraph.cell {
            let span = Span::new(start, end);
            if !context.is_in_table(span) {
                found.push(span);
            }
        }
    }
    found
}
