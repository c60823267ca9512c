//! The page is called as the report is.

use super::title;
use crate::document::Kind;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::fold::fold;
use crate::text::pattern::Pattern;

/// Bytes of a page in which its name stands, in its head.
const HEAD: usize = 20_000;

/// Characters of a name that are shown.
const SHOWN: usize = 60;

/// What a page is called that other words were put into: seen in names of pages that were broken into.
static SPAM: Pattern =
    Pattern::new("博彩|投注|六合彩|彩票|棋牌|娱乐城|赌场|赌博|百家乐|下注|开奖|成人视频|色情");

/// A year in the folded name of a report.
static YEAR: Pattern = Pattern::new("(20[0-9]{2})年度?[一-龥]*(?:年度报告|年报)");

pub(super) static RULE: Rule = Rule {
    id: "TTL-06",
    title: "网页标题与报告标题一致",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "网页标题(浏览器标签上显示的)应当是报告的标题，可以带上网站的名称。",
        why: "搜索引擎和收藏夹显示的是网页标题。网页标题写的是别的年度或者“首页”，公众就找不到这份报告；出现赌博、色情字样，说明页面可能被篡改。",
        repair: "在网站后台把网页标题改成报告的标题；出现可疑字样的，请立即联系网站管理员排查。",
        exception: "网页标题里写了“信息公开”“年报”的，当作栏目名称，不提示；从 Word 或 WPS 导出的网页，标题由软件生成，不查。",
        bad: Example {
            title: "网页标题是“首页-政务公开”",
            base: "shapes/clean.html",
            edits: &[("<title>云岭县市场监督管理局2024年政府信息公开工作年度报告", "<title>首页-政务公开")],
        },
        good: Example {
            title: "网页标题带上网站的名称",
            base: "shapes/clean.html",
            edits: &[("<title>云岭县市场监督管理局2024年政府信息公开工作年度报告", "<title>云岭县市场监督管理局2024年政府信息公开工作年…_云岭县人民政府网")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.report.document.kind != Kind::Html {
        return;
    }
    let Some((place, folded)) = title(context) else { return };
    let source = context.source;
    let end = (0..=source.len().min(HEAD)).rev().find(|end| source.is_char_boundary(*end)).unwrap_or(0);
    let head = &source[..end];
    // The name that Word gives to a page is that of the file.
    if head.contains("schemas-microsoft-com:office") {
        return;
    }
    let Some(words) = context.page_title() else { return };
    let words = words.replace("&nbsp;", " ");
    let name = fold(&words);
    // Names of pages that were broken into go on and on.
    let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(SHOWN).collect();
    if name.is_empty() {
        return;
    }
    if SPAM.is_in(&name) && !SPAM.is_in(&folded) {
        let message = format!("网页标题是“{words}”，有赌博、色情一类的字样，页面可能被篡改，请立即核对。");
        findings.report(Place::text(place), message);
        return;
    }
    let year = context.report.outline.year.filter(|(_, span)| place.contains(*span)).map(|(year, _)| year);
    let named = YEAR.groups::<2>(&name, Span::new(0, name.len()));
    let named: Option<u16> = named.and_then(|[_, year]| year?.of(&name).parse().ok());
    if let (Some(year), Some(named)) = (year, named)
        && year != named
    {
        let message = format!("网页标题写的是{named}年的报告，正文的标题却是{year}年，请核对。");
        findings.report_as(Severity::Info, Place::text(place), message);
        return;
    }
    let start: String = folded.chars().take(6).collect();
    let is_alike =
        name.contains(&start) || ["信息公开", "年报", "年度报告"].iter().any(|word| name.contains(word));
    if !is_alike {
        let message = format!("网页标题是“{words}”，没有写报告的名称，请改成报告的标题。");
        findings.report_as(Severity::Info, Place::text(place), message);
    }
}
