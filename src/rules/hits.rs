//! Places of the words that rules wait for.
//!
//! Two hundred rules that each search the text for their words would read it a thousand times. All words
//! are known beforehand; one pass finds them.

use std::sync::LazyLock;

use super::all;
use crate::order;
use crate::span::Span;

/// Places of one rule's words that are kept; a text with more is full of them.
pub const MAX_HITS: usize = 1000;

/// A place where one of a rule's words stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which, by its place in [`Rule::words`](crate::rule::Rule::words).
    pub word: usize,
    /// Where.
    pub span: Span,
}

/// All such places in one text.
#[derive(Debug)]
pub struct Hits(Vec<Vec<Hit>>);

impl Hits {
    /// Finds all words of all rules; where several of one rule begin at the same place, the longest.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let lexicon = &*LEXICON;
        let mut found: Vec<Vec<Hit>> = vec![Vec::new(); lexicon.rules];
        let mut characters = text.char_indices();
        let Some((mut at, mut first)) = characters.next() else { return Self(found) };
        first = first.to_ascii_lowercase();
        for (next, character) in characters {
            let second = character.to_ascii_lowercase();
            if lexicon.may_begin(first, second) {
                lexicon.look(text, at, (first, second), &mut found);
            }
            (at, first) = (next, second);
        }
        Self(found)
    }

    /// Those of one rule, by its place among all rules, in reading order.
    #[must_use]
    pub fn of_rule(&self, number: usize) -> &[Hit] {
        self.0.get(number).map_or(&[], Vec::as_slice)
    }
}

struct Entry {
    begins: (char, char),
    rule: usize,
    word: usize,
    text: &'static str,
}

/// The words of all rules.
struct Lexicon {
    /// By first two characters; below them by rule, long words first.
    entries: Vec<Entry>,
    /// A bit for each pair of first characters, several sharing one.
    begins: Vec<u64>,
    rules: usize,
}

/// Bits for pairs of characters.
const PAIRS: usize = 1 << 15;

impl Lexicon {
    fn may_begin(&self, first: char, second: char) -> bool {
        let bit = pair(first, second);
        self.begins.get(bit / 64).is_some_and(|bits| bits & (1 << (bit % 64)) != 0)
    }

    /// Notes the words that begin at a place.
    #[inline(never)]
    fn look(&self, text: &str, at: usize, begins: (char, char), found: &mut [Vec<Hit>]) {
        let start = self.entries.partition_point(|entry| entry.begins < begins);
        let rest = &text.as_bytes()[at..];
        for entry in self.entries[start..].iter().take_while(|entry| entry.begins == begins) {
            let word = entry.text.as_bytes();
            let list = &mut found[entry.rule];
            if rest.len() < word.len()
                || !rest[..word.len()].eq_ignore_ascii_case(word)
                || list.len() >= MAX_HITS
                || list.last().is_some_and(|last| last.span.start() == at)
            {
                continue;
            }
            list.push(Hit { word: entry.word, span: Span::new(at, at + word.len()) });
        }
    }
}

fn pair(first: char, second: char) -> usize {
    (first as usize).wrapping_mul(181).wrapping_add(second as usize) % PAIRS
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut entries: Vec<Entry> = Vec::new();
    let mut begins = vec![0; PAIRS / 64];
    for (rule, words) in all().map(|rule| rule.words).enumerate() {
        for (word, text) in words.iter().enumerate() {
            let mut characters = text.chars().map(|character| character.to_ascii_lowercase());
            let (Some(first), Some(second)) = (characters.next(), characters.next()) else { continue };
            let bit = pair(first, second);
            begins[bit / 64] |= 1 << (bit % 64);
            entries.push(Entry { begins: (first, second), rule, word, text });
        }
    }
    order::by(&mut entries, |entry| {
        let (first, second) = entry.begins;
        let begins = (u64::from(u32::from(first)) << 21) | u64::from(u32::from(second));
        (begins << 22) | ((entry.rule as u64) << 12) | (0xfff - entry.text.len() as u64)
    });
    Lexicon { entries, begins, rules: all().count() }
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_can_be_found() {
        for rule in all() {
            for (index, word) in rule.words.iter().enumerate() {
                assert!(word.chars().count() >= 2, "{}: {word:?} is too short to look for", rule.id);
                assert!(!rule.words[..index].contains(word), "{}: {word:?} stands twice", rule.id);
            }
        }
    }

    #[test]
    fn every_word_is_found_where_it_stands() {
        for (number, rule) in all().enumerate() {
            for word in rule.words {
                let text = format!("的{}的", word.to_ascii_uppercase());
                let hits = Hits::of(&text);
                let span = Span::new("的".len(), "的".len() + word.len());
                assert!(
                    hits.of_rule(number).iter().any(|hit| rule.words[hit.word] == *word && hit.span == span),
                    "{}: {word}",
                    rule.id
                );
            }
        }
    }

    #[test]
    fn no_more_are_kept_than_say_anything() {
        let Some((number, rule)) = all().enumerate().find(|(_, rule)| !rule.words.is_empty()) else { return };
        let text = format!("{}。", rule.words[0]).repeat(MAX_HITS + 10);
        assert_eq!(Hits::of(&text).of_rule(number).len(), MAX_HITS);
    }
}
