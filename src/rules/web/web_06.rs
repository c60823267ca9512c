//! Links in the report lead to sites of public bodies.

use super::{MORE, foreign_host, is_within, marks, place, spam_in, stretch};
use crate::document::{Mark, MarkKind};
use crate::documentation;
use crate::finding::Severity;
use crate::rule::{Context, Findings, Rule};
use crate::rules::structure;

/// Links to other sites beyond which it is no single slip.
const SEVERAL: usize = 3;

pub(super) static RULE: Rule = Rule {
    id: "WEB-06",
    title: "正文链接通向政府网站",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "报告正文里的链接，一般应当通向政府网站(gov.cn)。",
        why: "外部网站的内容会变：域名到期以后，常被博彩、色情网站买去，链接就变了质。",
        repair: "逐个点开链接看看内容；不需要的链接去掉，只留文字。",
        exception: "机关自己的网站不用 gov.cn 域名的，链接没有问题。常用的媒体和服务网站、附件和图片的链接、正文以外的菜单和友情链接不查。一到三个外部链接只作提示。",
        bad: Example {
            title: "链接通向别的网站",
            base: "shapes/clean.html",
            edits: &[("聘请社会监督员6名", "聘请<a href=\"http://jd.example/a.htm\">社会监督员</a>6名")],
        },
        good: Example {
            title: "链接通向政府网站、站内网页和公众号",
            base: "shapes/clean.html",
            edits: &[("聘请社会监督员6名", "聘请<a href=\"https://www.yunling.gov.cn/a.htm\">社会监督员</a><a href=\"/b.htm\">6名</a><a href=\"https://mp.weixin.qq.com/s/1\">(名单)</a>")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(stretch) = stretch(context) else { return };
    let mut links: Vec<&Mark> = Vec::new();
    let mut hosts: Vec<String> = Vec::new();
    let mut is_bad = false;
    for mark in marks(context, MarkKind::Link).filter(|mark| !mark.is_hidden) {
        let address = mark.value.of(context.source);
        let Some(host) = foreign_host(context, mark) else { continue };
        if is_file(address) || !is_within(context, mark, stretch) {
            continue;
        }
        if !hosts.iter().any(|known| known == host) && hosts.len() <= SEVERAL {
            is_bad |= spam_in(host).is_some();
            hosts.push(host.to_owned());
        }
        links.push(mark);
    }
    let Some((first, others)) = links.split_first() else { return };
    let severity = if is_bad || links.len() > SEVERAL { Severity::Warning } else { Severity::Info };
    let message = format!(
        "正文里有 {} 个链接通向政府网站以外的网站{}，请点开看看内容是否还合适。",
        links.len(),
        structure::quoted(&hosts, SEVERAL),
    );
    let finding = findings.report_as(severity, place(context, first), message);
    finding.at.extend(others.iter().take(MORE).map(|mark| place(context, mark)));
}

/// Whether an address leads to a file, which another server may keep.
fn is_file(address: &str) -> bool {
    const ENDINGS: [&str; 11] =
        ["pdf", "doc", "docx", "xls", "xlsx", "wps", "zip", "rar", "jpg", "png", "ofd"];
    let end = address.rsplit('.').next().unwrap_or("");
    ENDINGS.iter().any(|ending| end.eq_ignore_ascii_case(ending))
}
