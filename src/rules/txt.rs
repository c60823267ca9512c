//! Running text.

use crate::rule::Rule;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[];
