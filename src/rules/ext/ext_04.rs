//! Bars that draw a page are left out, and said so where a table may have gone with them.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    id: "EXT-04",
    title: "排版用的竖线不当作表格",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "一行里有二十条以上的竖线，却没有几个字的，当作网页的排版，不当作表格。",
        why: "旧式网页用表格排版，转成文字时会留下成百条竖线。这些行已经略去；如果一张表也没有读到，应当让您知道略去了什么。",
        repair: "如果略去的行本来是表格，请从原网页或 Word 文件重新复制表格。",
        exception: "读到了表格时不提示。略去的行通常只是排版，没有内容。",
        bad: Example {
            title: "标题外面有一长串竖线，而没有表格",
            base: "bad/no-tables.txt",
            edits: &[("一、总体情况\n", "一、总体情况 | | | | | | | | | | | | | | | | | | | | | | | | |\n")],
        },
        good: Example {
            title: "有一长串竖线，表格也读到了",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "发布时间:2025-01-20 | | | | | | | | | | | | | | | | | | | | | | | | |")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let lines = context.report.document.oddities.layout_lines;
    if lines > 0 && context.report.is_report() && context.report.sheets().next().is_none() {
        let message = format!(
            "有 {lines} 行几乎全是竖线，已当作网页排版略去，没有当作表格；报告里也没有读到表格。请核对表格是否在复制时丢了。"
        );
        findings.report(Place::document(), message);
    }
}
