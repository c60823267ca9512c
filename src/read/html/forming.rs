//! Forming a table: which rows and columns a cell covers (WHATWG 4.9.12.1).
//!
//! Places are not laid out one by one: of each column it is enough to know the first row that is
//! free again. Two things differ from the standard, as browsers differ from it too: a cell does not
//! reach below the last row of its row group, and `<col>` makes no column.

use super::table::Part;
use crate::document::Cell;
use crate::document::grid::{MAX_CELLS, MAX_COLUMNS};
use crate::order;
use crate::span::Span;

/// Columns on the right that may hold no beginning of a cell. A cell that reaches farther
/// (`colspan="999"`, `colspan="100%"`) means "all the way", and is cut to where the others reach.
const MAX_OVERHANG: u32 = 16;

/// A table while its cells come in.
#[derive(Default)]
pub(super) struct Forming {
    /// For each column the first row in which no cell from above covers it.
    free_from: Vec<u32>,
    /// Rows begun.
    rows: u32,
    /// The column after the last cell of this row.
    column: u32,
    /// Cells that came in, those left out included.
    seen: usize,
    groups: Vec<Group>,
}

/// A row group: `<thead>`, `<tbody>` or `<tfoot>`.
struct Group {
    part: Part,
    first_row: u32,
    first_cell: usize,
}

impl Forming {
    /// Begins a row group, whose cells will stand from `first_cell` on.
    pub(super) fn start_group(&mut self, part: Part, first_cell: usize) {
        self.groups.push(Group { part, first_row: self.rows, first_cell });
    }

    /// Begins a row.
    pub(super) fn start_row(&mut self) {
        self.rows += 1;
        self.column = 0;
    }

    /// Lays the next cell of the row; `None` where the table is too large for it.
    pub(super) fn place(&mut self, spans: Spans) -> Option<Cell> {
        self.seen += 1;
        if self.seen > MAX_CELLS {
            return None;
        }
        let row = self.rows.saturating_sub(1);
        let start = self.column as usize;
        let covered = self.free_from.iter().skip(start).take_while(|&&free_from| free_from > row).count();
        let column = self.column + u32::try_from(covered).unwrap_or(MAX_COLUMNS);
        self.column = column;
        if column >= MAX_COLUMNS {
            return None;
        }
        let column_span = spans.columns.min(MAX_COLUMNS - column);
        self.column = column + column_span;
        let end = if spans.rows == 0 { u32::MAX } else { row.saturating_add(spans.rows) };
        if end > row + 1 {
            let columns = column as usize..(column + column_span) as usize;
            if self.free_from.len() < columns.end {
                self.free_from.resize(columns.end, 0);
            }
            for free_from in &mut self.free_from[columns] {
                *free_from = end.max(*free_from);
            }
        }
        Some(Cell { span: Span::new(0, 0), row, column, row_span: end - row, column_span })
    }

    /// Ends a row group: no cell of it reaches below its last row.
    pub(super) fn end_group(&mut self, cells: &mut [Cell]) {
        let Some(group) = self.groups.last() else { return };
        for cell in cells.iter_mut().skip(group.first_cell) {
            cell.row_span = cell.row_span.min(self.rows - cell.row).max(1);
        }
        self.free_from.clear();
    }

    /// Puts every `<tfoot>` below the other row groups, wherever it was written.
    ///
    /// The cells come back by row and then by column.
    pub(super) fn lower_feet(&mut self, cells: &mut Vec<Cell>) {
        let is_low = self.groups.is_sorted_by_key(|group| group.part);
        if is_low {
            return;
        }
        let mut next_row = 0;
        for part in [Part::Body, Part::Foot] {
            for (i, group) in self.groups.iter().enumerate().filter(|(_, group)| group.part == part) {
                let (end_row, end_cell) =
                    self.groups.get(i + 1).map_or((self.rows, cells.len()), |g| (g.first_row, g.first_cell));
                for cell in &mut cells[group.first_cell..end_cell] {
                    cell.row = cell.row - group.first_row + next_row;
                }
                next_row += end_row - group.first_row;
            }
        }
        order::by(cells, |cell| cell.row.into());
    }

    /// The rows and columns of the finished table. Cells that reach beyond are cut.
    pub(super) fn finish(&self, cells: &mut [Cell]) -> (u32, u32) {
        let ends = || cells.iter().map(|cell| cell.column + cell.column_span);
        let begun = cells.iter().map(|cell| cell.column + 1).max().unwrap_or(0);
        let widest = ends().filter(|&end| end <= begun + MAX_OVERHANG).max().unwrap_or(0);
        let columns = widest.max(begun);
        for cell in cells {
            cell.column_span = cell.column_span.min(columns - cell.column);
        }
        (self.rows, columns)
    }
}

/// How many columns and rows a cell asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spans {
    /// At least 1.
    pub(super) columns: u32,
    /// 0 for "to the end of the row group".
    pub(super) rows: u32,
}

