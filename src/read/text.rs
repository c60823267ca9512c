//! Reads plain text: pasted pages, text out of spreadsheets and PDFs.
//!
//! Tables whose cells are kept apart by bars or tabs become grids. Where a table has no such marks
//! (a cell a line, columns by spaces) its lines stay paragraphs: only the labels of the form can say
//! what they are, and readers do not know the form.

use std::borrow::Cow;

use crate::document::{
    Block, Cell, Document, Grid, Kind, Layout, MAX_BLOCKS, Oddities, Origin, Paragraph, grid,
};
use crate::span::Span;
use crate::text::is_blank;

/// Bars on a line beyond which it draws the layout of a page, if it holds fewer than
/// [`LAYOUT_CELLS`] cells with words.
const LAYOUT_BARS: usize = 20;

/// Lines of a quoted cell beyond which the quotation mark is taken for a mark.
const MAX_JOINED: usize = 12;

/// Cells with words from which on a line of many bars is a row of a table after all.
const LAYOUT_CELLS: usize = 3;

/// Reads plain text.
///
/// ```
/// use gouji::document::{Block, Layout};
///
/// let text = "规章 | 0 | 1 |\n| --- | --- |\n说明";
/// let document = gouji::read::text::read(text);
/// let [Block::Grid(grid), Block::Paragraph(note)] = document.blocks.as_slice() else { panic!() };
/// assert_eq!(grid.layout, Layout::Markdown);
/// assert_eq!(grid.cells.iter().map(|cell| cell.span.of(text)).collect::<Vec<_>>(), ["规章", "0", "1"]);
/// assert_eq!(note.span.of(text), "说明");
/// ```
#[must_use]
pub fn read(source: &str) -> Document<'_> {
    let mut reader = Reader { source, blocks: Vec::new(), rows: Vec::new(), oddities: Oddities::default() };
    let mut lines = lines(source);
    while let Some(mut line) = lines.next() {
        // A spreadsheet puts a cell of several lines in quotation marks.
        let mut joined = 0;
        while joined < MAX_JOINED && reader.is_open(line) {
            let Some(next) = lines.next() else { break };
            line = line.cover(next);
            joined += 1;
        }
        reader.line(line);
        if reader.blocks.len() >= MAX_BLOCKS {
            reader.oddities.is_cut = true;
            break;
        }
    }
    reader.end_table();
    Document {
        kind: Kind::Text,
        text: Cow::Borrowed(source),
        origin: Origin::Same,
        blocks: reader.blocks,
        markup: Vec::new(),
        oddities: reader.oddities,
    }
}

/// Lines without their ends, however those are written.
fn lines(source: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = source.get(start..)?;
        let length = rest.find(['\n', '\r', '\u{2028}', '\u{2029}', '\u{c}']);
        let span = Span::new(start, start + length.unwrap_or(rest.len()));
        start = match length {
            Some(length) => start + length + rest[length..].chars().next().map_or(1, char::len_utf8),
            None => usize::MAX,
        };
        Some(span)
    })
}

struct Reader<'a> {
    source: &'a str,
    blocks: Vec<Block>,
    /// Rows of the table that is being read.
    rows: Vec<Row>,
    oddities: Oddities,
}

/// A line that may be a row of a table.
struct Row {
    kind: RowKind,
    cells: Vec<Span>,
    span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum RowKind {
    Bars,
    /// A line that is nothing but one bar.
    LoneBar,
    /// The line of dashes of a Markdown table.
    Rule,
    Tabs,
}

impl Reader<'_> {
    fn line(&mut self, line: Span) {
        let words = trim(self.source, line);
        if words.is_empty() {
            // Tables copied out of pages have blank lines between their rows.
            if line.of(self.source).contains('\t') && self.table_kind() == Some(RowKind::Tabs) {
                self.row(line, RowKind::Tabs, '\t');
            }
            return;
        }
        let text = line.of(self.source);
        if text.contains(['|', '｜']) {
            return self.bars(line);
        }
        if text.contains('\t') {
            let cells = split(self.source, line, '\t');
            let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
            let in_table = self.table_kind() == Some(RowKind::Tabs);
            if filled > 1 || (in_table && filled == 1 && !is_prose(words.of(self.source))) {
                return self.row(line, RowKind::Tabs, '\t');
            }
        }
        self.end_table_unless(RowKind::LoneBar);
        self.paragraph(words);
    }

