//! Where things stand in a file: in lines, columns, characters and bytes.

use super::shape::{ArtifactLocation, Region};
use super::{Checked, size};
use crate::wire::types::{Outcome, Span};

/// A file that was read.
pub(super) struct File<'a> {
    pub(super) report: &'a Checked<'a>,
    pub(super) outcome: &'a Outcome,
    /// Where it is, as places in it tell.
    pub(super) location: ArtifactLocation,
    text: &'a str,
    /// The byte offsets of the places that spans count to, where they do not count bytes.
    units: Option<Vec<usize>>,
    /// The byte that each line begins with.
    lines: Vec<usize>,
    /// The characters before each line.
    characters: Vec<usize>,
}

impl<'a> File<'a> {
    pub(super) fn new(report: &'a Checked<'a>, outcome: &'a Outcome, location: ArtifactLocation) -> Self {
        let text = outcome.source.text.as_deref().unwrap_or(report.source);
        let units = (outcome.source.offsets == "utf16").then(|| {
            text.char_indices().flat_map(|(at, sign)| std::iter::repeat_n(at, sign.len_utf16())).collect()
        });
        let mut lines = vec![0];
        lines.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        let mut characters = Vec::with_capacity(lines.len());
        let (mut before, mut count) = (0, 0);
        for line in &lines {
            count += text[before..*line].chars().count();
            before = *line;
            characters.push(count);
        }
        Self { report, outcome, location, text, units, lines, characters }
    }

    pub(super) fn region(&self, span: Span) -> Region {
        let (start, end) = (self.byte(span.start), self.byte(span.end));
        let ((start_line, start_column), (end_line, end_column)) = (self.position(start), self.position(end));
        let (first, last) = (self.character(start), self.character(end));
        let is_verbatim = self.report.is_verbatim;
        Region {
            byte_length: is_verbatim.then(|| size(end - start)),
            byte_offset: is_verbatim.then(|| size(start)),
            char_length: size(last - first),
            char_offset: size(first),
            end_column: size(end_column),
            end_line: size(end_line),
            start_column: size(start_column),
            start_line: size(start_line),
        }
    }

    /// The byte of an offset.
    fn byte(&self, offset: u32) -> usize {
        let offset = offset as usize;
        match &self.units {
            Some(bytes) => bytes.get(offset).copied().unwrap_or(self.text.len()),
            None => (0..=offset.min(self.text.len()))
                .rev()
                .find(|at| self.text.is_char_boundary(*at))
                .unwrap_or(0),
        }
    }

    /// Line and column of a byte, from 1.
    fn position(&self, byte: usize) -> (usize, usize) {
        let line = self.line(byte);
        (line + 1, self.character(byte) - self.characters[line] + 1)
    }

    /// The characters before a byte.
    fn character(&self, byte: usize) -> usize {
        let line = self.line(byte);
        self.characters[line] + self.text[self.lines[line]..byte].chars().count()
    }

    fn line(&self, byte: usize) -> usize {
        self.lines.partition_point(|line| *line <= byte).saturating_sub(1)
    }
}
