//! 一是, 二是, 三是 follow one another.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::hits::Hit;
use crate::rules::{running, structure};
use crate::span::Span;
use crate::text::is_han;

pub(super) static RULE: Rule = Rule {
    id: "TXT-07",
    title: "“一是、二是、三是”连续",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "用“一是、二是、三是”分列时，序号应当连续，不缺、不重。",
        why: "缺一个序号，多半是删去一条以后没有改序号，或者漏了字。",
        repair: "补上缺的一条，或者改正后面的序号。",
        exception: "一条之下又分“一是、二是”，或者后面改用“(二)”“第二”“二要”的，不提示。复制时丢了字的不算错。",
        bad: Example {
            title: "“一是”之后是“三是”",
            base: "sample-2021.txt",
            edits: &[("不多;二是基层市场监管所", "不多;三是基层市场监管所"), ("间隔偏长;三是个别", "间隔偏长;四是个别")],
        },
        good: Example {
            title: "第一条之下又分一是、二是",
            base: "sample-2021.txt",
            edits: &[("一是把解读做在发文之前,每件行政规范性文件至少配一份问答或者短视频,并组织窗口人员上门讲解;", "一是把解读做在发文之前(一是每件行政规范性文件至少配一份问答;二是组织窗口人员上门讲解);")],
        },
    },
    words: &[";是", "；是", "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"],
    check,
};

/// Where the ordinals begin among the words.
const FIRST: usize = 2;

/// A series that is not ended: its last number and where that stands, a ;是 behind it, where the next series
/// begins.
struct Series {
    value: usize,
    at: Span,
    lost: Option<Span>,
    next: Option<usize>,
    is_told: bool,
}

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let mut open: Vec<Series> = Vec::new();
    let mut section = 0;
    for hit in context.hits {
        if context.is_in_table(hit.span) {
            continue;
        }
        let number = context.section_at(hit.span.start());
        if number != section {
            end(context, findings, &mut open, hit.span.start());
            section = number;
        }
        step(context, findings, &mut open, *hit);
    }
    end(context, findings, &mut open, context.report.outline.extent.end());
}

fn step(context: &Context<'_>, findings: &mut Findings, open: &mut Vec<Series>, hit: Hit) {
    let text = context.text();
    let Some(value) = (hit.word + 1).checked_sub(FIRST).filter(|value| *value > 0) else {
        let is_no = text[hit.span.end()..].starts_with('否');
        if let Some(series) = open.last_mut().filter(|_| !is_no) {
            series.lost = series.lost.or(Some(hit.span));
        }
        return;
    };
    // 之一是, 第一是 and the like are none.
    let before = text[..hit.span.start()].chars().next_back();
    if before.is_some_and(|before| is_han(before) || before.is_alphanumeric()) {
        return;
    }
    let fresh = Series { value, at: hit.span, lost: None, next: None, is_told: false };
    if value == 1 {
        if let Some(series) = open.last_mut() {
            series.next = series.next.or(Some(hit.span.start()));
        }
        open.push(fresh);
        return;
    }
    if let Some(depth) = open.iter().rposition(|series| series.value + 1 == value) {
        for series in open.drain(depth + 1..) {
            single(context, findings, &series, hit.span.start());
        }
        if let Some(series) = open.last_mut() {
            *series = Series { is_told: series.is_told, ..fresh };
        }
        return;
    }
    let Some(series) = open.last_mut() else { return };
    let between = Span::new(series.at.end(), hit.span.start());
    let expected = series.value + 1;
    let stands = (expected..value.max(expected + 1)).all(|number| is_between(context, between, number))
        || value <= series.value && is_between(context, between, value - 1);
    if !stands && !series.is_told {
        let (last, next) = (name(series.value), hit.span.of(text));
        let message = if value <= series.value {
            format!("“{last}”之后又是“{next}”，序号没有接上，请核对。")
        } else {
            format!("“{last}”之后是“{next}”，缺少“{}”，请核对。", name(expected))
        };
        findings.report(Place::text(series.lost.unwrap_or(hit.span)), message).and(Place::text(series.at));
        series.is_told = true;
    }
    *series = Series { is_told: series.is_told || stands, ..fresh };
}

/// What is left when a section ends.
fn end(context: &Context<'_>, findings: &mut Findings, open: &mut Vec<Series>, at: usize) {
    for series in open.drain(..) {
        single(context, findings, &series, at);
    }
}

/// A series that has one item, and a ;是 behind it that has lost its number.
fn single(context: &Context<'_>, findings: &mut Findings, series: &Series, end: usize) {
    let Some(lost) = series.lost.filter(|_| series.value == 1 && !series.is_told) else { return };
    if !is_between(context, Span::new(series.at.end(), series.next.unwrap_or(end)), 2) {
        let message = "“一是”之后没有“二是”，这里只有一个“是”，像是漏了“二”，请核对。";
        findings.report(Place::text(lost), message).and(Place::text(series.at));
    }
}

/// Whether an item stands in a stretch though not as a word: over two lines, as (二), 二要, 第二.
fn is_between(context: &Context<'_>, between: Span, number: usize) -> bool {
    let words = structure::folded(context, between);
    let digit = DIGITS.chars().nth(number.saturating_sub(1)).unwrap_or('十');
    words.contains(&name(number))
        || ["要", "、", "则", "来"]
            .iter()
            .any(|end| between.of(context.text()).contains(&format!("{digit}{end}")))
        || words.contains(&format!("({digit})"))
        || words.contains(&format!("第{digit}"))
}

const DIGITS: &str = "一二三四五六七八九十";

fn name(number: usize) -> String {
    DIGITS.chars().nth(number.saturating_sub(1)).map_or_else(String::new, |digit| format!("{digit}是"))
}
