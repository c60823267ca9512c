//! The fee is told in yuan.

use super::claims;
use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::report::claims::Fee;
use crate::rule::{Context, Findings, Rule};
use crate::text::number::Decimal;

/// 10 000 元, in millionths.
const LARGE: i64 = 10_000_000_000;

pub(super) static RULE: Rule = Rule {
    id: "FEE-08",
    title: "信息处理费以元为单位",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "不到 1 万元的信息处理费，宜以元为单位写。",
        why: "信息处理费一般只有几百元，写成“0.04 万元”看不出准确的数，也容易看错一位。",
        repair: "改写成元，如“400 元”。",
        exception: "各部门汇总超过 1 万元的，用万元没有问题；写“0 万元”的也不提示。",
        bad: Example {
            title: "0.04 万元",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年发出收费通知1件,实际收取信息处理费0.04万元")],
        },
        good: Example {
            title: "1.2 万元",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年发出收费通知16件,实际收取信息处理费1.2万元")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for fee in [Fee::Notified, Fee::Received] {
        for claim in claims(context, fee) {
            let value = claim.figure.value;
            let written = claim.span.of(context.text());
            if !written.contains('万') || value <= Decimal::ZERO || value.millionths() >= LARGE {
                continue;
            }
            let message = format!("信息处理费写的是{written}元，宜以元为单位，即 {value} 元。");
            findings.report(Place::text(claim.span), message).fix(Fix {
                label: format!("改为 {value} 元"),
                is_safe: false,
                edits: vec![Edit::Text { span: claim.span, text: value.to_string() }],
            });
        }
    }
}
