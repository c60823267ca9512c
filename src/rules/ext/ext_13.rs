//! The report, not an explanation of it.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;

pub(super) static RULE: Rule = Rule {
    id: "EXT-13",
    title: "是报告本身，不是解读",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "粘贴的应当是年度报告全文，不是对它的解读或者图解。",
        why: "解读里没有三张表，无从核对。",
        repair: "请找到报告本身，把全文粘贴过来。",
        exception: "标题带有“图解”字样，而正文确实是报告的，请核对表格是否也复制了过来。",
        bad: Example {
            title: "粘贴的是解读",
            base: "bad/interpretation.txt",
            edits: &[],
        },
        good: Example {
            title: "标题注明“文字版、图解版”的报告",
            base: "sample-2021.txt",
            edits: &[("云岭县市场监督管理局2024年政府信息公开工作年度报告\n", "云岭县市场监督管理局2024年政府信息公开工作年度报告(文字版、图解版)\n")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if ext::is_explanation(context) {
        let place = context.report.outline.title.map_or_else(Place::document, Place::text);
        findings.report(place, "粘贴的像是年度报告的解读或图解，不是报告本身，没有核对。请粘贴报告全文。");
    }
}
