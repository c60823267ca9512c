//! The introduction lists no parts of reports before 2019.

use super::fmt_23::{MANY, listed, stretch};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{running, structure};

pub(super) static RULE: Rule = Rule {
    id: "FMT-24",
    title: "开头不列举2019年以前的部分",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "开头列举报告的各个部分时，不应当再列“概述”“收费及减免情况”等2019年以前的部分。",
        why: "这些是旧条例的报告才有的部分，2019年起的统一格式已经没有；写在这里说明沿用了多年以前的文字。",
        repair: "按现行的六个部分改写这一句。",
        exception: "正文仍用“概述”作标题的，由标题的规则提示，这里不再提示。",
        bad: Example {
            title: "列举了概述和收费及减免情况",
            base: "sample-2021.txt",
            edits: &[(
                "全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、",
                "全文由概述、主动公开政府信息情况、依申请公开政府信息情况、政府信息公开的收费及减免情况、行政复议和行政诉讼情况、",
            )],
        },
        good: Example {
            title: "第六部分写到收费，开头没有列举",
            base: "sample-2021.txt",
            edits: &[("未收取信息处理费。除此之外", "未收取信息处理费,没有收费及减免。除此之外")],
        },
    },
    words: &["收费及减免", "收费和减免", "收费、减免", "收费与减免", "收费减免", "概述"],
    check,
};

/// The first year of the form.
const FIRST_YEAR: u16 = 2019;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) || context.year().is_none_or(|year| year < FIRST_YEAR) {
        return;
    }
    let heading = context.report.outline.sections[0];
    let is_headed = heading.is_some_and(|heading| structure::folded(context, heading.span).ends_with("概述"));
    let mut names: Vec<String> = Vec::new();
    let mut at = None;
    for hit in context.hits.iter().take(MANY) {
        let Some(stretch) = stretch(context, hit.span) else { continue };
        let words = structure::folded(context, stretch);
        let amount = listed(&words).iter().filter(|is_listed| **is_listed).count();
        let name = hit.span.of(context.text());
        let is_list =
            amount >= 3 && ["部分", "包括", "分为", "内容", "共分"].iter().any(|word| words.contains(word));
        if is_list && !(name == "概述" && is_headed) {
            at = at.or(Some(hit.span));
            names.push(name.to_owned());
        }
    }
    let Some(at) = at else { return };
    let message = format!(
        "开头列举报告的各个部分时写了{}；这是2019年以前报告的部分，现行格式没有，请按六个部分改写。",
        structure::quoted(&names, 3),
    );
    findings.report(Place::text(at), message);
}
