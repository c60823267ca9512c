//! Towns and streets publish in time too.

use super::{dated, report_late};
use crate::documentation;
use crate::finding::Severity;
use crate::rule::{Context, Findings, Rule};
use crate::text::agency::Kind;
use crate::text::date::Date;

pub(super) static RULE: Rule = Rule {
    id: "DATE-05",
    title: "乡镇、街道的报告及时公布",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "乡镇、街道的报告宜在1月31日前公布，至迟不晚于3月31日。",
        why: "条例没有写明乡镇、街道的期限，各地的通知多要求1月底前公布；3月31日是本级政府报告的期限，晚于这一天，就赶不上汇总。",
        repair: "核对首次公布的日期和本地通知的要求。确实晚了的，如实保留日期，下一年按期公布；页面上的日期写错的，更正日期。",
        exception: "本地通知另有期限的，按通知。网站改版后重新发布的，以首次公布的日期为准。",
        bad: Example {
            title: "镇的报告4月才公布",
            base: "sample-2021.txt",
            edits: &[
                ("云岭县市场监督管理局2024年政府信息公开工作年度报告\n", "云岭县云溪镇人民政府2024年政府信息公开工作年度报告\n"),
                ("发布时间:2025-01-20", "发布时间:2025-04-08"),
                ("的规定,云岭县市场监督管理局编制本报告。", "的规定编制本报告。"),
                ("县政府网站我局专栏", "县政府网站云溪镇专栏"),
                ("2024年,我局政府信息公开工作", "2024年,云溪镇政府信息公开工作"),
                ("2025年,我局将从", "2025年,云溪镇将从"),
                ("2024年,我局严格执行", "2024年,云溪镇严格执行"),
            ],
        },
        good: Example {
            title: "县政府的报告3月公布",
            base: "sample-2019.txt",
            edits: &[("发布时间：2021-03-15", "发布时间：2021-03-31")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.report.outline.published.is_none() {
        return;
    }
    let Some(dated) = dated(context, findings, |kind| matches!(kind, Kind::Town | Kind::Street)) else {
        return;
    };
    let (Some(first), Some(second)) = (Date::new(dated.year + 1, 1, 31), Date::new(dated.year + 1, 3, 31))
    else {
        return;
    };
    let (deadline, severity, whose) = if dated.published.date > second {
        (second, Severity::Warning, "乡镇、街道的报告一般不晚于3月31日，请核对。")
    } else {
        (first, Severity::Info, "各地多要求乡镇、街道在1月31日前公布，请核对本地的要求。")
    };
    report_late(context, findings, &dated, deadline, severity, whose);
}
