//! The six sections, and rows and columns of the form.

mod fmt_01;
mod fmt_02;
mod fmt_03;
mod fmt_04;
mod fmt_05;
mod fmt_06;
mod fmt_07;
mod fmt_08;
mod fmt_09;
mod fmt_10;
mod fmt_11;
mod fmt_12;
mod fmt_13;
mod fmt_14;
mod fmt_15;
mod fmt_16;
mod fmt_17;
mod fmt_18;
mod fmt_19;
mod fmt_20;
mod fmt_21;
mod fmt_22;
mod fmt_23;
mod fmt_24;
mod fmt_25;
mod fmt_26;
mod fmt_27;
mod fmt_29;

use super::structure;
use crate::rule::{Context, Rule};

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[
    &fmt_01::RULE,
    &fmt_02::RULE,
    &fmt_03::RULE,
    &fmt_04::RULE,
    &fmt_05::RULE,
    &fmt_06::RULE,
    &fmt_07::RULE,
    &fmt_08::RULE,
    &fmt_09::RULE,
    &fmt_10::RULE,
    &fmt_11::RULE,
    &fmt_12::RULE,
    &fmt_13::RULE,
    &fmt_14::RULE,
    &fmt_15::RULE,
    &fmt_16::RULE,
    &fmt_17::RULE,
    &fmt_18::RULE,
    &fmt_19::RULE,
    &fmt_20::RULE,
    &fmt_21::RULE,
    &fmt_22::RULE,
    &fmt_23::RULE,
    &fmt_24::RULE,
    &fmt_25::RULE,
    &fmt_26::RULE,
    &fmt_27::RULE,
    &fmt_29::RULE,
];

/// Whether sections 一 and 五 both have no words: then they were lost in copying.
fn is_hollow(context: &Context<'_>) -> bool {
    [1, 5].into_iter().all(|number| {
        context.report.section(number).is_none_or(|section| structure::han(section.of(context.text())) < 4)
    })
}
