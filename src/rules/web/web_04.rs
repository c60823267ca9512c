//! Nothing behind the end of the report that has nothing to do with it.

use super::spam_in;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, MAX_AROUND, Rule};
use crate::span::Span;
use crate::text::pattern::Pattern;

/// Names of places in a list beyond which it is no signature.
const PLACES: usize = 5;

/// Lines behind the last heading that are looked at.
const LINES: usize = 60;

/// "夏河县|".
static PLACE: Pattern = Pattern::new("[一-龥]{1,5}[县市区州旗] *[|｜]");

/// An item of a list that is no such name: "车险|".
static OTHER: Pattern = Pattern::new("(?:^|[|｜]) *[一-龥]{1,5}[^|｜县市区州旗盟 ] *(?:[|｜]|$)");

/// Words that lines for search engines are made of.
static BAIT: Pattern = Pattern::new(
    "免费(?:完整|资料|视频|观看|下载|在线|高清)|资料大全|(?:玩法|游戏)攻略|开奖|首存|注册送|高清(?:视频|在线|全集)|全集(?:在线|免费)|官网(?:入口|下载|注册)|在线观看",
);

/// Words of the report's own site.
static OWN: Pattern = Pattern::new(
    "政府|政务|公开|[局厅委办]|网站|地图|链接|附件|年报|报告|中心|部门|首页|打印|关闭|分享|扫一扫|版权|备案|主办|承办|来源|编辑|日期|时间|电话|地址|邮编|上一|下一|。",
);

pub(super) static RULE: Rule = Rule {
    id: "WEB-04",
    title: "报告结束以后没有无关文字",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "第六部分和落款以后，不应当再有与报告无关的文字，例如一串不相干的地名，或者招揽点击的短语。",
        why: "被篡改的网页常在正文末尾加一串地名或短语，让搜索引擎收录。从网上复制的稿子会把它们一起带来。",
        repair: "删去这些文字；网页上已经有的，请网站管理人员查明来源。",
        exception: "只列出下辖县、市、区名称的导航不算；要夹着别的词语才算。有“链接”“网站”“政府”等字样的行不算。",
        bad: Example {
            title: "文末有一串不相干的地名",
            base: "sample-2021.txt",
            edits: &[("没有其他需要报告的事项。", "没有其他需要报告的事项。\n青河县| 北原县| 凉岭| 东亭市| 车险| 白沙县| 南浦区| 石门市|")],
        },
        good: Example {
            title: "文末有附件和网站导航",
            base: "sample-2021.txt",
            edits: &[("没有其他需要报告的事项。", "没有其他需要报告的事项。\n附件:年报全文下载-官网\n在线客服 | 手机版 | APP\n青河县| 北原县| 凉岭县| 东亭市| 白沙县| 南浦区")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let text = context.text();
    let Some(last) = context.report.outline.sections[5] else { return };
    let mut at = last.span.end();
    let tail = Span::new(at, context.report.outline.extent.end()).of(text);
    for line in tail.split('\n').take(LINES) {
        let span = Span::new(at, at + line.len());
        at += line.len() + 1;
        let words = line.trim();
        if words.is_empty() || words.len() > MAX_AROUND || OWN.is_in(words) || context.is_in_table(span) {
            continue;
        }
        let is_joined = words.contains(['-', '_', '—', '|']);
        let is_list = PLACE.all(text, span).len() >= PLACES && OTHER.is_in(words);
        let is_bait = is_joined && BAIT.is_in(words) && spam_in(words).is_none();
        if is_list || is_bait {
            let shown: String = words.chars().take(12).collect();
            let message = format!(
                "第六部分之后有一行与报告无关的文字(“{shown}…”)，可能是网页被篡改后加上的，请核对后删去。"
            );
            findings.report(Place::text(span), message);
        }
    }
}
