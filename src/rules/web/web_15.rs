//! No characters inside words that cannot be seen.

use super::MORE;
use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;
use crate::span::Span;
use crate::text::is_han;

/// Places beyond which no further one is told.
const MOST: usize = 200;

pub(super) static RULE: Rule = Rule {
    id: "WEB-15",
    title: "词语里没有看不见的字符",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "词语和数字中间不应当有零宽空格、方向控制符一类看不见的字符。",
        why: "看不见的字符会让搜索、朗读和自动检查认不出这个词。它们多半是从网页或即时通信软件复制时带来的。",
        repair: "删去这些字符；看不见不好删的，可以把这个词重新打一遍。",
        exception: "段首、段尾和标点旁边的不影响阅读，没有查。",
        bad: Example {
            title: "“政府”中间有零宽空格",
            base: "sample-2021.txt",
            edits: &[("县政府网站我局专栏", "县政\u{200b}府网站我局专栏")],
        },
        good: Example {
            title: "段首和标点旁边的零宽字符",
            base: "sample-2021.txt",
            edits: &[("县政府网站我局专栏", "\u{feff}县政府网站我局专栏"), ("每季度自查1次,", "每季度自查1次,\u{200b}")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let text = ext::body(context);
    let mut found: Vec<Span> = Vec::new();
    let mut end = 0;
    // Single characters are no words to wait for. All of them begin with one of three bytes.
    for (at, byte) in text.bytes().enumerate() {
        if at < end || !matches!(byte, 0xc2 | 0xe2 | 0xef) || found.len() >= MOST {
            continue;
        }
        let Some(rest) = text.get(at..) else { continue };
        let length = rest.find(|character| !is_unseen(character)).unwrap_or(rest.len());
        if length == 0 {
            continue;
        }
        end = at + length;
        let is_word = |character: char| is_han(character) || character.is_ascii_alphanumeric();
        if text[..at].chars().next_back().is_some_and(is_word)
            && text[end..].chars().next().is_some_and(is_word)
        {
            found.push(Span::new(at, end));
        }
    }
    let Some(first) = found.first() else { return };
    let with_neighbours = |span: &Span| {
        let before = text[..span.start()].chars().next_back().map_or(0, char::len_utf8);
        let after = text[span.end()..].chars().next().map_or(0, char::len_utf8);
        Span::new(span.start() - before, span.end() + after)
    };
    let whole = with_neighbours(first);
    let shown: String = whole.of(text).chars().filter(|character| !is_unseen(*character)).collect();
    let message = format!(
        "文中有 {} 处词语中间夹着看不见的字符(如“{shown}”两字之间)，会影响搜索和朗读，请删去。",
        found.len(),
    );
    let finding = findings.report(Place::text(whole), message);
    finding.at.extend(found.iter().skip(1).take(MORE).map(|span| Place::text(with_neighbours(span))));
    let edits = found.iter().map(|span| Edit::Text { span: *span, text: String::new() }).collect();
    finding.fix(Fix { label: "删去看不见的字符".to_owned(), is_safe: true, edits });
}

/// Whether a character has no width: zero-width and directional marks, the soft hyphen.
fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}
