//! Where something was bought, it cost something.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::Edition;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};
use crate::text::number::Decimal;

pub(super) static RULE: Rule = Rule {
    id: "T2O-06",
    title: "采购项目数量和采购总金额同时有或者同时没有",
    severity: Severity::Warning,
    basis: Some(basis::DISCLOSURE_2019),
    documentation: documentation! {
        demand: "“采购项目数量”是 0 的，“采购总金额”也应当是 0；有采购项目的，金额应当大于 0。",
        why: "两格说的是同一批采购，金额是这些项目的总和。",
        repair: "核对政府采购台账，补上漏填的一格。",
        exception: "采购了而没有成交金额的(如废标、框架协议入围)，金额可能是 0，宜在正文说明。",
        bad: Example {
            title: "有金额，没有项目",
            base: "sample-2019.txt",
            edits: &[("政府集中采购 | 142 | 8654300元 | |", "政府集中采购 | 0 | 8654300元 | |")],
        },
        good: Example {
            title: "都是 0",
            base: "sample-2019.txt",
            edits: &[("政府集中采购 | 142 | 8654300元 | |", "政府集中采购 | 0 | 0元 | |")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = balance::disclosure(context, findings, Edition::Y2019) else { return };
    let Some(row) = sheet.plan().row("procurement").and_then(|row| sheet.rows.get(row)) else { return };
    let value = |column: usize| sheet.slot(row.row, column).entry.value;
    let (Some(items), Some(amount)) = (value(0).filter(|_| row.is_sound()), value(1)) else { return };
    if (items == Decimal::ZERO) != (amount == Decimal::ZERO) {
        let empty = usize::from(amount == Decimal::ZERO);
        let message = format!(
            "表二“政府集中采购”：采购项目数量是 {items}，采购总金额是 {amount}，一格有数一格是 0，请核对。"
        );
        findings.report(Place::cell(sheet, row.row, empty), message).and(Place::cell(
            sheet,
            row.row,
            1 - empty,
        ));
    }
}
