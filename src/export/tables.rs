//! The three tables as read, laid out under the labels of the form.

use super::csv::Table;
use super::points::join;
use crate::format::sections::SECTIONS;
use crate::format::{Edition, Group, Line, TableName, TablePlan, plan};
use crate::wire::types::{Cell, CellRef, Entries, Outcome};

/// A part of a table with a header of its own.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub(super) table: TableName,
    /// 第二十条第(一)项, in 表二.
    pub(super) caption: Option<&'static str>,
    /// How many labels stand before the cells of a row.
    pub(super) depth: usize,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Row<'a>>,
}

/// A row of it.
#[derive(Debug)]
pub(super) struct Row<'a> {
    /// Its label behind those it stands under.
    pub(super) labels: Vec<String>,
    /// The cells as read; `None` where the report has none.
    pub(super) cells: Vec<(CellRef, Option<&'a Cell>)>,
}

/// The tables that were read, as parts with the labels of the form.
pub(super) fn parts(outcome: &Outcome) -> Vec<Part<'_>> {
    let tables = &outcome.tables;
    let mut parts = Vec::new();
    for (name, entries) in [
        (TableName::Disclosure, tables.disclosure.as_ref().map(|table| &table.rows)),
        (TableName::Requests, tables.requests.as_ref().map(|table| &table.rows)),
        (TableName::Proceedings, tables.proceedings.as_ref().map(|table| &table.rows)),
    ] {
        if let Some(entries) = entries {
            parts_of(name, entries, &mut parts);
        }
    }
    parts
}

/// One table. What it has of the other edition comes after what it has of its own.
fn parts_of<'a>(name: TableName, entries: &'a Entries<Entries<Cell>>, parts: &mut Vec<Part<'a>>) {
    // Rows that only the older form has.
    let is_older = entries.0.iter().any(|(row, _)| matches!(*row, "procurement" | "other"));
    let mut editions = Edition::ALL;
    if !is_older {
        editions.reverse();
    }
    for (edition, shown) in [(editions[0], None), (editions[1], Some(plan(editions[0]).table(name)))] {
        for group in edition.format().tables[name as usize].groups {
            add(name, group, entries, shown, parts);
        }
    }
}

/// Adds a part of a form; of one that is not the table's own only what `shown` lacks.
fn add<'a>(
    table: TableName,
    group: &'static Group,
    entries: &'a Entries<Entries<Cell>>,
    shown: Option<&TablePlan>,
    parts: &mut Vec<Part<'a>>,
) {
    let mut keys = Vec::new();
    let mut part = Part { table, caption: group.caption, depth: 1, columns: Vec::new(), rows: Vec::new() };
    each_leaf(group.columns, &mut Vec::new(), &mut |column, labels| {
        keys.push(column);
        part.columns.push(labels.join(" "));
    });
    each_leaf(group.rows, &mut Vec::new(), &mut |row, labels| {
        let is_shown = |column: &str| {
            shown.is_some_and(|shown| {
                let row = shown.row(row).map(|row| shown.columns_of(row));
                row.is_some_and(|columns| columns.iter().any(|one| one.key == column))
            })
        };
        let mut is_news = shown.is_none();
        let mut cells = Vec::new();
        for column in &keys {
            let cell = cell(entries, row, column);
            is_news |= cell.is_some() && !is_shown(column);
            cells.push((CellRef { table: table.key(), row, column }, cell));
        }
        if is_news {
            part.depth = part.depth.max(labels.len());
            part.rows.push(Row { labels: labels.to_vec(), cells });
        }
    });
    if !part.rows.is_empty() {
        parts.push(part);
    }
}

fn cell<'a>(entries: &'a Entries<Entries<Cell>>, row: &str, column: &str) -> Option<&'a Cell> {
    let (_, cells) = entries.0.iter().find(|(key, _)| *key == row)?;
    cells.0.iter().find(|(key, _)| *key == column).map(|(_, cell)| cell)
}

/// A cell as read.
#[cfg(any(feature = "cli", target_arch = "wasm32"))]
pub(super) fn find(outcome: &Outcome, place: CellRef) -> Option<&Cell> {
    let tables = &outcome.tables;
    let rows = match place.table {
        "disclosure" => &tables.disclosure.as_ref()?.rows,
        "requests" => &tables.requests.as_ref()?.rows,
        _ => &tables.proceedings.as_ref()?.rows,
    };
    cell(rows, place.row, place.column)
}

/// Calls for each line that holds numbers, with its label behind those it stands under.
fn each_leaf(
    lines: &'static [Line],
    labels: &mut Vec<String>,
    call: &mut dyn FnMut(&'static str, &[String]),
) {
    for line in lines {
        labels.push(join(&[line.ordinal, line.label]));
        if line.lines.is_empty() {
            call(line.key, labels);
        } else {
            each_leaf(line.lines, labels, call);
        }
        labels.pop();
    }
}

/// What a table is called: "表三 收到和处理政府信息公开申请情况".
pub(super) fn title(table: TableName) -> String {
    let heading = SECTIONS.get(usize::from(table.section()) - 1).map_or("", |section| section.heading);
    join(&[table.caption(), " ", heading])
}

/// The tables that were read as CSV, one after the other: labels of the form, values as written.
#[must_use]
pub fn csv(outcome: &Outcome) -> String {
    let mut text = Table::new();
    let mut last = None;
    for part in parts(outcome) {
        if last != Some(part.table) {
            if last.is_some() {
                text.row(&[]);
            }
            text.row(&[&title(part.table)]);
            last = Some(part.table);
        }
        if let Some(caption) = part.caption {
            text.row(&[caption]);
        }
        let mut head = vec![if part.table == TableName::Disclosure { "信息内容" } else { "" }];
        head.resize(part.depth, "");
        head.extend(part.columns.iter().map(String::as_str));
        text.row(&head);
        for row in &part.rows {
            let mut cells: Vec<&str> = row.labels.iter().map(String::as_str).collect();
            cells.resize(part.depth, "");
            cells.extend(row.cells.iter().map(|(_, cell)| cell.map_or("", |cell| cell.text.as_str())));
            text.row(&cells);
        }
    }
    text.text
}
