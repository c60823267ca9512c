//! Where the fee was taken, it is said how often and how much was asked for.

use super::claims;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::claims::{Fee, Unit};
use crate::rule::{Context, Findings, Rule};
use crate::text::number::Decimal;

pub(super) static RULE: Rule = Rule {
    id: "FEE-02",
    title: "收取了信息处理费的，写明通知件数",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "收取了信息处理费的，宜写明发出收费通知的件数和总金额，以及实际收取的总金额。",
        why: "只有一个金额，看不出是几件申请、是否都已缴纳，也无法与表三“逾期未按收费通知要求缴纳费用”核对。",
        repair: "补写发出收费通知的件数和总金额。",
        exception: "没有收取的，写一句即可，不提示；同一句里写明了件数的，也不提示。没有读到写明这几项都要报告的全国性文件，依据是各地的做法。",
        bad: Example {
            title: "只有金额",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年收取信息处理费400元")],
        },
        good: Example {
            title: "写了几件",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年对1件申请收取信息处理费400元")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let received = claims(context, Fee::Received);
    let Some(first) = received.iter().find(|claim| claim.figure.value > Decimal::ZERO) else { return };
    if !claims(context, Fee::Notices).is_empty() || !claims(context, Fee::Notified).is_empty() {
        return;
    }
    let is_counted = context
        .report
        .prose
        .claims
        .iter()
        .any(|claim| claim.sentence == first.sentence && claim.figure.unit == Unit::Case);
    if !is_counted {
        let message = format!(
            "正文只写了收取信息处理费 {} 元，没有写发出收费通知的件数和总金额，宜补写。",
            first.figure.value
        );
        findings.report(Place::text(first.span), message);
    }
}