    /// Whether a line of a spreadsheet ends inside a quoted cell.
    fn is_open(&self, line: Span) -> bool {
        let text = line.of(self.source);
        let begins = |at: usize| at == 0 || text.as_bytes()[at - 1] == b'\t';
        let is_sheet = text.contains('\t') || self.table_kind() == Some(RowKind::Tabs);
        is_sheet
            && text.match_indices('"').any(|(at, _)| begins(at))
            && text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1
    }

    fn bars(&mut self, line: Span) {
        let words = trim(self.source, line);
        if matches!(words.of(self.source), "|" | "｜") {
            self.rows.push(Row { kind: RowKind::LoneBar, cells: Vec::new(), span: words });
            return;
        }
        let cells = split(self.source, line, '|');
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let bars = cells.len() - 1;
        // A row of blanks inside a table is one of it: 表四 has a row without a label.
        let is_blank_row = filled == 0 && bars <= LAYOUT_BARS && self.table_kind() == Some(RowKind::Bars);
        if !is_blank_row && (filled == 0 || (bars > LAYOUT_BARS && filled < LAYOUT_CELLS)) {
            // A row without a word may be a blank row of a table, but hardly one of the form.
            if bars > LAYOUT_BARS {
                self.oddities.layout_lines += 1;
            }
            if filled > 0 || bars > LAYOUT_BARS {
                self.end_table();
            }
            for cell in cells.into_iter().filter(|cell| !cell.is_empty()) {
                self.paragraph(cell);
            }
            return;
        }
        let is_rule = cells.iter().all(|cell| {
            let cell = cell.of(self.source);
            cell.is_empty()
                || (cell.contains("--") && cell.chars().all(|mark| matches!(mark, '-' | ':' | ' ')))
        });
        let kind = if is_rule && filled > 0 { RowKind::Rule } else { RowKind::Bars };
        self.row(line, kind, '|');
    }

    fn row(&mut self, line: Span, kind: RowKind, separator: char) {
        if self.table_kind().is_some_and(|table| (table == RowKind::Tabs) != (kind == RowKind::Tabs)) {
            self.end_table();
        }
        let mut cells = split(self.source, line, separator);
        if kind == RowKind::Tabs {
            for cell in &mut cells {
                let words = cell.of(self.source);
                if words.len() >= 2 && words.starts_with('"') && words.ends_with('"') {
                    *cell = trim(self.source, Span::new(cell.start() + 1, cell.end() - 1));
                }
            }
        }
        self.rows.push(Row { kind, cells, span: trim(self.source, line) });
    }

    fn table_kind(&self) -> Option<RowKind> {
        self.rows.first().map(|row| row.kind)
    }

    fn end_table_unless(&mut self, kind: RowKind) {
        if self.table_kind().is_some_and(|table| table != kind) {
            self.end_table();
        }
    }

