//! Reads 表四, 政府信息公开行政复议、行政诉讼情况.

use crate::format::{Edition, TableName};
use crate::order;
use crate::span::Span;
use crate::text::number::State;

use super::lines::{From, Line};
use super::sheet::{
    Damage, Evidence, Extra, Found, Reading, Sheet, SheetRow, Slot, Unreadable, layout, trimmed,
};

/// Columns of one block.
const COLUMNS: usize = 5;

/// Numbers of the one row of the form.
const CELLS: usize = 15;

/// Reads the table out of the lines of a report.
pub(super) fn read(lines: &[Line], hint: Option<Edition>) -> Reading {
    let mut seen = Seen::default();
    for line in lines {
        seen.line(line);
    }
    let mut sheet = Sheet::empty(TableName::Proceedings, hint.unwrap_or(Edition::Y2021));
    // A row of dashes is what some converters make of an empty header.
    order::by(&mut seen.rows, |row| (row.line.numbers() == 0).into());
    let whole = seen.rows.iter().position(|row| row.block.is_none());
    if let Some(first) = whole {
        let row = &seen.rows[first];
        sheet.span = seen.header.map_or(row.line.span, |header| header.cover(row.line.span));
        sheet.layout = layout(row.line);
        let slots = trimmed(&row.line.values, CELLS);
        let broken = (slots.len() != CELLS).then_some(slots.len());
        for block in 0..3 {
            let mut cells: Vec<Slot> = slots.iter().skip(block * COLUMNS).take(COLUMNS).copied().collect();
            cells.resize(COLUMNS, Slot::MISSING);
            let found = Found { span: row.line.span, label: None, by: Evidence::Label, broken };
            sheet.rows[block] = SheetRow { row: block, slots: cells, found: Some(found) };
        }
        for row in seen.rows.iter().skip(first + 1).filter(|row| row.block.is_none()) {
            sheet.repeated.push(Extra { span: row.line.span, label: row.line.span });
        }
        return Reading::Read(Box::new(sheet));
    }
    // Some converters give each block a table of its own.
    for row in &seen.rows {
        let Some(block) = row.block else { continue };
        // Both blocks of 行政诉讼 may stand in one row.
        let blocks = if row.line.values.len() == 2 * COLUMNS { 2 } else { 1 };
        let slots = trimmed(&row.line.values, blocks * COLUMNS);
        for (block, cells) in (block..).zip(slots.chunks(COLUMNS)).take(blocks) {
            let Some(target) = sheet.rows.get_mut(block).filter(|target| target.found.is_none()) else {
                continue;
            };
            let found = Found { span: row.line.span, label: None, by: Evidence::Label, broken: None };
            *target = SheetRow { row: block, slots: cells.to_vec(), found: Some(found) };
        }
        sheet.layout = layout(row.line);
    }
    let spans = sheet.rows.iter().filter_map(|row| row.found.as_ref()).map(|found| found.span);
    if let Some(span) = spans.reduce(Span::cover) {
        sheet.span = span;
        return Reading::Read(Box::new(sheet));
    }
    match seen.header {
        Some(span) => Reading::Unreadable(Unreadable {
            damage: if seen.glued { Damage::Glued } else { Damage::Scattered },
            span,
        }),
        None => Reading::Absent,
    }
}

/// What has been seen so far.
#[derive(Default)]
struct Seen<'a> {
    /// Where the header begins and ends.
    header: Option<Span>,
    /// The block that was named last, where blocks stand apart.
    block: Option<usize>,
    /// The grid that the header stands in, and columns that it has.
    grid: Option<usize>,
    rows: Vec<Row<'a>>,
    glued: bool,
}

struct Row<'a> {
    line: &'a Line,
    /// Which block, where blocks stand apart.
    block: Option<usize>,
}

impl<'a> Seen<'a> {
    fn line(&mut self, line: &'a Line) {
        let words = || line.labels.iter().map(|label| label.words.as_str()).chain([line.loose.as_str()]);
        let has = |needle: &str| words().any(|words| words.contains(needle));
        let names_result = has("维持") || has("纠正") || has("尚未审结") || has("审结");
        let names_court = has("行政复议") || has("行政诉讼") || has("未经复议") || has("复议后起诉");
        if names_court {
            self.block = match () {
                () if has("复议后起诉") && !has("未经复议") => Some(2),
                () if has("未经复议") && !has("复议后起诉") => Some(1),
                () if has("行政复议") && !has("未经复议") && !has("复议后起诉") => Some(0),
                () => None,
            };
        }
        let is_header = names_result || (names_court && line.is_grid() && line.numbers() == 0);
        if is_header {
            // The words before a stream's row reach far back: only their end is the header.
            let span = if line.is_grid() {
                line.span
            } else {
                line.values.first().map_or(line.span, |value| value.span)
            };
            self.header =
                Some(self.header.filter(|_| line.is_grid()).map_or(span, |header| header.cover(span)));
            if let From::Grid { grid, .. } = line.from {
                self.grid = Some(grid);
            }
        }
        self.glued |= words().any(|words| {
            words.match_indices("总计").any(|(at, _)| {
                let digits = words[at + "总计".len()..].bytes().take_while(u8::is_ascii_digit).count();
                digits >= CELLS
            })
        });
        let in_grid = matches!(line.from, From::Grid { grid, .. } if self.grid == Some(grid));
        let filled = line.values.iter().filter(|value| value.entry.state != State::Blank).count();
        let count = line.values.len();
        let is_row = if line.is_grid() {
            let has_words = line.labels.iter().any(|label| !label.words.is_empty());
            let follows = self.header.is_some() && (in_grid || filled == CELLS);
            follows && !has_words && (count >= CELLS - 3 || filled >= CELLS - 3)
        } else {
            names_result && (CELLS - 1..=CELLS + 1).contains(&count)
        };
        if is_row {
            self.rows.push(Row { line, block: None });
            return;
        }
        if !line.is_grid() || self.header.is_none() {
            return;
        }
        let is_bare = line.labels.is_empty();
        if let Some(block) = self.block.filter(|_| count == COLUMNS && (is_bare || names_court)) {
            self.rows.push(Row { line, block: Some(block) });
        } else if count == 2 * COLUMNS && is_bare && in_grid {
            self.rows.push(Row { line, block: Some(1) });
        }
    }
}
