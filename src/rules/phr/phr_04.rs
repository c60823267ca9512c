//! The guiding thought is the present one.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};

/// The first year whose reports name the present one.
const SINCE: u16 = 2018;

/// Words before this one are the older thoughts, those behind name the present one.
const PRESENT: usize = 2;

pub(super) static RULE: Rule = Rule {
    id: "PHR-04",
    title: "指导思想用现行的提法",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "2018 年度以后的报告，写“以……为指导”的，不宜只提“三个代表”重要思想、科学发展观，而不提习近平新时代中国特色社会主义思想。",
        why: "2017 年以后，习近平新时代中国特色社会主义思想是写在首位的指导思想。只有旧的提法，多半是沿用了多年以前的文字。",
        repair: "改为“以习近平新时代中国特色社会主义思想为指导”，或者补上。",
        exception: "两种提法并列的，不提示；文中另有一处写到现行提法的，也不提示。转载网站屏蔽了姓名的，可能误报。",
        bad: Example {
            title: "只提科学发展观",
            base: "sample-2021.txt",
            edits: &[("以习近平新时代中国特色社会主义思想为指导", "以科学发展观为指导")],
        },
        good: Example {
            title: "并列",
            base: "sample-2021.txt",
            edits: &[(
                "以习近平新时代中国特色社会主义思想为指导",
                "坚持以“三个代表”重要思想、科学发展观、习近平新时代中国特色社会主义思想为指导",
            )],
        },
    },
    words: &[
        "科学发展观",
        "三个代表",
        "新时代中国特色社会主义",
        "习近平",
        "总书记",
        "(略)",
        "（略）",
        "( 略 )",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let extent = context.report.outline.extent;
    if !context.report.is_report()
        || context.year().is_none_or(|year| year < SINCE)
        || context.hits_in(extent).any(|hit| hit.word >= PRESENT)
    {
        return;
    }
    for hit in context.hits_in(extent) {
        let sentence = context.sentence(hit.span).of(context.text());
        if ["为指导", "为统领", "为引领"].iter().any(|guide| sentence.contains(guide)) {
            let message = format!(
                "全文的指导思想只写了“{}”，没有写习近平新时代中国特色社会主义思想，请核对是不是沿用了旧的文字。",
                hit.span.of(context.text())
            );
            findings.report(Place::text(hit.span), message);
            return;
        }
    }
}
