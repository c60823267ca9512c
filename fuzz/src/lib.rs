//! What a fuzzer does with its bytes, and what must hold then.
//!
//! The targets are plain functions of bytes, so that they run without a fuzzer too: `tests/fuzz.rs` of the
//! product calls them with every input that is kept.
#![allow(clippy::unwrap_used, reason = "what does not hold is to be loud")]
#![allow(dead_code, unreachable_pub, reason = "each program uses a part of it")]

pub mod document;
pub mod fixes;
pub mod kept;
pub mod outcome;
#[path = "../../tests/support/slips.rs"]
pub mod slips;
pub mod targets;
