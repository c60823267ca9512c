//! Departments publish by the end of January.

use super::{FIRST_YEAR, dated, report_late};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;
use crate::text::agency::{self, Kind};
use crate::text::date::Date;

pub(super) static RULE: Rule = Rule {
    id: "DATE-03",
    title: "部门的报告在1月31日前公布",
    severity: Severity::Error,
    basis: Some(basis::DEADLINE),
    documentation: documentation! {
        demand: "县级以上人民政府部门应当在每年1月31日前公布上一年度的报告。",
        why: "条例规定了部门公布报告的期限。",
        repair: "核对首次公布的日期。确实晚了的，如实保留日期，下一年按期公布；页面上的日期写错的，更正日期。",
        exception: "网站改版后重新发布的，以首次公布的日期为准；晚两年以上的只算“请核对”。中心、分局、执法队、税务局、开发区的部门等看不准是不是县级以上人民政府部门的，日期没有标明是发布时间的，也只算“请核对”。政府办公室、管委会的报告在2月、3月公布的，看不准按部门还是按政府的期限，不作判断；乡镇、街道不查这一条。",
        bad: Example {
            title: "县局的报告2月20日才公布",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "发布时间:2025-02-20")],
        },
        good: Example {
            title: "1月31日当天公布",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "发布时间:2025-01-31 17:30")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    open(context, findings);
    let is_bound = |kind| matches!(kind, Kind::Department | Kind::Subordinate);
    let Some(dated) = dated(context, findings, is_bound) else { return };
    let Some(deadline) = Date::new(dated.year + 1, 1, 31) else { return };
    let (severity, whose) = match dated.kind {
        Kind::Department => (Severity::Error, "县级以上人民政府部门应当在1月31日前公布。"),
        _ => (Severity::Warning, "县级以上人民政府部门应当在1月31日前公布，请核对是否适用。"),
    };
    report_late(context, findings, &dated, deadline, severity, whose);
}

/// An office of a government, or a committee that may be one, may publish for a department or for a
/// government: between the two deadlines nothing can be told.
fn open(context: &Context<'_>, findings: &mut Findings) {
    let outline = &context.report.outline;
    let (Some(agency), Some(published)) = (outline.agency.as_deref(), outline.published) else { return };
    let Some(year) = context.year().filter(|year| *year >= FIRST_YEAR) else { return };
    let (Some(first), Some(second)) = (Date::new(year + 1, 1, 31), Date::new(year + 1, 3, 31)) else {
        return;
    };
    let is_between = published.date > first && published.date <= second;
    let is_either = matches!(agency::kind(agency), Kind::GovernmentOffice | Kind::Committee);
    if context.report.is_report() && is_between && is_either {
        let reason =
            format!("部门与政府的期限不同（1月31日、3月31日），{agency}的报告按哪一个期限看不准，没有判断。");
        findings.not_assessable(reason, vec![Place::text(published.span)]);
    }
}
