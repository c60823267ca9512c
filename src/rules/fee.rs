//! The fee for handling applications (信息处理费).

use crate::rule::Rule;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[];
