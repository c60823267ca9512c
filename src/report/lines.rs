//! Rows of tables, however they are written: labels first, then what should be numbers.
//!
//! A grid has its rows. Where a table has lost its borders (a cell a line, columns by spaces), words
//! and numbers are read as one stream: a row is what stands between the numbers of the row before
//! and its own last number. Which row of the form it is, is decided elsewhere.

use super::labels;
use crate::document::{Block, Document, Grid, Layout};
use crate::span::Span;
use crate::text::fold::{fold, words};
use crate::text::number::{Entry, State, entry};
use crate::text::{is_blank, is_han};

/// Folded bytes of running labels that are kept before a row; the longest label has about 100.
const RUN_LENGTH: usize = 360;

/// Zeros behind a label, without a space, from which on they are taken for its row.
const ZEROS: usize = 5;

/// Words and numbers of tables without borders beyond which none is read. The form has 500.
pub const MAX_STREAM: usize = 20_000;

/// A row of a table, or something that looks like one.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it came from.
    pub from: From,
    /// Cells with words before the numbers, from left to right. In a stream at most one: all words
    /// since the numbers of the row before.
    pub labels: Vec<LabelCell>,
    /// What stands behind the last label.
    pub values: Vec<ValueCell>,
    /// Words that stood loose before a row of a grid; empty in a stream.
    pub loose: String,
    /// From its first cell to its last.
    pub span: Span,
}

/// Where a line came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// A row of a grid: which grid, counted among the lines, and its layout.
    Grid {
        /// Tells the rows of one grid from those of the next.
        grid: usize,
        /// How its cells were told apart.
        layout: Layout,
    },
    /// A stream of words and numbers.
    Stream(Layout),
}

/// A cell with words.
#[derive(Clone, Debug)]
pub struct LabelCell {
    /// Where it stands.
    pub span: Span,
    /// Its words, folded and without ordinal; in a stream folded with ordinals.
    pub words: String,
    /// The column it begins in and the one behind it.
    pub columns: (u32, u32),
}

/// A cell that should hold a number.
#[derive(Clone, Copy, Debug)]
pub struct ValueCell {
    /// Where it stands.
    pub span: Span,
    /// What stands there.
    pub entry: Entry,
    /// The column it begins in and the one behind it.
    pub columns: (u32, u32),
}

impl Line {
    /// The last label's words; empty where there is none.
    #[must_use]
    pub fn label(&self) -> &str {
        self.labels.last().map_or("", |label| &label.words)
    }

    /// How many cells hold a number or a word for one.
    #[must_use]
    pub fn numbers(&self) -> usize {
        self.values.iter().filter(|value| value.entry.value.is_some()).count()
    }

    /// Whether any cell but blank ones stands behind the label.
    #[must_use]
    pub fn is_filled(&self) -> bool {
        self.values.iter().any(|value| value.entry.state != State::Blank)
    }

    /// Whether it is a row of a grid.
    #[must_use]
    pub fn is_grid(&self) -> bool {
        matches!(self.from, From::Grid { .. })
    }
}

/// All lines of a document inside `extent`, in reading order; streams are read only inside `zone`. And
/// whether a stream was cut off at [`MAX_STREAM`].
#[must_use]
pub fn lines(document: &Document<'_>, extent: Span, zone: Option<Span>) -> (Vec<Line>, bool) {
    let text: &str = &document.text;
    let mut gatherer =
        Gatherer { text, lines: Vec::new(), loose: String::new(), run: Run::default(), pieces: 0, grids: 0 };
    for block in &document.blocks {
        if !extent.contains(block.span()) {
            continue;
        }
        match block {
            Block::Grid(grid) => gatherer.grid(grid),
            Block::Paragraph(paragraph) => {
                let Some(zone) = zone.filter(|zone| {
                    zone.start() < paragraph.span.end().max(1) && paragraph.span.start() < zone.end()
                }) else {
                    continue;
                };
                let start = paragraph.span.start().max(zone.start());
                let span = Span::new(start, paragraph.span.end().min(zone.end()));
                gatherer.paragraph(span, paragraph.cell);
            }
            Block::Picture(_) => {}
        }
    }
    gatherer.end_run();
    (gatherer.lines, gatherer.pieces > MAX_STREAM)
}

struct Gatherer<'a> {
    text: &'a str,
    lines: Vec<Line>,
    loose: String,
    run: Run,
    /// Words and numbers of streams so far.
    pieces: usize,
    grids: usize,
}

/// The row of a stream that is being read.
#[derive(Default)]
struct Run {
    words: String,
    label: Option<Span>,
    values: Vec<ValueCell>,
    /// Whether every piece of it stood on a line of its own.
    has_spaces: bool,
}

