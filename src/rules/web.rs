//! What does not belong into a report: what attackers, templates and converters left.

use crate::rule::Rule;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[];
