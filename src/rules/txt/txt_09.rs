//! No punctuation mark stands twice.

use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::running;
use crate::text::is_han;

pub(super) static RULE: Rule = Rule {
    id: "TXT-09",
    title: "没有重复的标点",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "标点、百分号不应当重复，例如“。。”“、，”“%%”。",
        why: "重复的标点多半是修改时没有删干净，有时中间漏了字。",
        repair: "删去多余的一个；中间漏了字的，补上。",
        exception: "省略号“……”“。。。”和网址里的符号不算；表格里的不查。",
        bad: Example {
            title: "百分号写了两个",
            base: "sample-2021.txt",
            edits: &[("增长28.75%,", "增长28.75%%,")],
        },
        good: Example {
            title: "用句号写的省略号",
            base: "sample-2021.txt",
            edits: &[("沟通有待加强。", "沟通有待加强。。。")],
        },
    },
    words: &[
        "%%", "％％", "。。", "，，", ",,", "、、", "；；", ";;", "：：", "、，", "、,", "，、", ",、",
        "、。", "，。", ",。", "。，", "。,", "；。", ";。", "。；", "：，", "，；", ",;", "：。", "，：",
        "。、", "；，", "、；", "、;",
    ],
    check,
};

/// How many of them are the same mark twice.
const SAME: usize = 9;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let text = context.text();
    for zone in running::zones(context) {
        let mut end = 0;
        for hit in context.hits_in(zone) {
            let before = text[..hit.span.start()].chars().next_back();
            let behind = text[hit.span.end()..].chars().next();
            let marks = hit.span.of(text);
            let is_word = |character: char| {
                is_han(character) || character.is_ascii_digit() || "”》）)".contains(character)
            };
            let is_run = behind.is_some_and(|behind| marks.contains(behind));
            // The middle of a longer run, and runs that stand for an ellipsis.
            let is_inside = hit.span.start() < end || before.is_none_or(|before| !is_word(before));
            if is_inside || is_run || context.is_in_table(hit.span) {
                end = hit.span.end();
                continue;
            }
            end = hit.span.end();
            // The whole number, or one character.
            let ahead = text[..hit.span.start()]
                .trim_end_matches(|mark: char| mark.is_ascii_digit() || mark == '.')
                .len()
                .min(hit.span.start() - before.map_or(0, char::len_utf8));
            let shown = format!("{}{marks}", &text[ahead..hit.span.start()]);
            let first = &marks[..marks.chars().next().map_or(0, char::len_utf8)];
            let message = format!("“{shown}”处的标点重复，请核对。");
            let finding = findings.report(Place::text(hit.span), message);
            if hit.word < SAME {
                finding.fix(Fix::replace(hit.span, first, true));
            } else {
                let last = marks.strip_prefix(first).unwrap_or(first);
                finding.fix(Fix::replace(
                    hit.span,
                    if last.contains(['。', '.']) { last } else { first },
                    false,
                ));
            }
        }
    }
}
