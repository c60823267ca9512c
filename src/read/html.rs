//! Reads a web page, a piece of one, or rich text from a clipboard.
//!
//! It follows the HTML standard (WHATWG, whose sections the comments cite) as far as text and tables
//! need it, in one pass, in time that grows with the length of the source and never with its depth.
//! The differential test `tests/html_against_html5ever.rs` lists where it differs, and why.
//!
//! A tag costs a comparison of its name (`tag`), text is written (`text`) once, cells are
//! laid (`forming`) as they come in. What a table was for, is decided (`layout`) when it ends: until
//! then its content is kept both as cells and as lines.

mod entities;
mod flow;
mod forming;
mod layout;
mod reorder;
mod skipped;
mod table;
mod tag;
#[cfg(test)]
mod tests;
mod text;
mod tokenizer;

use crate::document::Document;

/// Reads HTML.
///
/// ```
/// use gouji::document::Block;
///
/// let document = gouji::read::html::read("<h2>一、总体情况</h2><table><tr><td>规章<td>1&thinsp;234</table>");
/// assert_eq!(document.text, "一、总体情况\n规章\t1\u{2009}234\n");
/// assert!(matches!(document.blocks[..], [Block::Paragraph(_), Block::Grid(_)]));
/// ```
#[must_use]
pub fn read(source: &str) -> Document<'static> {
    flow::Reader::new(source).read()
}

/// How many tags and stretches of text a page has, without reading any of them: for measuring what the tokenizer
/// takes alone.
///
/// ```
/// assert_eq!(gouji::read::html::count_tokens("<p>一<br>二</p>"), 5);
/// ```
#[must_use]
pub fn count_tokens(source: &str) -> usize {
    tokenizer::Tokenizer::new(source).count()
}
