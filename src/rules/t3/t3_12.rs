//! Who did not pay after a fee notice was sent one.

use super::total;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::report::claims::{Fee, Subject, is_own};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis, prose};
use crate::text::number::Decimal;

pub(super) static RULE: Rule = Rule {
    id: "T3-12",
    title: "逾期未缴费的申请与收费通知对得上",
    severity: Severity::Warning,
    basis: Some(basis::REQUESTS),
    documentation: documentation! {
        demand: "表三“申请人逾期未按收费通知要求缴纳费用”一行有数的，第六部分应当写明发出收费通知的情况，不能写没有发出收费通知。",
        why: "先有收费通知，才有逾期不缴。一边说没有发出通知，一边又有逾期未缴费的申请，两处必有一处不对。",
        repair: "核对收费通知的件数：发出过的，在第六部分写明件数和金额；没有发出过的，核对这一行是不是填错了行(常与上一行“逾期不补正”填串)。",
        exception: "收费通知是上一年度发出、本年度才按放弃申请处理的，可能两处都对。",
        bad: Example {
            title: "有 1 件逾期未缴费，正文写没有发出收费通知",
            base: "sample-2021.txt",
            edits: &[
                ("行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "缴纳费用、行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"),
            ],
        },
        good: Example {
            title: "写明发出收费通知 1 件，没有收到费用",
            base: "sample-2021.txt",
            edits: &[
                ("行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "缴纳费用、行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"),
                ("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年发出收费通知1件,通知收费总金额400元,申请人逾期未缴,未收取信息处理费"),
            ],
        },
    },
    words: &["收费通知", "处理费", "處理費", "收費通知"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Requests).filter(|_| prose::applies(context)) else { return };
    let Some(row) = sheet.plan().row("other.feeUnpaid") else { return };
    let Some(unpaid) = total(sheet, "other.feeUnpaid").filter(|unpaid| *unpaid > 0) else { return };
    let column = sheet.plan().columns_of(row).len() - 1;
    let unpaid = balance::amount(unpaid);
    let held = format!("表三“{}”有 {unpaid} 件", sheet.plan().rows[row].words);
    let year = context.year();
    let mut denied = None;
    for claim in &context.report.prose.claims {
        let is_of_year = claim.year.is_none_or(|own| year.is_none_or(|year| own == year));
        if claim.subject != Subject::Fee(Fee::Notices)
            || !is_own(claim.scope, context.report)
            || claim.earlier
            || !is_of_year
        {
            continue;
        }
        // Some were sent.
        if claim.figure.value != Decimal::ZERO {
            return;
        }
        denied = Some(claim);
    }
    if let Some(claim) = denied {
        let message = format!("正文写“{}”，{held}，请核对是否发出过收费通知。", prose::quote(context, claim));
        findings.report(Place::text(claim.span), message).and(Place::cell(sheet, row, column));
        return;
    }
    let outside = context.hits.iter().any(|hit| !context.is_in_table(hit.span));
    if context.report.section(6).is_some() && !outside {
        let message = format!("{held}，正文却没有写收费通知的情况，请在第六部分写明件数和金额。");
        findings.report(Place::cell(sheet, row, column), message);
    }
}
