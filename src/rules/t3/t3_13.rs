//! 表三 is not left at 0 while the prose reports applications.

use crate::documentation;
use crate::finding::Severity;
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, prose};

pub(super) static RULE: Rule = Rule {
    id: "T3-13",
    title: "正文写有申请的，表三不能全是 0",
    severity: Severity::Error,
    basis: Some(basis::REQUESTS),
    documentation: documentation! {
        demand: "正文写本机关本年度收到或者办理了申请的，表三应当填入这些申请，不能全部填 0。",
        why: "表三就是申请的统计表。正文有件数而表三全是 0，多半是表没有填，或者正文沿用了别的年份的文字。",
        repair: "按台账填写表三；确实没有申请的，改正文。",
        exception: "",
        bad: Example { title: "正文写收到 9 件，表三全是 0", base: "bad/t3-13.txt", edits: &[] },
        good: Example {
            title: "正文写没有收到申请",
            base: "bad/t3-13.txt",
            edits: &[("全年收到政府信息公开申请9件,均已按期答复", "全年未收到政府信息公开申请,答复网上咨询9件")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    prose::tell_nothing(context, findings, RULE.severity, TableName::Requests);
}
