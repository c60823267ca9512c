//! 表二 in the edition of 2021.

mod t2_01;

use crate::rule::Rule;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[&t2_01::RULE];
