//! No links that nobody can see.

use super::{MORE, foreign_host, is_within, marks, place, spam_in, stretch};
use crate::document::{Mark, MarkKind};
use crate::documentation;
use crate::finding::Severity;
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

/// Hidden links whose words are looked at; a page with more is full of them.
const MOST: usize = 40;

pub(super) static RULE: Rule = Rule {
    id: "WEB-05",
    title: "网页里没有看不见的外部链接(暗链)",
    severity: Severity::Error,
    basis: Some(basis::SITE_ATTACK),
    documentation: documentation! {
        demand: "网页里不能有用样式藏起来、通向外部网站的链接。",
        why: "看不见的外部链接(暗链)是网页被篡改的常见痕迹。网页被篡改没有及时处置的，检查时单项否决。",
        repair: "请网站管理人员从网页源代码里删去这些链接，查明来源，并检查同一网站的其他网页。",
        exception: "隐藏的菜单、分享按钮、访问统计，以及通向政府网站和常用媒体、服务网站的链接不算。没有博彩、色情类词语的，只看报告正文，算存疑；正文以外只看带这类词语的。写在样式文件里的隐藏看不出来，没有查。",
        bad: Example {
            title: "正文里藏着一个博彩链接",
            base: "shapes/clean.html",
            edits: &[("<h3>(一)主动公开</h3>", "<h3>(一)主动公开</h3><div style=\"display:none\"><a href=\"http://tz.example/\">投注网站</a></div>")],
        },
        good: Example {
            title: "隐藏的站内菜单和分享按钮",
            base: "shapes/clean.html",
            edits: &[(
                "<h3>(一)主动公开</h3>",
                "<h3>(一)主动公开</h3><div style=\"font-size:0\"><a href=\"/zwgk/\">政务公开</a><a href=\"http://www.bshare.cn/share\">分享</a><a href=\"https://www.yunling.gov.cn/\">县政府</a></div>",
            )],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let stretch = stretch(context);
    let (mut bad, mut odd): (Vec<&Mark>, Vec<&Mark>) = (Vec::new(), Vec::new());
    let mut seen = 0;
    for mark in marks(context, MarkKind::Link).filter(|mark| mark.is_hidden) {
        if foreign_host(context, mark).is_none() {
            continue;
        }
        seen += 1;
        // A link without an end reaches to the end of its tag.
        let words = mark.source.of(context.source);
        let words = words.char_indices().nth(300).map_or(words, |(end, _)| &words[..end]);
        if seen <= MOST && spam_in(words).is_some() {
            bad.push(mark);
        } else if stretch.is_some_and(|stretch| is_within(context, mark, stretch)) {
            odd.push(mark);
        }
    }
    tell(context, findings, Severity::Error, &bad);
    tell(context, findings, Severity::Warning, &odd);
}

fn tell(context: &Context<'_>, findings: &mut Findings, severity: Severity, links: &[&Mark]) {
    let Some((first, others)) = links.split_first() else { return };
    let kind = if severity == Severity::Error { "带博彩、色情类词语" } else { "通向外部网站" };
    let message = format!(
        "网页里有 {} 个看不见的链接{kind}(如“{}”)，可能是被篡改后加上的，请网站管理人员查明并删去。",
        links.len(),
        foreign_host(context, first).unwrap_or(""),
    );
    let finding = findings.report_as(severity, place(context, first), message);
    finding.at.extend(others.iter().take(MORE).map(|mark| place(context, mark)));
    if severity != Severity::Error {
        finding.without_basis();
    }
}
