//! There are hardly more disputes than applications.

use super::{at_total, totals};
use crate::documentation;
use crate::finding::Severity;
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, prose};

/// Disputes beyond the applications that older applications explain.
const MARGIN: i128 = 10_000_000;

pub(super) static RULE: Rule = Rule {
    id: "T4-05",
    title: "复议和诉讼一般不比办理的申请多",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "表四的行政复议与未经复议直接起诉的“总计”之和，一般不超过表三的办理结果总计与上年结转之和 10 件以上。",
        why: "争议由申请的答复引起。争议比申请多出很多，可能是把本机关审理的复议案件、或者与政府信息公开无关的案件也填了进来。",
        repair: "与案件台账核对：只填以本机关为被申请人、被告的政府信息公开案件。",
        exception: "对主动公开不服、或者往年的申请在本年度才起争议的，也可能多出来。",
        bad: Example {
            title: "办理 16 件申请，复议 30 件",
            base: "sample-2021.txt",
            edits: &[
                ("2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1", "28 | 1 | 0 | 1 | 30 | 0 | 0 | 0 | 0 | 0 | 1"),
                ("被申请行政复议4件,其中结果维持2件、", "被申请行政复议30件,其中结果维持28件、"),
            ],
        },
        good: Example {
            title: "办理 16 件申请，复议 20 件",
            base: "sample-2021.txt",
            edits: &[
                ("2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1", "18 | 1 | 0 | 1 | 20 | 0 | 0 | 0 | 0 | 0 | 1"),
                ("被申请行政复议4件,其中结果维持2件、", "被申请行政复议20件,其中结果维持18件、"),
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
    let (Some([review, direct, _]), Some(answered), Some(carried_in)) = (
        totals(sheet),
        prose::value(requests, "outcomeTotal", "total"),
        prose::value(requests, "carriedIn", "total"),
    ) else {
        return;
    };
    let (disputes, applications) = (review + direct, answered + carried_in);
    if disputes > applications + MARGIN {
        let message = format!(
            "表四的行政复议和直接起诉共 {} 件，表三办理的申请连同上年结转只有 {} 件，请核对是否填入了别的案件。",
            balance::amount(disputes),
            balance::amount(applications),
        );
        findings.report(at_total(sheet, 0), message).and(at_total(sheet, 1));
    }
}
