//! Applications by outcome are as many in the prose as in 表三.

use crate::documentation;
use crate::finding::Severity;
use crate::report::claims::{Stage, Subject};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

pub(super) static RULE: Rule = Rule {
    id: "T3-25",
    title: "正文与表三各种办理结果的件数一致",
    severity: Severity::Warning,
    basis: Some(basis::REQUESTS),
    documentation: documentation! {
        demand: "正文写的予以公开、部分公开、不予公开、无法提供、不予处理、其他处理的件数，应当等于表三对应各行“总计”之和；“予以公开及部分公开”是前两行之和。",
        why: "两处说的是同一件事，数字应当一样。",
        repair: "按答复书核对办理结果，改错的一处。",
        exception: "正文的说法与表三的行并不对应(例如把“信息不存在”以外的情形也叫“无法提供”)的，可能两处都对。",
        bad: Example {
            title: "正文写无法提供 2 件，表三是 3",
            base: "sample-2021.txt",
            edits: &[("不予公开3件、无法提供3件", "不予公开3件、无法提供2件")],
        },
        good: Example {
            title: "予以公开和部分公开合写",
            base: "sample-2021.txt",
            edits: &[("其中予以公开6件、部分公开2件、", "其中予以公开及部分公开8件、")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    super::tell(context, findings, RULE.severity, |claim| {
        matches!(claim.subject, Subject::Requests(Stage::Outcome(_) | Stage::Row(_), _))
    });
}
