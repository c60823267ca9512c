//! Telling tags from text, as WHATWG 13.2.5 does.
//!
//! Of an element's attributes only those are looked at that can move a figure: what hides it, and
//! what merges a cell; and those that do something, which are noted as marks. Text is handed on as it
//! is written, character references included.

use std::ops::Range;

use super::entities;
use super::forming::Spans;
use super::tag::{Kind, Name};
use crate::document::{MAX_MARKS, Mark, MarkKind};
use crate::span::Span;

/// A tag or a stretch of text. Comments and the like are passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Text between tags, or in a `<textarea>`; what a script or style sheet holds is passed over.
    Text(Range<usize>),
    /// A start tag.
    Start(Start),
    /// An end tag.
    End(Name),
}

/// A start tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Start {
    pub(super) name: Name,
    pub(super) kind: Kind,
    /// Whether its attributes take the element out of sight.
    pub(super) is_hidden: bool,
    /// Whether its attributes leave it in its place but nothing of it to be seen.
    pub(super) conceals: bool,
    /// Whether it ends with `/>`, which only matters where the element is not of HTML.
    pub(super) closes_itself: bool,
    /// What a cell asks for.
    pub(super) spans: Spans,
    /// Where it begins in the source.
    pub(super) at: usize,
}

const LINK: Name = Name::new(b"a");
const AREA: Name = Name::new(b"area");
const SCRIPT: Name = Name::new(b"script");
const FRAME: Name = Name::new(b"frame");
const IFRAME: Name = Name::new(b"iframe");
const BASE: Name = Name::new(b"base");
const META: Name = Name::new(b"meta");
const TITLE: Name = Name::new(b"title");
const DIV: Name = Name::new(b"div");
const LIST: Name = Name::new(b"ul");
const MARQUEE: Name = Name::new(b"marquee");

/// The tokens of a source, in order.
pub(super) struct Tokenizer<'a> {
    source: &'a str,
    at: usize,
    /// The element whose text is not markup, just begun.
    raw: Option<(Name, Kind)>,
    /// What the tags so far do besides showing words.
    pub(super) marks: Vec<Mark>,
}

