//! From the reading text back to what was handed in.

use crate::span::Span;

/// Where each stretch of a reading text stands in what was handed in.
#[derive(Clone, Debug)]
pub enum Origin {
    /// The reading text is what was handed in.
    Same,
    /// The reading text was put together from pieces, in order.
    Pieces(Vec<Piece>),
}

/// A stretch of the reading text that was taken from one place.
///
/// Where both stretches have the same length they match byte for byte; otherwise the piece is one
/// character that was written in another way (`&nbsp;`), or one that the reader put in (a line
/// break between two cells) and that stands nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// In the reading text.
    pub reading: Span,
    /// In what was handed in.
    pub source: Span,
}

impl Origin {
    /// Where a stretch of the reading text stands in what was handed in: from the start of what its
    /// first character was written as, to the end of what its last one was.
    ///
    /// ```
    /// use gouji::document::origin::{Origin, Piece};
    /// use gouji::span::Span;
    ///
    /// // "1&lt;2" is read as "1<2".
    /// let piece = |reading: (usize, usize), source: (usize, usize)| Piece {
    ///     reading: Span::new(reading.0, reading.1),
    ///     source: Span::new(source.0, source.1),
    /// };
    /// let origin = Origin::Pieces(vec![piece((0, 1), (0, 1)), piece((1, 2), (1, 5)), piece((2, 3), (5, 6))]);
    /// assert_eq!(origin.source(Span::new(1, 2)), Span::new(1, 5));
    /// assert_eq!(origin.source(Span::new(2, 3)), Span::new(5, 6));
    /// ```
    #[must_use]
    pub fn source(&self, span: Span) -> Span {
        let Self::Pieces(pieces) = self else { return span };
        let start = place(pieces, span.start(), Side::Start);
        let end = if span.is_empty() { start } else { place(pieces, span.end(), Side::End) };
        Span::new(start, end)
    }
}

impl Origin {
    /// What is read of a stretch of what was handed in; empty where nothing is, at the place of what is
    /// read next.
    ///
    /// ```
    /// use gouji::span::Span;
    ///
    /// let source = "<p>a<a href=x>&lt;b</a>c";
    /// let document = gouji::read::html::read(source);
    /// let link = document.markup[0].source;
    /// assert_eq!(document.origin.reading(link).of(&document.text), "<b");
    /// ```
    #[must_use]
    pub fn reading(&self, source: Span) -> Span {
        let Self::Pieces(pieces) = self else { return source };
        let place = |at: usize| {
            let index = pieces.partition_point(|piece| piece.source.end() <= at);
            let Some(piece) = pieces.get(index) else {
                return pieces.last().map_or(0, |piece| piece.reading.end());
            };
            // Where cells were moved, a piece may have been met that does not hold the place.
            let length = |span: Span| span.end() - span.start();
            let inside = at.saturating_sub(piece.source.start());
            let is_plain = length(piece.reading) == length(piece.source);
            piece.reading.start() + if is_plain { inside.min(length(piece.reading)) } else { 0 }
        };
        Span::new(place(source.start()), place(source.end()))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Start,
    End,
}

fn place(pieces: &[Piece], at: usize, side: Side) -> usize {
    // A start belongs to the piece that begins there, an end to the piece that ends there.
    let index = match side {
        Side::Start => pieces.partition_point(|piece| piece.reading.end() <= at),
        Side::End => pieces.partition_point(|piece| piece.reading.end() < at),
    };
    let Some(piece) = pieces.get(index) else {
        return pieces.last().map_or(0, |piece| piece.source.end());
    };
    let same_length =
        piece.reading.end() - piece.reading.start() == piece.source.end() - piece.source.start();
    match side {
        _ if same_length => piece.source.start() + at.saturating_sub(piece.reading.start()),
        Side::Start => piece.source.start(),
        Side::End => piece.source.end(),
    }
}
