//! The fee for handling applications (信息处理费).

mod fee_01;
mod fee_02;
mod fee_03;
mod fee_04;
mod fee_05;
mod fee_06;
mod fee_07;
mod fee_08;

use crate::report::claims::{Claim, Fee, Scope, Subject};
use crate::rule::{Context, Rule};
use crate::rules::ext;
use crate::text::agency::{self, Kind};

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[
    &fee_01::RULE,
    &fee_02::RULE,
    &fee_03::RULE,
    &fee_04::RULE,
    &fee_05::RULE,
    &fee_06::RULE,
    &fee_07::RULE,
    &fee_08::RULE,
];

/// What the report states of the fee for its own year and body, in plain numbers, nothing included.
#[must_use]
pub fn claims<'a>(context: &Context<'a>, fee: Fee) -> Vec<&'a Claim> {
    // A rate, or what should have been paid, and was not.
    const OTHERWISE: [&str; 10] =
        ["每", "标准", "应收", "应缴", "应当", "拟收", "要求", "通知收取", "未收", "累计"];
    let mut found = Vec::new();
    if !applies(context) {
        return found;
    }
    for claim in &context.report.prose.claims {
        let words = claim.label.of(context.text());
        if claim.subject == Subject::Fee(fee)
            && claim.figure.exact
            && !claim.sense.denied
            && is_own(context, claim)
            && !OTHERWISE.iter().any(|other| words.contains(other))
        {
            found.push(claim);
        }
    }
    found
}

/// Whether the rules of this group have anything to look at.
fn applies(context: &Context<'_>) -> bool {
    context.report.is_report() && !ext::is_explanation(context) && !ext::is_before_2019(context)
}

/// Whether a number is surely the report's own.
fn is_own(context: &Context<'_>, claim: &Claim) -> bool {
    let is_year = claim.year.is_none() || claim.year == context.year();
    let covers_all = || {
        let kind = context.report.outline.agency.as_deref().map(agency::kind);
        matches!(kind, Some(Kind::Government | Kind::GovernmentOffice | Kind::Committee))
    };
    let is_scope = match claim.scope {
        Scope::Unnamed | Scope::Own => true,
        Scope::Everybody | Scope::Government => covers_all(),
        Scope::Named => false,
    };
    claim.sense.firm && !claim.earlier && is_year && is_scope
}

/// Whether two numbers are the same body's.
fn are_together(one: &Claim, other: &Claim) -> bool {
    (one.scope == Scope::Everybody) == (other.scope == Scope::Everybody)
}
