//! Following the elements of a page: lines, headings, pictures, and what is out of sight.

use std::ops::Range;

use super::skipped::{Skip, Skipped};
use super::table::{OpenTable, Part};
use super::tag::{Kind, Name};
use super::text::Writer;
use super::tokenizer::{Start, Token, Tokenizer, is_space};
use crate::document::{
    Block, Cell, Document, Kind as DocumentKind, MAX_BLOCKS, Mark, Oddities, Origin, Paragraph,
};

/// Open elements beyond which no further one is taken note of.
pub(super) const MAX_DEPTH: usize = 512;

/// A page while it is read.
pub(super) struct Reader<'a> {
    pub(super) source: &'a str,
    pub(super) writer: Writer<'a>,
    pub(super) blocks: Vec<Block>,
    /// The cells of all open tables, those of the innermost last.
    pub(super) cells: Vec<Cell>,
    pub(super) tables: Vec<OpenTable>,
    /// The open elements that matter: blocks, parts of tables, and whatever is out of sight.
    pub(super) open: Vec<Open>,
    /// Which of the open elements hides what it holds.
    pub(super) hidden_from: Option<usize>,
    /// Tables open beyond [`super::table::MAX_TABLE_DEPTH`].
    pub(super) sunken_tables: u32,
    pub(super) oddities: Oddities,
    /// Where the token being read begins.
    pub(super) at: usize,
    /// The element being skipped with all it holds.
    skipped: Option<Skipped>,
    /// The heading that the line stands in.
    level: u8,
    /// Pictures seen in the line.
    pictures: Vec<Range<usize>>,
}

