//! Laws, decrees and documents that are cited.

mod cit_01;
mod cit_02;
mod cit_03;
mod cit_04;
mod cit_05;
mod cit_06;

use crate::finding::{Finding, Fix, Place};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{ext, structure};
use crate::span::Span;

/// The rules of this group, in order.
pub static RULES: &[&Rule] =
    &[&cit_01::RULE, &cit_02::RULE, &cit_03::RULE, &cit_04::RULE, &cit_05::RULE, &cit_06::RULE];

/// Whether it is a report that what is in force since 2019 applies to.
fn applies(context: &Context<'_>) -> bool {
    context.report.is_report() && !structure::is_too_old(context) && !ext::is_before_2019(context)
}

/// Reports a stretch and what should stand there instead.
fn report<'a>(findings: &'a mut Findings, span: Span, message: String, right: &str) -> &'a mut Finding {
    let finding = findings.report(Place::text(span), message);
    finding.fix(Fix::replace(span, right, false))
}
