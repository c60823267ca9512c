//! What stands in single cells, and the ways numbers go astray between them.

mod num_01;
mod num_02;
mod num_03;
mod num_04;
mod num_05;
mod num_06;
mod num_07;
mod num_08;
mod num_09;
mod num_10;
mod num_11;
mod num_12;

use crate::finding::{Edit, Finding, Fix, Place, Severity};
use crate::format::plan::RelationPlan;
use crate::format::{TableName, Unit};
use crate::order;
use crate::relation::Verdict;
use crate::report::sheet::Slot;
use crate::report::{Reading, Sheet};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{ext, structure};
use crate::text::number::{Decimal, State};

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[
    &num_01::RULE,
    &num_02::RULE,
    &num_03::RULE,
    &num_04::RULE,
    &num_05::RULE,
    &num_06::RULE,
    &num_07::RULE,
    &num_08::RULE,
    &num_09::RULE,
    &num_10::RULE,
    &num_11::RULE,
    &num_12::RULE,
];

/// Cells that a message names before it only counts them.
const NAMED: usize = 3;

/// A value cell of the form as the report has it.
#[derive(Clone, Copy)]
struct Cell {
    row: usize,
    column: usize,
    slot: Slot,
    unit: Unit,
}

impl Cell {
    /// Its place in the form.
    fn place(&self) -> (usize, usize) {
        (self.row, self.column)
    }

    /// Its words as written.
    fn written<'a>(&self, context: &Context<'a>) -> &'a str {
        self.slot.span.map_or("", |span| span.of(context.text()))
    }
}

/// All tables that were read; says which were not.
fn tables<'a>(context: &Context<'a>, findings: &mut Findings) -> Vec<&'a Sheet> {
    // One finding says what it is instead.
    if context.report.is_report() && !ext::is_before_2019(context) && !ext::is_explanation(context) {
        let unread = || {
            TableName::ALL
                .into_iter()
                .zip(&context.report.tables)
                .filter(|(_, reading)| !matches!(reading, Reading::Read(_)))
        };
        let places: Vec<Place> = unread()
            .map(|(name, reading)| {
                let span = match reading {
                    Reading::Unreadable(unreadable) => Some(unreadable.span),
                    Reading::Absent | Reading::Read(_) => None,
                };
                Place::table(name, span)
            })
            .collect();
        if !places.is_empty() {
            let names: Vec<_> = unread().map(|(name, _)| name.caption()).collect();
            findings.not_assessable(format!("没有读到{}的数字，没有查。", names.join("、")), places);
        }
    }
    context.report.sheets().collect()
}

/// The cells of all rows that can be relied on.
fn cells(sheet: &Sheet) -> impl Iterator<Item = Cell> {
    let plan = sheet.plan();
    sheet.rows.iter().filter(|row| row.is_sound()).flat_map(|row| {
        let columns = plan.columns_of(row.row);
        row.slots.iter().zip(columns).enumerate().map(|(column, (slot, plan))| Cell {
            row: row.row,
            column,
            slot: *slot,
            unit: plan.unit,
        })
    })
}

/// The cells of those rows in which a number was read.
fn numbers(sheet: &Sheet) -> impl Iterator<Item = Cell> {
    cells(sheet).filter(|cell| cell.slot.entry.state == State::Number)
}

/// What a cell is called inside its table: “2.重复申请”的“总计”.
fn name(sheet: &Sheet, (row, column): (usize, usize)) -> String {
    let plan = sheet.plan();
    format!("“{}”的“{}”", plan.rows[row].words, plan.columns_of(row)[column].words)
}

/// Things said of several cells: the first three, then how many there are in all.
fn list<T>(items: &[T], words: impl Fn(&T) -> String) -> String {
    let mut list = items.iter().take(NAMED).map(words).collect::<Vec<_>>().join("、");
    if items.len() > NAMED {
        list = structure::and_more(&list, items.len());
    }
    list
}

/// Reports one finding at several cells, the best first.
fn at_cells<'f>(
    findings: &'f mut Findings,
    severity: Severity,
    sheet: &Sheet,
    cells: &[Cell],
    message: String,
) -> Option<&'f mut Finding> {
    let (first, rest) = cells.split_first()?;
    let finding = findings.report_as(severity, Place::cell(sheet, first.row, first.column), message);
    for cell in rest {
        finding.and(Place::cell(sheet, cell.row, cell.column));
    }
    Some(finding)
}

/// Writes the values that relations give for cells without a number into a finding.
fn fill_in(finding: &mut Finding, sheet: &Sheet, fits: &[(usize, usize, Decimal)]) {
    let edits = fits
        .iter()
        .map(|(row, column, value)| {
            let id = sheet.cell_id(*row, *column);
            Edit::Cell { cell: id, from: None, to: *value, span: sheet.slot(*row, *column).span }
        })
        .collect();
    let label = match fits {
        [] => return,
        [(row, column, value)] => format!("把{}填为 {value}", name(sheet, (*row, *column))),
        _ => format!("按勾稽关系填上 {} 处", fits.len()),
    };
    finding.fix(Fix { label, is_safe: false, edits });
}

