//! A page says when it was published.

use super::head_end;
use crate::document::Block;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::date;

/// Words that say that a date follows; those behind are other words of the line above the text.
const LABELS: usize = 4;

/// Bytes of a line beyond which it is running text.
const LINE: usize = 240;

pub(super) static RULE: Rule = Rule {
    id: "DATE-07",
    title: "页面写明发布时间",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "发布报告的页面应当写明发布时间。",
        why: "没有日期，看不出报告是不是按期公布的；检查政府网站时，没有注明发布时间的信息按没有更新对待。",
        repair: "在页面上补上首次公布的日期。",
        exception: "日期由网页脚本填入、复制时丢失的，网页上有日期就不算错。只在有“发布时间：”而后面空着，或者来源、浏览次数等都在而全文没有一个日期时提示。",
        bad: Example {
            title: "“发布时间:”后面空着",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "发布时间:   来源:云岭县市场监督管理局   访问次数:18")],
        },
        good: Example {
            title: "日期写在来源前面，没有“发布时间”几个字",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "2025-01-20   来源:云岭县市场监督管理局   访问次数:18")],
        },
    },
    words: &[
        "发布时间",
        "发布日期",
        "發布時間",
        "發布日期",
        "浏览次数",
        "浏览量",
        "访问次数",
        "阅读次数",
        "点击次数",
        "点击数",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let outline = &context.report.outline;
    if !context.report.is_report() || outline.published.is_some() || outline.title.is_none() {
        return;
    }
    let text = context.text();
    let head = Span::new(outline.extent.start(), head_end(context));
    let is_short = |span: Span| span.end() - span.start() <= LINE;
    let Some(hit) = context.hits_in(head).find(|hit| is_short(context.line(hit.span))) else { return };
    // The date may stand without a label, or in the next cell of a table of particulars.
    for block in &context.report.document.blocks {
        let span = block.span();
        if span.end() > head.end() {
            break;
        }
        let is_particular = is_short(span) || matches!(block, Block::Grid(_));
        if is_particular && date::first(span.of(text)).is_some() {
            return;
        }
    }
    let line = context.line(hit.span);
    let message = if hit.word < LABELS {
        format!("“{}”后面没有日期，请补上首次公布的日期。", hit.span.of(text))
    } else {
        "页面上有浏览次数等信息，却没有发布时间，请补上首次公布的日期。".to_owned()
    };
    findings.report(Place::text(line), message);
}
