//! The three tables as read, laid out under the labels of the form.

use super::csv::Table;
use crate::format::sections::SECTIONS;
use crate::format::{Edition, Group, Line, Table as FormTable, TableName};
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
    let of = |edition: Edition| &edition.format().tables[name as usize];
    let count = |edition: Edition| -> usize {
        let mut cells = 0;
        for group in of(edition).groups {
            each_leaf(group.rows, &mut Vec::new(), &mut |row, _| {
                each_leaf(group.columns, &mut Vec::new(), &mut |column, _| {
                    cells += usize::from(cell(entries, row, column).is_some());
                });
            });
        }
        cells
    };
    let own = if count(Edition::Y2019) > count(Edition::Y2021) { Edition::Y2019 } else { Edition::Y2021 };
    add(of(own), entries, None, parts);
    if name == TableName::Disclosure {
        let other = if own == Edition::Y2019 { Edition::Y2021 } else { Edition::Y2019 };
        add(of(other), entries, Some(of(own)), parts);
    }
}

/// Adds the parts of a form; of one that is not the table's own only what `shown` lacks.
fn add<'a>(
    form: &'static FormTable,
    entries: &'a Entries<Entries<Cell>>,
    shown: Option<&'static FormTable>,
    parts: &mut Vec<Part<'a>>,
) {
    for group in form.groups {
        let mut columns = Vec::new();
        each_leaf(group.columns, &mut Vec::new(), &mut |column, labels| {
            columns.push((column, labels.join(" ")))
        });
        let mut rows: Vec<Row<'a>> = Vec::new();
        each_leaf(group.rows, &mut Vec::new(), &mut |row, labels| {
            let is_missing = |column: &str| {
                cell(entries, row, column).is_some()
                    && shown.is_some_and(|form| !form.groups.iter().any(|group| has(group, row, column)))
            };
            if shown.is_some() && !columns.iter().any(|(column, _)| is_missing(column)) {
                return;
            }
            let cells = columns
                .iter()
                .map(|(column, _)| {
                    (CellRef { table: form.name.key(), row, column }, cell(entries, row, column))
                })
                .collect();
            rows.push(Row { labels: labels.to_vec(), cells });
        });
        if let Some(depth) = rows.iter().map(|row| row.labels.len()).max() {
            parts.push(Part {
                table: form.name,
                caption: group.caption,
                depth,
                columns: columns.into_iter().map(|(_, words)| words).collect(),
                rows,
            });
        }
    }
}

fn has(group: &Group, row: &str, column: &str) -> bool {
    let leaf = |lines: &'static [Line], key: &str| {
        let mut is_there = false;
        each_leaf(lines, &mut Vec::new(), &mut |leaf, _| is_there |= leaf == key);
        is_there
    };
    leaf(group.rows, row) && leaf(group.columns, column)
}

fn cell<'a>(entries: &'a Entries<Entries<Cell>>, row: &str, column: &str) -> Option<&'a Cell> {
    let (_, cells) = entries.0.iter().find(|(key, _)| *key == row)?;
    cells.0.iter().find(|(key, _)| *key == column).map(|(_, cell)| cell)
}

/// Calls for each line that holds numbers, with its label behind those it stands under.
fn each_leaf(
    lines: &'static [Line],
    labels: &mut Vec<String>,
    call: &mut dyn FnMut(&'static str, &[String]),
) {
    for line in lines {
        labels.push([line.ordinal, line.label].concat());
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
    [table.caption(), heading].join(" ")
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
