//! Reports on years that the form was not made for.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;

pub(super) static RULE: Rule = Rule {
    id: "EXT-14",
    title: "是 2019 年度以来的报告",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "本工具核对的是 2019 年度以来的报告。",
        why: "六个部分、三张表的格式从 2019 年度的报告开始使用。更早的报告按“概述”“收费及减免”等部分编写，没有勾稽关系可以核对。",
        repair: "如果标题里的年度写错了，请改正；如果确是以前的报告，不必改动。",
        exception: "近年的报告沿用了旧的标题，又没有写明年度的，也会这样提示。",
        bad: Example {
            title: "2018 年度的报告",
            base: "bad/report-2018.txt",
            edits: &[],
        },
        good: Example {
            title: "2019 年度的报告",
            base: "sample-2019.txt",
            edits: &[],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !ext::is_before_2019(context) {
        return;
    }
    let outline = &context.report.outline;
    let message = match outline.year.filter(|(year, _)| *year < 2019) {
        Some((year, _)) => {
            format!("这是 {year} 年度的报告。现行格式从 2019 年度的报告开始使用，表格和勾稽关系没有核对。")
        }
        None => {
            "这份报告像是 2018 年度以前的写法。现行格式从 2019 年度的报告开始使用，表格和勾稽关系没有核对。"
                .to_owned()
        }
    };
    findings.report(outline.title.map_or_else(Place::document, Place::text), message);
}
