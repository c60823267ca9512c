//! 表三, 收到和处理政府信息公开申请情况.

mod t3_01;
mod t3_02;
mod t3_03;
mod t3_04;
mod t3_05;

use crate::rule::Rule;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[&t3_01::RULE, &t3_02::RULE, &t3_03::RULE, &t3_04::RULE, &t3_05::RULE];
