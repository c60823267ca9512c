//! No words of betting or adult sites.

use super::{Injected, SPAM, injected, place, spam_in};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

pub(super) static RULE: Rule = Rule {
    id: "WEB-01",
    title: "没有博彩、色情类词语",
    severity: Severity::Error,
    basis: Some(basis::SITE_CONTENT),
    documentation: documentation! {
        demand: "报告和它所在的网页里不能有博彩、色情网站的词语。",
        why: "这类词语多半是网页被篡改后加进去的，也可能是从被篡改的网页上抄来的。政府网站出现这类内容，检查时单项否决。",
        repair: "删去这些文字；网页上已经有的，马上请网站管理人员查清来源、清除干净，再查同一网站的其他网页。",
        exception: "同一句话里写明是打击、查处这类活动的，以及体育彩票、福利彩票机构说自己业务的，不算。",
        bad: Example {
            title: "文末多了一行",
            base: "sample-2021.txt",
            edits: &[("没有其他需要报告的事项。", "没有其他需要报告的事项。\n六合彩开奖，平特一肖")],
        },
        good: Example {
            title: "报告打击这类活动的情况，和体育彩票的业务",
            base: "sample-2021.txt",
            edits: &[
                ("同步说明不合格批次的核查处置情况。", "同步说明不合格批次的核查处置情况。公布打击地下六合彩典型案例3件、体育彩票投注网站防骗提示2条。"),
                ("政务公开专区1处", "无码人员通道和政务公开专区1处"),
            ],
        },
    },
    words: SPAM,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for hit in injected(context, Injected::Anywhere) {
        let message = format!(
            "文中有博彩、色情类词语“{}”，网页或者原稿可能被篡改过，请删去并查明来源。",
            hit.span.of(context.text()),
        );
        findings.report(Place::text(hit.span), message);
    }
    if let Some(title) = context.title_mark()
        && let Some(word) = spam_in(title.source.of(context.source))
    {
        let message = format!(
            "网页标题(<title>)里有博彩、色情类词语“{word}”，网页可能被篡改过，请网站管理人员查明来源。"
        );
        findings.report(place(context, title), message);
    }
}
