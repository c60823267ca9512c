//! What holds of every document, whoever read it.

use gouji::document::origin::Piece;
use gouji::document::{Block, Document, Grid, Origin};
use gouji::span::Span;

/// What holds of what was read of a source.
pub fn check(document: &Document<'_>, source: &str) {
    match &document.origin {
        Origin::Same => assert_eq!(document.text, source),
        Origin::Pieces(pieces) => check_pieces(document, pieces, source),
    }
    for mark in &document.markup {
        let tag = source.get(mark.source.range()).expect("a tag ends within a character");
        let value = source.get(mark.value.range()).expect("an attribute ends within a character");
        assert!(tag.len() >= value.len());
    }
    let mut end = 0;
    for block in &document.blocks {
        let span = block.span();
        assert!(end <= span.start(), "blocks out of order");
        end = span.end();
        words(document, span);
        match block {
            Block::Paragraph(paragraph) => {
                assert!(!paragraph.span.is_empty() || paragraph.cell);
                assert!(paragraph.level <= 6);
            }
            Block::Picture(place) => assert!(place.is_empty()),
            Block::Grid(grid) => check_grid(document, grid),
        }
    }
}

fn words<'a>(document: &'a Document<'_>, span: Span) -> &'a str {
    document.text.get(span.range()).expect("a stretch ends within a character, or past the text")
}

/// The pieces follow one another without a gap, and each is what stands at its place.
fn check_pieces(document: &Document<'_>, pieces: &[Piece], source: &str) {
    let mut end = 0;
    for piece in pieces {
        assert_eq!(piece.reading.start(), end, "a gap between pieces");
        end = piece.reading.end();
        let written = source.get(piece.source.range()).expect("a piece ends within a character");
        let read = words(document, piece.reading);
        assert!(!read.is_empty());
        if read.len() == written.len() {
            assert_eq!(read, written);
        } else {
            assert_eq!(read.chars().count(), 1, "{read:?} for {written:?}");
        }
    }
    assert_eq!(end, document.text.len());
}

fn check_grid(document: &Document<'_>, grid: &Grid) {
    assert!(!grid.cells.is_empty());
    assert!(grid.cells.is_sorted_by_key(|cell| (cell.row, cell.column)));
    let mut end = grid.span.start();
    for cell in &grid.cells {
        assert!(end <= cell.span.start() && cell.span.end() <= grid.span.end(), "cells out of order");
        end = cell.span.end();
        words(document, cell.span);
        assert!(cell.row_span > 0 && cell.row + cell.row_span <= grid.rows);
        assert!(cell.column_span > 0 && cell.column + cell.column_span <= grid.columns);
    }
}
