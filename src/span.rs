//! A stretch of a text.

use std::ops::Range;

/// A half-open stretch of one text, in bytes.
///
/// Which text, is said where the span stands: inside the engine it is always the reading text of
/// the [`Document`](crate::document::Document); [`wire`](crate::wire) turns it into places of what
/// was handed in.
///
/// ```
/// use gouji::span::Span;
///
/// let span = Span::new(2, 5);
/// assert_eq!(span.of("ab345f"), "345");
/// assert_eq!(span.cover(Span::new(4, 9)), Span::new(2, 9));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    // Invariant: start <= end.
    start: u32,
    end: u32,
}

impl Span {
    /// The stretch from `start` up to, and not with, `end`; an end before the start gives an empty
    /// stretch at `start`. Offsets past 4 GiB are cut off there: no reader accepts so long a text.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        Self { start, end: end.max(start) }
    }

    /// Where it begins.
    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// Where it ends; the first byte that does not belong to it.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Whether it has no length.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same stretch as a range, for slicing.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The smallest stretch that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether both have bytes in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// What stands there in `text`; empty where the span does not fit the text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }
}
