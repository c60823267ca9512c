//! The signature names the agency of the title, and a year that fits.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::outline::Published;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{running, structure};
use crate::span::Span;
use crate::text::agency::{self, Kind};
use crate::text::date;
use crate::text::fold::fold;

pub(super) static RULE: Rule = Rule {
    id: "FMT-29",
    title: "落款的机关和年份与标题相符",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "报告末尾有落款的，机关应当是标题中的机关，日期应当在报告年度的当年或者第二年。",
        why: "落款写成别的机关或者早几年的日期，多半是套用别人或者往年的报告没有改。",
        repair: "把落款改成本机关的名称和本次编制的日期。",
        exception: "简称和全称、政府和它的办公室、带不带上级地名不算不同。机构改革后改了名称，或者由主管部门代为落款的，可能是对的。",
        bad: Example {
            title: "落款是另一个机关，日期是早几年的",
            base: "sample-2021.txt",
            edits: &[("没有其他需要报告的事项。", "没有其他需要报告的事项。\n云岭县云溪街道办事处\n2022年1月20日")],
        },
        good: Example {
            title: "落款用了简称",
            base: "sample-2021.txt",
            edits: &[("没有其他需要报告的事项。", "没有其他需要报告的事项。\n云岭县市场监管局\n2025年1月20日")],
        },
    },
    words: &[],
    check,
};

/// Lines at the end in which a signature may stand.
const LINES: usize = 8;

/// Bytes of a name and of a date beyond which a line is no signature.
const NAME: usize = 90;
const DATE: usize = 60;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let outline = &context.report.outline;
    if !running::applies(context) {
        return;
    }
    let (Some(title), Some(agency)) = (outline.title, outline.agency.as_deref()) else { return };
    let Some(last) = outline.sections[4].or(outline.sections[5]) else { return };
    let text = context.text();
    let lines = running::paragraphs(context, Span::new(last.span.end(), outline.extent.end()));
    let from = lines.len().saturating_sub(LINES);
    for pair in lines[from..].windows(2) {
        let [name, day] = pair else { continue };
        let Some((date, at)) = only_date(day.of(text)) else { continue };
        let words = fold(name.of(text));
        let is_name =
            name.of(text).len() <= NAME && !name.of(text).contains(['。', '，', ',', ':', '：', '、']);
        let is_body = !matches!(agency::kind(&words), Kind::Other) && !words.starts_with("附件");
        if !is_name || !is_body {
            continue;
        }
        if !is_same(&words, agency) {
            let message = format!("标题中的机关是“{agency}”，落款是“{words}”，请核对。");
            findings.report(Place::text(*name), message).and(Place::text(title));
        }
        // The one beneath the text has rules of its own where nothing else says when it was published.
        let is_other = matches!(outline.published, Some(Published { is_labelled: true, .. }));
        let years = context.year().filter(|_| is_other).map(|year| (year, year + 1));
        if let Some((year, next)) = years
            && !(year..=next).contains(&date.year)
        {
            let message = format!("报告年度是{year}年，落款日期却在{}年，请核对。", date.year);
            let span = Span::new(day.start() + at.start(), day.start() + at.end());
            findings.report(Place::text(span), message);
        }
        return;
    }
}

/// A date that is alone on its line.
fn only_date(line: &str) -> Option<(date::Date, Span)> {
    if line.len() > DATE {
        return None;
    }
    let (date, span) = date::first(line)?;
    let rest = structure::han(&line[..span.start()]) + structure::han(&line[span.end()..]);
    (rest == 0).then_some((date, span))
}

/// Whether two names may be those of one body: one is short for the other, with or without the area.
fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (stem(one), stem(other));
    if is_short_for(one, other) || is_short_for(other, one) {
        return true;
    }
    let ((area, name), (other_area, other_name)) = (split(one), split(other));
    let is_near = area.is_empty()
        || other_area.is_empty()
        || area.chars().any(|character| !is_area(character) && other_area.contains(character));
    is_near
        && !name.is_empty()
        && !other_name.is_empty()
        && (is_short_for(name, other_name) || is_short_for(other_name, name))
}

/// A name without what only says of which kind the body is.
fn stem(name: &str) -> &str {
    const ENDS: [&str; 15] = [
        "人民政府办公室",
        "人民政府",
        "政府办公室",
        "管理委员会",
        "街道办事处",
        "党政办公室",
        "委员会",
        "办公室",
        "管委会",
        "办事处",
        "政府",
        "中心",
        "局",
        "委",
        "办",
    ];
    ENDS.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
}

fn is_area(character: char) -> bool {
    matches!(character, '省' | '市' | '县' | '区' | '州' | '旗')
}

/// The area of a name, and the rest.
fn split(name: &str) -> (&str, &str) {
    let end = name.char_indices().rfind(|(_, character)| is_area(*character));
    name.split_at(end.map_or(0, |(at, character)| at + character.len_utf8()))
}

/// Whether the characters of one stand in the other, in order.
fn is_short_for(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|character| rest.any(|other| other == character))
}
