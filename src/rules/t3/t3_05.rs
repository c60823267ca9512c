//! Where nothing came in, nothing was answered.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};
use crate::text::number::Decimal;

pub(super) static RULE: Rule = Rule {
    id: "T3-05",
    title: "没有收到申请，就没有办理结果",
    severity: Severity::Error,
    basis: Some(basis::IDENTITY),
    documentation: documentation! {
        demand: "表三的每一列：“本年新收”和“上年结转”都是 0 的，“(七)总计”也应当是 0。",
        why: "没有收到的申请不会有办理结果。多半是“本年新收”漏填，或者数字填错了列。",
        repair: "核对这类申请人本年是否提出过申请：提出过的补上“本年新收”，没有的把办理结果移到正确的一列。",
        exception: "",
        bad: Example {
            title: "“科研机构”没有收到申请，却有 1 件予以公开",
            base: "quiet-2019.txt",
            edits: &[
                ("| 38 | 5 | 0 | 1 | 2 | 0 | 46 |", "| 38 | 5 | 1 | 1 | 2 | 0 | 47 |"),
                ("| 89 | 11 | 0 | 2 | 5 | 1 | 108 |", "| 89 | 11 | 1 | 2 | 5 | 1 | 109 |"),
            ],
        },
        good: Example { title: "全部为 0 的一列", base: "sample-2021.txt", edits: &[] },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Requests) else {
        return balance::unread(context, findings, TableName::Requests);
    };
    let plan = sheet.plan();
    let (Some(received), Some(carried_in), Some(total)) =
        (plan.row("newReceived"), plan.row("carriedIn"), plan.row("outcomeTotal"))
    else {
        return;
    };
    for (column, name) in plan.columns_of(total).iter().enumerate() {
        let value = |row: usize| {
            let is_sound = sheet.rows[row].is_sound();
            sheet.slot(row, column).entry.value.filter(|_| is_sound)
        };
        let nothing = |row: usize| value(row) == Some(Decimal::ZERO);
        let Some(answered) = value(total).filter(|value| *value > Decimal::ZERO) else { continue };
        if nothing(received) && nothing(carried_in) {
            let message =
                format!("表三“{}”一列：本年新收和上年结转都是 0，办理结果总计却是 {answered}。", name.words);
            findings.report(Place::cell(sheet, total, column), message);
        }
    }
}