impl<'a> Tokenizer<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, at: 0, raw: None, marks: Vec::new() }
    }

    /// Where the next token begins; everything before it has been handed out or passed over.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.source.as_bytes().get(at).copied()
    }

    /// The place of `what` from `at` on, or the end of the source.
    ///
    /// What is looked for is near: to set out on a search by words of memory costs more than it saves.
    fn seek(&self, at: usize, what: u8) -> usize {
        let rest = self.source.as_bytes().get(at..).unwrap_or_default();
        rest.iter().position(|byte| *byte == what).map_or(self.source.len(), |i| at + i)
    }

    /// The place after the `>` that ends a comment of the odd sort (WHATWG 13.2.5.41).
    fn after_bogus_comment(&self) -> usize {
        (self.seek(self.at, b'>') + 1).min(self.source.len())
    }

    /// The place after a comment whose text begins at `at` (WHATWG 13.2.5.43 to 13.2.5.52).
    fn after_comment(&self, at: usize) -> usize {
        let text = &self.source[at..];
        if text.starts_with('>') {
            return at + 1;
        }
        if text.starts_with("->") {
            return at + 2;
        }
        let mut dash = at;
        loop {
            dash = self.seek(dash, b'-');
            match (self.byte(dash + 1), self.byte(dash + 2), self.byte(dash + 3)) {
                (Some(b'-'), Some(b'>'), _) => return dash + 3,
                (Some(b'-'), Some(b'!'), Some(b'>')) => return dash + 4,
                (None, ..) => return self.source.len(),
                _ => dash += 1,
            }
        }
    }

    /// Where the text of an element that holds no markup ends (WHATWG 13.2.5.2 and 13.2.5.3).
    fn end_of_raw_text(&self, name: Name) -> usize {
        let mut at = self.at;
        loop {
            at = self.seek(at, b'<');
            if at == self.source.len() {
                return at;
            }
            if self.byte(at + 1) == Some(b'/') && self.name(at + 2).0 == name {
                return at;
            }
            at += 1;
        }
    }

    /// The name of a tag at `at`, and the place after it.
    fn name(&self, at: usize) -> (Name, usize) {
        let rest = self.source.as_bytes().get(at..).unwrap_or(&[]);
        let length = rest.iter().position(|&byte| ends_name(byte)).unwrap_or(rest.len());
        (Name::new(&rest[..length]), at + length)
    }

    /// Reads a start tag; `None` where the source ends within it.
    fn start_tag(&mut self) -> Option<Start> {
        let at = self.at;
        let (name, after_name) = self.name(at + 1);
        self.at = after_name;
        let kind = name.kind();
        let (mut is_hidden, mut style, mut colspan, mut rowspan) = (false, None, None, None);
        let (mut id, mut target, mut content, mut handler) = (None, None, None, None);
        let (mut refreshes, mut is_tiny) = (false, false);
        let closes_itself = loop {
            match self.attribute()? {
                Attribute::End { closes_itself } => break closes_itself,
                // Of two attributes of one name the first counts (WHATWG 13.2.5.33).
                Attribute::Pair(key, value) => match key.len() {
                    2 if key.eq_ignore_ascii_case("id") => id = id.or(Some(value)),
                    3 if key.eq_ignore_ascii_case("src") => target = target.or(Some(value)),
                    4 if key.eq_ignore_ascii_case("href") => target = target.or(Some(value)),
                    5 if style.is_none() && key.eq_ignore_ascii_case("style") => {
                        style = Some(value);
                    }
                    6 if key.eq_ignore_ascii_case("hidden") => is_hidden = true,
                    7 if kind == Kind::Cell && key.eq_ignore_ascii_case("colspan") => {
                        colspan = colspan.or(Some(value));
                    }
                    7 if kind == Kind::Cell && key.eq_ignore_ascii_case("rowspan") => {
                        rowspan = rowspan.or(Some(value));
                    }
                    7 if key.eq_ignore_ascii_case("content") => content = content.or(Some(value)),
                    10 if key.eq_ignore_ascii_case("http-equiv") => {
                        refreshes = self.source[value].eq_ignore_ascii_case("refresh");
                    }
                    3.. if key.as_bytes()[..2].eq_ignore_ascii_case(b"on") => {
                        handler = handler.or(Some(value));
                    }
                    5 | 6 if name == MARQUEE => is_tiny |= value.len() == 1,
                    _ => {}
                },
            }
        };
        let (style, target) = (style.map(|range| &self.source[range]), target.unwrap_or(at..at));
        match name {
            LINK | AREA => self.mark(MarkKind::Link, at, target),
            SCRIPT => self.mark(MarkKind::Script, at, target),
            FRAME | IFRAME => self.mark(MarkKind::Frame, at, target),
            BASE => self.mark(MarkKind::Base, at, target),
            TITLE => self.mark(MarkKind::Title, at, at..at),
            META if refreshes => self.mark(MarkKind::Refresh, at, content.unwrap_or(at..at)),
            _ => {}
        }
        if let Some(handler) = handler {
            self.mark(MarkKind::Handler, at, handler);
        }
        if let Some(id) = id.filter(|id| (5..=6).contains(&id.len())) {
            self.mark(MarkKind::Id, at, id);
        }
        if matches!(kind, Kind::Raw | Kind::TextArea) {
            self.raw = Some((name, kind));
        }
        let spans = match (&colspan, &rowspan) {
            (None, None) => Spans::ONE,
            _ => {
                let value = |range: Option<Range<usize>>| range.map(|range| decoded(&self.source[range]));
                Spans::new(value(colspan).as_deref(), value(rowspan).as_deref())
            }
        };
        Some(Start {
            name,
            kind,
            // Words that are struck out no longer stand there.
            is_hidden: is_hidden || name.strikes_out() || style.is_some_and(style_hides),
            // Of these alone, because links are hidden in them, and Word gives every word a style.
            conceals: is_tiny
                || (matches!(name, LINK | DIV | MARQUEE | LIST) && style.is_some_and(style_conceals)),
            closes_itself,
            spans,
            at,
        })
    }

    /// Notes what the tag from `at` to here does.
    fn mark(&mut self, kind: MarkKind, at: usize, value: Range<usize>) {
        if self.marks.len() < MAX_MARKS {
            let source = Span::new(at, self.at);
            let value = Span::new(value.start, value.end);
            self.marks.push(Mark { kind, source, value, is_hidden: false });
        }
    }

    /// Lets the last link or title reach to the end tag just read.
    pub(super) fn end_mark(&mut self, name: Name) {
        let kind = match name {
            LINK => MarkKind::Link,
            TITLE => MarkKind::Title,
            _ => return,
        };
        if let Some(mark) = self.marks.iter_mut().rev().take(8).find(|mark| mark.kind == kind) {
            mark.source = Span::new(mark.source.start(), self.at);
        }
    }

    /// Reads one attribute, or the end of the tag (WHATWG 13.2.5.32 to 13.2.5.40).
    fn attribute(&mut self) -> Option<Attribute<'a>> {
        let bytes = self.source.as_bytes();
        let mut at = self.at;
        loop {
            match *bytes.get(at)? {
                b'>' => {
                    self.at = at + 1;
                    return Some(Attribute::End { closes_itself: bytes[at - 1] == b'/' });
                }
                byte if is_space(byte) || byte == b'/' => at += 1,
                _ => break,
            }
        }
        // A name may begin with "=".
        let start = at;
        at += 1;
        while !ends_name(*bytes.get(at)?) && bytes[at] != b'=' {
            at += 1;
        }
        let name = start..at;
        while is_space(*bytes.get(at)?) {
            at += 1;
        }
        if bytes[at] != b'=' {
            self.at = at;
            return Some(Attribute::Pair(self.source.get(name)?, at..at));
        }
        at += 1;
        while is_space(*bytes.get(at)?) {
            at += 1;
        }
        let value = match bytes[at] {
            b'"' => at + 1..self.seek(at + 1, b'"'),
            b'\'' => at + 1..self.seek(at + 1, b'\''),
            b'>' => at..at,
            _ => {
                let length = bytes[at..].iter().position(|&byte| is_space(byte) || byte == b'>')?;
                at..at + length
            }
        };
        // The end of the source is no quotation mark.
        let ending = bytes.get(value.end)?;
        self.at = value.end + usize::from(matches!(ending, b'"' | b'\'') && value.start > at);
        Some(Attribute::Pair(self.source.get(name)?, value))
    }
}

