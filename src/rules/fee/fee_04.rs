//! The fee is a multiple of ten yuan.

use super::claims;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::claims::Fee;
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

/// 10 元, in millionths.
const TEN: i64 = 10_000_000;

pub(super) static RULE: Rule = Rule {
    id: "FEE-04",
    title: "信息处理费是 10 元的整数倍",
    severity: Severity::Warning,
    basis: Some(basis::FEE_TARIFF),
    documentation: documentation! {
        demand: "写明的信息处理费金额应当是 10 元的整数倍。",
        why: "按件收取的每件 100 元起，按量收取的每页 10 元、20 元、40 元，加起来总是 10 元的整数倍。",
        repair: "核对收费通知和票据；把复制、邮寄等费用算进来的，另外说明。",
        exception: "申请人只缴纳了一部分，或者约数、以万元为单位四舍五入的，可能不是。",
        bad: Example {
            title: "385 元",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年发出收费通知2件,通知收费总金额385元,实际收取信息处理费380元")],
        },
        good: Example {
            title: "380 元",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年发出收费通知2件,通知收费总金额380元,实际收取信息处理费380元")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut told = 0;
    for fee in [Fee::Notified, Fee::Received] {
        for claim in claims(context, fee) {
            let amount = claim.figure.value.millionths();
            let is_rounded = claim.figure.step.millionths() > TEN / 10;
            if amount > 0 && amount % TEN != 0 && !is_rounded {
                let message = format!(
                    "信息处理费写的是 {} 元，按收费标准应当是 10 元的整数倍，请核对。",
                    claim.figure.value
                );
                // The same amount was asked for and paid.
                if told != amount {
                    findings.report(Place::text(claim.span), message);
                }
                told = amount;
            }
        }
    }
}
