//! Applications by applicant are as many in the prose as in 表三.

use crate::documentation;
use crate::finding::Severity;
use crate::report::claims::{Party, Stage, Subject};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

pub(super) static RULE: Rule = Rule {
    id: "T3-24",
    title: "正文与表三各类申请人的件数一致",
    severity: Severity::Warning,
    basis: Some(basis::REQUESTS),
    documentation: documentation! {
        demand: "正文写的自然人、法人或其他组织的申请件数，应当等于表三对应的列；法人或其他组织是商业企业等五列之和。",
        why: "两处说的是同一件事，数字应当一样。",
        repair: "按台账核对申请人的类别，改错的一处。",
        exception: "正文的件数含上年结转，或者另有口径而没有写明的，可能两处都对。",
        bad: Example {
            title: "正文写自然人 9 件、法人 6 件，表三是 10 和 5",
            base: "sample-2021.txt",
            edits: &[("其中自然人10件、法人或其他组织5件", "其中自然人9件、法人或其他组织6件")],
        },
        good: Example {
            title: "按商业企业等各列分别写",
            base: "sample-2021.txt",
            edits: &[("其中自然人10件、法人或其他组织5件", "其中自然人10件、商业企业3件、法律服务机构2件")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    super::tell(context, findings, RULE.severity, |claim| match claim.subject {
        Subject::Requests(Stage::Outcome(_) | Stage::Row(_), _) => false,
        Subject::Requests(_, party) => party != Party::All,
        _ => false,
    });
}
