//! A table of the report laid over the form, so that every cell has a name.

use crate::document::Layout;
use crate::format::{Edition, TableName, TablePlan, plan};
use crate::span::Span;
use crate::text::number::{Entry, State};

use super::lines::{From, Line, ValueCell};

/// What became of a table of the form.
#[derive(Clone, Debug)]
pub enum Reading {
    /// Nothing of it was found.
    Absent,
    /// It is there, and its numbers cannot be told apart.
    Unreadable(Unreadable),
    /// It was read.
    Read(Box<Sheet>),
}

/// Why a table could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// What happened to it.
    pub damage: Damage,
    /// Where it stands.
    pub span: Span,
}

/// What happened to a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The borders between cells are lost and the digits run together.
    Glued,
    /// Repeated lines were dropped on the way, and most numbers with them.
    Deduplicated,
    /// Labels and numbers stand apart, in an order that cannot be told.
    Scattered,
}

/// A table of the report laid over the form.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Which table.
    pub name: TableName,
    /// The edition whose rows it has.
    pub edition: Edition,
    /// From its first cell to its last.
    pub span: Span,
    /// How its cells were told apart.
    pub layout: Layout,
    /// One for each row of the form, in its order.
    pub rows: Vec<SheetRow>,
    /// Rows of the other edition, where a report mixes the two.
    pub foreign: Vec<SheetRow>,
    /// Rows that the form does not have.
    pub extras: Vec<Extra>,
    /// Rows that stood there twice; the first was read.
    pub repeated: Vec<Extra>,
    /// The rows found by their label, in the order of the report; for judging that order.
    pub order: Vec<usize>,
    /// Labels over the columns, as far as they were found.
    pub headers: Vec<Header>,
    /// Whether the note 勾稽关系 stands in the corner of 表三.
    pub has_note: bool,
}

/// A row of the form as the report has it.
#[derive(Clone, Debug)]
pub struct SheetRow {
    /// Its place in the plan of its edition.
    pub row: usize,
    /// Its cells, one for each column of the form.
    pub slots: Vec<Slot>,
    /// How it was found; `None` where the report lacks it.
    pub found: Option<Found>,
}

/// How a row was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// From its first cell to its last.
    pub span: Span,
    /// Its label as written.
    pub label: Option<Span>,
    /// What told which row it is.
    pub by: Evidence,
    /// Cells that stood behind its label, if not as many as the form has: then it is not certain
    /// which is which, and nothing is concluded from them.
    pub broken: Option<usize>,
}

/// What told which row of the form a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Its label.
    Label,
    /// A piece of its label.
    Piece,
    /// Its place between two others whose labels are there.
    Position,
}

/// A cell as the report has it.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// What stands there.
    pub entry: Entry,
    /// Where; `None` where there is no such cell.
    pub span: Option<Span>,
}

/// A row that the form does not have.
#[derive(Clone, Debug)]
pub struct Extra {
    /// Where it stands.
    pub span: Span,
    /// Its label as written.
    pub label: Span,
}

/// A label over a column.
#[derive(Clone, Debug)]
pub struct Header {
    /// Where it stands.
    pub span: Span,
    /// The group of rows below it.
    pub group: usize,
    /// Its place from the left.
    pub position: usize,
    /// The column that it names.
    pub names: Named,
}

/// What a label over a column names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A column, in the official words or an accepted variant.
    Column(usize),
    /// A column, in words that are a little off.
    Altered(usize),
    /// Nothing in the form.
    Unknown,
}

impl Slot {
    /// What stands behind a label.
    pub(super) fn of(value: &ValueCell) -> Self {
        Self { entry: value.entry, span: Some(value.span) }
    }

    /// A cell that is not there.
    pub const MISSING: Self = Self { entry: Entry::MISSING, span: None };
}

impl SheetRow {
    /// A row that the report lacks.
    #[must_use]
    pub fn absent(row: usize, columns: usize) -> Self {
        Self { row, slots: vec![Slot::MISSING; columns], found: None }
    }

    /// Whether its cells can be relied on.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.found.as_ref().is_some_and(|found| found.broken.is_none())
    }
}

impl Sheet {
    /// A sheet without any row.
    #[must_use]
    pub fn empty(name: TableName, edition: Edition) -> Self {
        let plan = plan(edition).table(name);
        Self {
            name,
            edition,
            span: Span::new(0, 0),
            layout: Layout::Html,
            rows: (0..plan.rows.len()).map(|row| SheetRow::absent(row, plan.columns_of(row).len())).collect(),
            foreign: Vec::new(),
            extras: Vec::new(),
            repeated: Vec::new(),
            order: Vec::new(),
            headers: Vec::new(),
            has_note: false,
        }
    }

    /// The form it is laid over.
    #[must_use]
    pub fn plan(&self) -> &'static TablePlan {
        plan(self.edition).table(self.name)
    }

    /// A cell.
    #[must_use]
    pub fn slot(&self, row: usize, column: usize) -> Slot {
        self.rows.get(row).and_then(|row| row.slots.get(column)).copied().unwrap_or(Slot::MISSING)
    }

    /// A cell by its names; `MISSING` where the form has no such cell.
    #[must_use]
    pub fn named(&self, row: &str, column: &str) -> Slot {
        let plan = self.plan();
        let Some(row) = plan.row(row) else { return Slot::MISSING };
        let column = plan.columns_of(row).iter().position(|candidate| candidate.key == column);
        column.map_or(Slot::MISSING, |column| self.slot(row, column))
    }

    /// All its cells with their place in the form.
    pub fn slots(&self) -> impl Iterator<Item = (usize, usize, Slot)> {
        self.rows
            .iter()
            .flat_map(|row| row.slots.iter().enumerate().map(move |(column, slot)| (row.row, column, *slot)))
    }

    /// Whether no cell of it holds anything but blanks.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.slots().all(|(_, _, slot)| matches!(slot.entry.state, State::Blank | State::Missing))
    }
}

/// Puts the cells behind a label into the columns of the form: one each.
///
/// The slots, and the number of cells if it is not that of the form.
pub(super) fn place(line: &Line, count: usize) -> (Vec<Slot>, Option<usize>) {
    let mut slots = trimmed(&line.values, count);
    let broken = (slots.len() != count).then_some(slots.len());
    slots.resize(count, Slot::MISSING);
    (slots, broken)
}

/// Cells without the blanks that pad them, where there are more than `count`: to the right before the
/// left.
pub(super) fn trimmed(values: &[ValueCell], count: usize) -> Vec<Slot> {
    let is_blank = |value: &ValueCell| value.entry.state == State::Blank;
    let mut values = values;
    while values.len() > count && values.last().is_some_and(is_blank) {
        values = &values[..values.len() - 1];
    }
    while values.len() > count && values.first().is_some_and(is_blank) {
        values = &values[1..];
    }
    values.iter().map(Slot::of).collect()
}

/// The layout of a line.
pub(super) fn layout(line: &Line) -> Layout {
    match line.from {
        From::Grid { layout, .. } | From::Stream(layout) => layout,
    }
}

/// Moves slots that stood in the order of the report into the order of the form.
pub(super) fn reorder(slots: Vec<Slot>, order: Option<&[usize]>) -> Vec<Slot> {
    let Some(order) = order.filter(|order| order.len() == slots.len()) else { return slots };
    let mut sorted = vec![Slot::MISSING; slots.len()];
    for (slot, column) in slots.into_iter().zip(order) {
        if let Some(target) = sorted.get_mut(*column) {
            *target = slot;
        }
    }
    sorted
}
