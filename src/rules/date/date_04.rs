//! Governments publish by the end of March.

use super::{dated, report_late};
use crate::documentation;
use crate::finding::Severity;
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;
use crate::text::agency::Kind;
use crate::text::date::Date;

pub(super) static RULE: Rule = Rule {
    id: "DATE-04",
    title: "县级以上地方人民政府的报告在3月31日前公布",
    severity: Severity::Error,
    basis: Some(basis::DEADLINE),
    documentation: documentation! {
        demand: "县级以上地方人民政府的报告，应当在每年3月31日前公布。",
        why: "条例规定，政府信息公开工作主管部门在3月31日前公布本级政府上一年度的报告。",
        repair: "核对首次公布的日期。确实晚了的，如实保留日期，下一年按期公布；页面上的日期写错的，更正日期。",
        exception: "网站改版后重新发布的，以首次公布的日期为准；晚两年以上的只算“请核对”。管委会是否代表一级政府看不准，日期没有标明是发布时间的，也只算“请核对”。政府办公室自己的报告期限更早(1月31日)，这里只按3月31日查。",
        bad: Example {
            title: "县政府的报告5月18日才公布",
            base: "sample-2019.txt",
            edits: &[("发布时间：2021-03-15", "发布时间：2021-05-18")],
        },
        good: Example {
            title: "3月31日公布",
            base: "sample-2019.txt",
            edits: &[("发布时间：2021-03-15", "发布时间：2021-03-31")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let is_bound = |kind| matches!(kind, Kind::Government | Kind::GovernmentOffice | Kind::Committee);
    let Some(dated) = dated(context, findings, is_bound) else { return };
    let Some(deadline) = Date::new(dated.year + 1, 3, 31) else { return };
    let (severity, whose) = match dated.kind {
        Kind::Government => (Severity::Error, "县级以上地方人民政府的报告应当在3月31日前公布。"),
        Kind::GovernmentOffice => {
            (Severity::Error, "政府办公室不论公布本级政府的报告还是自己的报告，最迟都应当在3月31日前公布。")
        }
        _ => (Severity::Warning, "县级以上地方人民政府的报告应当在3月31日前公布，请核对是否适用。"),
    };
    report_late(context, findings, &dated, deadline, severity, whose);
}