/// The sentence that goes with it, where `all` cells are named before; empty where no relation tells
/// a value.
fn fits_words(sheet: &Sheet, fits: &[(usize, usize, Decimal)], all: usize) -> String {
    match fits {
        [] => String::new(),
        [(_, _, value)] if all == 1 => format!("按勾稽关系推算应为 {value}。"),
        _ => {
            let words =
                list(fits, |(row, column, value)| format!("{}应为 {value}", name(sheet, (*row, *column))));
            format!("按勾稽关系推算，{words}。")
        }
    }
}

/// Whether a cell has nothing that counts as a number but may stand for one.
fn is_open(state: State) -> bool {
    matches!(state, State::Blank | State::Dash | State::Slash)
}

/// Cells without a number that keep a relation from holding: with nothing in them it does not.
fn wanting(context: &Context<'_>, sheet: &Sheet) -> Vec<(usize, usize)> {
    let mut cells: Vec<(usize, usize)> = Vec::new();
    for relation in context.relations.iter().filter(|relation| relation.table == sheet.name) {
        if matches!(relation.verdict, Verdict::Blank { .. }) {
            let less =
                if relation.left < relation.right { &relation.plan.left } else { &relation.plan.right };
            cells.extend(less.iter().filter(|(row, column)| is_open(sheet.slot(*row, *column).entry.state)));
        }
    }
    order::by(&mut cells, |(row, column)| order::pair(*row, *column));
    cells.dedup();
    cells
}

/// The values that relations give for cells without a number, where no other relation gainsays them.
fn fits(context: &Context<'_>, sheet: &Sheet) -> Vec<(usize, usize, Decimal)> {
    let of_sheet = || context.relations.iter().filter(|relation| relation.table == sheet.name);
    let mut fits: Vec<(usize, usize, Decimal)> = Vec::new();
    for relation in of_sheet() {
        let Verdict::Blank { fits: Some((row, column, value)) } = relation.verdict else { continue };
        let is_gainsaid = of_sheet().any(|other| {
            let holds_cell =
                other.plan.left.contains(&(row, column)) || other.plan.right.contains(&(row, column));
            holds_cell
                && match other.verdict {
                    Verdict::Held | Verdict::Broken => true,
                    Verdict::Blank { fits: Some((other_row, other_column, other_value)) } => {
                        (other_row, other_column) == (row, column) && other_value != value
                    }
                    Verdict::Blank { fits: None } | Verdict::Unread | Verdict::Empty => false,
                }
        });
        if !is_gainsaid && !fits.contains(&(row, column, value)) {
            fits.push((row, column, value));
        }
    }
    if sheet.name == TableName::Requests && !fits.is_empty() {
        // In a row that slipped by a cell the sums give other values.
        let slipped = num_10::slipped(context, sheet);
        fits.retain(|(row, _, _)| !slipped.rows.contains(row));
    }
    order::by(&mut fits, |(row, column, _)| order::pair(*row, *column));
    fits
}

/// Whether one of some cells of 表三 stands in a row that slipped by a cell: what it holds belongs to another.
#[must_use]
pub fn has_slipped(context: &Context<'_>, sheet: &Sheet, cells: &[(usize, usize)]) -> bool {
    let slipped = |rows: &[usize]| cells.iter().any(|(row, _)| rows.contains(row));
    sheet.name == TableName::Requests && slipped(&num_10::slipped(context, sheet).rows)
}

/// Whether a relation would hold with other numbers in some cells, blanks as nothing; `None` where
/// cells of it could not be read.
fn would_hold(sheet: &Sheet, relation: &RelationPlan, changes: &[((usize, usize), i64)]) -> Option<bool> {
    let sum = |cells: &[(usize, usize)]| {
        cells.iter().try_fold(0i128, |sum, cell| {
            let changed = changes.iter().find(|(other, _)| other == cell).map(|(_, value)| *value);
            let value = match changed {
                Some(value) => value,
                None => amount(sheet, *cell)?,
            };
            Some(sum + i128::from(value))
        })
    };
    Some(sum(&relation.left)? == sum(&relation.right)?)
}

/// What stands in a cell, in millionths, blanks as nothing; `None` where it could not be read.
fn amount(sheet: &Sheet, (row, column): (usize, usize)) -> Option<i64> {
    let entry = sheet.slot(row, column).entry;
    let is_sound = sheet.rows.get(row).is_some_and(crate::report::sheet::SheetRow::is_sound);
    match entry.value {
        _ if !is_sound => None,
        Some(value) => Some(value.millionths()),
        None => is_open(entry.state).then_some(0),
    }
}

/// The edits that put other numbers into cells; those that stay as they are are left out.
fn edits(sheet: &Sheet, changes: &[((usize, usize), i64)]) -> Vec<Edit> {
    changes
        .iter()
        .filter_map(|((row, column), to)| {
            let slot = sheet.slot(*row, *column);
            let to = Decimal::from_millionths((*to).into())?;
            (slot.entry.value != Some(to)).then(|| Edit::Cell {
                cell: sheet.cell_id(*row, *column),
                from: slot.entry.value,
                to,
                span: slot.span,
            })
        })
        .collect()
}
