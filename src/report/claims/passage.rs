//! Sentences of prose, and each folded into one line for reading.

use crate::document::{Block, Document};
use crate::report::Outline;
use crate::report::lines::is_page_number;
use crate::span::Span;
use crate::text::fold::{narrow, pinyin};
use crate::text::traditional::simplify;
use crate::text::{is_blank, is_han, ordinal};

/// Bytes of a sentence beyond which it is cut; a list of all that was published has a few thousand.
const SENTENCE_LENGTH: usize = 12_000;

/// Calls `each` with the pieces of every sentence of prose that may state a number, in order.
///
/// Whatever stands in `tables` is left out, and so are headings. A sentence goes on in the next
/// paragraph where no full stop ended it; page numbers between are no part of it.
pub(super) fn sentences(
    document: &Document<'_>,
    outline: &Outline,
    tables: &[Span],
    mut each: impl FnMut(&[Span]),
) {
    let text: &str = &document.text;
    let mut left_out: Vec<Span> = outline
        .sections
        .iter()
        .flatten()
        .chain(&outline.unknown)
        .chain(&outline.repeated)
        .map(|heading| heading.span)
        .chain(outline.title)
        .collect();
    left_out.extend(tables);
    left_out.sort_unstable();
    let mut left_out = left_out.into_iter().peekable();
    let mut sentence = Sentence::default();
    for block in &document.blocks {
        let Block::Paragraph(paragraph) = block else {
            if matches!(block, Block::Grid(_)) {
                sentence.end(&mut each);
            }
            continue;
        };
        let span = paragraph.span;
        if !outline.extent.contains(span) || paragraph.cell {
            sentence.end(&mut each);
            continue;
        }
        let words = span.of(text);
        if words.len() < 24 && is_page_number(words) {
            continue;
        }
        // 「(一)主动公开」, 「1.」: what begins with an ordinal goes on with nothing.
        if starts_with_ordinal(words) {
            sentence.end(&mut each);
        }
        let mut at = span.start();
        while at < span.end() {
            while left_out.peek().is_some_and(|other| other.end() <= at) {
                left_out.next();
            }
            let other = left_out.peek().filter(|other| other.start() < span.end());
            let stop = other.map_or(span.end(), |other| other.start().max(at));
            at = scan(text, at, stop, &mut sentence, &mut each);
            if let Some(other) = other {
                sentence.end(&mut each);
                at = other.end();
            }
        }
    }
    sentence.end(&mut each);
}

fn starts_with_ordinal(words: &str) -> bool {
    let Some(first) = words.as_bytes().first() else { return false };
    let Some(first_character) = words.chars().next() else { return false };
    let may_begin = first.is_ascii_digit()
        || matches!(first_character, '(' | '（' | '〔' | '【' | '①'..='⑳' | '０'..='９')
        || super::figure::is_numeral(first_character);
    may_begin && {
        let end = words.char_indices().nth(8).map_or(words.len(), |(at, _)| at);
        ordinal::split(&words[..end]).0.is_some()
    }
}

/// A sentence that is being gathered.
#[derive(Default)]
struct Sentence {
    pieces: Vec<Span>,
    length: usize,
    /// Whether it may state a number.
    counts: bool,
}

impl Sentence {
    fn add(&mut self, piece: Span, counts: bool) {
        if !piece.is_empty() {
            self.length += piece.end() - piece.start();
            self.pieces.push(piece);
            self.counts |= counts;
        }
    }

    fn end(&mut self, each: &mut impl FnMut(&[Span])) {
        if self.counts {
            each(&self.pieces);
        }
        self.pieces.clear();
        self.length = 0;
        self.counts = false;
    }
}

