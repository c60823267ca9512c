//! Bringing the text of a table in the order in which it is read.
//!
//! A caption, and what stands between cells, is read before the table; a foot after its rows. Where
//! the source has them elsewhere, the stretches of the reading text change places.

use super::table::Part;
use super::text::Writer;
use crate::document::origin::Piece;
use crate::document::{Block, Paragraph};
use crate::span::Span;

/// Text within a table, up to the next stretch, that belongs to one part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub(super) part: Part,
    /// Where it starts in the reading text.
    pub(super) start: usize,
    /// The first block that may lie in it.
    pub(super) first_block: usize,
}

/// Where the stretches went.
pub(super) struct Order<'a> {
    stretches: &'a [Stretch],
    /// Where each stretch starts now; empty if all stayed.
    starts: Vec<usize>,
}

impl<'a> Order<'a> {
    /// Brings the stretches, the last of which ends the text, in the order of their parts.
    pub(super) fn new(writer: &mut Writer<'_>, stretches: &'a [Stretch]) -> Self {
        if stretches.is_sorted_by_key(|stretch| stretch.part) {
            return Self { stretches, starts: Vec::new() };
        }
        let end = writer.flush();
        let region = stretches.first().map_or(end, |stretch| stretch.start);
        let text = writer.text.split_off(region);
        let pieces = writer.pieces.split_off(writer.pieces.partition_point(|p| p.reading.start() < region));
        let mut starts = vec![0; stretches.len()];
        for part in [Part::Before, Part::Body, Part::Foot] {
            for (i, stretch) in stretches.iter().enumerate().filter(|(_, stretch)| stretch.part == part) {
                let old = stretch.start..stretches.get(i + 1).map_or(end, |next| next.start);
                let new = writer.text.len();
                starts[i] = new;
                writer.text.push_str(&text[old.start - region..old.end - region]);
                let first = pieces.partition_point(|piece| piece.reading.start() < old.start);
                writer.pieces.extend(
                    pieces[first..].iter().take_while(|piece| piece.reading.start() < old.end).map(
                        |&Piece { reading, source }| Piece {
                            reading: shifted(reading, old.start, new),
                            source,
                        },
                    ),
                );
            }
        }
        Self { stretches, starts }
    }

    /// Whether a block stands before the table.
    pub(super) fn is_before(&self, block: usize) -> bool {
        let next = self.stretches.partition_point(|stretch| stretch.first_block <= block);
        next > 0 && self.stretches[next - 1].part == Part::Before
    }

    /// Where a span is now.
    pub(super) fn moved(&self, span: Span) -> Span {
        let next = self.stretches.partition_point(|stretch| stretch.start <= span.start());
        match self.starts.get(next.wrapping_sub(1)) {
            Some(&new) => shifted(span, self.stretches[next - 1].start, new),
            None => span,
        }
    }

    /// A block where it is now.
    pub(super) fn moved_block(&self, block: Block) -> Block {
        if self.starts.is_empty() {
            return block;
        }
        match block {
            Block::Paragraph(p) => Block::Paragraph(Paragraph { span: self.moved(p.span), ..p }),
            Block::Picture(span) => Block::Picture(self.moved(span)),
            Block::Grid(mut grid) => {
                grid.cells.iter_mut().for_each(|cell| cell.span = self.moved(cell.span));
                grid.span = self.moved(grid.span);
                Block::Grid(grid)
            }
        }
    }
}

fn shifted(span: Span, old: usize, new: usize) -> Span {
    Span::new(span.start() - old + new, span.end() - old + new)
}