enum Attribute<'a> {
    /// A name, and where its value stands.
    Pair(&'a str, Range<usize>),
    /// `>`.
    End { closes_itself: bool },
}

impl Iterator for Tokenizer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if let Some((name, kind)) = self.raw.take() {
            let text = self.at..self.end_of_raw_text(name);
            self.at = text.end;
            if kind == Kind::TextArea && !text.is_empty() {
                return Some(Token::Text(text));
            }
        }
        loop {
            let start = self.at;
            let mut open = self.seek(start, b'<');
            // What looks like no tag is text (WHATWG 13.2.5.6 and 13.2.5.7).
            let (first, second) = loop {
                if open == self.source.len() {
                    break (0, None);
                }
                match (self.byte(open + 1), self.byte(open + 2)) {
                    (Some(b'/'), Some(second)) => break (b'/', Some(second)),
                    (Some(first), _) if first.is_ascii_alphabetic() || matches!(first, b'!' | b'?') => {
                        break (first, None);
                    }
                    _ => open = self.seek(open + 1, b'<'),
                }
            };
            if open > start {
                self.at = open;
                return Some(Token::Text(start..open));
            }
            match (first, second) {
                (0, _) => return None,
                (b'/', Some(second)) if second.is_ascii_alphabetic() => {
                    let (name, after_name) = self.name(open + 2);
                    self.at = after_name;
                    loop {
                        match self.attribute() {
                            Some(Attribute::Pair(..)) => {}
                            Some(Attribute::End { .. }) => return Some(Token::End(name)),
                            None => {
                                self.at = self.source.len();
                                return None;
                            }
                        }
                    }
                }
                (b'!', _) if self.source[open..].starts_with("<!--") => {
                    self.at = self.after_comment(open + 4)
                }
                // `<!DOCTYPE`, `<![if …]>`, `<![CDATA[`, `<?xml`, `</ `, `</>`.
                (b'!' | b'?' | b'/', _) => self.at = self.after_bogus_comment(),
                _ => {
                    let tag = self.start_tag();
                    if tag.is_none() {
                        // The source ends within a tag, which is dropped (WHATWG, eof-in-tag).
                        self.at = self.source.len();
                    }
                    return tag.map(Token::Start);
                }
            }
        }
    }
}

