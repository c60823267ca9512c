//! Following the parts of tables, and what becomes of a table when it ends.

use super::flow::Reader;
use super::forming::{Forming, Spans};
use super::layout::Weight;
use super::reorder::{Order, Stretch};
use super::tag::{Kind, Name};
use super::text::trimmed;
use super::tokenizer::Start;
use crate::document::{Block, Grid, Layout};
use crate::span::Span;

/// Tables within tables beyond which `<table>` is no table. Pages laid out by tables have seven.
pub(super) const MAX_TABLE_DEPTH: usize = 32;

/// A table whose end has not been seen.
pub(super) struct OpenTable {
    /// Whether no `<table>` began it, as in a piece of a page that begins with `<tr>`.
    pub(super) is_implied: bool,
    /// Where it stands among the open elements; its parts follow it.
    index: usize,
    place: Place,
    forming: Forming,
    weight: Weight,
    first_cell: usize,
    first_block: usize,
    /// The cell that is open, if it can be seen and there was room for it.
    cell: Option<OpenCell>,
    stretches: Vec<Stretch>,
    is_cut: bool,
}

struct OpenCell {
    index: usize,
    start: usize,
    first_block: usize,
}

/// Which parts of a table are open; with their number as elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Table = 1,
    Group = 2,
    Row = 3,
    Cell = 4,
    Caption = 5,
}

/// Where a stretch of text within a table belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Before the table: its caption, and what stands between cells.
    Before,
    /// Its cells.
    Body,
    /// The cells of its foot.
    Foot,
}

impl Part {
    /// The part that the cells of a row group belong to.
    fn of(group: Kind) -> Self {
        if group == Kind::Foot { Self::Foot } else { Self::Body }
    }
}

impl OpenTable {
    /// How many open elements there are when nothing is open in its innermost part.
    pub(super) fn scope(&self) -> usize {
        self.index + if self.place == Place::Caption { 2 } else { self.place as usize }
    }

    fn holds_flow(&self) -> bool {
        self.place >= Place::Cell
    }
}

