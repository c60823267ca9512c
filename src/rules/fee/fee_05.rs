//! The fee was taken or it was not.

use super::{applies, are_together, claims, is_own};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::claims::{Fee, Subject};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::span::Span;
use crate::text::number::Decimal;
use crate::text::pattern::Pattern;

/// That nothing was taken, plainly.
static NOTHING: Pattern = Pattern::new(
    "^(?:未|没有|没|无|尚未)(?:实际|发生|产生|对外|依法|任何|过|政府信息公开)*(?:收取|信息处理费)",
);

/// That something else was not taken, or that somebody else took it.
static ELSE: Pattern =
    Pattern::new("其他|其它|其余|检索|复制|邮寄|额外|另|违规|超|以外|之外|除|本级|各|下属|所属|直属|乡镇");

pub(super) static RULE: Rule = Rule {
    id: "FEE-05",
    title: "收没收信息处理费，前后一致",
    severity: Severity::Error,
    basis: Some(basis::CONTENTS),
    documentation: documentation! {
        demand: "写了“未收取信息处理费”的，不应又写收取了多少元。",
        why: "同一机关同一年度，收取和没有收取不能都对。多半是沿用了往年的那句话没有删去。",
        repair: "核对后删去其中一句。",
        exception: "两句说的是不同机关、不同年度，或者说的是没有收取其他费用的，不提示。",
        bad: Example {
            title: "先说未收取，又说收取 380 元",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费。", "全年发出收费通知1件,通知收费总金额380元,未收取信息处理费。全年实际收取信息处理费380元。")],
        },
        good: Example {
            title: "没有收取的是其他费用",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年发出收费通知1件,通知收费总金额380元,实际收取信息处理费380元,未收取其他费用")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !applies(context) {
        return;
    }
    let received = claims(context, Fee::Received);
    let Some(received) = received.iter().find(|claim| claim.figure.value > Decimal::ZERO) else { return };
    for claim in &context.report.prose.claims {
        if claim.subject != Subject::Fee(Fee::Received) || !claim.sense.denied || !is_own(context, claim) {
            continue;
        }
        let clause = context.clause(claim.span);
        let words = structure::folded(context, Span::new(claim.span.start(), clause.end()));
        if are_together(claim, received)
            && NOTHING.is_in(&words)
            && !ELSE.is_in(&structure::folded(context, claim.sentence))
            && !ELSE.is_in(&structure::folded(context, received.label))
        {
            let message =
                format!("正文一处说没有收取信息处理费，一处说收取了 {} 元，请核对。", received.figure.value);
            findings.report(Place::text(claim.span), message).and(Place::text(received.span));
            return;
        }
    }
}
