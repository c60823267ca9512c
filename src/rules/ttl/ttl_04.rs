//! The title says 年度 once.

use super::title;
use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::pattern::Pattern;

/// The year with 年度, and 年度 again in the name of the report.
static TWICE: Pattern = Pattern::new("[0-9０-９]{4}[ \u{a0}]*年(度)[^。]*年度(?:工作)?报告");

pub(super) static RULE: Rule = Rule {
    id: "TTL-04",
    title: "标题里“年度”不重复",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "标题写“某年…工作年度报告”，年份后面不必再写“度”。",
        why: "“年度报告”已经有“年度”，“2024年度……年度报告”是重复。",
        repair: "把标题里的“2024年度”改成“2024年”。",
        exception: "上级的通知统一要求写“年度”的，按通知。",
        bad: Example {
            title: "“2024年度……年度报告”",
            base: "sample-2021.txt",
            edits: &[("2024年政府信息公开工作年度报告\n", "2024年度政府信息公开工作年度报告\n")],
        },
        good: Example {
            title: "标题下面另有一行“(2024年度)”",
            base: "sample-2021.txt",
            edits: &[("2024年政府信息公开工作年度报告\n", "2024年政府信息公开工作年度报告\n(2024年度)\n")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some((title, _)) = title(context) else { return };
    let Some([Some(_), Some(second)]) = TWICE.groups::<2>(context.text(), title) else { return };
    let message = "标题里“年度”写了两次，年份后面写“年”就够了：“某年政府信息公开工作年度报告”。";
    findings.report(Place::text(title), message).fix(Fix {
        label: "去掉年份后面的“度”".to_owned(),
        is_safe: true,
        edits: vec![Edit::Text { span: Span::new(second.start(), second.end()), text: String::new() }],
    });
}
