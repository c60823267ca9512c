//! What the rules about sums have in common.

use crate::finding::{Broken, CellId, Place, Term};
use crate::format::{Edition, TableName};
use crate::relation::{Relation, Verdict};
use crate::report::{Reading, Sheet};
use crate::rule::{Context, Findings};
use crate::rules::ext;
use crate::text::number::Decimal;

/// Reports each broken relation of a rule in words of its own, and says where it could not be told.
pub fn report(
    context: &Context<'_>,
    findings: &mut Findings,
    table: TableName,
    rule: &str,
    words: fn(&Sheet, &Relation) -> String,
) {
    let Some(sheet) = context.sheet(table) else {
        return unread(context, findings, table);
    };
    let (mut blank, mut unreadable) = (Vec::new(), Vec::new());
    let own = context.relations.iter().enumerate().filter(|(_, relation)| relation.plan.rule == rule);
    for (number, relation) in own {
        let Some(&(row, column)) = relation.plan.right.first() else { continue };
        let place = Place::cell(sheet, row, column);
        match relation.verdict {
            Verdict::Held => {}
            Verdict::Broken => {
                findings.report(place, words(sheet, relation)).relation =
                    Some(broken(sheet, number, relation));
            }
            Verdict::Blank { .. } | Verdict::Empty => blank.push(place),
            Verdict::Unread => unreadable.push(place),
        }
    }
    if !blank.is_empty() {
        let reason =
            format!("{}有空白或未填数字的单元格，{} 处勾稽关系无法判断。", table.caption(), blank.len());
        findings.not_assessable(reason, blank);
    }
    if !unreadable.is_empty() {
        let reason =
            format!("{}有单元格缺失或读不出，{} 处勾稽关系无法判断。", table.caption(), unreadable.len());
        findings.not_assessable(reason, unreadable);
    }
}

/// Says that a table was not read.
pub fn unread(context: &Context<'_>, findings: &mut Findings, table: TableName) {
    // One finding says what it is instead.
    if !context.report.is_report() || ext::is_before_2019(context) || ext::is_explanation(context) {
        return;
    }
    let reading = &context.report.tables[table as usize];
    let (reason, span) = match reading {
        Reading::Unreadable(unreadable) => {
            (format!("{}的数字无法与栏目一一对应，没有查。", table.caption()), Some(unreadable.span))
        }
        Reading::Absent | Reading::Read(_) => (format!("没有读到{}，没有查。", table.caption()), None),
    };
    findings.not_assessable(reason, vec![Place::table(table, span)]);
}

/// 表二, if it was read and follows `edition`; says so where it was not read.
pub fn disclosure<'a>(context: &Context<'a>, findings: &mut Findings, edition: Edition) -> Option<&'a Sheet> {
    match context.sheet(TableName::Disclosure) {
        Some(sheet) => Some(sheet).filter(|sheet| sheet.edition == edition),
        None => {
            if context.report.measure() == edition {
                unread(context, findings, TableName::Disclosure);
            }
            None
        }
    }
}

/// A relation with its numbers.
#[must_use]
pub fn broken(sheet: &Sheet, number: usize, relation: &Relation) -> Broken {
    let terms = |cells: &[(usize, usize)]| -> Vec<Term> {
        cells
            .iter()
            .map(|(row, column)| Term {
                cell: CellId { edition: sheet.edition, table: sheet.name, row: *row, column: *column },
                value: sheet.slot(*row, *column).entry.value,
            })
            .collect()
    };
    Broken {
        number,
        left: terms(&relation.plan.left),
        right: terms(&relation.plan.right),
        difference: relation.difference(),
    }
}

/// The addends other than nothing with what each is called, and what they come to: "自然人 12 + 商业企业 3
/// = 15"; only what they come to where there are not two.
#[must_use]
pub fn sum(
    sheet: &Sheet,
    cells: &[(usize, usize)],
    name: fn(&Sheet, usize, usize) -> String,
    sum: i128,
) -> String {
    let named: Vec<String> = cells
        .iter()
        .filter_map(|(row, column)| {
            let value = sheet.slot(*row, *column).entry.value.filter(|value| *value != Decimal::ZERO)?;
            Some(format!("{} {value}", name(sheet, *row, *column)))
        })
        .collect();
    match named.as_slice() {
        [] | [_] => format!("各项相加是 {}", amount(sum)),
        _ => format!("{} = {}", named.join(" + "), amount(sum)),
    }
}

/// The label of a column.
#[must_use]
pub fn column_name(sheet: &Sheet, row: usize, column: usize) -> String {
    sheet.plan().columns_of(row)[column].words.clone()
}

/// The label of a row, with its ordinal.
#[must_use]
pub fn row_name(sheet: &Sheet, row: usize, _column: usize) -> String {
    sheet.plan().rows[row].words.clone()
}

/// An amount in millionths, in words.
#[must_use]
pub fn amount(millionths: i128) -> String {
    Decimal::from_millionths(millionths).map_or_else(|| "过大".to_owned(), |amount| amount.to_string())
}

/// The difference of a relation, without sign.
#[must_use]
pub fn difference(relation: &Relation) -> String {
    amount(relation.difference().abs())
}
