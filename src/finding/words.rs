//! Words that lead a person to a place.

use crate::format::plan;
use crate::format::sections::SECTIONS;
use crate::span::Span;

use super::{CellId, Finding, Place, Target};

impl CellId {
    /// The way to it: "表三 · (三)不予公开 1.属于国家秘密 · 总计".
    #[must_use]
    pub fn words(self) -> String {
        plan(self.edition).table(self.table).cell_words(self.row, self.column)
    }
}

impl Place {
    /// The way to it, in the reading text that it belongs to.
    #[must_use]
    pub fn words(&self, text: &str) -> String {
        match self.target {
            Target::Cell(cell) => cell.words(),
            Target::Table(table) => match &SECTIONS.get(usize::from(table.section()) - 1) {
                Some(section) => format!("{} · {}", table.caption(), section.heading),
                None => table.caption().to_owned(),
            },
            Target::Section(number) => match SECTIONS.get(usize::from(number).wrapping_sub(1)) {
                Some(section) => format!("{}、{}", section.ordinal, section.heading),
                None => "全文".to_owned(),
            },
            Target::Text => format!("正文 · “{}”", excerpt(self.span, text)),
            Target::Document => "全文".to_owned(),
        }
    }
}

impl Finding {
    /// What an ignore names it by: the way to its first place, and what stands there. It stays the same
    /// when something else is changed. Empty where it gathers several.
    #[must_use]
    pub fn key(&self, text: &str) -> String {
        let Some(place) = self.at.first().filter(|_| !self.gathers) else { return String::new() };
        let words = place.words(text);
        match (place.target, place.span) {
            (Target::Cell(_), span) => format!("{words}：{}", excerpt(span, text)),
            (Target::Text, Some(span)) => format!("{words}：{}", around(span, text)),
            _ => words,
        }
    }
}

/// What stands around a place, on its line.
fn around(span: Span, text: &str) -> String {
    const LENGTH: usize = 12;
    let before = text.get(..span.start()).unwrap_or_default();
    let before = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    let start = before.char_indices().rev().nth(LENGTH - 1).map_or(0, |(at, _)| at);
    let after = text.get(span.start()..).unwrap_or_default();
    let after = &after[..after.find('\n').unwrap_or(after.len())];
    let end = after.char_indices().nth(LENGTH * 2).map_or(after.len(), |(at, _)| at);
    one_line(&format!("{}{}", &before[start..], &after[..end]))
}

/// The beginning of some words.
fn excerpt(span: Option<Span>, text: &str) -> String {
    const LENGTH: usize = 24;
    let words = span.map_or("", |span| span.of(text));
    match words.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", one_line(&words[..end])),
        None => one_line(words),
    }
}

/// Words on one line, with single spaces where white space stood.
#[must_use]
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