impl Gatherer<'_> {
    fn grid(&mut self, grid: &Grid) {
        self.loose.push_str(&self.run.words);
        self.end_run();
        for row in 0..grid.rows {
            let cells = grid.row(row);
            let entries: Vec<Entry> = cells.iter().map(|cell| entry(cell.span.of(self.text))).collect();
            let first_number = entries
                .iter()
                .position(|entry| !matches!(entry.state, State::Text | State::Blank))
                .unwrap_or(entries.len());
            let is_known = |at: usize| {
                entries[at].state == State::Text && labels::is_row(&words(cells[at].span.of(self.text)))
            };
            let is_header = |at: usize| {
                entries[at].state == State::Text && labels::is_header(&words(cells[at].span.of(self.text)))
            };
            // Words behind a known label stand where a number should; not in a header, which may begin
            // with 总计.
            let last_label = (0..first_number)
                .rfind(|at| is_known(*at))
                .filter(|last| !(*last + 1..first_number).any(is_header))
                .or_else(|| entries[..first_number].iter().rposition(|entry| entry.state == State::Text));
            let values_from = last_label.map_or(0, |last| last + 1);
            let labels: Vec<LabelCell> = cells[..values_from]
                .iter()
                .zip(&entries)
                .filter(|(_, entry)| entry.state == State::Text)
                .map(|(cell, _)| LabelCell {
                    span: cell.span,
                    words: words(cell.span.of(self.text)),
                    columns: (cell.column, cell.column + cell.column_span),
                })
                .collect();
            let values: Vec<ValueCell> = cells[values_from..]
                .iter()
                .zip(&entries[values_from..])
                .map(|(cell, entry)| ValueCell {
                    span: cell.span,
                    entry: *entry,
                    columns: (cell.column, cell.column + cell.column_span),
                })
                .collect();
            let Some(span) = cells.iter().map(|cell| cell.span).reduce(Span::cover) else { continue };
            let loose = std::mem::take(&mut self.loose);
            self.lines.push(Line {
                from: From::Grid { grid: self.grids, layout: grid.layout },
                labels,
                values,
                loose,
                span,
            });
        }
        self.grids += 1;
    }

    fn paragraph(&mut self, span: Span, is_cell: bool) {
        let text = span.of(self.text);
        if is_page_number(text) && !is_cell {
            return;
        }
        if is_cell || text.len() < 40 {
            let whole = entry(text);
            if whole.state != State::Text {
                return self.value(span, whole);
            }
            if is_cell {
                return self.word(span);
            }
        }
        let mut tokens = tokens(self.text, span).peekable();
        while let Some(token) = tokens.next() {
            if token != span {
                self.run.has_spaces = true;
            }
            // 「2023 年报告」, 「收到 3 件」: a number before a unit belongs to the words.
            let has_unit = tokens.peek().is_some_and(|next| {
                next.of(self.text)
                    .starts_with(['年', '月', '日', '件', '条', '份', '项', '次', '个', '%', '％'])
            });
            self.token(token, has_unit);
        }
    }

    fn token(&mut self, token: Span, has_unit: bool) {
        let text = token.of(self.text);
        // A long token can only be words. Numerals in Chinese characters are words here: 三 and 一 come
        // out of labels that are written downwards.
        let whole = if text.len() < 40 { entry(text) } else { Entry::MISSING };
        let is_value = !matches!(whole.state, State::Text | State::Missing) && !whole.manner.han && !has_unit;
        if is_value {
            return self.number(token, whole);
        }
        // Where spaces were lost, the last number of a row sticks to the label of the next.
        let before = labels::number_before_label(text);
        if before > 0 {
            let digits = Span::new(token.start(), token.start() + before);
            self.number(digits, entry(digits.of(self.text)));
        }
        let rest = Span::new(token.start() + before, token.end());
        // And a row of nothing but zeros to its own label.
        let words = rest.of(self.text).trim_end_matches('0');
        let zeros = rest.of(self.text).len() - words.len();
        if zeros >= ZEROS && words.chars().next_back().is_some_and(is_han) {
            let at = rest.end() - zeros;
            self.word(Span::new(rest.start(), at));
            self.number(Span::new(at, rest.end()), entry("00"));
        } else {
            self.word(rest);
        }
    }

    /// A number of a stream. No number begins with a zero: 「00」 is two whose space was lost.
    fn number(&mut self, span: Span, whole: Entry) {
        let text = span.of(self.text);
        let zeros = text.len() - text.trim_start_matches('0').len();
        if !whole.manner.leading_zero || !text.bytes().all(|digit| digit.is_ascii_digit()) {
            return self.value(span, whole);
        }
        for at in span.start()..span.start() + zeros {
            self.value(Span::new(at, at + 1), entry("0"));
        }
        let rest = Span::new(span.start() + zeros, span.end());
        if !rest.is_empty() {
            self.value(rest, entry(rest.of(self.text)));
        }
    }

    fn word(&mut self, span: Span) {
        self.pieces += 1;
        if self.pieces > MAX_STREAM {
            return;
        }
        if !self.run.values.is_empty() {
            self.end_run();
        }
        self.run.label = Some(self.run.label.map_or(span, |label| label.cover(span)));
        let text = span.of(self.text);
        // Of a long paragraph only the end can be a label.
        let tail = text.char_indices().rev().nth(RUN_LENGTH / 3).map_or(text, |(at, _)| &text[at..]);
        self.run.words.push_str(&fold(tail));
        if self.run.words.len() > 2 * RUN_LENGTH {
            let cut = self.run.words.len() - RUN_LENGTH;
            let cut = (cut..).find(|at| self.run.words.is_char_boundary(*at)).unwrap_or(0);
            self.run.words.drain(..cut);
        }
    }

    fn value(&mut self, span: Span, entry: Entry) {
        // Blanks before any word belong to nothing.
        if self.run.label.is_none() && self.run.values.is_empty() && entry.state == State::Blank {
            return;
        }
        self.pieces += 1;
        if self.pieces > MAX_STREAM {
            return;
        }
        self.run.values.push(ValueCell { span, entry, columns: (0, 0) });
    }

    fn end_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        let layout = if run.has_spaces { Layout::Spaces } else { Layout::CellPerLine };
        let spans = run.label.into_iter().chain(run.values.iter().map(|value| value.span));
        let Some(span) = spans.reduce(Span::cover) else { return };
        let labels = run.label.map(|span| LabelCell { span, words: run.words, columns: (0, 0) });
        self.lines.push(Line {
            from: From::Stream(layout),
            labels: labels.into_iter().collect(),
            values: run.values,
            loose: String::new(),
            span,
        });
    }
}

