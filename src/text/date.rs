//! Dates as people write them.

use std::fmt;
use std::sync::LazyLock;

use regex::Regex;

use super::fold::fold;
use crate::span::Span;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31, as far as the month has them.
    pub day: u8,
}

impl Date {
    /// A day that exists; `None` for 2月30日.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Self { year, month, day })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The first date in a short text and where it stands: 2021-01-25, 2021年1月25日, 2021.1.25, 2021/1/25.
///
/// ```
/// use gouji::text::date::{Date, first};
///
/// let (date, span) = first("发布时间：2021年 1月25日").unwrap();
/// assert_eq!(date, Date::new(2021, 1, 25).unwrap());
/// assert_eq!(span.of("发布时间：2021年 1月25日"), "2021年 1月25日");
/// assert_eq!(first("2021年2月30日"), None);
/// ```
#[must_use]
pub fn first(text: &str) -> Option<(Date, Span)> {
    static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"([12１２][0-9０-９]{3})[ \u{a0}]*[-年./－．／][ \u{a0}]*([0-9０-９]{1,2})[ \u{a0}]*[-月./－．／][ \u{a0}]*([0-9０-９]{1,2})[ \u{a0}]*日?").ok()
    });
    PATTERN.as_ref()?.captures_iter(text).find_map(|captures| {
        let whole = captures.get(0)?;
        let part = |group: usize| Some(fold(captures.get(group)?.as_str()));
        let date = Date::new(part(1)?.parse().ok()?, part(2)?.parse().ok()?, part(3)?.parse().ok()?)?;
        Some((date, Span::new(whole.start(), whole.end())))
    })
}
