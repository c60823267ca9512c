//! Which cell of a row belongs to which column of 表三.
//!
//! The labels over the columns decide, and the geometry of the grid, and nothing else: never the
//! numbers, whose sums would close in more ways than one.

use crate::document::Layout;
use crate::text::number::State;

use super::lines::{From, Line, ValueCell};
use super::sheet::{self, Slot};

/// Columns of the form.
pub(super) const COLUMNS: usize = 7;

/// Columns behind the first in which further ones are looked for.
const FURTHEST: u32 = 14;

/// Rows of a grid that must be alike before their shape says anything.
const FEWEST_ROWS: usize = 4;

/// How the rows of a grid hold the columns of the form.
pub(super) enum Arrangement {
    /// Each in a column of the grid of its own; `None` where the grid has no such column.
    Apart {
        columns: [Option<u32>; COLUMNS],
        /// Further columns of the grid, 小计 perhaps: what stands there is no fault of a row.
        others: Vec<u32>,
    },
    /// One behind the other, right behind the label, wherever that stands.
    Following {
        /// The columns of the form, from left to right.
        order: Vec<usize>,
        /// How wide the rows of the grid are, where they are padded to one width.
        width: Option<u32>,
    },
}

impl Arrangement {
    /// For the rows of one grid, with the labels over its columns: where each stands, and which column
    /// of the form it names.
    pub(super) fn of(rows: &[&Line], headers: &[(u32, usize)]) -> Self {
        let first = rows.iter().filter_map(|row| label_end(row)).max().unwrap_or(0);
        if is_full(rows) {
            let mut columns = [None; COLUMNS];
            for (place, column) in headers {
                columns[*column] = Some(*place);
            }
            let is_apart = headers.windows(2).all(|pair| pair[0].0 < pair[1].0)
                && headers.first().is_some_and(|(place, _)| *place >= first);
            if headers.len() + 2 >= COLUMNS && is_apart && fit(rows, &columns) {
                return Self::Apart { others: others(rows, &columns), columns };
            }
            for (column, place) in columns.iter_mut().zip(first..) {
                *column = Some(place);
            }
            if fit(rows, &columns) {
                return Self::Apart { columns, others: Vec::new() };
            }
        }
        let order: Vec<usize> = (0..COLUMNS).collect();
        let is_apart = headers.windows(2).all(|pair| pair[0].0 < pair[1].0);
        let named: Vec<usize> = headers.iter().map(|(_, column)| *column).collect();
        let width = width(rows);
        // A column that the labels leave out is not there; in padded rows they do not tell an order.
        let is_seventh =
            |row: &&&Line| row.values.get(COLUMNS - 1).is_some_and(|value| value.entry.state != State::Blank);
        let lacks_one = named.len() + 1 == COLUMNS
            && named.contains(&0)
            && named.contains(&(COLUMNS - 1))
            && rows.iter().filter(is_seventh).count() * 2 < rows.len();
        let order = match () {
            () if named.len() == COLUMNS && is_apart && is_full(rows) => named,
            () if lacks_one => order.into_iter().filter(|column| named.contains(column)).collect(),
            () => order,
        };
        Self::Following { order, width }
    }

