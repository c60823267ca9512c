//! What the engine knows of Chinese text: comparing labels, ordinals, numbers, dates, names of public
//! bodies.
//!
//! Nothing here changes a text. Folding gives a second one, for comparing only.

pub mod agency;
pub mod date;
pub mod fold;
pub mod number;
pub mod ordinal;
pub mod pattern;
pub mod period;
pub mod traditional;

/// Whether a character is Chinese (the unified ideographs without the rare extensions, and 〇).
#[must_use]
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '〇')
}

/// Whether a character only keeps words apart, or is not seen at all: white space, zero-width and
/// directional marks, the soft hyphen.
#[must_use]
pub fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
        )
}
