//! One report at a time.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::outline::Rest;
use crate::rule::{Context, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    id: "EXT-12",
    title: "一次只核对一份报告",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "粘贴的应当是一份报告。",
        why: "两份报告放在一起，标题、年度和表格容易混淆。这里只核对了第一份。",
        repair: "请把两份报告分开，各自核对。",
        exception: "汇编里的各份报告、同一机关两个年度的报告本来就是分开的，放在一起粘贴不算写错，但仍然要分开核对。",
        bad: Example {
            title: "两个机关的报告接在一起",
            base: "bad/two-reports.txt",
            edits: &[],
        },
        good: Example {
            title: "文末链接到另一个机关的报告",
            base: "sample-2021.txt",
            edits: &[("除此之外,没有其他需要报告的事项。", "除此之外,没有其他需要报告的事项。\n云岭县水务局2023年政府信息公开工作年度报告")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(Rest::OtherReport(span)) = context.report.outline.rest else { return };
    let title: String = span.of(context.text()).split_whitespace().collect();
    let message = format!("后面还有另一份报告“{title}”。这里只核对了第一份，请分开核对。");
    findings.report(Place::text(span), message);
}