    /// The cells of a row in the order of the form, and how many cells it has if that is not sure.
    pub(super) fn place(&self, row: &Line) -> (Vec<Slot>, Option<usize>) {
        let values = row.values.as_slice();
        let filled =
            |values: &[ValueCell]| values.iter().filter(|value| value.entry.state != State::Blank).count();
        match self {
            Self::Apart { columns, others } => {
                let at = |place: u32| values.iter().find(|value| value.columns.0 == place);
                let slots: Vec<Slot> =
                    columns.iter().map(|place| place.and_then(at).map_or(Slot::MISSING, Slot::of)).collect();
                let is_whole =
                    columns.iter().zip(&slots).all(|(place, slot)| place.is_none() || slot.span.is_some());
                let is_elsewhere = |value: &&ValueCell| {
                    value.entry.state != State::Blank
                        && !columns.contains(&Some(value.columns.0))
                        && !others.contains(&value.columns.0)
                };
                let strangers = values.iter().filter(is_elsewhere).count();
                if is_whole && strangers == 0 {
                    return (slots, None);
                }
                // A row that begins elsewhere, where a merged cell on its left was lost.
                let first = columns.iter().flatten().min().copied().unwrap_or(0);
                let begins_early =
                    values.iter().any(|value| value.columns.0 < first && value.entry.state != State::Blank);
                if begins_early && values.len() == COLUMNS && columns.iter().all(Option::is_some) {
                    let mut order: Vec<usize> = (0..COLUMNS).collect();
                    crate::order::by(&mut order, |column| columns[*column].unwrap_or(0).into());
                    let slots = values.iter().map(Slot::of).collect();
                    return (sheet::reorder(slots, Some(&order)), None);
                }
                (slots, Some(filled(values)))
            }
            Self::Following { order, width } => {
                let count = order.len();
                let end = values.last().map_or(0, |value| value.columns.1);
                let narrower = width.map_or(0, |width| width.saturating_sub(end) as usize);
                let behind = values.get(count..).unwrap_or_default();
                let broken = match () {
                    () if values.len() < count => Some(values.len()),
                    () if filled(behind) > 0 => Some(count + behind.len()),
                    // As wide as the others but for a cell that was lost: its padding moved up.
                    () if narrower > 0 && values[count - 1].entry.state == State::Blank => {
                        Some(count.saturating_sub(narrower))
                    }
                    () => None,
                };
                let mut slots = vec![Slot::MISSING; COLUMNS];
                for (value, column) in values.iter().zip(order) {
                    slots[*column] = Slot::of(value);
                }
                (slots, broken)
            }
        }
    }
}

fn label_end(row: &Line) -> Option<u32> {
    row.labels.last().map(|label| label.columns.1)
}

/// Whether merged cells hold their place: in HTML always, in text where a label stands behind cells
/// that are left blank for those on its left.
fn is_full(rows: &[&Line]) -> bool {
    rows.iter().any(|row| {
        matches!(row.from, From::Grid { layout: Layout::Html, .. })
            || matches!(row.labels.as_slice(), [label] if label.columns.0 > 0)
    })
}

/// Whether nearly all rows have a cell in each of these columns, and none with words or numbers
/// between the label and the first of them.
fn fit(rows: &[&Line], columns: &[Option<u32>; COLUMNS]) -> bool {
    let Some(first) = columns.iter().flatten().min() else { return false };
    let fits = rows.iter().filter(|row| {
        let early = row.values.iter().filter(|value| value.columns.0 < *first);
        early.into_iter().all(|value| value.entry.state == State::Blank)
            && columns
                .iter()
                .flatten()
                .filter(|place| row.values.iter().any(|value| value.columns.0 == **place))
                .count()
                + 1
                >= columns.iter().flatten().count()
    });
    fits.count() * 10 >= rows.len() * 8
}

/// Columns that are none of the form and that most rows have a number in.
fn others(rows: &[&Line], columns: &[Option<u32>; COLUMNS]) -> Vec<u32> {
    let first = columns.iter().flatten().min().copied().unwrap_or(0);
    let is_filled = |row: &&&Line, place: u32| {
        row.values.iter().any(|value| value.columns.0 == place && value.entry.state != State::Blank)
    };
    (first..first.saturating_add(FURTHEST))
        .filter(|place| !columns.contains(&Some(*place)))
        .filter(|place| rows.iter().filter(|row| is_filled(row, *place)).count() * 2 > rows.len())
        .collect()
}

/// The width that nearly all rows have.
fn width(rows: &[&Line]) -> Option<u32> {
    let end = |row: &&Line| row.values.last().map(|value| value.columns.1);
    let widest = rows.iter().filter_map(end).max()?;
    let alike = rows.iter().filter(|row| end(row) == Some(widest)).count();
    (rows.len() >= FEWEST_ROWS && alike * 10 >= rows.len() * 8).then_some(widest)
}
