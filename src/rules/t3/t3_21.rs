//! Applications carried on and done are as many in the prose as in 表三.

use crate::documentation;
use crate::finding::Severity;
use crate::report::claims::{Party, Stage, Subject};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

pub(super) static RULE: Rule = Rule {
    id: "T3-21",
    title: "正文与表三的办结、结转件数一致",
    severity: Severity::Warning,
    basis: Some(basis::REQUESTS),
    documentation: documentation! {
        demand: "正文写的上年结转、办结(答复)、结转下年度的件数，应当等于表三“二、上年结转”“(七)总计”“四、结转下年度继续办理”的“总计”。",
        why: "两处说的是同一件事，数字应当一样。",
        repair: "按台账核对，改错的一处。",
        exception: "“办结”只算本年新收的申请，或者另有口径而没有写明的，可能两处都对；恰好等于新收件数的“办结”不提示。“办理”“处理”等于新收、新收加结转或者办理结果总计的，都不提示。“答复”恰好比办理结果总计少“其他处理”的件数，或者说的是延期、当场答复等一部分的，也不提示。",
        bad: Example {
            title: "正文写结转 2 件，表三是 1",
            base: "sample-2021.txt",
            edits: &[("结转下年度继续办理1件", "结转下年度继续办理2件")],
        },
        good: Example {
            title: "办理 17 件，是新收与上年结转之和",
            base: "sample-2021.txt",
            edits: &[("本年度办结16件,其中", "全年共办理政府信息公开申请17件,办结16件,其中")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    super::tell(context, findings, RULE.severity, |claim| {
        matches!(
            claim.subject,
            Subject::Requests(
                Stage::CarriedIn | Stage::CarriedOut | Stage::Finished | Stage::Handled,
                Party::All
            )
        )
    });
}