impl Spans {
    /// A cell that asks for nothing.
    pub(super) const ONE: Self = Self { columns: 1, rows: 1 };

    /// What `colspan` and `rowspan` say (WHATWG 4.9.11 and 4.9.12.1, steps 8 and 9).
    pub(super) fn new(colspan: Option<&str>, rowspan: Option<&str>) -> Self {
        let columns = colspan.and_then(integer).filter(|&columns| columns > 0);
        let rows = rowspan.and_then(integer);
        Self { columns: columns.unwrap_or(1).min(1_000), rows: rows.unwrap_or(1).min(65_534) }
    }
}

/// The rules for parsing non-negative integers (WHATWG 2.3.4.2).
fn integer(value: &str) -> Option<u32> {
    let value = value.trim_start_matches([' ', '\t', '\n', '\x0c', '\r']);
    let (is_negative, digits) = match value.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, value.strip_prefix('+').unwrap_or(value)),
    };
    let mut integer = None;
    for digit in digits.chars().map_while(|character| character.to_digit(10)) {
        integer = Some(integer.unwrap_or(0_u32).saturating_mul(10).saturating_add(digit));
    }
    integer.filter(|&integer| !is_negative || integer == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(value: &str) -> u32 {
        Spans::new(Some(value), None).columns
    }

    #[test]
    fn spans_are_read_as_the_standard_says() {
        for (value, expected) in [
            ("2", 2),
            ("2;", 2),
            (" 3", 3),
            ("+2", 2),
            ("100%", 100),
            ("-3", 1),
            ("0", 1),
            ("", 1),
            ("x2", 1),
            ("2.9", 2),
            ("1001", 1_000),
            ("99999999999999999999", 1_000),
            ("２", 1),
        ] {
            assert_eq!(columns(value), expected, "{value}");
        }
        assert_eq!(Spans::new(None, Some("0")).rows, 0);
        assert_eq!(Spans::new(None, Some("-0")).rows, 0);
        assert_eq!(Spans::new(None, Some("-1")).rows, 1);
        assert_eq!(Spans::new(None, Some("70000")).rows, 65_534);
        assert_eq!(Spans::new(None, None), Spans::ONE);
    }

    /// Row, column, row span, column span.
    type Laid = (u32, u32, u32, u32);

    /// Lays rows of (colspan, rowspan).
    fn form(rows: &[&[(u32, u32)]]) -> (Vec<Laid>, (u32, u32)) {
        let mut forming = Forming::default();
        let mut cells = Vec::new();
        forming.start_group(Part::Body, 0);
        for row in rows {
            forming.start_row();
            cells.extend(row.iter().filter_map(|&(columns, rows)| forming.place(Spans { columns, rows })));
        }
        forming.end_group(&mut cells);
        forming.lower_feet(&mut cells);
        let size = forming.finish(&mut cells);
        (cells.iter().map(|c| (c.row, c.column, c.row_span, c.column_span)).collect(), size)
    }

    #[test]
    fn cells_go_round_those_from_above() {
        let (cells, size) = form(&[&[(1, 2), (2, 1)], &[(1, 1), (1, 1)]]);
        assert_eq!(cells, [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)]);
        assert_eq!(size, (2, 3));
    }

    #[test]
    fn a_cell_ends_with_its_group() {
        let (cells, size) = form(&[&[(1, 9), (1, 0)], &[(1, 1)]]);
        assert_eq!(cells, [(0, 0, 2, 1), (0, 1, 2, 1), (1, 2, 1, 1)]);
        assert_eq!(size, (2, 3));
    }

    #[test]
    fn overlapping_cells_both_stand() {
        let (cells, _) = form(&[&[(1, 1), (1, 2)], &[(2, 1), (1, 1)]]);
        assert_eq!(cells, [(0, 0, 1, 1), (0, 1, 2, 1), (1, 0, 1, 2), (1, 2, 1, 1)]);
    }

    #[test]
    fn a_span_that_means_all_the_way_adds_no_columns() {
        let (cells, size) = form(&[&[(1_000, 1)], &[(1, 1), (3, 1)], &[(1, 1), (999, 1)]]);
        assert_eq!(cells, [(0, 0, 1, 4), (1, 0, 1, 1), (1, 1, 1, 3), (2, 0, 1, 1), (2, 1, 1, 3)]);
        assert_eq!(size, (3, 4));
        assert_eq!(form(&[&[(4, 1)], &[(1, 1), (3, 1)]]).1, (2, 4));
    }

    #[test]
    fn cells_past_the_limits_are_left_out() {
        let (cells, size) = form(&[&[(999, 1), (5, 1), (1, 1)]]);
        assert_eq!(cells, [(0, 0, 1, 999), (0, 999, 1, 1)]);
        assert_eq!(size, (1, 1_000));
        let row = vec![(1, 1); 100];
        let rows = vec![&row[..]; 201];
        assert_eq!(form(&rows).0.len(), MAX_CELLS);
    }
}
