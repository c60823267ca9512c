//! Where the text says that no documents were issued, 表二 has none.

use super::{before, cell, has_word};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::report::claims::{Subject, agreement};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::span::Span;
use crate::text::pattern::Pattern;

/// That none were made, of any sort.
static PLAIN: Pattern = Pattern::new(
    "^(?:未|没有|没|无)(?:新)?(?:制定|制发|印发|出台|废止)(?:过|了|任何|相关|有关|新的|规章|行政规范性文件|规范性文件|及|和|与|或)+$",
);

pub(super) static RULE: Rule = Rule {
    id: "T2-07",
    title: "正文说没有制发文件，表二也是 0",
    severity: Severity::Warning,
    basis: Some(basis::DISCLOSURE_2021),
    documentation: documentation! {
        demand: "正文写“未制发行政规范性文件”“没有废止规章”的，表二相应的单元格应当是 0。",
        why: "同一份报告里，没有和有件数不能都对。",
        repair: "核对后改正文或者改表格。",
        exception: "正文说的是往年，或者只说某一类文件的，可以不同。",
        bad: Example {
            title: "正文说没有制发，表二是 2",
            base: "sample-2021.txt",
            edits: &[("全年制发行政规范性文件2件、废止1件", "全年未制发行政规范性文件,废止行政规范性文件1件")],
        },
        good: Example {
            title: "没有的只是规章",
            base: "sample-2021.txt",
            edits: &[("全年制发行政规范性文件2件", "全年未制定规章,制发行政规范性文件2件")],
        },
    },
    words: &["名义", "起草", "代拟", "提请", "报请", "违法", "违规", "擅自", "以来"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Disclosure) else { return };
    for claim in &context.report.prose.claims {
        if !matches!(claim.subject, Subject::Papers(..))
            || !claim.sense.denied
            || agreement(claim, context.report) != Some(false)
            || has_word(context, claim.label.cover(before(claim)))
        {
            continue;
        }
        let clause = Span::new(claim.span.start(), context.clause(claim.span).end());
        if !PLAIN.is_in(&structure::folded(context, clause)) {
            continue;
        }
        let Some((place, name, value)) = cell(sheet, claim) else { continue };
        let words = claim.span.of(context.text());
        let message = format!("正文说“{words}”，表二{name}却是 {value}，请核对。");
        findings.report(Place::text(claim.span), message).and(place);
    }
}
