//! New applications are as many in the prose as in 表三.

use crate::documentation;
use crate::finding::Severity;
use crate::report::claims::{Party, Stage, Subject};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

pub(super) static RULE: Rule = Rule {
    id: "T3-20",
    title: "正文与表三的新收申请数一致",
    severity: Severity::Error,
    basis: Some(basis::REQUESTS),
    documentation: documentation! {
        demand: "正文写的本年度收到政府信息公开申请的件数，应当等于表三“一、本年新收政府信息公开申请数量”的“总计”。",
        why: "两处说的是同一件事。正文常常先写好，表三改了以后没有跟着改。",
        repair: "按台账核对新收件数，改错的一处。正文的件数含上年结转的，写明“含上年结转”。",
        exception: "正文的件数另有口径(某一段时间、某一类申请、所属各单位)而没有写明的，可能两处都对。写“受理”的，件数恰好等于新收与上年结转之和时不提示。",
        bad: Example {
            title: "正文写 14 件，表三是 15",
            base: "sample-2021.txt",
            edits: &[("全年新收政府信息公开申请15件,其中自然人10件、法人或其他组织5件;按提交渠道分,网络9件、信函4件、当面2件。", "全年新收政府信息公开申请14件。")],
        },
        good: Example {
            title: "写明含上年结转",
            base: "sample-2021.txt",
            edits: &[("全年新收政府信息公开申请15件,其中自然人10件、法人或其他组织5件;按提交渠道分,网络9件、信函4件、当面2件。上年结转2件。", "全年收到政府信息公开申请17件(含上年结转2件)。")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    super::tell(context, findings, RULE.severity, |claim| {
        claim.subject == Subject::Requests(Stage::New, Party::All) && !claim.sense.denied
    });
}
