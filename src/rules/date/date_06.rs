//! A report is not published before its year has ended.

use super::{name, words, year_of_title};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    id: "DATE-06",
    title: "公布日期在报告年度结束之后",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "报告年度结束以后才能公布这一年的报告，公布日期应当晚于报告年度的12月31日。",
        why: "数据统计到12月31日，年度没有结束就不会有全年的数据。多半是标题的年度或者发布日期写错了。",
        repair: "核对标题的年度和发布日期，改正写错的一处。",
        exception: "机关在年中撤销、提前编制报告的，可能是对的。",
        bad: Example {
            title: "12月20日就公布了当年的报告",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "发布时间:2024-12-20")],
        },
        good: Example {
            title: "年度结束后不久公布",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "发布时间:2025-01-02")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let (Some(year), Some(published)) = (year_of_title(context), context.report.outline.published) else {
        return;
    };
    if !context.report.is_report() || published.date.year > year {
        return;
    }
    let what = name(context, &published);
    let message = format!(
        "标题写的是{year}年的报告，{what}却是{}，这时{year}年还没有结束，请核对哪一处写错。",
        words(published.date)
    );
    findings.report(Place::text(published.span), message);
}
