//! The report says whether the fee was taken.

use super::applies;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::claims::Subject;
use crate::rule::{Context, Findings, Rule};
use crate::rules::structure;
use crate::span::Span;

/// The first year whose reports speak of the fee.
const FIRST: u16 = 2020;

/// Sections of a report that is whole enough to say that something is not in it.
const WHOLE: usize = 5;

pub(super) static RULE: Rule = Rule {
    id: "FEE-01",
    title: "写明收取信息处理费的情况",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "2020 年度以后的报告，应当写明本年度收取信息处理费的情况；没有收取的也写一句，一般写在第六部分。",
        why: "信息处理费从 2021 年起施行，各地从 2020 年度的报告起普遍在第六部分报告：发出收费通知的件数和总金额，以及实际收取的总金额。",
        repair: "在第六部分补写。没有发生的，可以写“本年度未发出收费通知，未收取信息处理费”。",
        exception: "没有读到写明这一点必须报告的全国性文件，依据是各地的做法。正文任何一处写到信息处理费、收费通知的都算；第六部分写到收取费用、收费的也算。第六部分没有读到的不判断；2020 年度的只作提示。",
        bad: Example {
            title: "第六部分只写没有其他事项",
            base: "sample-2021.txt",
            edits: &[(
                "2024年,我局严格执行《政府信息公开信息处理费管理办法》(国办函〔2020〕109号),全年未发出收费通知,通知收费总金额0元,未收取信息处理费。除此之外,没有其他需要报告的事项。",
                "没有其他需要报告的事项。",
            )],
        },
        good: Example {
            title: "写了未收取任何费用",
            base: "sample-2021.txt",
            edits: &[(
                "2024年,我局严格执行《政府信息公开信息处理费管理办法》(国办函〔2020〕109号),全年未发出收费通知,通知收费总金额0元,未收取信息处理费。除此之外,没有其他需要报告的事项。",
                "2024年,我局办理政府信息公开申请未收取任何费用。",
            )],
        },
    },
    words: &[
        "信息处理费",
        "信息處理費",
        "收费通知",
        "收費通知",
        "处理费",
        "處理費",
        "收费",
        "收費",
        "收取",
        "费用",
        "費用",
        "缴费",
    ],
    check,
};

/// How many of the words tell in any place; the others only in section 六.
const SURE: usize = 4;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(year) = context.year().filter(|year| *year >= FIRST && applies(context)) else { return };
    let outline = &context.report.outline;
    let (Some(section), Some(heading)) = (context.report.section(6), outline.sections[5]) else { return };
    let found = outline.sections.iter().flatten().count();
    let is_said = context.report.prose.claims.iter().any(|claim| matches!(claim.subject, Subject::Fee(_)))
        || context
            .hits_in(outline.extent)
            .any(|hit| section.contains(hit.span) || (hit.word < SURE && !context.is_in_table(hit.span)));
    if found < WHOLE || is_said || structure::han(section.of(context.text())) == 0 {
        return;
    }
    let severity = if year == FIRST { Severity::Info } else { Severity::Warning };
    let span = Span::new(heading.span.start(), heading.span.end());
    findings.report_as(
        severity,
        Place::section(6, Some(span)),
        "没有写收取信息处理费的情况；没有收取的，宜在第六部分写明未发出收费通知、未收取信息处理费。",
    );
}
