//! The page stands in the column of its year.

use super::{head_end, year_of_title};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::pattern::Pattern;

/// A folder of a year in an address: /2024n/.
static FOLDER: Pattern = Pattern::new("/(20[0-9]{2})n[0-9]{0,4}/");

/// A year that is the name of a column, between the marks of a path.
static CRUMB: Pattern = Pattern::new(
    "[>›»/＞][ \u{a0}\t]*(20[0-9]{2})年?度?(?:政府信息公开)?(?:工作)?(?:年报|年度报告)?[ \u{a0}\t]*(?:[>›»/＞]|$)",
);

/// Words before an address; those behind are words before a path of columns.
const ADDRESSES: usize = 2;

pub(super) static RULE: Rule = Rule {
    id: "DATE-13",
    title: "页面放在对应年度的栏目",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "报告应当放在报告年度(或者公布年度)的栏目里。",
        why: "放错年度的栏目，公众按年份找不到这份报告。",
        repair: "把页面移到对应年度的栏目，或者改正标题的年度。",
        exception: "栏目按报告年度或者按公布年度划分的都有，两种都不算错。网址里的年份由建站软件生成、不代表栏目的，不算错。",
        bad: Example {
            title: "2024年的报告放在2022年的栏目",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "您的位置:首页 > 政府信息公开年报 > 2022年 > 正文\n发布时间:2025-01-20")],
        },
        good: Example {
            title: "按公布年度划分的栏目",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "您的位置:首页 > 政府信息公开年报 > 2025年 > 正文\n发布时间:2025-01-20")],
        },
    },
    words: &["http://", "https://", "当前位置", "您的位置", "你的位置", "所在位置", "现在的位置"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(year) = year_of_title(context) else { return };
    let text = context.text();
    // Addresses in the text are those of other pages.
    let head = Span::new(context.report.outline.extent.start(), head_end(context));
    for hit in context.hits_in(head) {
        let line = Span::new(hit.span.start(), context.line(hit.span).end());
        let pattern = if hit.word < ADDRESSES { &FOLDER } else { &CRUMB };
        let Some([_, Some(place)]) = pattern.groups::<2>(text, line) else { continue };
        let column: u16 = place.of(text).parse().unwrap_or(year);
        if column == year || column == year + 1 {
            continue;
        }
        let message = format!("标题写的是{year}年的报告，页面却放在{column}年的栏目里，请核对。");
        findings.report(Place::text(place), message);
        return;
    }
}
