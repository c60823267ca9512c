//! 表四, 政府信息公开行政复议、行政诉讼情况.

mod t4_01;
mod t4_02;
mod t4_03;

use crate::rule::Rule;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[&t4_01::RULE, &t4_02::RULE, &t4_03::RULE];
