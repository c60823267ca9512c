//! The period that the figures of a report cover, as a sentence near its beginning says it.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::date::Date;
use super::fold::narrow;
use super::is_blank;
use super::traditional::simplify;
use crate::span::Span;

/// Characters behind the beginning of such a phrase that are looked at.
const WINDOW: usize = 90;

/// Bytes between the beginning of the phrase and the first date.
const REACH: usize = 96;

/// What a text says of its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mention {
    /// From one day to another.
    Days {
        /// The first day and where it stands.
        from: (Date, Span),
        /// The last day and where it stands.
        to: (Date, Span),
    },
    /// A year and no days.
    Year(u16, Span),
    /// It is mentioned, and what it is cannot be read.
    Unreadable(Span),
}

/// The first mention in a text that tells a period, else the first that is there at all.
///
/// White space, also line breaks, may stand anywhere.
///
/// ```
/// use gouji::text::date::Date;
/// use gouji::text::period::{Mention, first};
///
/// let days = |text| match first(text) {
///     Some(Mention::Days { from, to }) => Some((from.0.to_string(), to.0.to_string())),
///     _ => None,
/// };
/// let whole = Some(("2024-01-01".to_owned(), "2024-12-31".to_owned()));
/// assert_eq!(days("所列数据的统计期限为2024年1月1日至2024年12月31日。"), whole);
/// assert_eq!(days("统计期限从2024年1月1日起,到2024年12月31日止。"), whole);
/// assert_eq!(days("数据的统计周\n期为 2024 年 1 月 1 日至 12 月 31 日。"), whole);
/// assert_eq!(days("統計時限自２０２４年１月１日—１２月３１日"), whole);
/// assert_eq!(days("数据统计时间为2024年1月至12月"), whole);
/// assert_eq!(days("所列数据统计从2024年1月1日起,截至2024年12月31日"), whole);
/// assert_eq!(days("统计周期为2024年1月1日0时至2024年12月31日24时"), whole);
/// assert_eq!(days("自202211日至20221231日,统计期限"), None);
/// assert!(matches!(first("统计期限为2024年度。"), Some(Mention::Year(2024, _))));
/// assert!(matches!(first("统计期限自202211日至20221231日止"), Some(Mention::Unreadable(_))));
/// assert_eq!(first("系统计算了统计年鉴"), None);
/// ```
#[must_use]
pub fn first(text: &str) -> Option<Mention> {
    let mut best: Option<Mention> = None;
    for (at, _) in text.match_indices(['统', '統', '所']) {
        let Some(mention) = mention(text, at) else { continue };
        if !matches!(mention, Mention::Unreadable(_)) {
            return Some(mention);
        }
        best = best.or(Some(mention));
    }
    best
}

/// What a phrase that begins at a place says, if it is about the period.
fn mention(text: &str, start: usize) -> Option<Mention> {
    let mut phrase = Phrase { text: String::new(), places: Vec::new() };
    let characters = text[start..].char_indices().filter(|(_, character)| !is_blank(*character));
    for (index, (at, character)) in characters.take(WINDOW).enumerate() {
        let plain = simplify(narrow(character));
        // Most such characters begin another word.
        if index == 1 && !matches!(plain, '计' | '列') {
            return None;
        }
        phrase.places.push((phrase.text.len(), start + at, start + at + character.len_utf8()));
        phrase.text.push(plain);
    }
    let opening = expressions()?.opening.find(&phrase.text)?;
    let whole = phrase.span(opening.start(), opening.end())?;
    let rest = &phrase.text;
    let expressions = expressions()?;
    let near =
        |captures: &Captures<'_>| captures.get(0).is_some_and(|whole| whole.start() <= opening.end() + REACH);
    if let Some(days) = expressions.days.captures_at(rest, opening.end()).filter(near) {
        return phrase.days(&days).or(Some(Mention::Unreadable(whole)));
    }
    if let Some(months) = expressions.months.captures_at(rest, opening.end()).filter(near) {
        return phrase.months(&months).or(Some(Mention::Unreadable(whole)));
    }
    if let Some(year) = expressions.year.captures(rest) {
        let year = year.get(1)?;
        return Some(Mention::Year(year.as_str().parse().ok()?, phrase.span(year.start(), year.end())?));
    }
    Some(Mention::Unreadable(whole))
}

