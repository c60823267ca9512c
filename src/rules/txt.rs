//! Running text.

mod txt_01;
mod txt_02;
mod txt_03;
mod txt_04;
mod txt_05;

use crate::rule::Rule;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[&txt_01::RULE, &txt_02::RULE, &txt_03::RULE, &txt_04::RULE, &txt_05::RULE];
