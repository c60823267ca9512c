//! Folding: two ways of writing the same label become the same string.

use super::traditional::simplify;
use super::{is_blank, is_han, ordinal};

/// Folds a label for comparing: half width, simplified, without white space, quotation marks,
/// punctuation and pinyin in brackets; all brackets become round ones.
///
/// What stays is Chinese characters, letters, digits and `( ) / %`. Never shown, never stored beside
/// a span: only compared.
///
/// ```
/// use gouji::text::fold::fold;
///
/// assert_eq!(fold("３．危及“三安全一稳定”"), "3危及三安全一稳定");
/// assert_eq!(fold("本年收费金额(单位:万元)"), fold("本年收費金額（单位： 万元）"));
/// assert_eq!(fold("主責主業(yè)"), "主责主业");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    let mut after_han = false;
    while let Some(character) = rest.chars().next() {
        rest = &rest[character.len_utf8()..];
        let character = narrow(character);
        if character == '('
            && after_han
            && let Some(end) = pinyin(rest)
        {
            rest = &rest[end..];
            continue;
        }
        if is_han(character) {
            // 反覆 is 反复 in simplified script, though 覆 alone stays what it is.
            folded.push(if character == '覆' { '复' } else { simplify(character) });
            after_han = true;
        } else if character.is_alphanumeric() || matches!(character, '(' | ')' | '/' | '%') {
            folded.push(character);
            after_han = false;
        }
        // Everything else keeps words apart, which a comparison does not need.
    }
    folded
}

/// Folds a label and takes its ordinal off; an ordinal alone gives an empty string.
///
/// ```
/// use gouji::text::fold::words;
///
/// assert_eq!(words("（七）总 计"), "总计");
/// assert_eq!(words("8.属于行政查询事项"), "属于行政查询事项");
/// ```
#[must_use]
pub fn words(label: &str) -> String {
    let (first, rest) = ordinal::split(label);
    // 「三、(一)予以公开」: a label may carry its parent's ordinal before its own.
    let rest = if first.is_some() { ordinal::split(rest).1 } else { rest };
    fold(rest)
}

/// The half-width form of a full-width character, and one form of each bracket.
#[must_use]
pub fn narrow(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character);
            bracket(narrow)
        }
        '\u{3000}' => ' ',
        '−' | '﹣' => '-',
        _ => bracket(character),
    }
}

fn bracket(character: char) -> char {
    match character {
        '〔' | '【' | '[' | '{' | '〖' | '﹙' => '(',
        '〕' | '】' | ']' | '}' | '〗' | '﹚' => ')',
        _ => character,
    }
}

/// Where a pinyin syllable that stands in brackets ends, if `text` begins with one.
pub(crate) fn pinyin(text: &str) -> Option<usize> {
    let end = text.char_indices().take(8).find(|(_, character)| matches!(character, ')' | '）'))?;
    let syllable = &text[..end.0];
    let is_pinyin = !syllable.is_empty()
        && syllable
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿêɡ".contains(letter));
    is_pinyin.then(|| end.0 + end.1.len_utf8())
}

/// Whether `text` is nothing but blanks.
#[must_use]
pub fn blank(text: &str) -> bool {
    text.chars().all(is_blank)
}
