//! The congress of the party that is named last is the last one.

use super::behind;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};

/// The first year that lies wholly behind the twentieth congress.
const SINCE: u16 = 2023;

/// Words before this one name the nineteenth congress, those from it on the twentieth.
const NEXT: usize = 2;

pub(super) static RULE: Rule = Rule {
    id: "PHR-05",
    title: "学习贯彻的是最近一次党代会精神",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "2023 年度以后的报告，写学习贯彻党的十九大精神而全文没有提到二十大的，请核对。",
        why: "党的二十大在 2022 年 10 月召开。以后的报告只提十九大，多半是沿用了往年的文字。",
        repair: "核对后改写为本年度实际学习贯彻的会议精神。",
        exception: "回顾历史(如“党的十九大以来”)的，不提示；文中另有一处写到二十大的，也不提示。",
        bad: Example {
            title: "2024 年度只提十九大",
            base: "sample-2021.txt",
            edits: &[("深入学习贯彻党的二十大和二十届二中、三中全会精神", "深入学习贯彻党的十九大和十九届历次全会精神")],
        },
        good: Example {
            title: "说的是十九大以来",
            base: "sample-2021.txt",
            edits: &[("深入学习贯彻党的二十大和二十届二中、三中全会精神", "总结党的十九大以来的经验做法")],
        },
    },
    words: &["十九大", "十九届", "二十大", "二十届", "二十一大", "二十一届"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let extent = context.report.outline.extent;
    let Some(year) = context.year().filter(|year| *year >= SINCE && context.report.is_report()) else {
        return;
    };
    if context.hits_in(extent).any(|hit| hit.word >= NEXT) {
        return;
    }
    for hit in context.hits_in(extent) {
        let sentence = context.sentence(hit.span).of(context.text());
        // Local congresses have their nineteenth too.
        let is_local = hit.word == 1
            && !behind(context, hit.span).starts_with(['一', '二', '三', '四', '五', '六', '七', '中', '历']);
        let is_studied = ["学习", "贯彻", "落实"].iter().any(|study| sentence.contains(study));
        if is_studied && !is_local && sentence.contains("精神") && !sentence.contains("以来") {
            let message = format!(
                "{year} 年度的报告只写了“{}”，全文没有提到二十大，请核对是不是沿用了往年的文字。",
                hit.span.of(context.text())
            );
            findings.report(Place::text(hit.span), message);
            return;
        }
    }
}