impl Reader<'_> {
    /// Whether a table is open but no cell of it.
    pub(super) fn is_between_cells(&self) -> bool {
        self.tables.last().is_some_and(|table| !table.holds_flow())
    }

    /// A start tag of a table or a part of one (WHATWG 13.2.6.4.9 to 13.2.6.4.15).
    pub(super) fn start_tabular(&mut self, start: Start) {
        if self.sunken_tables > 0 {
            self.sunken_tables += u32::from(start.kind == Kind::Table);
            return self.break_line();
        }
        if start.kind == Kind::Table {
            return self.start_table(start);
        }
        if self.tables.is_empty() {
            if matches!(start.kind, Kind::Caption | Kind::Columns) {
                return;
            }
            self.open_table(start.implied(Kind::Table));
        }
        match start.kind {
            Kind::Caption => {
                self.close_down_to(Place::Table);
                self.begin_part(Part::Before);
                self.enter(Place::Caption, start);
            }
            Kind::Columns => self.close_down_to(Place::Table),
            Kind::Group | Kind::Foot => self.start_group(start),
            Kind::Row => self.start_row(start),
            _ => self.start_cell(start),
        }
    }

    /// An end tag of a table or a part of one.
    pub(super) fn end_tabular(&mut self, name: Name, kind: Kind) {
        if self.sunken_tables > 0 {
            self.sunken_tables -= u32::from(kind == Kind::Table);
            return self.break_line();
        }
        let Some(table) = self.tables.last() else { return };
        let (place, index) = (table.place, table.index);
        let is_open = |depth: usize| self.open.get(index + depth).is_some_and(|open| open.name == name);
        match (kind, place) {
            (Kind::Table, _) => self.close_table(),
            (Kind::Caption, Place::Caption) => self.close_down_to(Place::Table),
            (_, Place::Caption) => {}
            (Kind::Cell, Place::Cell) if is_open(3) => self.close_down_to(Place::Row),
            (Kind::Row, Place::Cell | Place::Row) => self.close_down_to(Place::Group),
            (Kind::Group | Kind::Foot, Place::Cell | Place::Row | Place::Group) if is_open(1) => {
                self.close_down_to(Place::Table);
            }
            _ => {}
        }
    }

    fn start_table(&mut self, start: Start) {
        // A table that begins between the cells of another ends that one (WHATWG 13.2.6.4.9).
        if self.is_between_cells() {
            self.close_table();
        }
        if self.tables.len() >= MAX_TABLE_DEPTH {
            self.oddities.deep_nesting = true;
            self.sunken_tables = 1;
            return self.break_line();
        }
        // As in a page with a document type. Without one the table would stand in the paragraph.
        self.end_paragraph();
        self.open_table(start);
    }

    fn open_table(&mut self, start: Start) {
        if !start.is_hidden && !self.is_hidden() {
            self.end_line();
        }
        let table = OpenTable {
            is_implied: start.name == Name::IMPLIED,
            index: self.open.len(),
            place: Place::Table,
            forming: Forming::default(),
            weight: Weight::default(),
            first_cell: self.cells.len(),
            first_block: self.blocks.len(),
            cell: None,
            stretches: Vec::new(),
            is_cut: false,
        };
        self.push(start);
        self.tables.push(table);
    }

    fn start_group(&mut self, start: Start) {
        self.close_down_to(Place::Table);
        self.enter(Place::Group, start);
        let first_cell = self.cells.len();
        if let Some(table) = self.tables.last_mut() {
            table.forming.start_group(Part::of(start.kind), first_cell - table.first_cell);
        }
    }

    fn start_row(&mut self, start: Start) {
        self.close_down_to(Place::Group);
        if self.tables.last().is_some_and(|table| table.place == Place::Table) {
            self.start_group(start.implied(Kind::Group));
        }
        self.enter(Place::Row, start);
        // A row out of sight is none, as browsers lay it out.
        if !self.is_hidden()
            && let Some(table) = self.tables.last_mut()
        {
            table.forming.start_row();
        }
    }

    fn start_cell(&mut self, start: Start) {
        self.close_down_to(Place::Row);
        if self.tables.last().is_some_and(|table| table.place < Place::Row) {
            self.start_row(start.implied(Kind::Row));
        }
        self.enter(Place::Cell, start);
        let is_hidden = self.is_hidden();
        let Some(table) = self.tables.last_mut() else { return };
        if is_hidden {
            return;
        }
        let Some(cell) = table.forming.place(start.spans) else {
            table.is_cut = true;
            self.hidden_from = Some(self.open.len() - 1);
            return;
        };
        let part = Part::of(self.open[table.index + 1].kind);
        self.begin_part(part);
        let open =
            OpenCell { index: self.cells.len(), start: self.writer.flush(), first_block: self.blocks.len() };
        self.cells.push(cell);
        if let Some(table) = self.tables.last_mut() {
            table.cell = Some(open);
        }
    }

    fn enter(&mut self, place: Place, start: Start) {
        self.push(start);
        if let Some(table) = self.tables.last_mut() {
            table.place = place;
        }
    }

    /// Closes the innermost parts of the table until no more than `place` is open.
    fn close_down_to(&mut self, place: Place) {
        loop {
            let Some(table) = self.tables.last_mut() else { return };
            let scope = table.scope();
            let from = table.place;
            if from <= place {
                // What stands between cells ends where the next part begins.
                if !self.is_hidden() || self.hidden_from >= Some(scope) {
                    self.end_line();
                }
                return self.truncate(scope);
            }
            table.place = match from {
                Place::Cell => Place::Row,
                Place::Row => Place::Group,
                _ => Place::Table,
            };
            let cell = table.cell.take();
            let end = table.scope();
            self.truncate(end);
            match from {
                Place::Cell => {
                    if let Some(cell) = cell {
                        self.close_cell(&cell);
                    }
                }
                Place::Row => self.writer.end_row(),
                Place::Group => {
                    if let Some(table) = self.tables.last_mut() {
                        table.forming.end_group(&mut self.cells[table.first_cell..]);
                    }
                }
                _ if !self.is_hidden() => self.end_line(),
                _ => {}
            }
        }
    }

    fn close_cell(&mut self, cell: &OpenCell) {
        self.end_line();
        let span = trimmed(&self.writer.text, cell.start..self.writer.text.len());
        self.cells[cell.index].span = span;
        self.writer.end_cell(self.at);
        if let Some(table) = self.tables.last_mut() {
            table.weight.add_cell(&self.writer.text, span, &self.blocks[cell.first_block..]);
        }
    }

    /// Notes that what is written next belongs to another part of the table.
    pub(super) fn begin_part(&mut self, part: Part) {
        let Some(table) = self.tables.last_mut() else { return };
        if table.stretches.last().is_some_and(|last| last.part == part) {
            return;
        }
        let start = self.writer.flush();
        table.stretches.push(Stretch { part, start, first_block: self.blocks.len() });
    }

    pub(super) fn close_all_tables(&mut self) {
        while !self.tables.is_empty() {
            self.close_table();
        }
    }

    /// Ends a table: only now it is known what it was for.
    pub(super) fn close_table(&mut self) {
        self.close_down_to(Place::Table);
        let Some(mut table) = self.tables.pop() else { return };
        self.truncate(table.index);
        self.oddities.cut_tables += u32::from(table.is_cut);
        if let Some(outer) = self.tables.last_mut()
            && outer.place == Place::Cell
        {
            outer.weight.add_table(table.weight);
        }
        if table.weight.lays_out_page() {
            self.cells.truncate(table.first_cell);
            return;
        }
        let mut cells = self.cells.split_off(table.first_cell);
        let mut blocks = self.blocks.split_off(table.first_block);
        table.forming.lower_feet(&mut cells);
        let (rows, columns) = table.forming.finish(&mut cells);

        let order = Order::new(&mut self.writer, &table.stretches);
        cells.iter_mut().for_each(|cell| cell.span = order.moved(cell.span));
        let mut pictures = Vec::new();
        for (i, block) in blocks.drain(..).enumerate() {
            if order.is_before(table.first_block + i) {
                self.blocks.push(order.moved_block(block));
            } else if let Block::Picture(span) = block {
                pictures.push(order.moved(span));
            }
        }
        let (Some(first), Some(last)) = (cells.first(), cells.last()) else { return };
        let span = Span::new(first.span.start(), last.span.end());
        self.blocks.push(Block::Grid(Grid { span, layout: Layout::Html, rows, columns, cells }));
        for picture in pictures {
            let source = self.writer.source_of_mark(picture);
            self.blocks.push(Block::Picture(self.writer.mark(source)));
        }
    }
}

impl Start {
    /// The start tag that this one implies.
    fn implied(self, kind: Kind) -> Self {
        let name = match kind {
            Kind::Row => Name::TR,
            Kind::Group => Name::TBODY,
            _ => Name::IMPLIED,
        };
        Self { name, kind, is_hidden: false, conceals: false, spans: Spans::ONE, ..self }
    }
}
