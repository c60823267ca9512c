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

use crate::rule::Rule;

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
];
