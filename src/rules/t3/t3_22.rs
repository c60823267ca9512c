//! Where the prose says that nothing came in, 表三 has nothing.

use crate::documentation;
use crate::finding::Severity;
use crate::report::claims::{Party, Stage, Subject};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

pub(super) static RULE: Rule = Rule {
    id: "T3-22",
    title: "正文写没有收到申请的，表三新收应当是 0",
    severity: Severity::Error,
    basis: Some(basis::REQUESTS),
    documentation: documentation! {
        demand: "正文写本年度没有收到政府信息公开申请的，表三“一、本年新收政府信息公开申请数量”应当是 0。",
        why: "两处说的是同一件事。多半是正文沿用了往年的文字。",
        repair: "按台账核对：收到过的改正文，没有收到的改表三。",
        exception: "正文说的是所属单位或者某一类申请而没有写明的，可能两处都对。",
        bad: Example {
            title: "正文写没有收到，表三是 15",
            base: "sample-2021.txt",
            edits: &[("全年新收政府信息公开申请15件,其中自然人10件、法人或其他组织5件;按提交渠道分,网络9件、信函4件、当面2件。", "全年未收到政府信息公开申请。")],
        },
        good: Example {
            title: "没有收到的是关于某一方面的申请",
            base: "sample-2021.txt",
            edits: &[("对内容不够明确的申请,", "未收到关于特种设备的政府信息公开申请。对内容不够明确的申请,")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    super::tell(context, findings, RULE.severity, |claim| {
        claim.subject == Subject::Requests(Stage::New, Party::All) && claim.sense.denied
    });
}
