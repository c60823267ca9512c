//! A table laid out on a rectangle.

use super::Layout;
use crate::span::Span;

/// Cells of one table beyond which it is cut off. The official form has about 340; the largest
/// layout table of a real page had a few thousand.
pub const MAX_CELLS: usize = 20_000;

/// Columns beyond which cells of a row are left out. The official form has 15 at most.
pub const MAX_COLUMNS: u32 = 1_000;

/// A table laid out on a rectangle, each cell standing once, in its first place.
///
/// Merged cells are laid out by the WHATWG algorithm "forming a table". A place covered by a merged
/// cell belongs to that cell and to no other; it is never a copy of the value.
#[derive(Clone, Debug)]
pub struct Grid {
    /// From its first cell to its last.
    pub span: Span,
    /// How its cells were told apart.
    pub layout: Layout,
    /// How many rows it has.
    pub rows: u32,
    /// How many columns its widest row reaches.
    pub columns: u32,
    /// Its cells, by row and then by column.
    pub cells: Vec<Cell>,
}

/// One cell as its author made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its words, without white space at either end; where it is blank, an empty span at its place.
    pub span: Span,
    /// The row it begins in, from 0.
    pub row: u32,
    /// The column it begins in, from 0.
    pub column: u32,
    /// How many rows it covers, at least 1.
    pub row_span: u32,
    /// How many columns it covers, at least 1.
    pub column_span: u32,
}

impl Grid {
    /// The cells that begin in `row`, from left to right.
    #[must_use]
    pub fn row(&self, row: u32) -> &[Cell] {
        let start = self.cells.partition_point(|cell| cell.row < row);
        let end = self.cells.partition_point(|cell| cell.row <= row);
        &self.cells[start..end]
    }

    /// The cell that covers a place, or `None` where the table has none there.
    ///
    /// ```
    /// use gouji::document::{Cell, Grid, Layout};
    /// use gouji::span::Span;
    ///
    /// let cell = Cell { span: Span::new(0, 3), row: 0, column: 0, row_span: 2, column_span: 1 };
    /// let grid = Grid { span: cell.span, layout: Layout::Html, rows: 2, columns: 1, cells: vec![cell] };
    /// assert_eq!(grid.at(1, 0), Some(&cell));
    /// assert_eq!(grid.at(1, 1), None);
    /// ```
    #[must_use]
    pub fn at(&self, row: u32, column: u32) -> Option<&Cell> {
        let end = self.cells.partition_point(|cell| cell.row <= row);
        self.cells[..end].iter().rev().find(|cell| {
            row < cell.row + cell.row_span && (cell.column..cell.column + cell.column_span).contains(&column)
        })
    }
}
