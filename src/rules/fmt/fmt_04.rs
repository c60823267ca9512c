//! The headings are worded as in the form.

use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::format::sections::SECTIONS;
use crate::report::outline::{Heading, Wording};
use crate::rule::{Context, Findings, Rule};
use crate::rules::structure;
use crate::span::Span;
use crate::text::ordinal;

pub(super) static RULE: Rule = Rule {
    id: "FMT-04",
    title: "六个部分的标题照统一格式写",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "六个部分的标题宜用统一格式的写法，或者《条例》第五十条的写法。",
        why: "标题一致，读者和汇总的人才能很快找到同一项内容；多字、漏字也常是录入差错。",
        repair: "把标题改成统一格式的写法。",
        exception: "没有找到要求标题逐字一致的规定。意思相同的标题不影响报告内容，可以不改。",
        bad: Example {
            title: "第五部分的标题换了说法",
            base: "sample-2021.txt",
            edits: &[("五、存在的主要问题及改进情况", "五、存在问题及改进情况")],
        },
        good: Example {
            title: "第五部分用《条例》第五十条的说法",
            base: "sample-2021.txt",
            edits: &[("五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !structure::applies(context, findings) {
        return;
    }
    for heading in context.report.outline.sections.iter().flatten() {
        if heading.wording == Wording::Accepted {
            continue;
        }
        let Some(section) = SECTIONS.get(usize::from(heading.section).wrapping_sub(1)) else { continue };
        let span = words(context.text(), heading);
        let message = format!(
            "第{}部分的标题写作“{}”，统一格式的写法是“{}”。",
            section.ordinal,
            structure::written(context, span),
            section.heading,
        );
        findings.report(Place::section(heading.section, Some(heading.span)), message).fix(Fix::replace(
            span,
            section.heading,
            false,
        ));
    }
}

/// A heading without its ordinal.
fn words(text: &str, heading: &Heading) -> Span {
    let (_, rest) = ordinal::split(heading.span.of(text));
    let rest = rest.trim_start();
    Span::new(heading.span.end() - rest.len(), heading.span.end())
}
