//! No more notices are sent than there were applications.

use super::claims;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::report::claims::Fee;
use crate::rule::{Context, Findings, Rule};
use crate::rules::balance;

pub(super) static RULE: Rule = Rule {
    id: "FEE-07",
    title: "收费通知不多于申请件数",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "发出收费通知的件数，不应多于表三本年新收与上年结转的申请件数之和。",
        why: "收费通知是对申请发出的，一件申请一般只发一份。",
        repair: "核对收费通知的件数，或者核对表三的申请件数。",
        exception: "一件申请拆分、更正后发了几份通知的，可以更多。",
        bad: Example {
            title: "申请 17 件，通知 25 件",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年发出收费通知25件,通知收费总金额400元,实际收取信息处理费400元")],
        },
        good: Example {
            title: "通知 16 件",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年发出收费通知16件,通知收费总金额400元,实际收取信息处理费400元")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Requests) else { return };
    let value = |row: &str| sheet.named(row, "total").entry.value;
    let (Some(new), Some(carried)) = (value("newReceived"), value("carriedIn")) else { return };
    let all = i128::from(new.millionths()) + i128::from(carried.millionths());
    for claim in claims(context, Fee::Notices) {
        if i128::from(claim.figure.value.millionths()) > all {
            let message = format!(
                "正文写发出收费通知 {} 件，多于表三的申请件数（本年新收 {new} + 上年结转 {carried} = {}），请核对。",
                claim.figure.value,
                balance::amount(all),
            );
            let row = sheet.plan().row("newReceived").unwrap_or(0);
            findings.report(Place::text(claim.span), message).and(Place::cell(sheet, row, 6));
            return;
        }
    }
}
