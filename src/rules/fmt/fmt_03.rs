//! There is no section of the first level but the six.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::sections::SECTIONS;
use crate::order;
use crate::report::outline::{Heading, Wording};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::text::ordinal::Style;

pub(super) static RULE: Rule = Rule {
    id: "FMT-03",
    title: "六个部分之外没有别的一级标题",
    severity: Severity::Warning,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "用“一、二、三……”编号的一级标题只有统一格式的六个，不应当另设。",
        why: "报告内容应当严格按照《条例》第五十条确定，不能遗漏，也不宜泛化。另设的一级标题会打乱六个部分的次序。",
        repair: "第一部分之内的小标题用“(一)(二)”一级；附表、附件并入有关部分或者删去；统一格式之外的内容写进第六部分。",
        exception: "正文里用“一、二、三……”逐条列举、又独占一行的短句，可能被当作标题。",
        bad: Example {
            title: "文末另设“七、附表”",
            base: "sample-2021.txt",
            edits: &[("除此之外,没有其他需要报告的事项。", "除此之外,没有其他需要报告的事项。\n七、附表")],
        },
        good: Example {
            title: "第六部分之内用“(一)”作小标题",
            base: "sample-2021.txt",
            edits: &[("六、其他需要报告的事项\n", "六、其他需要报告的事项\n(一)收取信息处理费情况\n")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !structure::applies(context, findings) {
        return;
    }
    let outline = &context.report.outline;
    let others = outline.repeated.iter().filter(|heading| heading.wording == Wording::Other);
    let mut extra: Vec<&Heading> = outline
        .unknown
        .iter()
        .chain(others)
        .filter(|heading| heading.ordinal.is_some_and(|ordinal| ordinal.style == Style::Han))
        .filter(|heading| !structure::is_in_table(context.report, heading))
        .collect();
    order::by(&mut extra, |heading| heading.span.start() as u64);
    let Some(first) = extra.first() else { return };
    let names: Vec<String> = extra.iter().map(|heading| structure::written(context, heading.span)).collect();
    let inside = inside(context, &extra);
    let message = match inside {
        Some(number) => format!(
            "第{}部分之内有一级标题{}；统一格式的一级标题只有六个，这里的小标题应当用“(一)”一级。",
            SECTIONS.get(usize::from(number) - 1).map_or("", |section| section.ordinal),
            structure::quoted(&names, 3),
        ),
        None => format!("除统一格式的六个部分外，另有一级标题{}，请核对。", structure::quoted(&names, 3)),
    };
    let finding = findings.report(Place::text(first.span), message);
    for heading in &extra[1..] {
        finding.and(Place::text(heading.span));
    }
}

/// The section that all of them stand in, if they do not go on counting behind it.
fn inside(context: &Context<'_>, extra: &[&Heading]) -> Option<u8> {
    let number = (1..=6u8).find(|number| {
        let Some(section) = context.report.section(*number) else { return false };
        extra.iter().all(|heading| section.contains(heading.span))
    })?;
    let counts_on =
        number == 6 && extra.iter().any(|heading| heading.ordinal.is_some_and(|one| one.value > 6));
    (!counts_on).then_some(number)
}
