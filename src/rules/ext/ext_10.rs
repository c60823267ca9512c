//! No characters were replaced by question marks.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;
use crate::span::Span;
use crate::text::is_han;

/// What stands before the mark in a question.
const ASKS: [&str; 14] =
    ["吗", "嗎", "呢", "什么", "什麼", "怎么", "怎麼", "如何", "为何", "哪", "谁", "几", "是否", "多少"];

/// Characters before the mark in which a question word may stand.
const REACH: usize = 24;

pub(super) static RULE: Rule = Rule {
    id: "EXT-10",
    title: "没有字变成问号",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "两个汉字之间不应当有半角问号，除非那是一句问话。",
        why: "间隔号、生僻字在转换编码时常变成“?”，例如“农商·苏服办”成了“农商?苏服办”。",
        repair: "对照原文，把问号改回原来的字或者标点。",
        exception: "没有疑问词的问句(例如设问的小标题)也会这样提示，不算错。",
        bad: Example {
            title: "间隔号变成了问号",
            base: "sample-2021.txt",
            edits: &[("“云岭市监”微信公众号", "“云岭?市监”微信公众号")],
        },
        good: Example {
            title: "一句问话",
            base: "sample-2021.txt",
            edits: &[("制作政策解读材料9份", "围绕怎么登记?登记要多久等问题制作政策解读材料9份")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !context.report.is_report() {
        return;
    }
    let text = ext::body(context);
    let mut found = Vec::new();
    for (at, _) in text.match_indices('?') {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let between =
            before.chars().next_back().is_some_and(is_han) && after.chars().next().is_some_and(is_han);
        if between && !is_question(before) {
            found.push(Span::new(at, at + 1));
        }
    }
    let Some((first, others)) = found.split_first() else { return };
    let around = |span: &Span| {
        let start = text[..span.start()].char_indices().rev().nth(1).map_or(0, |(at, _)| at);
        let end = text[span.end()..].char_indices().nth(2).map_or(text.len(), |(at, _)| span.end() + at);
        format!("“{}”", Span::new(start, end).of(text).trim())
    };
    let shown: Vec<String> = found.iter().take(3).map(around).collect();
    let message = format!(
        "汉字之间有 {} 处问号（{}），像是原来的字或标点没有转换过来，请对照原文核对。",
        found.len(),
        shown.join("、"),
    );
    findings.report(Place::text(*first), message).at.extend(others.iter().map(|span| Place::text(*span)));
}

fn is_question(before: &str) -> bool {
    let start = before.char_indices().rev().nth(REACH - 1).map_or(0, |(at, _)| at);
    let clause = &before[start..];
    let clause =
        clause.rfind(['。', '?', '!', '\u{ff01}', '\u{ff1f}', '\n']).map_or(clause, |at| &clause[at..]);
    ASKS.iter().any(|word| clause.contains(word))
}
