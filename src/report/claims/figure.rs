//! Numbers with their units, as prose has them.

use crate::text::number::{Decimal, han};

/// A number as written in prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it amounts to: 172.6万件 is 1 726 000. Money is in 元, shares are in per cent.
    pub value: Decimal,
    /// What one more of its last digit would add: 0.1万 is 1000.
    pub step: Decimal,
    /// What is counted.
    pub unit: Unit,
    /// Whether it is meant exactly: not 约, 近, 余, 多.
    pub exact: bool,
}

/// What is counted, as far as the word for it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 件, 宗, 起, 例.
    Case,
    /// 条.
    Item,
    /// 份.
    Copy,
    /// 项.
    Matter,
    /// 个.
    Piece,
    /// 次, 人次, 件次.
    Times,
    /// 篇.
    Article,
    /// 期.
    Issue,
    /// 人, 名.
    Person,
    /// 家, 户, 部, 场, 笔, 张, 册, 处 and the like, by the word.
    Thing(char),
    /// 元.
    Yuan,
    /// %.
    Percent,
    /// 个百分点.
    Point,
}

impl Unit {
    /// Whether it may count applications.
    #[must_use]
    pub fn is_countable(self) -> bool {
        matches!(self, Self::Case | Self::Item | Self::Copy | Self::Matter | Self::Piece | Self::Times)
            || self == Self::Thing('笔')
    }

    /// Whether it counts things at all.
    #[must_use]
    pub fn is_count(self) -> bool {
        !matches!(self, Self::Yuan | Self::Percent | Self::Point)
    }
}

impl Figure {
    /// Nothing, in words.
    pub(super) fn nothing(unit: Unit) -> Self {
        Self {
            value: Decimal::ZERO,
            step: Decimal::from_millionths(1_000_000).unwrap_or_default(),
            unit,
            exact: true,
        }
    }

    /// Whether an amount in millionths, rounded to the digits shown, is it.
    #[must_use]
    pub fn rounds(self, millionths: i128) -> bool {
        let difference = (millionths - i128::from(self.value.millionths())).abs();
        let step = i128::from(self.step.millionths());
        // Whole counts are exact; digits that were left out are rounded.
        if step <= 1_000_000 && self.unit != Unit::Percent && self.unit != Unit::Yuan {
            difference == 0
        } else {
            difference * 2 <= step
        }
    }
}

/// What a numeral in front turned out to be.
pub(super) enum Numeral {
    /// A number with its unit; bytes of the number and of both.
    Figure(Figure, usize, usize),
    /// A year; bytes with 年.
    Year(u16, usize),
    /// A month (or 月份); bytes.
    Month(u8, usize),
    /// A day of a month; bytes.
    Day(u8, usize),
    /// A number without a unit that matters; its bytes.
    Bare(usize),
}

/// Reads the numeral in Arabic digits in front of folded text that begins with a digit.
pub(super) fn arabic(text: &str) -> Numeral {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = digits(0);
    let mut whole: i64 =
        bytes[..end.min(15)].iter().fold(0, |value, digit| value * 10 + i64::from(digit - b'0'));
    let is_long = end > 12;
    if end <= 3 && bytes[0] != b'0' {
        while bytes.get(end) == Some(&b',') && digits(end + 1) == 3 && whole < 1_000_000_000 {
            whole = bytes[end + 1..end + 4]
                .iter()
                .fold(whole, |value, digit| value * 10 + i64::from(digit - b'0'));
            end += 4;
        }
    }
    let (mut part, mut step) = (0i64, 1_000_000i64);
    if bytes.get(end) == Some(&b'.') {
        let decimals = digits(end + 1);
        if decimals > 0 {
            for digit in &bytes[end + 1..end + 1 + decimals.min(6)] {
                step /= 10;
                part += i64::from(digit - b'0') * step;
            }
            end += 1 + decimals;
            if bytes.get(end) == Some(&b'.') {
                return Numeral::Bare(end);
            }
        }
    }
    if is_long {
        return Numeral::Bare(end);
    }
    let plain = step == 1_000_000;
    let rest = &text[end..];
    if plain && rest.starts_with('年') && (1990..2100).contains(&whole) && end == 4 {
        return Numeral::Year(u16::try_from(whole).unwrap_or(0), end + 3);
    }
    if plain && end <= 2 {
        let small = u8::try_from(whole).unwrap_or(0);
        if rest.starts_with('月') {
            return Numeral::Month(small, end + 3);
        }
        if rest.starts_with('日') {
            return Numeral::Day(small, end + 3);
        }
    }
    let Some(value) = whole.checked_mul(1_000_000).and_then(|value| value.checked_add(part)) else {
        return Numeral::Bare(end);
    };
    with_unit(text, end, i128::from(value), i128::from(step)).unwrap_or(Numeral::Bare(end))
}

