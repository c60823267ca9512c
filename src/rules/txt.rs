//! Running text.

mod txt_01;
mod txt_02;
mod txt_03;
mod txt_04;
mod txt_05;
mod txt_06;
mod txt_07;
mod txt_08;
mod txt_09;
mod txt_10;
mod txt_11;
mod txt_12;
mod txt_13;
mod txt_14;

use crate::rule::Rule;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[
    &txt_01::RULE,
    &txt_02::RULE,
    &txt_03::RULE,
    &txt_04::RULE,
    &txt_05::RULE,
    &txt_06::RULE,
    &txt_07::RULE,
    &txt_08::RULE,
    &txt_09::RULE,
    &txt_10::RULE,
    &txt_11::RULE,
    &txt_12::RULE,
    &txt_13::RULE,
    &txt_14::RULE,
];
