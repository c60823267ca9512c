//! The title stands once.

use super::{above, below, title};
use crate::document::Kind;
use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::fold::fold;

pub(super) static RULE: Rule = Rule {
    id: "TTL-07",
    title: "标题只写一遍",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "标题不应当接连写两遍。",
        why: "网页的标题栏已经有标题，正文里又写一遍，读者会看到两行一样的标题。",
        repair: "删去正文里多出来的一行标题。",
        exception: "两行分别来自网页的标题栏和正文，网页上并不相邻的，不必改。",
        bad: Example {
            title: "标题连着写了两遍",
            base: "sample-2021.txt",
            edits: &[("云岭县市场监督管理局2024年政府信息公开工作年度报告\n", "云岭县市场监督管理局2024年政府信息公开工作年度报告\n云岭县市场监督管理局2024年政府信息公开工作年度报告\n")],
        },
        good: Example {
            title: "标题上面一行是机关名称",
            base: "sample-2021.txt",
            edits: &[("云岭县市场监督管理局2024年政府信息公开工作年度报告\n", "云岭县市场监督管理局\n云岭县市场监督管理局2024年政府信息公开工作年度报告\n")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some((title, folded)) = title(context) else { return };
    let text = context.text();
    let same = |line: &Span| fold(line.of(text)) == folded;
    // The other line goes, up to the title or from its end.
    let (other, gone) = match above(context, title.start()).next().filter(same) {
        Some(other) => (other, Span::new(other.start(), title.start())),
        None => match below(context, title.end()).next().filter(same) {
            Some(other) => (other, Span::new(title.end(), other.end())),
            None => return,
        },
    };
    let finding = findings.report(Place::text(other), "标题接连写了两遍，请删去一行。");
    if context.report.document.kind == Kind::Text {
        finding.fix(Fix {
            label: "删去重复的一行标题".to_owned(),
            is_safe: true,
            edits: vec![Edit::Text { span: gone, text: String::new() }],
        });
    }
}
