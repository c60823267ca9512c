//! What the rules about sections and the form have in common.

use crate::document::Layout;
use crate::finding::Place;
use crate::format::sections::SECTIONS;
use crate::format::{Edition, TableName};
use crate::report::outline::{Heading, distance_at_most};
use crate::report::sheet::{Evidence, Named, SheetRow};
use crate::report::{Reading, Report, Sheet};
use crate::rule::{Context, Findings};
use crate::span::Span;
use crate::text::fold::fold;
use crate::text::is_han;

/// The first year that the form was in force for.
const FIRST_YEAR: u16 = 2019;

/// Whether the rules about sections can be applied; says so where the report is older than the form.
pub fn applies(context: &Context<'_>, findings: &mut Findings) -> bool {
    if !context.report.is_report() {
        return false;
    }
    let Some(year) = context.year().filter(|year| *year < FIRST_YEAR) else { return true };
    let reason = format!("报告年度是 {year} 年，统一格式从 2019 年度的报告起施行，没有查。");
    findings.not_assessable(reason, vec![Place::document()]);
    false
}

/// Whether the report is older than the form.
#[must_use]
pub fn is_too_old(context: &Context<'_>) -> bool {
    context.year().is_some_and(|year| year < FIRST_YEAR)
}

/// A section as the form has it: "二、主动公开政府信息情况".
#[must_use]
pub fn section_name(number: u8) -> String {
    match SECTIONS.get(usize::from(number).wrapping_sub(1)) {
        Some(section) => format!("{}、{}", section.ordinal, section.heading),
        None => String::new(),
    }
}

