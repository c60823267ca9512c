//! The six sections bear the numbers 一 to 六 and stand in that order.

use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::format::sections::SECTIONS;
use crate::report::outline::{Heading, Wording};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::span::Span;
use crate::text::ordinal::Style;

pub(super) static RULE: Rule = Rule {
    id: "FMT-02",
    title: "六个部分照统一格式编号、排序",
    severity: Severity::Warning,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "六个部分应当依次用“一、”至“六、”编号，标题与序号相符，每个标题只出现一次。",
        why: "统一格式规定了六个部分的次序。序号错了，读者会以为缺了一个部分，汇总时也会对不上。",
        repair: "按统一格式改序号或者调整次序。第一部分之内的小标题用“(一)”一级，不要占用“一、”至“六、”。",
        exception: "文本由 PDF 等转出时，各行的先后可能在转换中打乱，这样的文本不查次序和重复。",
        bad: Example {
            title: "第四部分的序号写成了“三、”",
            base: "sample-2021.txt",
            edits: &[("四、政府信息公开行政复议、行政诉讼情况", "三、政府信息公开行政复议、行政诉讼情况")],
        },
        good: Example {
            title: "表三里的“三、”“四、”是表格的行号，不是部分的序号",
            base: "sample-2021.txt",
            edits: &[("四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况")],
        },
    },
    words: &[],
    check,
};

/// Headings from which on repetition is a table of contents.
const CONTENTS: usize = 3;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !structure::applies(context, findings) {
        return;
    }
    let sections: Vec<&Heading> = context.report.outline.sections.iter().flatten().collect();
    numbers(context, findings, &sections);
    unnumbered(context, findings, &sections);
    if !structure::is_converted(context.report) {
        order(findings, &sections);
        repetition(context, findings);
    }
}

/// Numbers that are not those of the form.
fn numbers(context: &Context<'_>, findings: &mut Findings, sections: &[&Heading]) {
    let wrong: Vec<&&Heading> = sections
        .iter()
        .filter(|heading| {
            heading.ordinal.is_some_and(|ordinal| {
                ordinal.style == Style::Han && ordinal.value != u32::from(heading.section)
            })
        })
        .collect();
    let Some(first) = wrong.first() else { return };
    let words: Vec<String> = wrong
        .iter()
        .map(|heading| {
            format!("“{}”应当是第{}部分", structure::written(context, heading.span), ordinal(heading.section))
        })
        .collect();
    let message = format!("标题的序号与统一格式不符：{}。", words.join("，"));
    let edits = wrong
        .iter()
        .map(|heading| Edit::Text {
            span: numeral(context.text(), heading.span),
            text: ordinal(heading.section).to_owned(),
        })
        .collect();
    let finding = findings.report(Place::section(first.section, Some(first.span)), message);
    for heading in &wrong[1..] {
        finding.and(Place::section(heading.section, Some(heading.span)));
    }
    finding.fix(Fix { label: "把序号改成统一格式的序号".to_owned(), is_safe: false, edits });
}

/// Sections without a number where the others have one, or numbered in another way.
fn unnumbered(context: &Context<'_>, findings: &mut Findings, sections: &[&Heading]) {
    let is_usual = |heading: &Heading| heading.ordinal.is_some_and(|ordinal| ordinal.style == Style::Han);
    let others: Vec<&Heading> = sections.iter().copied().filter(|heading| !is_usual(heading)).collect();
    let Some(first) = others.first() else { return };
    // Numbers that a word processor sets by itself are lost in copying, all at once.
    let is_exception = others.len() <= 2 && sections.len() >= others.len() + 3;
    let is_numbered = others.iter().all(|heading| heading.ordinal.is_some());
    if !is_exception && !is_numbered {
        return;
    }
    let names: Vec<String> = others.iter().map(|heading| structure::written(context, heading.span)).collect();
    let message =
        format!("标题{}的序号写法不同；统一格式用“一、”至“六、”编号。", structure::quoted(&names, 2));
    let finding =
        findings.report_as(Severity::Info, Place::section(first.section, Some(first.span)), message);
    for heading in &others[1..] {
        finding.and(Place::section(heading.section, Some(heading.span)));
    }
}

/// Sections that stand before one that should come first.
fn order(findings: &mut Findings, sections: &[&Heading]) {
    for pair in sections.windows(2) {
        let [former, latter] = [pair[0], pair[1]];
        if former.span.start() > latter.span.start() {
            let message = format!(
                "“{}”排在了“{}”的前面，应当按“一、”至“六、”的次序排列。",
                structure::section_name(latter.section),
                structure::section_name(former.section),
            );
            findings
                .report(Place::section(latter.section, Some(latter.span)), message)
                .and(Place::section(former.section, Some(former.span)));
        }
    }
}

/// Headings that stand twice.
fn repetition(context: &Context<'_>, findings: &mut Findings) {
    let repeated: Vec<&Heading> = context
        .report
        .outline
        .repeated
        .iter()
        .filter(|heading| heading.wording != Wording::Other)
        .filter(|heading| heading.ordinal.is_some_and(|ordinal| ordinal.style == Style::Han))
        .filter(|heading| !structure::is_in_table(context.report, heading))
        .collect();
    if repeated.len() >= CONTENTS {
        return;
    }
    for heading in repeated {
        let message = format!("标题“{}”出现了不止一次，请核对。", structure::section_name(heading.section));
        let finding = findings.report(Place::section(heading.section, Some(heading.span)), message);
        let first = context.report.outline.sections.get(usize::from(heading.section).wrapping_sub(1));
        if let Some(Some(first)) = first {
            finding.and(Place::section(first.section, Some(first.span)));
        }
    }
}

fn ordinal(number: u8) -> &'static str {
    SECTIONS.get(usize::from(number).wrapping_sub(1)).map_or("", |section| section.ordinal)
}

/// Where the numeral of a heading stands.
fn numeral(text: &str, heading: Span) -> Span {
    let words = heading.of(text);
    let length = words.find(|character| !"一二三四五六七八九十".contains(character)).unwrap_or(0);
    Span::new(heading.start(), heading.start() + length)
}
