//! From what was handed in to a [`Document`].
//!
//! The readers record what they see and judge nothing. They know no word of the official form.

pub mod decode;
pub mod error;
pub mod html;
pub mod text;

pub use error::ReadError;

use crate::document::Document;
use crate::text::is_blank;

/// What is handed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Input {
    /// To be told from the text itself.
    #[default]
    Unknown,
    /// HTML.
    Html,
    /// Plain text.
    Text,
}

/// Reads what was handed in.
///
/// # Errors
///
/// Where there is nothing to read, or far too much of it.
pub fn read(source: &str, input: Input) -> Result<Document<'_>, ReadError> {
    if source.len() > error::MAX_BYTES {
        return Err(ReadError::TooLong { bytes: source.len() });
    }
    if source.chars().all(is_blank) {
        return Err(ReadError::Empty);
    }
    let is_html = match input {
        Input::Html => true,
        Input::Text => false,
        Input::Unknown => looks_like_html(source),
    };
    Ok(if is_html { html::read(source) } else { text::read(source) })
}

/// Whether a text is markup: it has an element that only markup has. 《a<b》 is none.
///
/// ```
/// use gouji::read::looks_like_html;
///
/// assert!(looks_like_html("<TABLE border=1>"));
/// assert!(looks_like_html("正文<br/>正文"));
/// assert!(!looks_like_html("若 a<b 则 <其他>"));
/// ```
#[must_use]
pub fn looks_like_html(source: &str) -> bool {
    const NAMES: [&str; 17] = [
        "html", "body", "head", "table", "tbody", "tr", "td", "p", "div", "span", "br", "section", "h1",
        "h2", "h3", "meta", "font",
    ];
    source.match_indices('<').take(2_000).any(|(at, _)| {
        let rest = &source.as_bytes()[at + 1..];
        let rest = rest.strip_prefix(b"/").unwrap_or(rest);
        let length = rest.iter().take(9).take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let ends = matches!(rest.get(length), Some(b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r'));
        ends && NAMES.iter().any(|name| rest[..length].eq_ignore_ascii_case(name.as_bytes()))
    })
}