/// Adds a stretch to the sentence, ending it at each full stop; gives the end of the stretch.
fn scan(
    text: &str,
    start: usize,
    end: usize,
    sentence: &mut Sentence,
    each: &mut impl FnMut(&[Span]),
) -> usize {
    let bytes = text.as_bytes();
    let (mut begin, mut at, mut counts) = (start, start, false);
    while at < end {
        if counts {
            // Nothing more to find out: on to the full stop.
            let far = next_boundary(text, (begin + SENTENCE_LENGTH).max(at + 4).min(end));
            let stop = text[at..far].find('。').map_or(far, |stop| at + stop + '。'.len_utf8());
            let is_end = stop < end || text[..stop].ends_with('。');
            if is_end {
                sentence.add(Span::new(begin, stop), true);
                sentence.end(each);
                (begin, counts) = (stop, false);
            }
            at = stop;
            continue;
        }
        let byte = bytes[at];
        if byte < 0x80 {
            at += 1;
            if byte.is_ascii_digit() {
                while at < end && bytes[at].is_ascii_digit() {
                    at += 1;
                }
                counts = !is_date(&bytes[at..end]);
            }
            continue;
        }
        let (second, third) = match (bytes.get(at + 1), bytes.get(at + 2)) {
            (Some(second), Some(third)) if byte >= 0xe0 => (*second, *third),
            _ => {
                at += 1;
                continue;
            }
        };
        let is_end = match (byte, second, third) {
            // 。
            (0xe3, 0x80, 0x82) => true,
            // Full-width digits.
            (0xef, 0xbc, 0x90..=0x99) => {
                counts = true;
                false
            }
            // 件 宗 条 條 份 起 with a numeral before.
            (0xe4, 0xbb, 0xb6 | 0xbd)
            | (0xe5, 0xae, 0x97)
            | (0xe6, 0x9d, 0xa1)
            | (0xe6, 0xa2, 0x9d)
            | (0xe8, 0xb5, 0xb7) => {
                counts = is_counted(&text[begin..at]);
                false
            }
            // 未 无 無 没 沒 均 全 before what they may deny or sum up.
            (0xe6, 0x9c, 0xaa)
            | (0xe6, 0x97, 0xa0)
            | (0xe7, 0x84, 0xa1)
            | (0xe6, 0xb2, 0xa1 | 0x92)
            | (0xe5, 0x9d, 0x87) => {
                counts = is_telling(&text[at..end]);
                false
            }
            (0xe5, 0x85, 0xa8) => {
                counts = text[at..end].starts_with("全部");
                false
            }
            _ => false,
        };
        at += 3;
        if is_end || (sentence.length + at - begin > SENTENCE_LENGTH && text.is_char_boundary(at)) {
            let at_boundary = at.min(end);
            sentence.add(Span::new(begin, at_boundary), counts);
            sentence.end(each);
            begin = at_boundary;
            counts = false;
        }
    }
    sentence.add(Span::new(begin, end), counts);
    if sentence.length > SENTENCE_LENGTH {
        sentence.end(each);
    }
    end
}

