//! There is a title.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;

pub(super) static RULE: Rule = Rule {
    id: "TTL-01",
    title: "有标题",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "正文之前应当有标题，写明机关、年度和“政府信息公开工作年度报告”。",
        why: "没有标题，读者不知道这是哪个机关、哪一年的报告，本工具也不能据以核对年度。",
        repair: "在正文之前补上标题，例如“云岭县水务局2024年政府信息公开工作年度报告”。",
        exception: "网页的标题常在正文框之外，复制时没有选中；原文有标题的不算错。只粘贴表格或者中间几段时不提示。",
        bad: Example {
            title: "正文之前没有标题",
            base: "sample-2021.txt",
            edits: &[("云岭县市场监督管理局2024年政府信息公开工作年度报告\n", "")],
        },
        good: Example {
            title: "标题分作两行",
            base: "sample-2021.txt",
            edits: &[("云岭县市场监督管理局2024年政府信息公开工作年度报告\n", "云岭县市场监督管理局2024年政府信息公开工作\n年度报告\n")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let outline = &context.report.outline;
    if !context.report.is_report() || ext::is_explanation(context) {
        return;
    }
    // Tables or a few paragraphs out of a report have no title.
    let Some(first) = outline.sections[0] else { return };
    match outline.title {
        Some(title) if title.start() < first.span.start() => {}
        Some(title) => {
            findings
                .report(
                    Place::document(),
                    "正文之前没有标题，报告的名称只在后面出现。标题应当放在最前面，请核对。",
                )
                .and(Place::text(title));
        }
        None => {
            findings.report(
                Place::document(),
                "没有找到标题。正文之前应当有标题，写明机关、年度和“政府信息公开工作年度报告”，请核对是否漏了复制。",
            );
        }
    }
}
