//! No more is paid than was asked for.

use super::{are_together, claims};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::claims::Fee;
use crate::rule::{Context, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    id: "FEE-03",
    title: "实际收取的信息处理费不多于通知的总金额",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "实际收取信息处理费的总金额，不应大于收费通知的总金额。",
        why: "费用按收费通知收取，收的不会比通知的多。",
        repair: "核对收费通知和票据，改正其中一个数。",
        exception: "本年收到上一年通知的费用，实际收取可以更多，宜在正文说明。",
        bad: Example {
            title: "通知 300 元，收取 400 元",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年发出收费通知2件,通知收费总金额300元,实际收取信息处理费400元")],
        },
        good: Example {
            title: "通知 400 元，收取 300 元",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年发出收费通知2件,通知收费总金额400元,实际收取信息处理费300元")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let notified = claims(context, Fee::Notified);
    let received = claims(context, Fee::Received);
    // Several of one sort are parts of a whole, or several bodies'.
    let ([notified], [received]) = (notified.as_slice(), received.as_slice()) else { return };
    if received.figure.value > notified.figure.value && are_together(received, notified) {
        let message = format!(
            "实际收取信息处理费 {} 元，多于收费通知的总金额 {} 元，请核对。",
            received.figure.value, notified.figure.value
        );
        findings.report(Place::text(received.span), message).and(Place::text(notified.span));
    }
}
