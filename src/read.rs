//! From what was handed in to a [`Document`].
//!
//! The readers record what they see and judge nothing. They know no word of the official form.

pub mod error;
pub mod html;
pub mod text;

pub use error::ReadError;

use crate::document::{Document, Kind};
