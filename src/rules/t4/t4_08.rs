//! Where the prose says that there were no disputes, 表四 has none.

use crate::documentation;
use crate::finding::Severity;
use crate::report::claims::Subject;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, prose};

pub(super) static RULE: Rule = Rule {
    id: "T4-08",
    title: "正文写没有复议、诉讼的，表四应当是 0",
    severity: Severity::Error,
    basis: Some(basis::PROCEEDINGS),
    documentation: documentation! {
        demand: "正文写没有因政府信息公开被申请行政复议、被提起行政诉讼的，表四对应的“总计”应当是 0。",
        why: "两处说的是同一件事。多半是正文沿用了往年的文字。",
        repair: "与案件台账核对：有案件的改正文，没有的改表四。",
        exception: "正文说的是所属单位或者某一类案件而没有写明的，可能两处都对；写明只是作为第三人参加的、因超期答复等引起的案件的，不提示。",
        bad: Example {
            title: "正文写没有复议和诉讼，表四有",
            base: "sample-2021.txt",
            edits: &[("因政府信息公开工作被申请行政复议4件,其中结果维持2件、结果纠正1件、尚未审结1件;复议后被提起行政诉讼2件,其中结果维持1件、尚未审结1件。", "没有发生因政府信息公开被申请行政复议、提起行政诉讼的情况。")],
        },
        good: Example {
            title: "没有败诉",
            base: "sample-2021.txt",
            edits: &[("复议后被提起行政诉讼2件,其中", "没有发生行政诉讼败诉的情况。复议后被提起行政诉讼2件,其中")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    prose::tell(context, findings, RULE.severity, |claim| {
        matches!(claim.subject, Subject::Proceedings(..)) && claim.sense.denied
    });
}