/// The first place from `at` on where a character begins.
fn next_boundary(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// Whether what follows digits makes them part of a date or of a document's number.
fn is_date(after: &[u8]) -> bool {
    let after = after.trim_ascii_start();
    // 年 月 日 号 〕 ）
    let marks = ["年", "月", "日", "号", "號", "〕", "）", ")", "]", "-", "/", ":", "："];
    marks.iter().any(|mark| after.starts_with(mark.as_bytes()))
}

/// Whether a numeral in Chinese characters stands before.
fn is_counted(before: &str) -> bool {
    before.trim_end_matches(is_blank).chars().next_back().is_some_and(super::figure::is_numeral)
}

/// Whether a word that denies or sums up may be about something that is counted.
fn is_telling(text: &str) -> bool {
    let mut characters = text.chars().filter(|character| !is_blank(*character));
    let first = characters.next();
    let Some(second) = characters.next() else { return true };
    match first {
        Some('无' | '無') => {
            !matches!(second, '法' | '障' | '缝' | '縫' | '正' | '偿' | '償' | '需' | '形' | '线' | '線')
        }
        Some('均') => matches!(
            second,
            '已' | '按' | '在' | '依' | '办' | '辦' | '予' | '获' | '獲' | '为' | '為' | '及'
        ),
        Some('未') => !matches!(second, '来' | '來' | '成' | '公'),
        _ => true,
    }
}

/// A sentence folded into one line, and where its bytes stand in the reading text.
#[derive(Debug, Default)]
pub(super) struct Folded {
    pub text: String,
    /// Where a stretch begins in the folded text that stands the same in the reading text, and there.
    stretches: Vec<(u32, u32)>,
    /// Where the next byte would stand in the reading text if it went on.
    next: usize,
}

impl Folded {
    /// Folds a sentence: simplified, half width, without white space, quotation marks and pinyin; a
    /// title between 《 and 》 is left out.
    pub(super) fn read(&mut self, text: &str, pieces: &[Span]) {
        self.text.clear();
        self.stretches.clear();
        self.next = usize::MAX;
        let mut in_title = 0u32;
        for piece in pieces {
            let words = piece.of(text);
            let mut rest = words.char_indices();
            let mut blank = true;
            while let Some((offset, character)) = rest.next() {
                if is_han(character) {
                    blank = false;
                    if in_title == 0 {
                        self.push(simplify(character), piece.start() + offset, character.len_utf8());
                    }
                    continue;
                }
                let narrowed = match character {
                    '。' => '.',
                    _ => narrow(character),
                };
                match narrowed {
                    _ if is_blank(narrowed) => {
                        blank = true;
                        continue;
                    }
                    '《' | '〈' => {
                        if in_title == 0 {
                            self.push('《', piece.start() + offset, character.len_utf8());
                        }
                        in_title = (in_title + 1).min(2);
                    }
                    '》' | '〉' => in_title = in_title.saturating_sub(1),
                    '“' | '”' | '‘' | '’' | '"' | '\'' | '「' | '」' | '『' | '』' => {}
                    // A title that is not closed ends with the clause.
                    ';' => {
                        in_title = 0;
                        self.push(';', piece.start() + offset, character.len_utf8());
                    }
                    _ if in_title > 0 => {}
                    '(' => match pinyin(&words[offset + character.len_utf8()..]) {
                        Some(length) if self.text.chars().next_back().is_some_and(is_han) => {
                            let end = offset + character.len_utf8() + length;
                            while rest.clone().next().is_some_and(|(at, _)| at < end) {
                                rest.next();
                            }
                        }
                        _ => self.push('(', piece.start() + offset, character.len_utf8()),
                    },
                    // Two numbers side by side stay two.
                    _ if narrowed.is_ascii_digit() => {
                        if blank && self.text.ends_with(|last: char| last.is_ascii_digit() || last == '.') {
                            self.push('|', piece.start() + offset, character.len_utf8());
                        }
                        self.push(narrowed, piece.start() + offset, character.len_utf8());
                    }
                    _ => self.push(narrowed, piece.start() + offset, character.len_utf8()),
                }
                blank = false;
            }
        }
    }

    fn push(&mut self, character: char, at: usize, length: usize) {
        if at != self.next {
            let short = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
            self.stretches.push((short(self.text.len()), short(at)));
        }
        // Where a character takes another number of bytes than it did, the next stretch begins.
        self.next = if character.len_utf8() == length { at + length } else { usize::MAX };
        self.text.push(character);
    }

    /// Where a byte of the folded text stands in the reading text.
    fn source(&self, at: usize) -> usize {
        let index = self.stretches.partition_point(|(start, _)| *start as usize <= at);
        let Some((start, source)) = index.checked_sub(1).and_then(|index| self.stretches.get(index)) else {
            return 0;
        };
        *source as usize + (at - *start as usize)
    }

    /// Where a stretch of the folded text stands in the reading text.
    pub(super) fn span(&self, source: &str, start: usize, end: usize) -> Span {
        let first = self.source(start);
        // The last character may be another than it was.
        let last = self.text.get(start..end).and_then(|words| words.char_indices().next_back());
        let Some((offset, _)) = last else { return Span::new(first, first) };
        let last = self.source(start + offset);
        let length = source.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Span::new(first, last + length)
    }
}
