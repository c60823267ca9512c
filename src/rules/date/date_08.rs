//! A report is not written after it was published.

use super::words;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::date::{self, Date};

/// Words that the day of writing stands behind; those behind are words for the day of publication.
const WRITTEN: usize = 4;

/// Bytes behind such a word in which its date stands.
const REACH: usize = 60;

pub(super) static RULE: Rule = Rule {
    id: "DATE-08",
    title: "成文在前，发布在后",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "成文日期和落款日期不应当晚于发布日期。",
        why: "先有报告，才能发布。日期前后颠倒，多半是有一处填错；发稿日期作假是网站检查的一票否决事项，更要避免误会。",
        repair: "核对两个日期，改正填错的一处。",
        exception: "公布以后又修订、按修订日期重写成文日期的，可能是对的。",
        bad: Example {
            title: "成文日期比发布日期晚",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "成文日期:2025-01-26  发布时间:2025-01-20")],
        },
        good: Example {
            title: "同一天成文、发布",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "成文日期:2025-01-20  发布时间:2025-01-20 09:15")],
        },
    },
    words: &["成文日期", "成文时间", "生成日期", "形成日期", "发布日期", "发布时间", "公开日期", "公开时间"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !context.report.is_report() {
        return;
    }
    let text = context.text();
    let extent = context.report.outline.extent;
    let mut written: Option<(Date, Span)> = None;
    let mut published: Option<(Date, Span)> = None;
    for hit in context.hits_in(extent) {
        let Some((date, span)) = date_behind(text, hit.span.end()) else { continue };
        let place = Span::new(hit.span.start(), span.end());
        let first = if hit.word < WRITTEN { &mut written } else { &mut published };
        first.get_or_insert((date, place));
    }
    let Some((published, label)) = published else { return };
    let (written, place, what) = match (written, signed(context)) {
        (Some((date, place)), _) => (date, place, "成文日期"),
        (None, Some((date, place))) => (date, place, "落款日期"),
        (None, None) => return,
    };
    if written > published {
        let message =
            format!("{what}是{}，比发布日期{}还晚，请核对哪一处写错。", words(written), words(published));
        findings.report(Place::text(place), message).and(Place::text(label));
    }
}

/// The date right behind a word, with no other words between.
fn date_behind(text: &str, at: usize) -> Option<(Date, Span)> {
    let end = (at..=text.len()).take(REACH).filter(|end| text.is_char_boundary(*end)).last()?;
    let (date, span) = date::first(&text[at..end])?;
    let between = &text[at..at + span.start()];
    let is_plain = between.chars().all(|character| {
        character.is_whitespace() || matches!(character, ':' | '：' | '|' | '\u{a0}' | '[' | '【')
    });
    is_plain.then(|| (date, Span::new(at + span.start(), at + span.end())))
}

/// A date alone on one of the last lines.
fn signed(context: &Context<'_>) -> Option<(Date, Span)> {
    let text = context.text();
    let end = context.report.outline.extent.end();
    let blocks = &context.report.document.blocks;
    let last = blocks.partition_point(|block| block.span().start() < end);
    for block in blocks[..last].iter().rev().take(6) {
        let line = block.span();
        if line.end() - line.start() > 60 {
            continue;
        }
        if let Some((date, span)) = date::first(line.of(text))
            && span.end() - span.start() == line.end() - line.start()
        {
            return Some((date, line));
        }
    }
    None
}
