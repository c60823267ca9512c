//! Numbers of decisions in the text are those of 表二.

use super::{before, cell, has_word, sheet};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::claims::{Subject, Unit, agreement};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

pub(super) static RULE: Rule = Rule {
    id: "T2-08",
    title: "正文写的处理决定件数与表二一致",
    severity: Severity::Warning,
    basis: Some(basis::DISCLOSURE_2021),
    documentation: documentation! {
        demand: "正文写本年作出行政许可、行政处罚、行政强制决定多少件的，应当与表二“本年处理决定数量”一致。",
        why: "表二填的是全部处理决定，包括已公开的和依法未公开的，与“作出决定多少件”是同一个数。",
        repair: "与业务科室核对，把正文和表格改成同一个数。",
        exception: "正文写“公开行政处罚信息多少条”的是另一个数，不与表二比较；只说某一领域、某一类决定(不予许可、简易程序、专项行动等)的也不比较。写得不完整、没有“决定”二字的只作提示。",
        bad: Example {
            title: "正文 1268 件，表二 1260 件",
            base: "sample-2021.txt",
            edits: &[("行政许可 | 1268 | ||", "行政许可 | 1260 | ||")],
        },
        good: Example {
            title: "公开的条数不与表二比较",
            base: "sample-2021.txt",
            edits: &[("行政处罚决定153件", "公示行政处罚决定120件")],
        },
    },
    words: &[
        // What was published, or handed on, is another number.
        "公开",
        "公示",
        "发布",
        "公布",
        "归集",
        "推送",
        "上传",
        "录入",
        "报送",
        "共享",
        "双公示",
        // Only some of the decisions.
        "领域",
        "方面",
        "专项",
        "行动",
        "程序",
        "不予",
        "减轻",
        "从轻",
        "免予",
        "轻微",
        "其中",
        "重大",
        "首违",
        "涉及",
        "窗口",
        "网上",
        "电子",
        "复议",
        "撤销",
        "评查",
        "抽查",
        "自查",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = sheet(context) else { return };
    for claim in &context.report.prose.claims {
        if !matches!(claim.subject, Subject::Decisions(_))
            || claim.figure.unit != Unit::Case
            || agreement(claim, context.report) != Some(false)
            || has_word(context, before(claim))
        {
            continue;
        }
        let Some((place, name, value)) = cell(sheet, claim) else { continue };
        let words = before(claim).of(context.text());
        let is_made = ["作出", "做出"].iter().any(|made| words.contains(made));
        let severity = if is_made && words.contains("决定") { Severity::Warning } else { Severity::Info };
        let message = format!("正文写的是 {} 件，表二{name}是 {value}，请核对。", claim.figure.value);
        findings.report_as(severity, Place::text(claim.span), message).and(place);
    }
}
