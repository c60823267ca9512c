//! The period that the figures of a report cover, as a sentence near its beginning says it.

use super::date::Date;
use super::fold::narrow;
use super::is_blank;
use super::pattern::Pattern;
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
    let end = opening(&phrase.text)?;
    let whole = phrase.span(0, end)?;
    let behind = Span::new(end, phrase.text.len());
    let is_near = |group: &Option<Span>| group.is_some_and(|group| group.start() <= end + REACH);
    if let Some(groups) = DAYS.groups(&phrase.text, behind).filter(|groups: &[_; 7]| is_near(&groups[0])) {
        return phrase.days(&groups).or(Some(Mention::Unreadable(whole)));
    }
    if let Some(groups) = MONTHS.groups(&phrase.text, behind).filter(|groups: &[_; 5]| is_near(&groups[0])) {
        return phrase.months(&groups).or(Some(Mention::Unreadable(whole)));
    }
    if let Some([_, Some(year)]) = YEAR.groups(&phrase.text, Span::new(0, phrase.text.len())) {
        let place = phrase.span(year.start(), year.end())?;
        return Some(Mention::Year(year.of(&phrase.text).parse().ok()?, place));
    }
    Some(Mention::Unreadable(whole))
}

/// Where the words end that such a phrase begins with.
fn opening(phrase: &str) -> Option<usize> {
    const DATA: [&str; 2] = ["所列数据", "所列统计数据"];
    const COUNTED: [&str; 10] =
        ["期限", "时限", "周期", "时间", "期间", "区间", "时段", "起止", "数据期限", "数据的期限"];
    let begins = |from: usize, words: &[&str]| {
        words.iter().find(|word| phrase[from..].starts_with(**word)).map(|word| from + word.len())
    };
    let counted = || {
        let behind = begins(0, &["统计"])?;
        let of = begins(behind, &["的"]).and_then(|behind| begins(behind, &COUNTED));
        of.or_else(|| begins(behind, &COUNTED)).or_else(|| begins(behind, &["从", "自"]))
    };
    begins(0, &DATA).or_else(counted)
}

/// Two days: year, month and day of both; the year of the second may be left out.
static DAYS: Pattern = Pattern::new(concat!(
    "([12][0-9]{3})[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})[日号]?(?:[0-9]{1,2}(?::[0-9]{2}|[时点]))?",
    "[起,]*(?:开始)?[,]?(?:截至|截止到?|到|至|-|—|–|─|~)+",
    "(?:([12][0-9]{3})[年./-])?(?:同年|当年)?([0-9]{1,2})[月./-]([0-9]{1,2})",
));

/// Two months, likewise.
static MONTHS: Pattern = Pattern::new(concat!(
    "([12][0-9]{3})[年./-]([0-9]{1,2})月?份?",
    "[起,]*(?:开始)?[,]?(?:截至|截止到?|到|至|-|—|–|─|~)+",
    "(?:([12][0-9]{3})[年./-])?([0-9]{1,2})月",
));

/// A year right behind the opening.
static YEAR: Pattern = Pattern::new(
    "^统计的?(?:期限|时限|周期|时间|期间|区间)(?:均)?[为是:]?([12][0-9]{3})年(?:度|全年|[^0-9])",
);

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

    fn days(&self, groups: &[Option<Span>; 7]) -> Option<Mention> {
        let from = self.date([groups[1], groups[2], groups[3]])?;
        let to = self.date([groups[4].or(groups[1]), groups[5], groups[6]])?;
        let to_start = groups[4].or(groups[5])?.start();
        Some(Mention::Days {
            from: (from, self.span(groups[1]?.start(), self.with_day(groups[3]?.end()))?),
            to: (to, self.span(to_start, self.with_day(groups[6]?.end()))?),
        })
    }

    fn months(&self, groups: &[Option<Span>; 5]) -> Option<Mention> {
        let (from_year, from_month) = (self.number(groups[1])?, u8::try_from(self.number(groups[2])?).ok()?);
        let to_year = self.number(groups[3]).unwrap_or(from_year);
        let to_month = u8::try_from(self.number(groups[4])?).ok()?;
        let from = Date::new(from_year, from_month, 1)?;
        let to = (28..=31).rev().find_map(|day| Date::new(to_year, to_month, day))?;
        let to_start = groups[3].or(groups[4])?.start();
        Some(Mention::Days {
            from: (from, self.span(groups[1]?.start(), groups[2]?.end())?),
            to: (to, self.span(to_start, groups[0]?.end())?),
        })
    }

    fn date(&self, [year, month, day]: [Option<Span>; 3]) -> Option<Date> {
        let short = |group| u8::try_from(self.number(group)?).ok();
        Date::new(self.number(year)?, short(month)?, short(day)?)
    }

    fn number(&self, group: Option<Span>) -> Option<u16> {
        group?.of(&self.text).parse().ok()
    }

    /// The end of a date, with 日 behind its digits.
    fn with_day(&self, end: usize) -> usize {
        if self.text[end..].starts_with('日') { end + '日'.len_utf8() } else { end }
    }
}
