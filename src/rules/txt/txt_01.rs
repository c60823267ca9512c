//! The parts of a whole that are all there are come to it.

use crate::documentation;
use crate::finding::Severity;
use crate::report::claims::{Introduced, agreement};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, prose};

pub(super) static RULE: Rule = Rule {
    id: "TXT-01",
    title: "列全的分项加起来等于总数",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "正文写“共 N 条，包括(分别为)甲 a 条、乙 b 条……”的，各分项之和应当等于总数。",
        why: "分项和总数有一处改了、另一处没有改，就对不上。",
        repair: "核对总数和各分项，改错的一处。",
        exception: "同一条信息计入两项，或者分项没有列全又没有写“等”的，可能是对的。总数后面用括号列出、相加比总数少的，可能没有列全，只作提示。括号里分年度列出往年数的、“各几条”的不算分项。总数或分项与表三、表四不一致的，由那里的规则提示。",
        bad: Example {
            title: "412 条，分项相加是 411 条",
            base: "sample-2021.txt",
            edits: &[("包括政府网站236条、微信公众号148条、", "包括政府网站236条、微信公众号147条、")],
        },
        good: Example {
            title: "分项没有列全，写了“等”",
            base: "sample-2021.txt",
            edits: &[("包括政府网站236条、微信公众号148条、办事大厅公示屏28条。", "包括政府网站236条、微信公众号148条等。")],
        },
    },
    words: prose::TOPIC,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let prose = &context.report.prose;
    for group in prose::broken_lists(context) {
        if !group.complete || prose::is_by_channel(context, group) {
            continue;
        }
        let Some(whole) = prose.claims.get(group.whole) else { continue };
        let sum = prose.sum(group);
        let is_doubtful = group.introduced == Introduced::Brackets && sum < prose.amount(group.whole);
        let severity = if is_doubtful { Severity::Info } else { RULE.severity };
        let finding = prose::list(context, findings, severity, group, "与总数对不上，请核对。");
        // A whole that a table confirms is right.
        let is_open =
            agreement(whole, context.report) != Some(true) && whole.figure.step.millionths() == 1_000_000;
        if let (Some(finding), true) = (finding, is_open)
            && let Some(mut fix) = prose::rewrite(context, &[whole.span], &balance::amount(sum))
        {
            fix.label = format!("总数改为 {}", balance::amount(sum));
            finding.fix(fix);
        }
    }
}
