//! No text in the wrong encoding.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;
use crate::span::Span;
use crate::text::is_han;

/// Of such characters, how many on a short stretch are no accident.
const RUN: usize = 6;

/// Places beyond which the number says nothing more.
const SEVERAL: usize = 10;

/// Bytes of such a stretch: about forty characters.
const STRETCH: usize = 120;

pub(super) static RULE: Rule = Rule {
    id: "EXT-09",
    title: "没有乱码",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "报告里不应当有乱码。",
        why: "文件的编码认错时，汉字会变成“锟斤拷”、方块或者一串生僻字。乱码里的内容没有核对。",
        repair: "请从报告原来的网页或者 Word 文件重新复制；打开文件时可以另选一种编码(常见的是 UTF-8 和 GBK)。",
        exception: "用自造字写的人名、地名也会显示为方块，不算乱码。",
        bad: Example {
            title: "一处乱码",
            base: "sample-2021.txt",
            edits: &[("聘请社会监督员6名", "聘请社会锟斤拷锟斤拷员6名")],
        },
        good: Example {
            title: "项目符号和空白用了特殊字符",
            base: "sample-2021.txt",
            edits: &[("(五)监督保障\n", "(五)监督保障\n\u{f0b7} \u{e5e5}")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let text = ext::body(context);
    let found = garbled(text);
    let Some((first, others)) = found.split_first() else { return };
    let shown = first.of(text);
    let end = shown.char_indices().nth(12).map_or(shown.len(), |(at, _)| at);
    let amount =
        if found.len() > SEVERAL { "大片乱码".to_owned() } else { format!(" {} 处乱码", found.len()) };
    let message = format!(
        "文中有{amount}（如“{}”），像是文件的编码认错了。请从原网页或 Word 文件重新复制后再核对。",
        &shown[..end],
    );
    let finding = findings.report(Place::text(*first), message);
    finding.at.extend(others.iter().take(9).map(|span| Place::text(*span)));
}

/// Whether there is text in the wrong encoding.
#[must_use]
pub fn is_garbled(context: &Context<'_>) -> bool {
    !garbled(ext::body(context)).is_empty()
}

/// Stretches of text in the wrong encoding.
fn garbled(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut add = |span: Span| match found.last_mut() {
        Some(last) if span.start() <= last.end() + 30 => *last = last.cover(span),
        _ => found.push(span),
    };
    // Places of the last characters that `is_misread`, and the beginning of a run of accented letters.
    let mut misread = [usize::MAX; RUN];
    let mut latin: Option<(usize, usize)> = None;
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        if character.is_ascii() {
            latin = None;
            // Every character lost.
            if character == '?' && text[at..].starts_with("??????") {
                add(Span::new(at, at + "??????".len()));
            }
            before = character;
            continue;
        }
        let end = at + character.len_utf8();
        let next = || text[end..].chars().next();
        match character {
            '\u{fffd}' => add(Span::new(at, end)),
            '锟' if text[end..].starts_with("斤拷") => add(Span::new(at, end + "斤拷".len())),
            '烫' if text[end..].starts_with("烫烫") => add(Span::new(at, end + "烫烫".len())),
            // Symbol fonts and a blank of GBK (U+E5E5) use the private area too, but not inside words.
            '\u{e000}'..='\u{f8ff}' => {
                let is_inside = is_han(before) && next().is_some_and(is_han);
                if is_inside && character != '\u{e5e5}' {
                    add(Span::new(at, end));
                }
            }
            // Half of a character lost: 六?！钡.
            '\u{ff01}' | '\u{ffe0}' if before == '?' => {
                let asked = text[..at - 1].chars().next_back().is_some_and(is_han);
                if asked && next().is_some_and(is_han) {
                    add(Span::new(at - 1, end));
                }
            }
            '\u{a1}'..='\u{ff}' => {
                let (start, count) = latin.map_or((at, 1), |(start, count)| (start, count + 1));
                latin = Some((start, count));
                if count >= RUN {
                    add(Span::new(start, end));
                }
            }
            _ if is_misread(character) => {
                misread.rotate_left(1);
                misread[RUN - 1] = at;
                if misread[0] != usize::MAX && at - misread[0] <= STRETCH {
                    add(Span::new(misread[0], end));
                }
            }
            _ => {}
        }
        if !matches!(character, '\u{a1}'..='\u{ff}') {
            latin = None;
        }
        before = character;
    }
    found
}

/// Whether UTF-8 turns into such a rare character when it is read as GBK: 的 becomes 鐨, a full stop 銆.
fn is_misread(character: char) -> bool {
    matches!(
        character,
        '闂' | '閻'
            | '婵'
            | '鐎'
            | '锛'
            | '銆'
            | '鈥'
            | '涓'
            | '鏂'
            | '鎴'
            | '缁'
            | '妞'
            | '鐨'
            | '鏀'
            | '垮'
            | '簻'
            | '骞'
            | '搴'
            | '鍏'
            | '紑'
            | '伅'
            | '鎶'
            | '鍔'
            | '绋'
    )
}
