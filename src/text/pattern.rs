//! Patterns, compiled when they are first needed and then kept.

use std::sync::OnceLock;

use regex::Regex;

use crate::span::Span;

/// What makes more of an expression than a list of words.
const SIGNS: [char; 13] = ['\\', '.', '+', '*', '?', '(', ')', '[', ']', '{', '}', '^', '$'];

/// A regular expression for short stretches of text: a clause, a line, a title.
///
/// The module carries no Unicode tables: write `[0-9]` for a digit, `[一-龥]` for a Chinese character. It is
/// made small rather than fast; ask it of the few places where a word has been found, never of a whole
/// report.
///
/// ```
/// use gouji::span::Span;
/// use gouji::text::pattern::Pattern;
///
/// static DECREE: Pattern = Pattern::new("国务院令第?([0-9]+)号");
///
/// let text = "根据国务院令第492号";
/// let [_, number] = DECREE.groups(text, Span::new(0, text.len())).unwrap();
/// assert_eq!(number.unwrap().of(text), "492");
/// ```
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// Of an expression. One that does not compile finds nothing; the examples of its rule tell.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new() }
    }

    fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(self.source).ok()).as_ref()
    }

    /// Whether it stands in a text.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        // To look for a few words costs less than to make an expression of them.
        if !self.source.contains(SIGNS) {
            return self.source.split('|').any(|word| text.contains(word));
        }
        self.regex().is_some_and(|regex| regex.is_match(text))
    }

    /// All places in a stretch of a text, which it cannot see beyond: `^` is where the stretch begins.
    #[must_use]
    pub fn all(&self, text: &str, within: Span) -> Vec<Span> {
        let found = self.regex().map(|regex| regex.find_iter(within.of(text)));
        let found = found.into_iter().flatten();
        found.map(|found| Span::new(within.start() + found.start(), within.start() + found.end())).collect()
    }

    /// The first place in a stretch of a text: the whole, then its groups.
    #[must_use]
    pub fn groups<const N: usize>(&self, text: &str, within: Span) -> Option<[Option<Span>; N]> {
        let captures = self.regex()?.captures(within.of(text))?;
        let group = |index| {
            let group = captures.get(index)?;
            Some(Span::new(within.start() + group.start(), within.start() + group.end()))
        };
        Some(std::array::from_fn(group))
    }
}
