//! 表二 in the edition of 2019.

mod t2o_01;
mod t2o_02;
mod t2o_03;

use crate::rule::Rule;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[&t2o_01::RULE, &t2o_02::RULE, &t2o_03::RULE];
