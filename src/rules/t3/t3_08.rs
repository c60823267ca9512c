//! An application that was partly granted counts once.

use super::sum;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::relation::Verdict;
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};

pub(super) static RULE: Rule = Rule {
    id: "T3-08",
    title: "部分公开的申请只计一次",
    severity: Severity::Info,
    basis: Some(basis::PARTLY_ONCE),
    documentation: documentation! {
        demand: "区分处理、部分公开的申请，只计“部分公开”这一情形，不再计不予公开、无法提供等其他情形。",
        why: "一件申请只有一个办理结果。同一件既计部分公开、又计不予公开，办理结果总计就会多出来，与收到的件数对不上。",
        repair: "逐件核对部分公开的申请，把重复计入其他情形的去掉，再重新相加。",
        exception: "办理结果总计多出来，也可能是新收、结转漏填或者别的数填错；这里只是提示一种可能。",
        bad: Example {
            title: "一件部分公开的申请又计了一次不予公开",
            base: "quiet-2021.txt",
            edits: &[
                ("7.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |", "7.属于行政执法案卷 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |"),
                ("(七)总计 | 10 | 3 | 0 | 0 | 3 | 0 | 16 |", "(七)总计 | 11 | 3 | 0 | 0 | 3 | 0 | 17 |"),
            ],
        },
        good: Example {
            title: "同一件申请只计在部分公开",
            base: "quiet-2021.txt",
            edits: &[
                ("(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 1 | 0 | 0 | 0 | 1 | 0 | 2 |", "(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 2 | 0 | 0 | 0 | 1 | 0 | 3 |"),
                ("7.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |", "7.属于行政执法案卷 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Requests) else { return };
    // A slip in a sum of rows or columns explains the surplus better.
    let is_off = context
        .relations
        .iter()
        .any(|relation| matches!(relation.plan.rule, "T3-02" | "T3-03") && relation.verdict != Verdict::Held);
    let Some(surplus) = surplus(sheet, "total").filter(|surplus| !is_off && *surplus > 0) else { return };
    // The applicants of the one are those of the other.
    for column in sheet.plan().columns_of(0) {
        if self::surplus(sheet, column.key).is_none() {
            return;
        }
    }
    let Some(partly) = sum(sheet, "partlyGranted", "total") else { return };
    let Some(row) = sheet.plan().row("partlyGranted") else { return };
    let column = sheet.plan().columns_of(row).len() - 1;
    let message = format!(
        "表三的办理结果总计比收到后应当办结的多 {}，而部分公开有 {} 件：可能有部分公开的申请又计入了不予公开或者无法提供。区分处理的只计部分公开这一情形。",
        balance::amount(surplus),
        balance::amount(partly),
    );
    findings.report(Place::cell(sheet, row, column), message);
}

/// How many more are done in a column than came in and are not carried on; `None` where that is less than
/// nothing or more than may have been counted twice.
fn surplus(sheet: &Sheet, column: &str) -> Option<i128> {
    let value = |key| sum(sheet, key, column);
    let came = value("newReceived")? + value("carriedIn")? - value("carriedOut")?;
    let surplus = value("outcomeTotal")? - came;
    let most = value("partlyGranted")?.min(value("denied")? + value("unavailable")?);
    (0 <= surplus && surplus <= most).then_some(surplus)
}
