//! gouji (勾稽).

pub mod document;
pub mod read;
pub mod span;
