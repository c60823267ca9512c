//! Writing the reading text: white space as CSS has it, and where each stretch of it came from.

use std::ops::Range;

use super::entities;
use super::tokenizer::is_space;
use crate::document::origin::Piece;
use crate::span::Span;

/// The reading text while it is written, line by line.
///
/// What separates two lines or cells is held back until something follows, because only then is it
/// known whether it is the end of a line, a cell or a row.
pub(super) struct Writer<'a> {
    source: &'a str,
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    /// The line being written; `None` until it has a character.
    line: Option<Line>,
    /// White space seen after a word, to be written only if a word follows.
    space: Option<Range<usize>>,
    separator: Option<Separator>,
}

#[derive(Clone)]
struct Line {
    start: usize,
    /// What was written before it, to be taken back if the line turns out to be blank.
    separator: Option<Separator>,
}

/// A line break or tab that stands for markup.
#[derive(Clone)]
struct Separator {
    character: char,
    source: Range<usize>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, text: String::new(), pieces: Vec::new(), line: None, space: None, separator: None }
    }

    /// Whether the line has no character yet.
    pub(super) fn is_at_line_start(&self) -> bool {
        self.line.is_none()
    }

    /// Writes text, its white space run together.
    pub(super) fn write(&mut self, range: Range<usize>) {
        self.write_with(range, Self::space);
    }

    /// Writes text of one line, its white space kept.
    pub(super) fn write_preformatted(&mut self, range: Range<usize>) {
        self.write_with(range, Self::literal);
    }

    fn write_with(&mut self, range: Range<usize>, white: fn(&mut Self, Range<usize>)) {
        let bytes = &self.source.as_bytes()[..range.end];
        let mut at = range.start;
        while at < range.end {
            let start = at;
            match bytes[at] {
                // A NUL is dropped (WHATWG 13.2.6.4.7).
                0 => at += 1,
                b'&' => {
                    if let Some((character, length)) = entities::decode(&self.source[at..range.end]) {
                        at += length;
                        self.reference(character, start..at);
                    } else {
                        at += 1;
                        self.literal(start..at);
                    }
                }
                byte if is_space(byte) => {
                    at += run(&bytes[at..], is_space);
                    white(self, start..at);
                }
                _ => {
                    at += run(&bytes[at..], |byte| byte != 0 && byte != b'&' && !is_space(byte));
                    self.literal(start..at);
                }
            }
        }
    }

    /// Ends the line; what stands on it comes back without white space at either end, if anything
    /// does. `at` is where in the source it ends.
    pub(super) fn end_line(&mut self, at: usize) -> Option<Span> {
        self.space = None;
        let line = self.line.take()?;
        let span = trimmed(&self.text, line.start..self.text.len());
        if span.is_empty() {
            self.take_back(line.start - usize::from(line.separator.is_some()));
            self.separator = line.separator;
            return None;
        }
        self.separator = Some(Separator { character: '\n', source: at..at });
        Some(span)
    }

    /// Gives a thing without words a line of its own, which stands for `source`; returns its place.
    pub(super) fn mark(&mut self, source: Range<usize>) -> Span {
        let at = self.flush();
        self.separator = Some(Separator { character: '\n', source });
        Span::new(at, at)
    }

    /// What the thing stands for that was [marked](Self::mark) there.
    pub(super) fn source_of_mark(&self, mark: Span) -> Range<usize> {
        let next = self.pieces.partition_point(|piece| piece.reading.start() < mark.start());
        match (self.pieces.get(next), &self.separator) {
            (Some(piece), _) => piece.source.range(),
            (None, Some(separator)) => separator.source.clone(),
            (None, None) => 0..0,
        }
    }

    /// Ends a cell, whose last line has ended.
    pub(super) fn end_cell(&mut self, at: usize) {
        match &mut self.separator {
            Some(separator) => separator.character = '\t',
            None => self.separator = Some(Separator { character: '\t', source: at..at }),
        }
    }

    /// Ends a row, whose last cell has ended.
    pub(super) fn end_row(&mut self) {
        if let Some(separator) = &mut self.separator {
            separator.character = '\n';
        }
    }

    /// Writes what was held back; returns the length of the text.
    pub(super) fn flush(&mut self) -> usize {
        if let Some(Separator { character, source }) = self.separator.take() {
            self.put(character, source);
        }
        self.text.len()
    }

    fn literal(&mut self, source: Range<usize>) {
        self.start_word();
        let start = self.text.len();
        self.text.push_str(&self.source[source.clone()]);
        self.piece(start, source);
    }

    fn reference(&mut self, character: char, mut source: Range<usize>) {
        if matches!(character, ' ' | '\n' | '\t' | '\r' | '\x0c') {
            return self.space(source);
        }
        self.start_word();
        if character.len_utf8() == source.len() {
            // "&#0" is as long as the character that it becomes, yet does not match it.
            source.end -= 1;
        }
        self.put(character, source);
    }

    fn space(&mut self, run: Range<usize>) {
        if self.line.is_none() || self.space.is_some() {
            return;
        }
        let bytes = &self.source.as_bytes()[run.clone()];
        // A blank as it stands lets the word before or after it go on in one piece.
        self.space = Some(match bytes {
            [b' ', ..] => run.start..run.start + 1,
            [.., b' '] => run.end - 1..run.end,
            // One line break is as long as the blank that it becomes, yet does not match it.
            [_] => run.start..run.start,
            _ => run,
        });
    }

    fn start_word(&mut self) {
        if self.line.is_none() {
            let separator = self.separator.clone();
            let start = self.flush();
            self.line = Some(Line { start, separator });
        } else if let Some(source) = self.space.take() {
            self.put(' ', source);
        }
    }

    fn put(&mut self, character: char, source: Range<usize>) {
        let start = self.text.len();
        self.text.push(character);
        self.piece(start, source);
    }

    /// Notes where the text from `start` on came from.
    fn piece(&mut self, start: usize, source: Range<usize>) {
        let end = self.text.len();
        if let Some(last) = self.pieces.last_mut()
            && end - start == source.len()
            && last.reading.end() == start
            && last.source.end() == source.start
            && last.reading.range().len() == last.source.range().len()
        {
            last.reading = Span::new(last.reading.start(), end);
            last.source = Span::new(last.source.start(), source.end);
            return;
        }
        self.pieces
            .push(Piece { reading: Span::new(start, end), source: Span::new(source.start, source.end) });
    }

    /// Takes back everything from `length` on, where a piece begins.
    fn take_back(&mut self, length: usize) {
        self.text.truncate(length);
        let kept = self.pieces.iter().rposition(|piece| piece.reading.end() <= length).map_or(0, |i| i + 1);
        self.pieces.truncate(kept);
    }
}

/// How many bytes at the start are of one sort.
fn run(bytes: &[u8], is_of_sort: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|&byte| !is_of_sort(byte)).unwrap_or(bytes.len())
}

/// A stretch without white space at either end; where it is blank, an empty one at its start.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Span {
    let white =
        |character: char| character.is_ascii_whitespace() || matches!(character, '\u{a0}' | '\u{3000}');
    let whole = &text[range.clone()];
    let tail = whole.trim_start_matches(white);
    if tail.is_empty() {
        return Span::new(range.start, range.start);
    }
    let start = range.end - tail.len();
    Span::new(start, start + tail.trim_end_matches(white).len())
}
