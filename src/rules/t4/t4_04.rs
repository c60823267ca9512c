//! Suits after a review go with reviews.

use super::{at_total, totals};
use crate::documentation;
use crate::finding::Severity;
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::balance;

/// One suit alone may well go back to a review of the year before.
const FEWEST: i128 = 2_000_000;

pub(super) static RULE: Rule = Rule {
    id: "T4-04",
    title: "有复议后起诉的，一般也有行政复议",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "表四“复议后起诉”有 2 件以上的，“行政复议”一般不会是 0。",
        why: "复议后起诉的案件先经过了行政复议。一件复议都没有，可能是漏填，或者把直接起诉的填成了复议后起诉。",
        repair: "与案件台账核对这些案件的复议在哪一年，是否漏填。",
        exception: "复议在上一年度已经办结、本年度才起诉的，两处都对。只有 1 件的不提示。",
        bad: Example {
            title: "复议后起诉 2 件，行政复议全是 0",
            base: "sample-2021.txt",
            edits: &[
                ("2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 2 |", "0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 2 |"),
                ("因政府信息公开工作被申请行政复议4件,其中结果维持2件、结果纠正1件、尚未审结1件;", ""),
            ],
        },
        good: Example {
            title: "只有 1 件复议后起诉",
            base: "sample-2021.txt",
            edits: &[
                ("2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 2 |", "0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |"),
                ("因政府信息公开工作被申请行政复议4件,其中结果维持2件、结果纠正1件、尚未审结1件;复议后被提起行政诉讼2件,其中结果维持1件、尚未审结1件。", ""),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Proceedings) else { return };
    let Some([0, _, after]) = totals(sheet).filter(|totals| totals[2] >= FEWEST) else { return };
    let message = format!(
        "表四“复议后起诉”有 {} 件，“行政复议”却是 0；如果不是上一年度的复议，请核对是否漏填。",
        balance::amount(after)
    );
    findings.report(at_total(sheet, 0), message).and(at_total(sheet, 2));
}