/// Reads the numeral in Chinese characters in front of folded text, if a unit follows it.
pub(super) fn chinese(text: &str) -> Option<Numeral> {
    let end = text.find(|character| !is_numeral(character)).unwrap_or(text.len());
    if !(3..=36).contains(&end) {
        return None;
    }
    let rest = &text[end..];
    if end == 12 && rest.starts_with('年') {
        let year = u16::try_from(han(&text[..end])?).ok().filter(|year| (1990..2100).contains(year))?;
        return Some(Numeral::Year(year, end + 3));
    }
    // 一件事, 一次: no counts. 百余件: no number.
    if rest.starts_with("件事") || rest.starts_with('次') || rest.starts_with('个') || rest.starts_with('人')
    {
        return None;
    }
    let value = i128::from(han(&text[..end])?);
    with_unit(text, end, value.checked_mul(1_000_000)?, 1_000_000)
}

/// Whether a character can stand in a numeral.
pub(super) fn is_numeral(character: char) -> bool {
    matches!(
        character,
        '零' | '〇'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '两'
            | '亿'
    )
}

fn with_unit(text: &str, end: usize, value: i128, step: i128) -> Option<Numeral> {
    let mut at = end;
    let mut exact = true;
    let mut scale = 1;
    let mut rest = &text[at..];
    for _ in 0..3 {
        let mut characters = rest.chars();
        let factor = match characters.next()? {
            '余' | '多' | '几' => {
                exact = false;
                1
            }
            '万' => 10_000,
            '亿' => 100_000_000,
            '百' => 100,
            '千' => 1000,
            _ => break,
        };
        scale *= factor;
        at += 3;
        rest = characters.as_str();
    }
    let (unit, length) = unit(rest)?;
    let number = if scale > 1 { at } else { end };
    let value = Decimal::from_millionths(value.checked_mul(scale)?)?;
    let step = Decimal::from_millionths(step.checked_mul(scale)?)?;
    Some(Numeral::Figure(Figure { value, step, unit, exact }, number, at + length))
}

fn unit(text: &str) -> Option<(Unit, usize)> {
    let mut characters = text.chars();
    let first = characters.next()?;
    let second = characters.next();
    Some(match first {
        '%' => (Unit::Percent, 1),
        '件' if second == Some('次') => (Unit::Times, 6),
        '人' if second == Some('次') => (Unit::Times, 6),
        '篇' if second == Some('次') => (Unit::Article, 6),
        '件' | '宗' | '起' | '例' => (Unit::Case, 3),
        '条' => (Unit::Item, 3),
        '份' => (Unit::Copy, 3),
        '项' => (Unit::Matter, 3),
        '个' if text.starts_with("个百分点") => (Unit::Point, 12),
        '个' => (Unit::Piece, 3),
        '次' => (Unit::Times, 3),
        '篇' => (Unit::Article, 3),
        '期' => (Unit::Issue, 3),
        '人' | '名' => (Unit::Person, 3),
        '元' => (Unit::Yuan, 3),
        '家' | '户' | '部' | '场' | '笔' | '张' | '册' | '处' | '则' | '幅' | '只' | '台' | '套' | '批'
        | '所' => (Unit::Thing(first), 3),
        _ => return None,
    })
}