struct Expressions {
    /// What such a phrase begins with.
    opening: Regex,
    /// Two days.
    days: Regex,
    /// Two months.
    months: Regex,
    /// A year right behind the opening.
    year: Regex,
}

fn expressions() -> Option<&'static Expressions> {
    static EXPRESSIONS: LazyLock<Option<Expressions>> = LazyLock::new(|| {
        let year = "([12][0-9]{3})[年./-]";
        let to = r"[起,]*(?:开始)?[,]?(?:截至|截止到?|到|至|-|—|–|─|~)+";
        Some(Expressions {
            opening: Regex::new("^(?:统计的?(?:期限|时限|周期|时间|期间|区间|时段|起止|数据的?期限)|所列数据|所列统计数据|统计(?:从|自))").ok()?,
            days: Regex::new(&format!("{year}([0-9]{{1,2}})[月./-]([0-9]{{1,2}})[日号]?(?:[0-9]{{1,2}}(?::[0-9]{{2}}|[时点]))?{to}(?:{year})?(?:同年|当年)?([0-9]{{1,2}})[月./-]([0-9]{{1,2}})")).ok()?,
            months: Regex::new(&format!("{year}([0-9]{{1,2}})月?份?{to}(?:{year})?([0-9]{{1,2}})月")).ok()?,
            year: Regex::new("^统计的?(?:期限|时限|周期|时间|期间|区间)(?:均)?[为是:]?([12][0-9]{3})年(?:度|全年|[^0-9])").ok()?,
        })
    });
    EXPRESSIONS.as_ref()
}

/// A phrase in half width, simplified and without white space.
struct Phrase {
    text: String,
    /// For each character: where it begins here, and its first byte and the one behind it in the text.
    places: Vec<(usize, usize, usize)>,
}

impl Phrase {
    /// Where a stretch of the phrase, not empty, stands in the text.
    fn span(&self, start: usize, end: usize) -> Option<Span> {
        let first = self.places.iter().find(|place| place.0 >= start)?;
        let last = self.places.iter().rev().find(|place| place.0 < end)?;
        (first.1 < last.2).then(|| Span::new(first.1, last.2))
    }

    fn days(&self, captures: &Captures<'_>) -> Option<Mention> {
        let from = Self::date(captures, [1, 2, 3])?;
        let to = Self::date(captures, [if captures.get(4).is_some() { 4 } else { 1 }, 5, 6])?;
        let from_end = captures.get(3)?.end();
        let to_start = captures.get(4).or_else(|| captures.get(5))?.start();
        Some(Mention::Days {
            from: (from, self.span(captures.get(1)?.start(), self.with_day(from_end))?),
            to: (to, self.span(to_start, self.with_day(captures.get(6)?.end()))?),
        })
    }

    fn months(&self, captures: &Captures<'_>) -> Option<Mention> {
        let number = |index: usize| captures.get(index)?.as_str().parse::<u16>().ok();
        let (from_year, from_month) = (number(1)?, u8::try_from(number(2)?).ok()?);
        let (to_year, to_month) = (number(3).unwrap_or(from_year), u8::try_from(number(4)?).ok()?);
        let from = Date::new(from_year, from_month, 1)?;
        let to = (28..=31).rev().find_map(|day| Date::new(to_year, to_month, day))?;
        let to_start = captures.get(3).or_else(|| captures.get(4))?.start();
        Some(Mention::Days {
            from: (from, self.span(captures.get(1)?.start(), captures.get(2)?.end())?),
            to: (to, self.span(to_start, captures.get(0)?.end())?),
        })
    }

    fn date(captures: &Captures<'_>, groups: [usize; 3]) -> Option<Date> {
        let number = |index: usize| captures.get(index)?.as_str().parse::<u16>().ok();
        let [year, month, day] = groups;
        Date::new(number(year)?, u8::try_from(number(month)?).ok()?, u8::try_from(number(day)?).ok()?)
    }

    /// The end of a date, with 日 behind its digits.
    fn with_day(&self, end: usize) -> usize {
        if self.text[end..].starts_with('日') { end + '日'.len_utf8() } else { end }
    }
}