/// A heading as written, on one line.
#[must_use]
pub fn written(context: &Context<'_>, span: Span) -> String {
    span.of(context.text()).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "“甲”“乙”", with no more than `most` of them and then how many there are.
#[must_use]
pub fn quoted(names: &[String], most: usize) -> String {
    let shown: String = names.iter().take(most).map(|name| format!("“{name}”")).collect();
    if names.len() > most { and_more(&shown, names.len()) } else { shown }
}

/// "甲、乙等 5 处", with the space that digits and Latin letters have before Chinese.
#[must_use]
pub fn and_more(shown: &str, all: usize) -> String {
    let space = if shown.ends_with(|character: char| character.is_ascii_alphanumeric()) { " " } else { "" };
    format!("{shown}{space}等 {all} 处")
}

/// Whether the text came out of a PDF or another converter, which lose headings and mix up lines.
#[must_use]
pub fn is_converted(report: &Report<'_>) -> bool {
    report.tables.iter().any(|table| match table {
        Reading::Read(sheet) => matches!(sheet.layout, Layout::Spaces | Layout::Markdown),
        Reading::Unreadable(_) => true,
        Reading::Absent => false,
    })
}

/// Whether a heading stands inside a table, where letters that are written downwards look like one.
#[must_use]
pub fn is_in_table(report: &Report<'_>, heading: &Heading) -> bool {
    report.tables.iter().any(|table| match table {
        Reading::Read(sheet) => sheet.span.contains(heading.span),
        Reading::Unreadable(unreadable) => unreadable.span.contains(heading.span),
        Reading::Absent => false,
    })
}

/// Words that are quoted: the quotation marks among them become single ones; none are left where the
/// quotation begins or ends between them.
#[must_use]
pub fn inner(words: &str) -> String {
    if words.matches('“').count() != words.matches('”').count() {
        return words.replace(['“', '”'], "");
    }
    words.replace('“', "‘").replace('”', "’")
}

/// How many Chinese characters a text has.
#[must_use]
pub fn han(text: &str) -> usize {
    text.chars().filter(|character| is_han(*character)).count()
}

/// Whether the cells of a table were kept apart by marks, so that its labels can be relied on.
#[must_use]
pub fn has_borders(sheet: &Sheet) -> bool {
    matches!(sheet.layout, Layout::Html | Layout::Pipes | Layout::Markdown | Layout::Tabs)
}

/// From the heading above a table to its end; from a little above its first row where no heading is
/// known.
#[must_use]
pub fn stretch(context: &Context<'_>, sheet: &Sheet) -> Span {
    let text = context.text();
    let section = context
        .report
        .section(sheet.name.section())
        .filter(|section| section.start() <= sheet.span.start() && sheet.span.start() < section.end());
    let start = section.map_or_else(
        || {
            let near = sheet.span.start().saturating_sub(900);
            let above = context
                .report
                .sheets()
                .map(|other| other.span.end())
                .filter(|end| *end <= sheet.span.start())
                .max();
            let start = near.max(above.unwrap_or(0));
            (start..=sheet.span.start()).find(|at| text.is_char_boundary(*at)).unwrap_or(sheet.span.start())
        },
        Span::start,
    );
    Span::new(start, sheet.span.end())
}

/// The edition that the rows and columns of a table tell beyond doubt.
#[must_use]
pub fn told_edition(sheet: &Sheet) -> Option<Edition> {
    let plan = sheet.plan();
    let row = |key: &str| plan.row(key).and_then(|row| sheet.rows.get(row));
    let by_label = |key: &str| {
        row(key)
            .and_then(|row| row.found.as_ref())
            .is_some_and(|found| matches!(found.by, Evidence::Label | Evidence::Piece))
    };
    let found = sheet.rows.iter().filter(|row| row.found.is_some()).count();
    let has_first_header =
        sheet.headers.iter().any(|header| header.group == 0 && matches!(header.names, Named::Column(_)));
    let numbers = |row: &SheetRow| row.slots.iter().filter(|slot| slot.entry.value.is_some()).count();
    let is_told = match (sheet.name, sheet.edition) {
        (TableName::Disclosure, Edition::Y2019) => {
            let wide = ["licensing", "penalties", "coercion"]
                .into_iter()
                .filter_map(row)
                .filter(|row| row.is_sound() && numbers(row) >= 2)
                .count();
            has_first_header || by_label("otherServices") || by_label("procurement") || wide >= 2
        }
        (TableName::Disclosure, Edition::Y2021) => has_first_header || found >= 3,
        (TableName::Requests, Edition::Y2019) => {
            by_label("other") && sheet.extras.is_empty() && found + 3 >= plan.rows.len()
        }
        (TableName::Requests, Edition::Y2021) => {
            by_label("other.notCorrected") || by_label("other.feeUnpaid")
        }
        (TableName::Proceedings, _) => false,
    };
    is_told.then_some(sheet.edition)
}

/// Rows of the other edition, if they are more than a slip of one row.
#[must_use]
pub fn mixed_rows(sheet: &Sheet) -> Vec<&SheetRow> {
    let only_old = |row: &&SheetRow| {
        sheet.edition == Edition::Y2021
            && crate::format::plan(Edition::Y2019)
                .table(sheet.name)
                .rows
                .get(row.row)
                .is_some_and(|plan| matches!(plan.key, "otherServices" | "procurement"))
    };
    if sheet.foreign.len() >= 2 || sheet.foreign.iter().any(|row| only_old(&row)) {
        sheet.foreign.iter().collect()
    } else {
        Vec::new()
    }
}

/// The row of the form that a folded label is nearly the label of, among those that the report
/// lacks.
#[must_use]
pub fn nearly(sheet: &Sheet, words: &str) -> Option<usize> {
    let length = words.chars().count();
    // A row whose label has a slip may have been found all the same.
    let is_open = |row: &&SheetRow| row.found.as_ref().is_none_or(|found| found.by == Evidence::Piece);
    sheet.rows.iter().filter(is_open).map(|row| row.row).find(|row| {
        sheet.plan().rows[*row].labels.iter().any(|label| {
            let most = if length >= 9 { 2 } else { 1 };
            let is_piece = label.starts_with(words) || words.starts_with(label.as_str());
            let is_long = label.chars().count() >= 4;
            length >= 4 && (distance_at_most(words, label, most) || (is_piece && is_long))
        })
    })
}

/// What the form has for an edition, in words.
#[must_use]
pub fn edition_name(edition: Edition) -> String {
    format!("{} 年格式（{}）", edition.name(), edition.format().document)
}

/// The folded text of a stretch.
#[must_use]
pub fn folded(context: &Context<'_>, span: Span) -> String {
    fold(span.of(context.text()))
}
