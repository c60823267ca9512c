//! The same large number in one outcome after the other.

use super::amount;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::relation::Verdict;
use crate::rule::{Context, Findings, Rule};
use crate::rules::balance;
use crate::text::number::Decimal;

/// Below this three outcomes are often the same by chance.
const LARGE: i64 = 20;

/// As many outcomes that are the same are odd.
const MANY: usize = 3;

/// The columns of the table; 总计 is the last.
const COLUMNS: usize = 7;

pub(super) static RULE: Rule = Rule {
    id: "NUM-11",
    title: "几种办理结果没有重复填同一个大数",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "表三各项办理结果按实际件数分别填写。",
        why: "三种以上办理结果整行数字完全相同，而且都在 20 件以上，很少是巧合，多半是填表时向下复制了同一行。",
        repair: "与办件台账逐项核对。",
        exception: "确实恰好相同的不算错；“(七)总计”一行仍与各项之和相符的，只作提示。20 件以下的不看。",
        bad: Example {
            title: "三种结果都填了 36 件",
            base: "quiet-2019.txt",
            edits: &[
                ("1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "1.属于国家秘密 | 36 | 0 | 0 | 0 | 0 | 0 | 36 |"),
                ("2.其他法律行政法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "2.其他法律行政法规禁止公开 | 36 | 0 | 0 | 0 | 0 | 0 | 36 |"),
                ("3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "3.危及“三安全一稳定” | 36 | 0 | 0 | 0 | 0 | 0 | 36 |"),
            ],
        },
        good: Example {
            title: "三种结果都是 3 件",
            base: "quiet-2019.txt",
            edits: &[
                ("3.补正后申请内容仍不明确 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "3.补正后申请内容仍不明确 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |"),
                ("（六）其他处理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |", "（六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Requests) else {
        return balance::unread(context, findings, TableName::Requests);
    };
    let plan = sheet.plan();
    let (Some(first), Some(end)) = (plan.row("granted"), plan.row("outcomeTotal")) else { return };
    let total = |row: usize| amount(sheet, (row, COLUMNS - 1));
    let least = Decimal::whole(LARGE).unwrap_or_default().millionths();
    let large: Vec<usize> =
        (first..end).filter(|row| total(*row).is_some_and(|total| total >= least)).collect();
    let is_same = |one: usize, other: usize| {
        (0..COLUMNS).all(|column| amount(sheet, (one, column)) == amount(sheet, (other, column)))
    };
    let is_balanced = context
        .relations
        .iter()
        .filter(|relation| relation.plan.rule == "T3-02")
        .all(|relation| relation.verdict == Verdict::Held);
    for (index, row) in large.iter().enumerate() {
        if large[..index].iter().any(|before| is_same(*before, *row)) {
            continue;
        }
        let same: Vec<usize> = large[index..].iter().copied().filter(|other| is_same(*row, *other)).collect();
        if same.len() < MANY {
            continue;
        }
        let names: Vec<String> = same.iter().map(|row| format!("“{}”", plan.rows[*row].words)).collect();
        let number = total(*row).and_then(|total| Decimal::from_millionths(total.into())).unwrap_or_default();
        let message = format!(
            "表三{}这 {} 行的数字完全相同，总计都是 {number}，请核对是不是重复填了同一行。",
            names.join("、"),
            same.len(),
        );
        let severity = if is_balanced { Severity::Info } else { Severity::Warning };
        let finding = findings.report_as(severity, Place::cell(sheet, *row, COLUMNS - 1), message);
        for other in &same[1..] {
            finding.and(Place::cell(sheet, *other, COLUMNS - 1));
        }
    }
}
