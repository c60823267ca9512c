//! Telling tags from text, as WHATWG 13.2.5 does.
//!
//! Of an element's attributes only those are looked at that can move a figure: what hides it, and
//! what merges a cell. Text is handed on as it is written, character references included.

use std::ops::Range;

use super::entities;
use super::forming::Spans;
use super::tag::{Kind, Name};

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
    /// Whether it ends with `/>`, which only matters where the element is not of HTML.
    pub(super) closes_itself: bool,
    /// What a cell asks for.
    pub(super) spans: Spans,
    /// Where it begins in the source.
    pub(super) at: usize,
}

/// The tokens of a source, in order.
pub(super) struct Tokenizer<'a> {
    source: &'a str,
    at: usize,
    /// The element whose text is not markup, just begun.
    raw: Option<(Name, Kind)>,
}

impl<'a> Tokenizer<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, at: 0, raw: None }
    }

    /// Where the next token begins; everything before it has been handed out or passed over.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.source.as_bytes().get(at).copied()
    }

    /// The place of `what` from `at` on, or the end of the source.
    fn seek(&self, at: usize, what: char) -> usize {
        self.source.get(at..).and_then(|rest| rest.find(what)).map_or(self.source.len(), |i| at + i)
    }

    /// The place after the `>` that ends a comment of the odd sort (WHATWG 13.2.5.41).
    fn after_bogus_comment(&self) -> usize {
        (self.seek(self.at, '>') + 1).min(self.source.len())
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
            dash = self.seek(dash, '-');
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
            at = self.seek(at, '<');
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
        let closes_itself = loop {
            match self.attribute()? {
                Attribute::End { closes_itself } => break closes_itself,
                // Of two attributes of one name the first counts (WHATWG 13.2.5.33).
                Attribute::Pair(key, value) => match key.len() {
                    5 if style.is_none() && key.eq_ignore_ascii_case("style") => {
                        style = Some(value);
                    }
                    6 if key.eq_ignore_ascii_case("hidden") => is_hidden = true,
                    7 if kind == Kind::Cell => {
                        if colspan.is_none() && key.eq_ignore_ascii_case("colspan") {
                            colspan = Some(value);
                        } else if rowspan.is_none() && key.eq_ignore_ascii_case("rowspan") {
                            rowspan = Some(value);
                        }
                    }
                    _ => {}
                },
            }
        };
        if matches!(kind, Kind::Raw | Kind::TextArea) {
            self.raw = Some((name, kind));
        }
        let spans = match (colspan, rowspan) {
            (None, None) => Spans::ONE,
            _ => Spans::new(colspan.map(decoded).as_deref(), rowspan.map(decoded).as_deref()),
        };
        Some(Start {
            name,
            kind,
            // Words that are struck out no longer stand there.
            is_hidden: is_hidden || name.strikes_out() || style.is_some_and(style_hides),
            closes_itself,
            spans,
            at,
        })
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
            return Some(Attribute::Pair(self.source.get(name)?, ""));
        }
        at += 1;
        while is_space(*bytes.get(at)?) {
            at += 1;
        }
        let value = match bytes[at] {
            b'"' => at + 1..self.seek(at + 1, '"'),
            b'\'' => at + 1..self.seek(at + 1, '\''),
            b'>' => at..at,
            _ => {
                let length = bytes[at..].iter().position(|&byte| is_space(byte) || byte == b'>')?;
                at..at + length
            }
        };
        // The end of the source is no quotation mark.
        let ending = bytes.get(value.end)?;
        self.at = value.end + usize::from(matches!(ending, b'"' | b'\'') && value.start > at);
        Some(Attribute::Pair(self.source.get(name)?, self.source.get(value)?))
    }
}

enum Attribute<'a> {
    /// A name and its value.
    Pair(&'a str, &'a str),
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
            let mut open = self.seek(start, '<');
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
                    _ => open = self.seek(open + 1, '<'),
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

fn declares(style: &str, property: &[u8], value: &[u8]) -> bool {
    let bytes = style.as_bytes();
    // The last letter is looked for first: it is the rarer one in styles.
    let (last, stem) = (property[property.len() - 1], property.len() - 1);
    bytes.iter().enumerate().skip(stem).any(|(i, &byte)| {
        byte | 0x20 == last
            && bytes[i - stem..=i].eq_ignore_ascii_case(property)
            && !(i > stem && (bytes[i - stem - 1].is_ascii_alphanumeric() || bytes[i - stem - 1] == b'-'))
            && {
                let rest = bytes[i + 1..].trim_ascii_start();
                rest.strip_prefix(b":").is_some_and(|rest| {
                    let rest = rest.trim_ascii_start();
                    rest.len() >= value.len() && rest[..value.len()].eq_ignore_ascii_case(value)
                })
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
