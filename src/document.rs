//! A report as a run of blocks, before anyone knows what they mean.

pub mod grid;
pub mod origin;

use std::borrow::Cow;

pub use grid::{Cell, Grid};
pub use origin::Origin;

use crate::span::Span;

/// Lines and tables beyond which a document is cut off. The longest report seen has 500.
pub const MAX_BLOCKS: usize = 200_000;

/// What was handed in, read as a run of blocks.
///
/// All spans in the engine are stretches of [`text`](Self::text), the reading text: what a person
/// would read, without markup. [`origin`](Self::origin) leads from there to what was handed in.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// What was handed in.
    pub kind: Kind,
    /// The reading text. Every block lies in it, in order, without overlap; blocks end with a line
    /// break and cells of an HTML table with a tab (the last of a row with a line break), so that
    /// words of two never touch. Cells of a table that only laid out the page became paragraphs, and
    /// end with either.
    pub text: Cow<'a, str>,
    /// Where each stretch of the reading text stands in what was handed in.
    pub origin: Origin,
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
    /// What its tags do besides showing words, in order; no more than [`MAX_MARKS`].
    pub markup: Vec<Mark>,
    /// What the reader saw and had to leave out or mend; rules tell the user.
    pub oddities: Oddities,
}

/// What was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A web page, a piece of one, or rich text from a clipboard.
    Html,
    /// Plain text.
    Text,
}

/// Marks beyond which no further one is noted. The longest page seen has 700.
pub const MAX_MARKS: usize = 5_000;

/// Something that a tag does besides showing words.
///
/// Unlike all other spans, its spans are stretches of what was handed in; [`Origin::reading`] leads to
/// the reading text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it does.
    pub kind: MarkKind,
    /// The tag; of a link or title all of it, with what it holds.
    pub source: Span,
    /// The address that it leads to, or what else it says; empty where it says nothing.
    pub value: Span,
    /// Whether attributes of it or of what it stands in take it out of sight.
    pub is_hidden: bool,
}

/// What a tag does besides showing words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Leads to an address.
    Link,
    /// Runs a script, its own or that of an address.
    Script,
    /// Shows another page.
    Frame,
    /// Leads on to another page unasked.
    Refresh,
    /// Says where all addresses begin.
    Base,
    /// Runs a script when something happens to it.
    Handler,
    /// Holds the title of the page.
    Title,
    /// Has a name of five or six characters.
    Id,
}

/// How the cells of a table were told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    /// `<table>`.
    Html,
    /// Cells between `|`.
    Pipes,
    /// A Markdown table: pipes with a line of dashes.
    Markdown,
    /// Cells between tabs, as a spreadsheet copies them.
    Tabs,
    /// One cell a line.
    CellPerLine,
    /// Columns by spaces, as text out of a PDF has them.
    Spaces,
}

/// A piece of a document.
#[derive(Clone, Debug)]
pub enum Block {
    /// A line or paragraph of text.
    Paragraph(Paragraph),
    /// A table.
    Grid(Grid),
    /// A picture; the span is empty and says where it stands.
    Picture(Span),
}

impl Block {
    /// Where it stands.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Paragraph(paragraph) => paragraph.span,
            Self::Grid(grid) => grid.span,
            Self::Picture(span) => *span,
        }
    }
}

/// A line or paragraph of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its words, without white space at either end; empty only where [`cell`](Self::cell) is set.
    pub span: Span,
    /// The level of a heading that the markup declares (1 to 6), or 0.
    pub level: u8,
    /// Whether bars on its line or around it say that it is one cell of a table; then it may be
    /// blank.
    pub cell: bool,
}

/// What a reader saw and had to leave out or mend.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Oddities {
    /// Lines of bars that draw the layout of a page and hold no table.
    pub layout_lines: u32,
    /// Tables that were cut off because they have more cells than any report; see
    /// [`grid::MAX_CELLS`].
    pub cut_tables: u32,
    /// Whether the rest was left out because there is more than any report has; see [`MAX_BLOCKS`].
    pub is_cut: bool,
    /// Elements nested deeper than any report; what they hold was read as if it stood outside.
    pub deep_nesting: bool,
}
