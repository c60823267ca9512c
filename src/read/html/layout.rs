//! Telling a table of figures from a table that only lays out a page.

use crate::document::Block;
use crate::span::Span;

/// Characters up to which a cell is short: the longest label of the official form has 37.
const SHORT: usize = 40;
/// Characters beyond which a cell is prose.
const LONG: usize = 300;
/// Lines from which a cell is prose if one of them is not short.
const PARAGRAPHS: usize = 3;
/// Cells from which a table within a cell may be one of figures.
const SMALLEST_TABLE: usize = 4;
/// Cells from which a table is one of figures if nearly all of them are short.
const MANY: usize = 40;

/// What the cells of a table weigh, to tell whether it is one of figures.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Weight {
    cells: usize,
    blank: usize,
    short: usize,
    /// Characters in cells of prose.
    prose: usize,
    /// Cells of the tables inside.
    nested: usize,
    /// Whether a table inside may be one of figures.
    nests_table: bool,
}

impl Weight {
    /// Adds a cell and the lines and tables it holds.
    pub(super) fn add_cell(&mut self, text: &str, span: Span, content: &[Block]) {
        self.cells += 1;
        let length = characters(text, span);
        if length == 0 {
            self.blank += 1;
            return;
        }
        let mut lines = 0;
        let mut has_long_line = false;
        for block in content {
            if let Block::Paragraph(paragraph) = block {
                lines += 1;
                has_long_line |= length > SHORT && characters(text, paragraph.span) >= SHORT;
            }
        }
        if length > LONG || (lines >= PARAGRAPHS && has_long_line) {
            self.prose += length;
        } else if length <= SHORT {
            self.short += 1;
        }
    }

    /// Adds a table that stands in a cell.
    pub(super) fn add_table(&mut self, inner: Self) {
        self.nested += inner.cells + inner.nested;
        self.nests_table |= inner.nests_table || (inner.cells >= SMALLEST_TABLE && inner.cells > inner.blank);
    }

    /// Whether the table only lays out a page: its cells are then read as if there were no table.
    ///
    /// It does so if it has one cell; if it holds another table; or if it holds prose, more than
    /// what its short cells outweigh, at a line of prose for each. But a table of many cells, nearly
    /// all of them short or blank, is one of figures whatever note stands in it, and whatever
    /// smaller table.
    pub(super) fn lays_out_page(&self) -> bool {
        if self.cells <= 1 || self.cells == self.blank {
            return true;
        }
        let is_dense = self.cells >= MANY && (self.short + self.blank) * 5 >= self.cells * 4;
        if self.nests_table {
            return !is_dense || self.nested >= self.cells;
        }
        !is_dense && self.prose > self.short * SHORT
    }
}

fn characters(text: &str, span: Span) -> usize {
    span.of(text).chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Paragraph;

    /// A cell of lines of so many characters each.
    fn cell(weight: &mut Weight, lines: &[usize]) {
        let text = "字".repeat(lines.iter().sum());
        let mut content = Vec::new();
        let mut start = 0;
        for &line in lines {
            let span = Span::new(start, start + 3 * line);
            content.push(Block::Paragraph(Paragraph { span, level: 0, cell: false }));
            start += 3 * line;
        }
        weight.add_cell(&text, Span::new(0, text.len()), &content);
    }

    fn table(cells: &[(usize, &[usize])]) -> Weight {
        let mut weight = Weight::default();
        for &(count, lines) in cells {
            (0..count).for_each(|_| cell(&mut weight, lines));
        }
        weight
    }

    #[test]
    fn tables_of_figures() {
        assert!(!table(&[(4, &[3])]).lays_out_page());
        // The reconsideration table of the form, with a long note.
        assert!(!table(&[(20, &[4]), (15, &[]), (1, &[350])]).lays_out_page());
        // The form with an essay in it.
        assert!(!table(&[(100, &[2]), (1, &[5_000])]).lays_out_page());
        // Labels of two lines.
        assert!(!table(&[(2, &[20, 25]), (2, &[1])]).lays_out_page());
    }

    #[test]
    fn tables_that_lay_out_a_page() {
        assert!(table(&[]).lays_out_page());
        assert!(table(&[(1, &[3])]).lays_out_page());
        assert!(table(&[(30, &[])]).lays_out_page());
        // A heading, a menu and the report.
        assert!(table(&[(1, &[8]), (1, &[4, 4, 4, 4]), (1, &[60, 80, 120])]).lays_out_page());
        // A table of facts about the page, and the report in its last cell.
        assert!(table(&[(12, &[6]), (1, &[100, 600, 30])]).lays_out_page());
    }

    #[test]
    fn a_table_within_a_table() {
        let mut page = table(&[(2, &[5])]);
        page.add_table(table(&[(30, &[2])]));
        assert!(page.lays_out_page());
        let mut form = table(&[(2, &[5])]);
        form.add_table(table(&[(3, &[2])]));
        assert!(!form.lays_out_page());
        let mut form = table(&[(200, &[2])]);
        form.add_table(table(&[(4, &[2])]));
        assert!(!form.lays_out_page());
        form.add_table(table(&[(300, &[2])]));
        assert!(form.lays_out_page());
        let mut page = table(&[(2, &[5])]);
        let mut middle = table(&[(2, &[5])]);
        middle.add_table(table(&[(30, &[2])]));
        page.add_table(middle);
        assert!(page.lays_out_page());
    }
}
