//! What the body calls itself, and others that it speaks of.

use crate::rule::Rule;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[];
