//! Fees are in 万元, as printed.

use super::{before, cell, has_word, sheet, titled};
use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::report::claims::{Subject, agreement};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;
use crate::text::agency::{Kind, kind};
use crate::text::number::Decimal;

/// 1 000 000 000 元 in 万元, in millionths: no department of a county takes in so much.
const ENORMOUS: i64 = 100_000_000_000;

pub(super) static RULE: Rule = Rule {
    id: "T2-09",
    title: "收费金额以万元为单位，与正文一致",
    severity: Severity::Warning,
    basis: Some(basis::DISCLOSURE_2021),
    documentation: documentation! {
        demand: "表二“行政事业性收费”填万元数，与正文写的收费金额折算后一致。",
        why: "表头印明单位是万元。把元数照填进去，就大了一万倍。",
        repair: "以元为单位的数除以 10000 再填；正文和表格改成同一个数。",
        exception: "正文写的是减免、退还的金额，或者只是其中一部分的，不比较。县级部门填的整数达到 10 万(即 10 亿元)的只作提示，数字确实如此的不用改。",
        bad: Example {
            title: "3.6 万元填成了 36000",
            base: "sample-2021.txt",
            edits: &[("行政事业性收费 | 3.6 | ||", "行政事业性收费 | 36000 | ||")],
        },
        good: Example {
            title: "正文用元，表二用万元",
            base: "sample-2021.txt",
            edits: &[("全年行政事业性收费3.6万元", "全年行政事业性收费36000元")],
        },
    },
    words: &[
        "免征",
        "减免",
        "减收",
        "降低",
        "取消",
        "退还",
        "缓缴",
        "免收",
        "为企业",
        "减轻",
        "其中",
        "欠缴",
        "预计",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = sheet(context) else { return };
    let slot = sheet.named("fees", "amount");
    let (Some(filled), Some(row)) = (slot.entry.value, sheet.plan().row("fees")) else { return };
    // A unit written into the cell has a rule of its own.
    if slot.entry.manner.unit {
        return;
    }
    let in_yuan = Decimal::from_millionths(i128::from(filled.millionths()) / 10_000).unwrap_or_default();
    let fix = || Fix {
        label: format!("改为 {in_yuan}"),
        is_safe: false,
        edits: vec![Edit::Cell {
            cell: sheet.cell_id(row, 0),
            from: Some(filled),
            to: in_yuan,
            span: slot.span,
        }],
    };
    for claim in &context.report.prose.claims {
        if claim.subject != Subject::Charges || agreement(claim, context.report) != Some(false) {
            continue;
        }
        let Some((place, name, _)) = cell(sheet, claim) else { continue };
        let written = claim.figure.value;
        if written > Decimal::ZERO && claim.figure.rounds(filled.millionths().into()) {
            let message = format!(
                "正文写的收费金额折合 {written} 元，表二{name}填的也是 {filled}；这一格的单位是万元，应当填 {in_yuan}。"
            );
            findings.report(place, message).and(Place::text(claim.span)).fix(fix());
            return;
        }
        if !has_word(context, before(claim).cover(claim.label)) {
            let message = format!("正文写的收费金额折合 {written} 元，表二{name}填的是 {filled}，请核对。");
            findings.report(Place::text(claim.span), message).and(place);
        }
    }
    let is_small = titled(context).is_some_and(|name| kind(name) == Kind::Department && name.contains('县'));
    if is_small && filled.is_whole() && filled.millionths() >= ENORMOUS {
        let message = format!(
            "表二“行政事业性收费”填的是 {filled} 万元，对县级部门来说太大，请核对填的是不是元；如果是，应当填 {in_yuan}。"
        );
        findings.report_as(Severity::Info, Place::cell(sheet, row, 0), message).without_basis().fix(fix());
    }
}