    /// Turns the rows that have been gathered into a grid, or into cells where there is one a line.
    fn end_table(&mut self) {
        let mut rows = std::mem::take(&mut self.rows);
        let Some(last) = rows.last() else { return };
        let whole = rows[0].span.cover(last.span);
        drop_outer_bars(&mut rows);
        let widest = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        if widest <= 1 {
            // `cell |` a line: the bar says that the line is a cell, also where it is blank.
            // So is a lone bar among such lines.
            let is_cells = rows.iter().any(|row| row.kind == RowKind::Bars);
            for row in rows.iter().filter(|_| is_cells) {
                let blank = Span::new(row.span.start(), row.span.start());
                let span = row.cells.first().copied().unwrap_or(blank);
                let cell = !is_prose(span.of(self.source));
                self.blocks.push(Block::Paragraph(Paragraph { span, level: 0, cell }));
            }
            if !is_cells {
                self.lone_bars(&rows);
            }
            return;
        }
        let layout = match () {
            () if rows.iter().any(|row| row.kind == RowKind::Rule) => Layout::Markdown,
            () if rows[0].kind == RowKind::Tabs => Layout::Tabs,
            () => Layout::Pipes,
        };
        let mut cells = Vec::new();
        let mut number = 0;
        let mut columns = 0;
        'rows: for row in rows.iter().filter(|row| matches!(row.kind, RowKind::Bars | RowKind::Tabs)) {
            for (column, span) in (0..grid::MAX_COLUMNS).zip(&row.cells) {
                if cells.len() == grid::MAX_CELLS {
                    self.oddities.cut_tables += 1;
                    break 'rows;
                }
                cells.push(Cell { span: *span, row: number, column, row_span: 1, column_span: 1 });
                columns = columns.max(column + 1);
            }
            number += 1;
        }
        // Lines of dashes alone have nothing to tell.
        if cells.is_empty() {
            return;
        }
        // Blanks at the ends of lines are cells too where tabs part them.
        let span = cells.iter().fold(whole, |whole, cell| whole.cover(cell.span));
        // The last row may have been left in its midst.
        let rows = cells.last().map_or(number, |last| number.max(last.row + 1));
        self.blocks.push(Block::Grid(Grid { span, layout, rows, columns, cells }));
    }

    /// Two bars on lines of their own with nothing between them hold a blank cell.
    fn lone_bars(&mut self, rows: &[Row]) {
        for pair in rows.windows(2) {
            if pair.iter().all(|row| row.kind == RowKind::LoneBar) {
                let between = Span::new(pair[0].span.end(), pair[0].span.end());
                self.blocks.push(Block::Paragraph(Paragraph { span: between, level: 0, cell: true }));
            }
        }
    }

    fn paragraph(&mut self, words: Span) {
        let between_bars = self.table_kind() == Some(RowKind::LoneBar);
        if between_bars {
            let bars = std::mem::take(&mut self.rows);
            self.lone_bars(&bars);
        }
        let text = words.of(self.source);
        let level = text.len() - text.trim_start_matches('#').len();
        let is_heading = (1..=6).contains(&level) && text[level..].starts_with(is_blank);
        let (span, level) = if is_heading {
            (trim(self.source, Span::new(words.start() + level, words.end())), level)
        } else {
            (words, 0)
        };
        if !span.is_empty() {
            let level = u8::try_from(level).unwrap_or(0);
            self.blocks.push(Block::Paragraph(Paragraph { span, level, cell: between_bars }));
        }
    }
}

/// Takes away what stands before the first bar and behind the last, where no row has words there:
/// such bars are the frame of the table.
fn drop_outer_bars(rows: &mut [Row]) {
    let framed = |empty: fn(&Row) -> bool, rows: &[Row]| {
        rows.iter().filter(|row| row.kind == RowKind::Bars).all(|row| row.cells.len() > 1 && empty(row))
    };
    let right = framed(|row| row.cells.last().is_some_and(|cell| cell.is_empty()), rows);
    let left = framed(|row| row.cells.first().is_some_and(|cell| cell.is_empty()), rows);
    for row in rows.iter_mut().filter(|row| row.kind == RowKind::Bars) {
        if right {
            row.cells.pop();
        }
        if left && !row.cells.is_empty() {
            row.cells.remove(0);
        }
    }
}

/// Whether a line reads like running text rather than like a cell.
fn is_prose(text: &str) -> bool {
    text.contains('。') || text.len() > 150
}

/// The stretch without white space at either end.
fn trim(source: &str, span: Span) -> Span {
    let text = span.of(source);
    let words = text.trim_start_matches(is_blank);
    let start = span.start() + text.len() - words.len();
    Span::new(start, start + words.trim_end_matches(is_blank).len())
}

/// The cells of a line, trimmed.
fn split(source: &str, line: Span, separator: char) -> Vec<Span> {
    let mut cells = Vec::new();
    let mut start = line.start();
    let is_separator = |character: char| character == separator || (separator == '|' && character == '｜');
    for (at, mark) in line.of(source).match_indices(is_separator) {
        let at = line.start() + at;
        let cell = trim(source, Span::new(start, at));
        // Farther out are no columns: only what has words is not to be lost.
        if cells.len() < grid::MAX_COLUMNS as usize || !cell.is_empty() {
            cells.push(cell);
        }
        start = at + mark.len();
    }
    cells.push(trim(source, Span::new(start, line.end())));
    cells
}
