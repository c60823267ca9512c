//! A report says which period its figures cover.

use super::opening;
use crate::document::Block;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::{is_blank, is_han, period};

/// Chinese characters between title and section 一 from which on they are an introduction.
const INTRODUCTION: usize = 60;

/// Sections from which on it is a whole report.
const SECTIONS: usize = 5;

pub(super) static RULE: Rule = Rule {
    id: "DATE-02",
    title: "写明统计期限",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "报告开头宜写明数据的统计期限，例如“所列数据的统计期限为2024年1月1日至12月31日”。",
        why: "写明期限，读者不必猜测数据是全年的还是截至某一天的。各地报告普遍在开头写这一句。",
        repair: "在报告开头补上一句统计期限。",
        exception: "格式没有要求必须写。只在有标题、有开头说明、章节基本齐全，而全文都没有写统计期限时提示；没有开头说明的报告不提示。",
        bad: Example {
            title: "开头说明里没有写统计期限",
            base: "sample-2021.txt",
            edits: &[("六部分组成,所列数据的统计期限为2024年1月1日至2024年12月31日。", "六部分组成。")],
        },
        good: Example {
            title: "写成数据的起止日期",
            base: "sample-2021.txt",
            edits: &[("所列数据的统计期限为2024年1月1日至2024年12月31日。", "数据起止日期为2024年1月1日和2024年12月31日。")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let outline = &context.report.outline;
    let (Some(title), Some(first)) = (outline.title, outline.sections[0]) else { return };
    let sections = outline.sections.iter().flatten().count();
    if !context.report.is_report() || sections < SECTIONS || first.span.start() <= title.end() {
        return;
    }
    let text = context.text();
    let introduction = Span::new(title.end(), first.span.start());
    let words = introduction.of(text);
    if words.chars().filter(|character| is_han(*character)).take(INTRODUCTION).count() < INTRODUCTION {
        return;
    }
    if period::first(opening(context).of(text)).is_some() || is_told(words) || is_told_anywhere(text) {
        return;
    }
    findings.report(
        Place::text(longest(context, introduction)),
        "报告开头没有写数据的统计期限，宜补充，例如“所列数据的统计期限为某年1月1日至12月31日”。",
    );
}

/// Whether an introduction names the first and the last day of a year in other words.
fn is_told(words: &str) -> bool {
    let plain: String = words.chars().filter(|character| !is_blank(*character)).take(3000).collect();
    plain.contains("12月31") || plain.contains("12.31") || plain.contains("十二月三十一")
}

/// Whether it is said elsewhere, as under section 六.
fn is_told_anywhere(text: &str) -> bool {
    ["统计期限", "统计时限", "统计周期", "统计时段", "統計期限", "統計時限"]
        .iter()
        .any(|word| text.contains(word))
}

/// The longest paragraph of the introduction: there the sentence would stand.
fn longest(context: &Context<'_>, introduction: Span) -> Span {
    let paragraphs = context.report.document.blocks.iter().map(Block::span);
    paragraphs
        .filter(|span| introduction.contains(*span))
        .max_by_key(|span| span.end() - span.start())
        .unwrap_or(introduction)
}