/// The words of a stretch, as white space keeps them apart.
fn tokens(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut start = span.start();
    std::iter::from_fn(move || {
        let rest = &text[start..span.end()];
        let words = rest.trim_start_matches(is_blank);
        let begin = start + rest.len() - words.len();
        let length = words.find(is_blank).unwrap_or(words.len());
        start = begin + length;
        (length > 0).then(|| Span::new(begin, begin + length))
    })
}

/// Whether a line is a page number: digits between dashes.
pub(super) fn is_page_number(text: &str) -> bool {
    let is_dash = |character: char| matches!(character, '-' | '—' | '–' | '－' | '·') || is_blank(character);
    let digits = text.trim_start_matches(is_dash).trim_end_matches(is_dash);
    (1..=3).contains(&digits.len())
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && text.starts_with(is_dash)
        && text.ends_with(is_dash)
}

/// How well the end of a run of words fits a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It ends with the beginning of the label; strange characters may stand between.
    Beginning,
    /// It ends with the whole label, with strange characters between (the letters of a label that is
    /// written downwards beside it).
    Scattered,
    /// It ends with the label.
    Whole,
}

/// Characters that may stand between those of a label.
const STRANGE: usize = 4;

/// How well the end of `run` fits `label`; both folded.
///
/// ```
/// use gouji::report::lines::{Fit, fit};
///
/// assert_eq!(fit("三本2其他法律行政法规禁止公开", "其他法律行政法规禁止公开"), Some(Fit::Whole));
/// assert_eq!(fit("2其他法律行政法规禁止公结开", "其他法律行政法规禁止公开"), Some(Fit::Scattered));
/// assert_eq!(fit("5要求行政机关确认或重新出", "要求行政机关确认或重新出具已获取信息"), Some(Fit::Beginning));
/// assert_eq!(fit("重复申请", "属于国家秘密"), None);
/// ```
#[must_use]
pub fn fit(run: &str, label: &str) -> Option<Fit> {
    if run.ends_with(label) {
        return Some(Fit::Whole);
    }
    let last = run.chars().next_back()?;
    let characters: Vec<char> = label.chars().collect();
    // The longest beginning of the label that the run ends with.
    for length in (4..=characters.len()).rev() {
        if characters[length - 1] != last {
            continue;
        }
        let mut strange = 0;
        let mut left = length;
        for character in run.chars().rev() {
            if character == characters[left - 1] {
                left -= 1;
                if left == 0 {
                    let whole = length == characters.len();
                    return Some(if whole { Fit::Scattered } else { Fit::Beginning });
                }
            } else {
                strange += 1;
                if strange > STRANGE.min(length / 2) {
                    break;
                }
            }
        }
    }
    None
}

/// Whether `piece` is long enough to tell a label and stands inside `label`.
///
/// ```
/// use gouji::report::lines::is_piece;
///
/// assert!(is_piece("缴纳费用行政机关不再处理其政", "申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请"));
/// assert!(!is_piece("申请", "重复申请"));
/// ```
#[must_use]
pub fn is_piece(piece: &str, label: &str) -> bool {
    piece.chars().filter(|character| is_han(*character)).count() >= 4 && label.contains(piece)
}
