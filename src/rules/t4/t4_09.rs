//! Disputes without any application.

use super::{at_total, totals};
use crate::documentation;
use crate::finding::Severity;
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::prose;
use crate::text::pattern::Pattern;

/// Words for an earlier time; years stand in the text.
static EARLIER: Pattern = Pattern::new("上一?年|去年|往年|前年|以前|此前|历年|早年|陈年");

/// A year in digits.
static YEAR: Pattern = Pattern::new("20[0-9][0-9]");

pub(super) static RULE: Rule = Rule {
    id: "T4-09",
    title: "没有申请却有复议、诉讼的，核对是哪一年的申请",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "表三全部是 0 而表四有复议或诉讼的，请核对两张表。",
        why: "争议多由申请的答复引起。本年度没有办理一件申请却有争议，可能是表三漏填。",
        repair: "核对这些案件由哪一年的申请引起；是往年的申请，可以在正文写明。",
        exception: "由往年的申请或者主动公开引起的，两张表都对；正文写到复议、诉讼时提到往年的，不提示。",
        bad: Example {
            title: "表三全是 0，表四有 3 件",
            base: "bad/t3-13.txt",
            edits: &[
                ("全年收到政府信息公开申请9件,均已按期答复。没有因政府信息公开工作被申请行政复议、提起行政诉讼。", "全年未收到政府信息公开申请。"),
                ("0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "1 | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 |"),
            ],
        },
        good: Example {
            title: "正文写明是 2023 年的申请",
            base: "bad/t3-13.txt",
            edits: &[
                ("全年收到政府信息公开申请9件,均已按期答复。没有因政府信息公开工作被申请行政复议、提起行政诉讼。", "全年未收到政府信息公开申请。就2023年的1件申请被申请行政复议1件、被提起行政诉讼2件。"),
                ("0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "1 | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 |"),
            ],
        },
    },
    words: &["行政复议", "行政诉讼", "行政複議", "行政訴訟"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let (Some(sheet), Some(requests)) =
        (context.sheet(TableName::Proceedings), context.sheet(TableName::Requests))
    else {
        return;
    };
    let Some(totals) = totals(sheet).filter(|totals| totals.iter().any(|total| *total > 0)) else { return };
    if !prose::is_all_zero(requests) {
        return;
    }
    let text = context.text();
    for hit in context.hits {
        let sentence = context.sentence(hit.span);
        let other_year = || {
            let years = YEAR.all(text, sentence);
            years
                .iter()
                .any(|year| context.year().is_some_and(|own| year.of(text) < own.to_string().as_str()))
        };
        if EARLIER.is_in(sentence.of(text)) || other_year() {
            return;
        }
    }
    let row = totals.iter().position(|total| *total > 0).unwrap_or(0);
    let message = "表三全部是 0，表四却有复议或诉讼；如果不是往年的申请引起的，请核对表三是否漏填。";
    findings.report(at_total(sheet, row), message);
}
