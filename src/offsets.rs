//! Byte offsets into a text, as others count them.

use crate::span::Span;

/// Bytes between two places whose UTF-16 offset is kept.
const STEP: usize = 64;

/// Turns byte offsets into the units that the reader of a result counts.
#[derive(Clone, Debug)]
pub enum Offsets<'a> {
    /// Bytes of UTF-8, as they are.
    Utf8,
    /// UTF-16 code units, as JavaScript counts.
    Utf16 {
        /// The text.
        text: &'a str,
        /// UTF-16 units before every `STEP`th byte.
        marks: Vec<u32>,
    },
}

impl<'a> Offsets<'a> {
    /// UTF-16 code units of a text.
    ///
    /// ```
    /// use gouji::offsets::Offsets;
    /// use gouji::span::Span;
    ///
    /// let text = "😀政务𠮷x";
    /// let x = text.find('x').unwrap();
    /// assert_eq!(Offsets::utf16(text).span(Span::new(x, x + 1)), (6, 7));
    /// ```
    #[must_use]
    pub fn utf16(text: &'a str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut units = 0;
        for stretch in text.as_bytes().chunks(STEP) {
            marks.push(units);
            units += units_in(stretch);
        }
        Self::Utf16 { text, marks }
    }

    /// Where a stretch begins and ends.
    #[must_use]
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.at(span.start()), self.at(span.end()))
    }

    /// The offset of a byte.
    #[must_use]
    pub fn at(&self, byte: usize) -> u32 {
        match self {
            Self::Utf8 => u32::try_from(byte).unwrap_or(u32::MAX),
            Self::Utf16 { text, marks } => {
                let byte = byte.min(text.len());
                let Some(mark) = marks.get((byte / STEP).min(marks.len().saturating_sub(1))) else {
                    return 0;
                };
                let from = (byte / STEP).min(marks.len().saturating_sub(1)) * STEP;
                mark + units_in(&text.as_bytes()[from..byte])
            }
        }
    }
}

/// UTF-16 units that begin in a stretch of UTF-8.
fn units_in(stretch: &[u8]) -> u32 {
    let mut eights = stretch.chunks_exact(8);
    let mut units = 0;
    for eight in eights.by_ref() {
        units += eight.try_into().map_or(0, |eight| units_of_eight(u64::from_ne_bytes(eight)));
    }
    units + eights.remainder().iter().map(|byte| units_of(*byte)).sum::<u32>()
}

/// The same of eight bytes at once.
fn units_of_eight(eight: u64) -> u32 {
    const HIGHEST: u64 = 0x8080_8080_8080_8080;
    let high = eight & HIGHEST;
    // Markup is mostly ASCII.
    if high == 0 {
        return 8;
    }
    let continuing = high & !(eight << 1);
    let leads_four = high & (eight << 1) & (eight << 2) & (eight << 3);
    8 - continuing.count_ones() + leads_four.count_ones()
}

/// UTF-16 units that begin at a byte of UTF-8: none inside a character, two where it has four bytes.
fn units_of(byte: u8) -> u32 {
    match byte {
        0x80..=0xbf => 0,
        0xf0.. => 2,
        _ => 1,
    }
}
