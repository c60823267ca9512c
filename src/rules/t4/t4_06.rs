//! Since 2024 a refusal goes to review before it goes to court.

use super::{at_total, totals};
use crate::documentation;
use crate::finding::Severity;
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis, prose};

/// The first year of that law.
const FIRST_YEAR: u16 = 2024;

pub(super) static RULE: Rule = Rule {
    id: "T4-06",
    title: "对不予公开不服的先申请行政复议",
    severity: Severity::Info,
    basis: Some(basis::REVIEW_FIRST),
    documentation: documentation! {
        demand: "2024 年起，对不予公开不服的，应当先申请行政复议。“未经复议直接起诉”的件数不宜比不予公开以外的办理结果还多。",
        why: "直接起诉的只能是不予公开以外的答复。直接起诉的比这些答复还多，可能有复议后起诉的案件填错了栏。",
        repair: "逐件核对直接起诉的案件是否先经过复议，是的改填“复议后起诉”。",
        exception: "2023 年底以前已经起诉、或者对往年的答复起诉的，可能是对的。",
        bad: Example {
            title: "直接起诉 17 件，不予公开以外的答复只有 13 件",
            base: "sample-2021.txt",
            edits: &[
                ("2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1", "2 | 1 | 0 | 1 | 4 | 17 | 0 | 0 | 0 | 17 | 1"),
                ("复议后被提起行政诉讼2件,其中结果维持1件、尚未审结1件。", ""),
            ],
        },
        good: Example {
            title: "直接起诉 3 件",
            base: "sample-2021.txt",
            edits: &[
                ("2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1", "2 | 1 | 0 | 1 | 4 | 3 | 0 | 0 | 0 | 3 | 1"),
                ("复议后被提起行政诉讼2件,其中结果维持1件、尚未审结1件。", ""),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let (Some(sheet), Some(requests)) =
        (context.sheet(TableName::Proceedings), context.sheet(TableName::Requests))
    else {
        return;
    };
    let (Some([_, direct, _]), Some(answered)) =
        (totals(sheet), prose::value(requests, "outcomeTotal", "total"))
    else {
        return;
    };
    let mut denied = 0;
    for row in requests.plan().rows.iter().filter(|row| row.key.starts_with("denied.")) {
        let Some(value) = prose::value(requests, row.key, "total") else { return };
        denied += value;
    }
    let since = context.year().is_some_and(|year| year >= FIRST_YEAR);
    // Without refusals of the year the suits are about something else.
    if since && denied > 0 && direct > answered - denied {
        let message = format!(
            "表四“未经复议直接起诉”有 {} 件，比表三不予公开以外的办理结果 {} 件还多；2024 年起对不予公开不服的应当先申请复议，请核对是否填错了栏。",
            balance::amount(direct),
            balance::amount(answered - denied),
        );
        findings.report(at_total(sheet, 1), message);
    }
}
