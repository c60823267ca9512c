//! The figures cover the whole year of the report.

use super::{opening, words, year_of_title};
use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;
use crate::span::Span;
use crate::text::date::Date;
use crate::text::period::{self, Mention};

pub(super) static RULE: Rule = Rule {
    id: "DATE-01",
    title: "统计期限是报告年度的全年",
    severity: Severity::Error,
    basis: Some(basis::DEADLINE),
    documentation: documentation! {
        demand: "报告里写的统计期限应当从报告年度的1月1日到12月31日。",
        why: "每年公布的是上一年度的报告。期限写成别的年份，或者结束早于开始，多半是沿用往年的文字没有改全。",
        repair: "把统计期限改成标题所写年度的1月1日至12月31日；如果是标题的年份写错，改标题。",
        exception: "机关年中成立、撤销或者更名，统计期限不满一年的，可能是对的，只算“请核对”。抄录时丢了数字的日期读不出来，不判断。",
        bad: Example {
            title: "沿用了上一年的起始年份",
            base: "sample-2021.txt",
            edits: &[("统计期限为2024年1月1日至2024年12月31日", "统计期限为2023年1月1日至2024年12月31日")],
        },
        good: Example {
            title: "后一个日期省略年份，数字之间有空格和换行",
            base: "sample-2021.txt",
            edits: &[("统计期限为2024年1月1日至2024年12月31日", "统计期\n限自 2024 年 1 月 1 日起至 12 月 31 日止")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !context.report.is_report() {
        return;
    }
    let zone = opening(context);
    let at = |span: Span| Span::new(span.start() + zone.start(), span.end() + zone.start());
    let year = year_of_title(context);
    match period::first(zone.of(context.text())) {
        Some(Mention::Days { from, to }) => {
            let (from, to) = ((from.0, at(from.1)), (to.0, at(to.1)));
            if let Some((severity, message)) = judge(from.0, to.0, year) {
                let finding = findings.report_as(severity, Place::text(from.1.cover(to.1)), message);
                if let Some(fix) = fix(context, from, to, year.unwrap_or(from.0.year)) {
                    finding.fix(fix);
                }
            }
        }
        Some(Mention::Year(other, span)) => {
            if let Some(year) = year.filter(|year| *year != other) {
                let message =
                    format!("标题写的是{year}年，统计期限却是{other}年，请核对是哪一处的年份写错。");
                findings.report(Place::text(at(span)), message);
            }
        }
        Some(Mention::Unreadable(span)) => {
            // Without a digit near it, it is hardly a date that was damaged.
            let behind = &context.text()[at(span).end()..];
            let is_date = behind.chars().take(24).filter(char::is_ascii_digit).count() >= 4;
            if is_date {
                findings.not_assessable("统计期限的日期读不出，没有查。", vec![Place::text(at(span))]);
            }
        }
        None => {}
    }
}

/// What is wrong with a period.
fn judge(from: Date, to: Date, year: Option<u16>) -> Option<(Severity, String)> {
    let written = format!("统计期限写的是{}至{}", words(from), words(to));
    if to < from {
        return Some((Severity::Error, format!("{written}，结束早于开始，请核对。")));
    }
    let year = year.unwrap_or(to.year);
    if from.year != year || to.year != year {
        return Some((
            Severity::Error,
            format!("{written}，应当是{year}年1月1日至{year}年12月31日，请核对。"),
        ));
    }
    let is_whole = (from.month, from.day, to.month, to.day) == (1, 1, 12, 31);
    let message =
        format!("{written}，不是{year}年全年；机关全年都在运行的，应当是1月1日至12月31日，请核对。");
    (!is_whole).then_some((Severity::Warning, message))
}

/// The period that would be right.
fn fix(context: &Context<'_>, from: (Date, Span), to: (Date, Span), year: u16) -> Option<Fix> {
    let edits: Vec<Edit> = [(from, (1, 1)), (to, (12, 31))]
        .into_iter()
        .filter_map(|((date, span), (month, day))| {
            let right = Date::new(year, month, day)?;
            // A date over two lines is left to people.
            let is_plain = !span.of(context.text()).contains(['\n', '\r']);
            (date != right && is_plain).then(|| Edit::Text { span, text: words(right) })
        })
        .collect();
    let label = format!("改为{year}年1月1日至{year}年12月31日");
    (!edits.is_empty()).then_some(Fix { label, is_safe: false, edits })
}