/// ASCII white space as HTML has it.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | 0x0c)
}

fn ends_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}

/// Whether a style takes the element out of sight: `display: none`, or Word's `mso-hide: all`.
fn style_hides(style: &str) -> bool {
    declares(style, b"display", b"none") || declares(style, b"mso-hide", b"all")
}

/// Whether a style leaves an element in its place, but so that nothing of it is seen.
fn style_conceals(style: &str) -> bool {
    declares(style, b"visibility", b"hidden")
        || ["font-size", "opacity"].iter().any(|property| any_value(style, property.as_bytes(), is_zero))
        || ["left", "top", "text-indent"].iter().any(|property| any_value(style, property.as_bytes(), is_far))
}

/// "0", "0px", not "0.8em".
fn is_zero(value: &[u8]) -> bool {
    value.first() == Some(&b'0') && !value.get(1).is_some_and(|byte| byte.is_ascii_digit() || *byte == b'.')
}

/// "-999px", not "-24px".
fn is_far(value: &[u8]) -> bool {
    value.first() == Some(&b'-') && value.len() > 3 && value[1..4].iter().all(u8::is_ascii_digit)
}

fn declares(style: &str, property: &[u8], value: &[u8]) -> bool {
    any_value(style, property, |rest| {
        rest.len() >= value.len() && rest[..value.len()].eq_ignore_ascii_case(value)
    })
}

/// Whether a property is given a value that holds to a test; the value goes on to the end of the style.
fn any_value(style: &str, property: &[u8], is_met: impl Fn(&[u8]) -> bool) -> bool {
    let bytes = style.as_bytes();
    // The last letter is looked for first: it is the rarer one in styles.
    let (last, stem) = (property[property.len() - 1], property.len() - 1);
    bytes.iter().enumerate().skip(stem).any(|(i, &byte)| {
        byte | 0x20 == last
            && bytes[i - stem..=i].eq_ignore_ascii_case(property)
            && !(i > stem && (bytes[i - stem - 1].is_ascii_alphanumeric() || bytes[i - stem - 1] == b'-'))
            && {
                let rest = bytes[i + 1..].trim_ascii_start();
                rest.strip_prefix(b":").is_some_and(|rest| is_met(rest.trim_ascii_start()))
            }
    })
}

/// A short value with its character references resolved.
fn decoded(value: &str) -> std::borrow::Cow<'_, str> {
    if !value.contains('&') {
        return value.into();
    }
    let mut text = String::new();
    let mut rest = value;
    while let Some(first) = rest.chars().next() {
        let (character, length) = match first {
            '&' => entities::decode(rest).unwrap_or((first, 1)),
            _ => (first, first.len_utf8()),
        };
        text.push(character);
        rest = &rest[length..];
    }
    text.into()
}
