//! The title.

mod ttl_01;

use crate::rule::Rule;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[&ttl_01::RULE];
