//! Wordings that must be right (重要表述).

use crate::rule::Rule;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[];
