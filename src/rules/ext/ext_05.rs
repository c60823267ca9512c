//! Words of the page around the report are no part of it.

use crate::document::{Block, Kind};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Example, Findings, Rule};
use crate::span::Span;

/// Buttons and navigation of government sites, as they come along when a page is copied. Those of
/// the second list are words of reports too, and tell something only on a short line.
const SURE: [&str; 12] = [
    "打印本页",
    "打印此页",
    "关闭窗口",
    "关闭本页",
    "返回顶部",
    "最近搜索",
    "热门搜索",
    "上一篇",
    "下一篇",
    "ICP备",
    "当前位置",
    "现在的位置",
];
const SHORT: [&str; 8] =
    ["字号:", "字号\u{ff1a}", "字体:", "字体\u{ff1a}", "浏览次数", "扫一扫", "分享到", "点击数"];

/// Bytes of a line up to which the second list counts: about thirty characters.
const SHORT_LINE: usize = 90;

/// Bytes of a line beyond which it is running text.
const LONG_LINE: usize = 300;

pub(super) static RULE: Rule = Rule {
    id: "EXT-05",
    title: "没有夹带网页上的按钮和导航文字",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "粘贴的报告里不应当有“打印本页”“关闭窗口”“当前位置”“上一篇”这类网页文字。",
        why: "它们不是报告的内容,复制时容易带进来。再印发或者上报时会留在文件里。",
        repair: "删去这些文字。",
        exception: "报告正文谈到网站功能(例如“设置扫一扫入口”)的整句话不提示。核对的是整个网页文件时也不提示,网页上本来就有这些文字。",
        bad: Example {
            title: "文末带进了按钮和上一篇的链接",
            base: "sample-2021.txt",
            edits: &[("除此之外,没有其他需要报告的事项。", "除此之外,没有其他需要报告的事项。\n打印本页 关闭窗口\n上一篇:2023年工作要点")],
        },
        good: Example {
            title: "正文谈到扫一扫",
            base: "sample-2021.txt",
            edits: &[("点击量6.2万次。", "点击量6.2万次,扫一扫即可分享到群组。")],
        },
    },
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let report = context.report;
    if !report.is_report() {
        return;
    }
    let mut found: Vec<(Span, &str)> = Vec::new();
    for block in &report.document.blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        let span = paragraph.span;
        let line = span.of(context.text());
        if !(7..=LONG_LINE).contains(&line.len()) {
            continue;
        }
        let short: &[&str] = if line.len() <= SHORT_LINE { &SHORT } else { &[] };
        let first = SURE.iter().chain(short).filter_map(|word| Some((line.find(word)?, *word))).min();
        if let Some((at, word)) = first.filter(|_| !line.contains('。')) {
            let start = span.start() + at;
            found.push((Span::new(start, start + word.len()), word));
        }
    }
    let Some(((first, _), others)) = found.split_first() else { return };
    if is_whole_page(context) {
        return;
    }
    let mut words: Vec<&str> = Vec::new();
    for (_, word) in &found {
        let word = word.trim_end_matches([':', '\u{ff1a}']);
        if !words.contains(&word) && words.len() < 4 {
            words.push(word);
        }
    }
    let message = format!(
        "文中有 {} 处网页上的按钮或导航文字(“{}”),不是报告的内容,请核对后删去。",
        found.len(),
        words.join("”“"),
    );
    findings
        .report(Place::text(*first), message)
        .at
        .extend(others.iter().map(|(span, _)| Place::text(*span)));
}

/// Whether a whole web page was handed in; programs for letters wrap their clips in one too.
fn is_whole_page(context: &Context<'_>) -> bool {
    context.report.document.kind == Kind::Html
        && ["<body", "<BODY"].iter().any(|tag| context.source.contains(tag))
        && !context.source.contains("schemas-microsoft-com")
}
