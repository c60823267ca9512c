//! The form has no sub-totals.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "FMT-15",
    title: "表格不加小计",
    severity: Severity::Warning,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "统一格式的表格没有“小计”，不应当自行增加小计的行或者列。",
        why: "小计与各行各列重复，按统一格式汇总时会多算一遍，列数也对不上。",
        repair: "删去小计的行或者列，保留统一格式的“总计”。",
        exception: "",
        bad: Example {
            title: "“(四)无法提供”之下加了小计",
            base: "sample-2021.txt",
            edits: &[("(五)不予处理 | 1.信访举报投诉类申请", "小计 | 2 | 1 | 0 | 0 | 0 | 0 | 3 | ||\n(五)不予处理 | 1.信访举报投诉类申请")],
        },
        good: Example {
            title: "正文里说到小计",
            base: "sample-2021.txt",
            edits: &[("当面2件。上年结转2件。", "当面2件,小计15件。上年结转2件。")],
        },
    },
    words: &[],
    check,
};

/// How it is written.
const WORDS: [&str; 4] = ["小计", "小計", "小 计", "小\u{3000}计"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in context.report.sheets() {
        let stretch = structure::stretch(context, sheet);
        let text = stretch.of(context.text());
        let mut places = WORDS.iter().flat_map(|word| text.match_indices(word)).filter_map(|(at, word)| {
            // Running text may speak of one.
            let begin = text[..at].rfind('\n').map_or(0, |at| at + 1);
            let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
            let is_prose = text[begin..end].contains('。');
            let start = stretch.start() + at;
            (!is_prose).then(|| Span::new(start, start + word.len()))
        });
        let Some(first) = places.next() else { continue };
        let message = format!("{}里有“小计”；统一格式没有小计的行或者列，应当删去。", sheet.name.caption());
        let finding = findings.report(Place::table(sheet.name, Some(first)), message);
        for place in places.take(7) {
            finding.and(Place::table(sheet.name, Some(place)));
        }
    }
}
