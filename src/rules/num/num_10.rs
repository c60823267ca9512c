//! Rows whose numbers slipped by a cell.

use super::{amount, edits, would_hold};
use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::format::TableName;
use crate::relation::{Relation, Verdict};
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::balance;

/// The columns of the table; 总计 is the last.
const COLUMNS: usize = 7;

pub(super) static RULE: Rule = Rule {
    id: "NUM-10",
    title: "整行数字没有错开一格",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "表三每一行的数字填在各自的栏目里：第一格是自然人，最后一格是总计。",
        why: "少填一格或者粘贴时错开一格，“总计”就落到了“其他”一栏。“总计”没有数、“其他”正好等于前面各格之和的，多半是错开了。",
        repair: "核对是从哪一格开始错开的，把后面的数字移回各自的栏目。",
        exception: "只有一行像是错开时，还要移动后有一列由不成立变为成立、没有一列变得不成立，才会提示。确实是“其他”类申请人的数字恰好相等的，以台账为准。",
        bad: Example {
            title: "总计填在“其他”一栏",
            base: "quiet-2021.txt",
            edits: &[("4.保护第三方合法权益 | 0 | 1 | 0 | 0 | 0 | 0 | 1 | |", "4.保护第三方合法权益 | 1 | 0 | 0 | 0 | 0 | 1 | 0 | |")],
        },
        good: Example {
            title: "“其他”与前面各类恰好相等，总计正确",
            base: "quiet-2021.txt",
            edits: &[
                ("1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "1.信访举报投诉类申请 | 1 | 0 | 0 | 0 | 0 | 1 | 2 |"),
                ("2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("(七)总计 | 10 | 3 | 0 | 0 | 3 | 0 | 16 |", "(七)总计 | 10 | 3 | 0 | 0 | 3 | 1 | 17 |"),
                ("一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 2 | 0 | 15 |", "一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 2 | 1 | 16 |"),
            ],
        },
    },
    words: &[],
    check,
};

/// Numbers for the cells of a row.
type Cells = Vec<((usize, usize), i64)>;

/// Rows that slipped to the left by a cell.
pub(super) struct Slipped {
    pub(super) rows: Vec<usize>,
    /// Whether these are all rows that hold any number but 0.
    is_whole: bool,
}

/// The rows of 表三 that slipped to the left by a cell, as far as sums can tell.
pub(super) fn slipped(context: &Context<'_>, sheet: &Sheet) -> Slipped {
    let mut rows: Vec<usize> = context
        .relations
        .iter()
        .filter(|relation| relation.plan.rule == "T3-03")
        .filter(|relation| matches!(relation.verdict, Verdict::Broken | Verdict::Blank { .. }))
        .filter_map(|relation| relation.plan.right.first().map(|(row, _)| *row))
        .filter(|row| out_of_place(sheet, *row).is_some())
        .collect();
    if rows.is_empty() {
        return Slipped { rows, is_whole: false };
    }
    let is_filled = |row: usize| (0..COLUMNS).any(|column| amount(sheet, (row, column)) != Some(0));
    let is_whole = rows.len() > 1
        && sheet.rows.iter().all(|row| row.found.is_none() || !is_filled(row.row) || rows.contains(&row.row));
    if !is_whole {
        rows.retain(|row| !ways(context, sheet, *row).is_empty());
    }
    Slipped { rows, is_whole }
}

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Requests) else {
        return balance::unread(context, findings, TableName::Requests);
    };
    let slipped = slipped(context, sheet);
    let last = COLUMNS - 1;
    if slipped.is_whole {
        // The columns do not tell which cell was left out.
        let message = format!(
            "表三有数字的 {} 行，“总计”都没有数，“其他”一格却都等于前面各格之和；请核对是不是整张表少了一格，后面的数字都向左错开了一格。",
            slipped.rows.len()
        );
        let finding = findings.report(Place::table(sheet.name, Some(sheet.span)), message);
        for row in &slipped.rows {
            finding.and(Place::cell(sheet, *row, last - 1));
        }
        return;
    }
    for row in slipped.rows {
        let message = format!(
            "表三“{}”一行：“总计”没有数，“其他”一格却等于前面各格之和；向右移一格，这一行的勾稽关系就成立，各列不成立的也会减少，请核对是不是错开了一格。",
            sheet.plan().rows[row].words
        );
        let finding = findings.report(Place::cell(sheet, row, last - 1), message);
        finding.and(Place::cell(sheet, row, last));
        if let [way] = ways(context, sheet, row).as_slice() {
            finding
                .fix(Fix { label: "向右移一格".to_owned(), is_safe: false, edits: edits(sheet, way) });
        }
    }
}

/// The numbers of a row whose 总计 stands in the cell before its own: there stands the sum of all
/// others, and 总计 holds nothing.
fn out_of_place(sheet: &Sheet, row: usize) -> Option<Vec<i64>> {
    let values: Vec<i64> = (0..COLUMNS).map(|column| amount(sheet, (row, column))).collect::<Option<_>>()?;
    let (addends, total) = (&values[..COLUMNS - 2], values[COLUMNS - 2]);
    let sum: i128 = addends.iter().copied().map(i128::from).sum();
    let fits = values[COLUMNS - 1] == 0 && total > 0 && sum == i128::from(total);
    fits.then_some(values)
}

/// The ways of moving the end of a row to the right by a cell that mend most columns, at least one, and
/// spoil none.
fn ways(context: &Context<'_>, sheet: &Sheet, row: usize) -> Vec<Cells> {
    let Some(values) = out_of_place(sheet, row) else { return Vec::new() };
    let mut most = 1;
    let mut ways: Vec<Cells> = Vec::new();
    for gap in 0..COLUMNS - 1 {
        let mut moved = values[..COLUMNS - 1].to_vec();
        moved.insert(gap, 0);
        let way: Cells =
            moved.into_iter().enumerate().map(|(column, value)| ((row, column), value)).collect();
        let mended = mended(context, sheet, row, &way);
        if mended > most {
            most = mended;
            ways.clear();
        }
        if mended == most && !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways
}

/// How many sums over columns hold with other numbers in a row and did not before; 0 where one that
/// held does so no more.
fn mended(context: &Context<'_>, sheet: &Sheet, row: usize, way: &Cells) -> usize {
    let is_column = |relation: &&Relation| {
        relation.table == TableName::Requests
            && relation.plan.rule != "T3-03"
            && relation.plan.left.iter().chain(&relation.plan.right).any(|cell| cell.0 == row)
    };
    let mut mended = 0;
    for relation in context.relations.iter().filter(is_column) {
        let holds = would_hold(sheet, relation.plan, way) == Some(true);
        match relation.verdict {
            Verdict::Held if !holds => return 0,
            Verdict::Broken | Verdict::Blank { .. } if holds => mended += 1,
            _ => {}
        }
    }
    mended
}
