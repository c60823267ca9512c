//! 表三 is not left at 0 while the prose reports applications.

use super::is_all_zero;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::report::claims::Subject;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, prose};
use crate::text::number::Decimal;

pub(super) static RULE: Rule = Rule {
    id: "T3-13",
    title: "正文写有申请的，表三不能全是 0",
    severity: Severity::Error,
    basis: Some(basis::FORM),
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
    let Some(sheet) = context.sheet(TableName::Requests).filter(|sheet| is_all_zero(sheet)) else { return };
    if !prose::applies(context) {
        return;
    }
    let mut wrong = Vec::new();
    for claim in &context.report.prose.claims {
        if matches!(claim.subject, Subject::Requests(..))
            && claim.figure.value > Decimal::ZERO
            && prose::is_contradicted(context, claim)
        {
            wrong.push(claim);
        }
    }
    let Some(first) = wrong.first() else { return };
    let doubtful = wrong.iter().all(|claim| claim.sense.lenient);
    let severity = if doubtful { Severity::Warning } else { Severity::Error };
    let message = format!("正文写“{}”，表三却全部是 0，请核对表三是否漏填。", prose::quote(context, first));
    let finding = findings.report_as(severity, Place::text(first.span), message);
    for claim in &wrong[1..] {
        finding.and(Place::text(claim.span));
    }
    finding.and(Place::table(TableName::Requests, Some(sheet.span)));
}
