//! What the engine needs of a format while it works, derived from the data once.

use std::sync::LazyLock;

use super::{Axis, Edition, Format, Line, Table, TableName, Unit};
use crate::text::fold;

/// A format laid out flat.
#[derive(Debug)]
pub struct Plan {
    /// Which edition.
    pub edition: Edition,
    /// Its tables, in order.
    pub tables: [TablePlan; 3],
}

/// A table laid out flat.
#[derive(Debug)]
pub struct TablePlan {
    /// Which.
    pub name: TableName,
    /// Its rows, from top to bottom.
    pub rows: Vec<RowPlan>,
    /// Columns of each group.
    pub columns: Vec<Vec<ColumnPlan>>,
    /// Sums that must agree, in reading order.
    pub relations: Vec<RelationPlan>,
}

/// A row that holds numbers.
#[derive(Debug)]
pub struct RowPlan {
    /// Its name in the result.
    pub key: &'static str,
    /// Its group.
    pub group: usize,
    /// Its ordinal and label, as printed: "1.属于国家秘密".
    pub printed: String,
    /// The same, with the label it stands under and without notes: "(三)不予公开 1.属于国家秘密".
    pub words: String,
    /// The label it stands under, folded; empty where there is none.
    pub parent: String,
    /// Its label and accepted variants, folded, the official one first.
    pub labels: Vec<String>,
}

/// A column that holds numbers.
#[derive(Debug)]
pub struct ColumnPlan {
    /// Its name in the result.
    pub key: &'static str,
    /// Its label, as printed.
    pub words: String,
    /// Its label and accepted variants, folded, the official one first.
    pub labels: Vec<String>,
    /// What kind of number stands in it.
    pub unit: Unit,
}

/// Two sums that must be equal.
#[derive(Debug, PartialEq, Eq)]
pub struct RelationPlan {
    /// The rule that checks it.
    pub rule: &'static str,
    /// Rows and columns of what is added up on one side.
    pub left: Vec<(usize, usize)>,
    /// Rows and columns of what is added up on the other.
    pub right: Vec<(usize, usize)>,
}

impl Plan {
    /// A table of it.
    #[must_use]
    pub fn table(&self, name: TableName) -> &TablePlan {
        &self.tables[name as usize]
    }

    /// How many value cells it prescribes.
    #[must_use]
    pub fn cells(&self) -> usize {
        self.tables
            .iter()
            .flat_map(|table| (0..table.rows.len()).map(|row| table.columns_of(row).len()))
            .sum()
    }

    /// How many relations it implies.
    #[must_use]
    pub fn relations(&self) -> usize {
        self.tables.iter().map(|table| table.relations.len()).sum()
    }
}

impl TablePlan {
    /// The columns of a row.
    #[must_use]
    pub fn columns_of(&self, row: usize) -> &[ColumnPlan] {
        &self.columns[self.rows[row].group]
    }

    /// The place of a row, by its key.
    #[must_use]
    pub fn row(&self, key: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.key == key)
    }

    /// Where a cell stands, in words that lead a person there.
    #[must_use]
    pub fn cell_words(&self, row: usize, column: usize) -> String {
        let columns = self.columns_of(row);
        format!("{} · {} · {}", self.name.caption(), self.rows[row].words, columns[column].words)
    }
}

/// The plan of an edition.
///
/// ```
/// use gouji::format::{Edition, plan};
///
/// assert_eq!((plan(Edition::Y2021).cells(), plan(Edition::Y2021).relations()), (200, 42));
/// assert_eq!((plan(Edition::Y2019).cells(), plan(Edition::Y2019).relations()), (198, 40));
/// ```
#[must_use]
pub fn plan(edition: Edition) -> &'static Plan {
    static PLANS: LazyLock<[Plan; 2]> =
        LazyLock::new(|| Edition::ALL.map(|edition| derive(edition.format())));
    &PLANS[edition as usize]
}

fn derive(format: &'static Format) -> Plan {
    let [first, second, third] = &format.tables;
    Plan { edition: format.edition, tables: [derive_table(first), derive_table(second), derive_table(third)] }
}

fn derive_table(table: &'static Table) -> TablePlan {
    let mut rows = Vec::new();
    let mut columns = Vec::new();
    for (group, data) in table.groups.iter().enumerate() {
        add_rows(&mut rows, data.rows, group, None);
        let mut leaves = Vec::new();
        add_columns(&mut leaves, data.columns, None);
        columns.push(leaves);
    }
    let mut plan = TablePlan { name: table.name, rows, columns, relations: Vec::new() };
    for balance in table.balances {
        let along = |keys: &[&str], fixed: usize| -> Vec<(usize, usize)> {
            keys.iter()
                .filter_map(|key| match balance.axis {
                    Axis::Down => Some((plan.row(key)?, fixed)),
                    Axis::Across => {
                        Some((fixed, plan.columns_of(fixed).iter().position(|column| column.key == *key)?))
                    }
                })
                .collect()
        };
        let count = match balance.axis {
            Axis::Down => plan.columns[0].len(),
            Axis::Across => plan.rows.len(),
        };
        let relations: Vec<_> = (0..count)
            .map(|fixed| RelationPlan {
                rule: balance.rule,
                left: balance.left.iter().flat_map(|keys| along(keys, fixed)).collect(),
                right: along(balance.right, fixed),
            })
            .collect();
        plan.relations.extend(relations);
    }
    plan
}

fn add_rows(rows: &mut Vec<RowPlan>, lines: &'static [Line], group: usize, parent: Option<&'static Line>) {
    for line in lines {
        if line.lines.is_empty() {
            let printed = format!("{}{}", line.ordinal, line.label);
            // 本年度办理结果 stands over nearly every row and would lead nobody anywhere.
            let short = format!("{}{}", line.ordinal, without_note(line.label));
            let words = match parent.filter(|parent| parent.label != "本年度办理结果") {
                Some(parent) => format!("{}{} {short}", parent.ordinal, parent.label),
                None => short,
            };
            rows.push(RowPlan {
                key: line.key,
                group,
                printed,
                words,
                parent: parent.map(|parent| fold::fold(parent.label)).unwrap_or_default(),
                labels: labels(line),
            });
        } else {
            add_rows(rows, line.lines, group, Some(line));
        }
    }
}

/// A label without the note in brackets behind it.
fn without_note(label: &str) -> &str {
    label.find('(').filter(|at| *at > 0).map_or(label, |at| &label[..at])
}

fn add_columns(columns: &mut Vec<ColumnPlan>, lines: &'static [Line], parent: Option<&'static Line>) {
    for line in lines {
        if line.lines.is_empty() {
            // 其他 alone could be any of three things.
            let words = match parent.filter(|_| line.label == "其他") {
                Some(parent) => format!("{} {}", parent.label, line.label),
                None => line.label.to_owned(),
            };
            columns.push(ColumnPlan { key: line.key, words, labels: labels(line), unit: line.unit });
        } else {
            add_columns(columns, line.lines, Some(line));
        }
    }
}

fn labels(line: &Line) -> Vec<String> {
    std::iter::once(&line.label).chain(line.variants).map(|label| fold::fold(label)).collect()
}
