//! Ordinals before headings and labels: 一、 (一) 1. ①

use super::fold::narrow;
use super::is_blank;

/// An ordinal and how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// The number it stands for.
    pub value: u32,
    /// Its style.
    pub style: Style,
}

/// How an ordinal is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// 一、
    Han,
    /// (一)
    HanBracketed,
    /// 1. or 1、
    Arabic,
    /// (1)
    ArabicBracketed,
    /// ①
    Circled,
}

/// Takes the ordinal off the front of a label or heading, if there is one, and gives the rest.
///
/// A bare numeral is an ordinal only with a mark behind it: "三类内部事务信息" has none.
///
/// ```
/// use gouji::text::ordinal::{Ordinal, Style, split};
///
/// assert_eq!(split("三、收到"), (Some(Ordinal { value: 3, style: Style::Han }), "收到"));
/// assert_eq!(split("（十二） 其他"), (Some(Ordinal { value: 12, style: Style::HanBracketed }), " 其他"));
/// assert_eq!(split("8．属于"), (Some(Ordinal { value: 8, style: Style::Arabic }), "属于"));
/// assert_eq!(split("８．属于").1, "属于");
/// assert_eq!(split("三类内部"), (None, "三类内部"));
/// assert_eq!(split("12.5万元"), (None, "12.5万元"));
/// ```
#[must_use]
pub fn split(text: &str) -> (Option<Ordinal>, &str) {
    let trimmed = text.trim_start_matches(is_blank);
    let Some(first) = trimmed.chars().next() else { return (None, text) };
    if let '①'..='⑳' = first {
        let value = u32::from(first) - u32::from('①') + 1;
        return (Some(Ordinal { value, style: Style::Circled }), &trimmed[first.len_utf8()..]);
    }
    let bracketed = matches!(first, '(' | '（' | '〔' | '【');
    let body = if bracketed { trimmed[first.len_utf8()..].trim_start_matches(is_blank) } else { trimmed };
    let Some((value, han, rest)) = numeral(body) else { return (None, text) };
    let rest = rest.trim_start_matches(is_blank);
    let Some(mark) = rest.chars().next() else { return (None, text) };
    let after = &rest[mark.len_utf8()..];
    if bracketed {
        if !matches!(mark, ')' | '）' | '〕' | '】') {
            return (None, text);
        }
        let style = if han { Style::HanBracketed } else { Style::ArabicBracketed };
        // 「(一)、」 is seen too.
        let after = after.strip_prefix(['、', '.', '．']).unwrap_or(after);
        return (Some(Ordinal { value, style }), after);
    }
    match mark {
        '、' | '．' | '.' | ',' | '，' if han => (Some(Ordinal { value, style: Style::Han }), after),
        // A digit behind the point makes it a decimal.
        '、' | '．' | '.' if !after.starts_with(|next: char| narrow(next).is_ascii_digit()) => {
            (Some(Ordinal { value, style: Style::Arabic }), after)
        }
        _ => (None, text),
    }
}

/// A short numeral in front: its value, whether it is in Chinese characters, and the rest.
fn numeral(text: &str) -> Option<(u32, bool, &str)> {
    let is_digit = |digit: char| narrow(digit).is_ascii_digit();
    let digits = text.chars().take_while(|digit| is_digit(*digit)).count();
    if (1..=2).contains(&digits) {
        let value = text
            .chars()
            .take(digits)
            .try_fold(0, |value, digit| Some(value * 10 + narrow(digit).to_digit(10)?));
        return Some((value?, false, text.trim_start_matches(is_digit)));
    }
    let end = text.find(|character| !"一二三四五六七八九十".contains(character)).unwrap_or(text.len());
    let value = match end / 3 {
        1..=3 => super::number::han(&text[..end])?,
        _ => return None,
    };
    Some((u32::try_from(value).ok()?, true, &text[end..]))
}
