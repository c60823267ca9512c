//! No name of a betting site in the place of an agency's.

use super::{Injected, SPAM, injected};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

pub(super) static RULE: Rule = Rule {
    id: "WEB-02",
    title: "机关名称没有被换成博彩网站的名字",
    severity: Severity::Error,
    basis: Some(basis::SITE_ATTACK),
    documentation: documentation! {
        demand: "标题和正文里的机关名称，前面或者中间不能有博彩网站的名字。",
        why: "攻击者常把整个网站的机关名称换成博彩网站的名字，或者加在机关名称前面。网页被篡改没有及时处置的，检查时单项否决。",
        repair: "恢复机关名称，马上请网站管理人员查明篡改来源，并检查同一网站的其他网页；原稿里就有的，从本机关存档的原稿重新复制。",
        exception: "同一句话里写明是打击、查处这类网站的，不算。",
        bad: Example {
            title: "标题前加了博彩网站的名字",
            base: "sample-2021.txt",
            edits: &[("云岭县市场监督管理局2024年政府信息公开工作年度报告\n", "bet365(中国)官方网站 云岭县市场监督管理局2024年政府信息公开工作年度报告\n")],
        },
        good: Example {
            title: "公布查处这类网站的情况",
            base: "sample-2021.txt",
            edits: &[("同步说明不合格批次的核查处置情况。", "同步说明不合格批次的核查处置情况。公布县局查处bet365代理广告案1件。")],
        },
    },
    words: SPAM,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for hit in injected(context, Injected::Name) {
        let message = format!(
            "机关名称或标题前有博彩网站的名字“{}”，网页可能被篡改过，请恢复原来的名称并查明来源。",
            hit.span.of(context.text()),
        );
        findings.report(Place::text(hit.span), message);
    }
}