/// An open element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    pub(super) name: Name,
    pub(super) kind: Kind,
    /// The heading it is or stands in.
    level: u8,
    /// Whether its white space is kept.
    keeps_space: bool,
    /// Whether nothing of it is seen, though it has its place.
    is_concealed: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self {
            source,
            writer: Writer::new(source),
            blocks: Vec::new(),
            cells: Vec::new(),
            tables: Vec::new(),
            open: Vec::new(),
            hidden_from: None,
            sunken_tables: 0,
            oddities: Oddities::default(),
            at: 0,
            skipped: None,
            level: 0,
            pictures: Vec::new(),
        }
    }

    pub(super) fn read(mut self) -> Document<'static> {
        let mut tokens = Tokenizer::new(self.source);
        self.at = tokens.at();
        let mut marked = 0;
        while let Some(token) = tokens.next() {
            match token {
                Token::Text(range) => self.text(range),
                Token::Start(start) => {
                    self.at = start.at;
                    self.start(start, tokens.at());
                    self.place_marks(start, &mut tokens.marks, marked);
                }
                Token::End(name) => {
                    self.end(name);
                    tokens.end_mark(name);
                }
            }
            marked = tokens.marks.len();
            self.at = tokens.at();
            if self.blocks.len() >= MAX_BLOCKS {
                self.oddities.is_cut = true;
                break;
            }
        }
        self.close_all_tables();
        self.truncate(0);
        self.end_line();
        self.writer.flush();
        Document {
            kind: DocumentKind::Html,
            text: self.writer.text.into(),
            origin: Origin::Pieces(self.writer.pieces),
            blocks: self.blocks,
            markup: tokens.marks,
            oddities: self.oddities,
        }
    }

    /// Says whether the marks that a tag just made, from the place `from` on, are out of sight.
    fn place_marks(&self, start: Start, marks: &mut Vec<Mark>, from: usize) {
        if self.skipped.is_some() {
            return marks.truncate(from);
        }
        for mark in marks.iter_mut().skip(from) {
            mark.is_hidden = start.is_hidden
                || start.conceals
                || self.is_hidden()
                || self.open.last().is_some_and(|open| open.is_concealed);
        }
    }

    fn text(&mut self, range: Range<usize>) {
        if self.is_hidden() || self.skipped.is_some() {
            return;
        }
        let bytes = &self.source.as_bytes()[range.clone()];
        if self.writer.is_at_line_start() && bytes.iter().all(|&byte| is_space(byte)) {
            return;
        }
        if self.is_between_cells() {
            if is_blank(&self.source[range.clone()]) {
                return;
            }
            self.leave_table();
        }
        let Open { level, keeps_space, .. } = self.innermost();
        if self.writer.is_at_line_start() {
            self.level = level;
        }
        if !keeps_space {
            return self.writer.write(range);
        }
        let end = range.end;
        let mut start = range.start;
        while let Some(length) = self.source[start..end].find(['\n', '\r']) {
            self.writer.write_preformatted(start..start + length);
            start += length + 1;
            self.at = start;
            self.end_line();
        }
        self.writer.write_preformatted(start..end);
    }

    fn start(&mut self, start: Start, after: usize) {
        if let Some(skipped) = &mut self.skipped {
            match skipped.start(start) {
                Skip::GoesOn => return,
                Skip::EndsBefore | Skip::EndsWith => self.skipped = None,
            }
        }
        match start.kind {
            kind if kind.is_tabular() => return self.start_tabular(start),
            Kind::Template | Kind::Svg if !(start.closes_itself && start.kind == Kind::Svg) => {
                self.skipped = Some(Skipped::new(start.name, start.kind));
            }
            Kind::Root => return self.break_outside_cells(),
            Kind::Form if self.is_between_cells() => return,
            _ => {}
        }
        if matches!(start.kind, Kind::Image | Kind::Object | Kind::Svg)
            && !start.is_hidden
            && !self.is_hidden()
        {
            self.leave_table_if_between_cells();
            self.pictures.push(start.at..after);
        }
        if start.kind.is_block() {
            self.end_what_ends_before(start);
        }
        if !start.is_hidden && (start.kind.is_block() || start.kind == Kind::Break) && !self.is_hidden() {
            self.leave_table_if_between_cells();
            self.end_line();
        }
        let matters = start.kind.is_block() || start.is_hidden || self.is_hidden();
        if matters && !start.kind.is_void() && !matches!(start.kind, Kind::Template | Kind::Svg | Kind::Raw) {
            self.push(start);
        }
    }

    fn end(&mut self, name: Name) {
        let kind = name.kind();
        if let Some(skipped) = &mut self.skipped {
            match skipped.end(name, kind) {
                Skip::GoesOn => return,
                Skip::EndsWith => return self.skipped = None,
                Skip::EndsBefore => self.skipped = None,
            }
        }
        match kind {
            kind if kind.is_tabular() => self.end_tabular(name, kind),
            Kind::Root => self.break_outside_cells(),
            // `</br>` is `<br>`, and `</p>` without `<p>` is an empty one (WHATWG 13.2.6.4.7).
            Kind::Break => self.break_line(),
            // Inline elements are taken note of only out of sight.
            Kind::Inline if !self.is_hidden() => {}
            _ => {
                let is_heading = matches!(kind, Kind::Heading(_));
                let found = self.open[self.scope()..].iter().rposition(|open| {
                    open.name == name || (is_heading && matches!(open.kind, Kind::Heading(_)))
                });
                match found {
                    Some(i) => self.close_from(self.scope() + i),
                    None if kind == Kind::Paragraph => self.break_line(),
                    None => {}
                }
            }
        }
    }

    /// Ends the elements that cannot hold the block now beginning (WHATWG 13.2.6.4.7).
    fn end_what_ends_before(&mut self, start: Start) {
        let scope = self.scope();
        if start.kind == Kind::Item {
            // A list within the item keeps it open.
            let own = self.open[scope..].iter().rposition(|open| {
                open.kind != Kind::Paragraph && open.name != Name::new(b"div") && open.kind != Kind::Inline
            });
            if let Some(i) = own.filter(|&i| ends_item(self.open[scope + i].name, start.name)) {
                self.close_from(scope + i);
            }
        }
        self.end_paragraph();
        if matches!(start.kind, Kind::Heading(_))
            && self.open.last().is_some_and(|open| matches!(open.kind, Kind::Heading(_)))
        {
            self.close_from(self.open.len() - 1);
        }
    }

    /// Ends the `<p>` that is open, if one is.
    pub(super) fn end_paragraph(&mut self) {
        let scope = self.scope();
        if let Some(i) = self.open[scope..].iter().rposition(|open| open.kind == Kind::Paragraph) {
            self.close_from(scope + i);
        }
    }

    /// Where the open elements begin that an end tag can end: after the cell or table it stands in.
    fn scope(&self) -> usize {
        self.tables.last().map_or(0, OpenTable::scope).min(self.open.len())
    }

    pub(super) fn is_hidden(&self) -> bool {
        self.hidden_from.is_some()
    }

    fn innermost(&self) -> Open {
        let outside =
            Open { name: Name::TR, kind: Kind::Inline, level: 0, keeps_space: false, is_concealed: false };
        self.open.last().copied().unwrap_or(outside)
    }

    /// Notes an element as open.
    pub(super) fn push(&mut self, start: Start) {
        let Start { name, kind, is_hidden, conceals, .. } = start;
        if self.open.len() >= MAX_DEPTH && !kind.is_tabular() {
            self.oddities.deep_nesting = true;
            return;
        }
        let outer = if kind.is_tabular() { None } else { self.open.last() };
        let level = match kind {
            Kind::Heading(level) => level,
            _ => outer.map_or(0, |outer| outer.level),
        };
        let keeps_space =
            matches!(kind, Kind::Pre | Kind::TextArea) || outer.is_some_and(|outer| outer.keeps_space);
        if is_hidden && self.hidden_from.is_none() {
            self.hidden_from = Some(self.open.len());
        }
        let is_concealed = conceals || self.open.last().is_some_and(|outer| outer.is_concealed);
        self.open.push(Open { name, kind, level, keeps_space, is_concealed });
    }

    /// Forgets the open elements from `length` on.
    pub(super) fn truncate(&mut self, length: usize) {
        self.open.truncate(length);
        if self.hidden_from.is_some_and(|hidden_from| hidden_from >= length) {
            self.hidden_from = None;
        }
    }

    /// Closes an element and those within it; it ends the line if it can be seen and is a block.
    fn close_from(&mut self, index: usize) {
        let is_seen = self.hidden_from.is_none_or(|hidden_from| hidden_from > index);
        let is_block = self.open[index..].iter().any(|open| open.kind.is_block());
        self.truncate(index);
        if is_seen && is_block {
            self.end_line();
        }
    }

    /// Ends the line unless nothing is shown here.
    pub(super) fn break_line(&mut self) {
        if !self.is_hidden() && !self.is_between_cells() {
            self.end_line();
        }
    }

    fn break_outside_cells(&mut self) {
        if self.tables.is_empty() {
            self.break_line();
        }
    }

    /// Ends the line, which is a paragraph if there is anything on it. Its pictures follow.
    pub(super) fn end_line(&mut self) {
        if let Some(span) = self.writer.end_line(self.at) {
            self.blocks.push(Block::Paragraph(Paragraph { span, level: self.level, cell: false }));
        }
        for source in self.pictures.drain(..) {
            self.blocks.push(Block::Picture(self.writer.mark(source)));
        }
    }

    fn leave_table_if_between_cells(&mut self) {
        if self.is_between_cells() {
            self.leave_table();
        }
    }

    /// What stands in a table but in no cell goes before it (WHATWG 13.2.6.1, foster parenting).
    fn leave_table(&mut self) {
        if self.tables.last().is_some_and(|table| table.is_implied) {
            // Nothing says that this table goes on.
            self.close_table();
        } else {
            self.begin_part(Part::Before);
        }
    }
}

/// Whether a text shows nothing.
fn is_blank(text: &str) -> bool {
    text.split("&nbsp;").all(|part| part.chars().all(char::is_whitespace))
}

/// Whether the item `open` ends where the item `next` begins.
fn ends_item(open: Name, next: Name) -> bool {
    const DT: Name = Name::new(b"dt");
    const DD: Name = Name::new(b"dd");
    open == next || (matches!(open, DT | DD) && matches!(next, DT | DD))
}
