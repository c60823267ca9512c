//! Dates exist, and are written whole.

use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::date::Date;
use crate::text::pattern::Pattern;

/// Bytes before a hit in which its date begins.
const REACH: usize = 24;

/// Bytes behind a hit in which its date ends.
const BEHIND: usize = 6;

/// A date around a hit: year, month, day, and what follows.
static DATE: Pattern = Pattern::new(
    "(?:([12][0-9]{3})[ \u{a0}]*年[ \u{a0}]*)?([0-9]{1,4})[ \u{a0}]*月[ \u{a0}]*([0-9]{1,2})[ \u{a0}]*(日|号|止|至|起|到)",
);

/// A date in digits: year, month, day.
static DIGITS: Pattern = Pattern::new("(20[0-9]{2})-([0-9]{1,2})-([0-9]{1,2})");

/// A month behind a year that no year has.
static MONTH: Pattern =
    Pattern::new("[12][0-9]{3}[ \u{a0}]*年[ \u{a0}]*(?:1[3-9]|[2-9][0-9]|00?)[ \u{a0}]*月");

pub(super) static RULE: Rule = Rule {
    id: "DATE-09",
    title: "日期真实存在、写得完整",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "报告里的日期应当是日历上有的日子，写成“某月某日”，不漏“日”字。",
        why: "2月30日、13月这样的日期一定是笔误；“12月31止”漏了“日”字。",
        repair: "改成正确的日期，漏了“日”字的补上。",
        exception: "数字与日期的写法碰巧相同的编号不是日期。漏“日”字只作提示。",
        bad: Example {
            title: "统计期限的末尾漏了“日”字",
            base: "sample-2021.txt",
            edits: &[("2024年1月1日至2024年12月31日。", "2024年1月1日至2024年12月31止。")],
        },
        good: Example {
            title: "闰年的2月29日",
            base: "sample-2021.txt",
            edits: &[("全年召开专题会议3次。", "全年召开专题会议3次，其中一次在2月29日召开。")],
        },
    },
    words: &[
        "月29", "月 29", "月30", "月 30", "月31", "月 31", "月32", "月33", "月34", "月35", "月36", "月37",
        "月38", "月39", "月4", "月5", "月6", "月7", "月8", "月9", "月00", "13月", "14月", "15月", "16月",
        "17月", "18月", "19月", "00月", "-02-30", "-02-31", "-04-31", "-06-31", "-09-31", "-11-31", "年0月",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let text = context.text();
    let mut last = 0;
    for hit in context.hits_in(context.report.outline.extent) {
        let line = context.line(hit.span);
        let near = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        let start = near(hit.span.start().saturating_sub(REACH)).max(line.start()).max(last);
        let around = Span::new(start, near(hit.span.end() + BEHIND).min(line.end()));
        let Some((span, what)) = wrong(text, around, RULE.words[hit.word], context.year()) else { continue };
        last = span.end();
        // 「1⏎2月31日」.
        let before = text[..span.start()].trim_end_matches(['\n', '\r', ' ']);
        if before.len() < span.start() && before.ends_with(|digit: char| digit.is_ascii_digit()) {
            continue;
        }
        if let Some(at) = what {
            let message = format!("“{}”漏了“日”字。", span.of(text));
            findings.report_as(Severity::Info, Place::text(span), message).fix(Fix {
                label: "补上“日”字".to_owned(),
                is_safe: true,
                edits: vec![Edit::Text { span: Span::new(at, at), text: "日".to_owned() }],
            });
        } else {
            let message = format!("日历上没有“{}”这一天，请核对。", span.of(text));
            findings.report(Place::text(span), message);
        }
    }
}

/// A wrong date; with a place where 日 is missing, else one that does not exist.
fn wrong(text: &str, around: Span, word: &str, own: Option<u16>) -> Option<(Span, Option<usize>)> {
    let number = |span: Option<Span>| span.and_then(|span| span.of(text).parse::<u16>().ok());
    let small = |span: Option<Span>| number(span).and_then(|number| u8::try_from(number).ok()).unwrap_or(0);
    if word.starts_with('-') {
        let [whole, year, month, day] = DIGITS.groups::<4>(text, around)?;
        let is_real = Date::new(number(year)?, small(month), small(day)).is_some();
        return (!is_real).then_some((whole?, None));
    }
    if word.ends_with('月') {
        return MONTH.all(text, around).first().map(|month| (*month, None));
    }
    for place in DATE.all(text, around) {
        let [whole, year, month, day, end] = DATE.groups::<5>(text, place)?;
        let (whole, end) = (whole?, end?);
        // 「1月45件」 and 2024年 12月 without 年 are no dates; a leap year is told by the year alone.
        let leap =
            number(year).unwrap_or(if own.is_some_and(|own| own.is_multiple_of(4)) { 2024 } else { 2023 });
        let is_leap_day = year.is_none() && small(month) == 2 && small(day) == 29;
        let is_real = is_leap_day || Date::new(leap, small(month), small(day)).is_some();
        let has_day = matches!(end.of(text), "日" | "号");
        if has_day && !is_real && month.is_some_and(|month| month.of(text).len() <= 2) {
            return Some((whole, None));
        }
        // 31 has a hit of its own; another number without 日 may count something.
        if !has_day && is_real && small(month) == 12 && small(day) == 31 {
            return Some((whole, day.map(Span::end)));
        }
    }
    None
}
