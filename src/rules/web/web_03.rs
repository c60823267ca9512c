//! No words of betting sites in the middle of a sentence.

use super::{Injected, SPAM, injected};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

pub(super) static RULE: Rule = Rule {
    id: "WEB-03",
    title: "句子中间没有被换上博彩、色情类词语",
    severity: Severity::Error,
    basis: Some(basis::SITE_ATTACK),
    documentation: documentation! {
        demand: "“办公室关于印发……”“联系我们”一类的句子，中间不能有博彩、色情类词语。",
        why: "攻击者常把“关于”“联系”一类的常用字换成博彩词语，不细读看不出来。网页被篡改没有及时处置的，检查时单项否决。",
        repair: "对照原文件恢复被换掉的字(多半是“关于”)，马上请网站管理人员查明篡改来源，并检查同一网站的其他网页。",
        exception: "同一句话里写明是打击、查处这类活动的，不算。",
        bad: Example {
            title: "“关于”被换成“买足球的软件”",
            base: "sample-2021.txt",
            edits: &[("《国务院办公厅政府信息与政务公开办公室关于印发", "《国务院办公厅政府信息与政务公开办公室买足球的软件印发")],
        },
        good: Example {
            title: "办公室印发整治投注网站的方案",
            base: "sample-2021.txt",
            edits: &[("同步说明不合格批次的核查处置情况。", "同步说明不合格批次的核查处置情况。公布县政府办公室关于进一步做好投注网站广告整治的通知。")],
        },
    },
    words: SPAM,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for hit in injected(context, Injected::Sentence) {
        let message = format!(
            "句子中间有博彩、色情类词语“{}”，可能是“关于”等字被篡改，请对照原文恢复并查明来源。",
            hit.span.of(context.text()),
        );
        findings.report(Place::text(hit.span), message);
    }
}
