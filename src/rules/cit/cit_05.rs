//! The year in a document number stands in 〔〕.

use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::is_han;
use crate::text::pattern::Pattern;

/// Year, closing bracket and number behind an opening bracket.
static NUMBER: Pattern = Pattern::new(
    "^[〔【\\[（(﹝［｛{〈<]([ \u{a0}]*20[0-9]{2}[ \u{a0}]*)([〕】\\]）)﹞］｝}〉>])[ \u{a0}]*(?:第)?[ \u{a0}]*[0-9]{1,5}(?:-[0-9]{1,4})?[ \u{a0}]*号",
);

pub(super) static RULE: Rule = Rule {
    id: "CIT-05",
    title: "文号的年份用六角括号",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "文号里的年份用六角括号括起来，例如“国办函〔2020〕109号”。",
        why: "这是公文写文号的惯例，用方括号、圆括号或者方头括号都不规范。",
        repair: "把年份两边的括号换成〔〕。",
        exception: "有的网站和转换工具会自动把六角括号换成别的括号，原文没有错的不必改。",
        bad: Example {
            title: "文号用了方头括号",
            base: "sample-2021.txt",
            edits: &[("国办函〔2020〕109号", "国办函【2020】109号")],
        },
        good: Example {
            title: "括号里的年份不是文号",
            base: "sample-2021.txt",
            edits: &[("全年召开专题会议3次。", "全年召开专题会议(2024)3次。")],
        },
    },
    words: &[
        "〔20", "【20", "[20", "(20", "（20", "［20", "｛20", "{20", "〈20", "<20", "〔 20", "[ 20", "( 20",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !context.report.is_report() {
        return;
    }
    let text = context.text();
    for hit in context.hits_in(context.report.outline.extent) {
        // The abbreviation of the office stands before it.
        let before =
            text.get(..hit.span.start()).and_then(|before| before.trim_end_matches(' ').chars().next_back());
        let behind = Span::new(hit.span.start(), context.line(hit.span).end());
        let Some([Some(whole), Some(year), Some(close)]) = NUMBER.groups::<3>(text, behind) else { continue };
        let is_right =
            text[whole.start()..].starts_with(['〔', '﹝']) && matches!(close.of(text), "〕" | "﹞");
        if is_right || !before.is_some_and(is_han) {
            continue;
        }
        let brackets = Span::new(whole.start(), close.end());
        let right = format!("〔{}〕", year.of(text).trim());
        let message = format!("文号里的年份写作“{}”，按公文惯例用六角括号：“{right}”。", brackets.of(text));
        findings.report(Place::text(brackets), message).fix(Fix::replace(brackets, &right, true));
    }
}
