//! Numbers as people write them into cells.

use super::fold::narrow;
use super::{is_blank, is_han};

/// An exact amount in millionths, so that sums of fees in 万元 never go wrong by rounding.
///
/// Between −9.2 and 9.2 million millions; further decimals than six are rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal(i64);

impl Decimal {
    const ONE: i64 = 1_000_000;

    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// A whole number; `None` where it is too large.
    #[must_use]
    pub fn whole(value: i64) -> Option<Self> {
        value.checked_mul(Self::ONE).map(Self)
    }

    /// In millionths.
    #[must_use]
    pub fn millionths(self) -> i64 {
        self.0
    }

    /// From millionths; `None` where it is too large.
    #[must_use]
    pub fn from_millionths(millionths: i128) -> Option<Self> {
        i64::try_from(millionths).ok().map(Self)
    }

    /// Whether it has no decimals.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0 % Self::ONE == 0
    }

    /// Whether it is less than nothing.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The nearest floating-point number, for the wire.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "what JavaScript has for numbers")]
    pub fn to_f64(self) -> f64 {
        // The whole part on its own keeps it exact.
        (self.0 / Self::ONE) as f64 + (self.0 % Self::ONE) as f64 / Self::ONE as f64
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let absolute = self.0.unsigned_abs();
        let (whole, part) = (absolute / Self::ONE.unsigned_abs(), absolute % Self::ONE.unsigned_abs());
        if part == 0 {
            write!(formatter, "{sign}{whole}")
        } else {
            let part = format!("{part:06}");
            write!(formatter, "{sign}{whole}.{}", part.trim_end_matches('0'))
        }
    }
}

/// What stands in a cell that should hold a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The number, where one is written.
    pub value: Option<Decimal>,
    /// What it is.
    pub state: State,
    /// How it is written.
    pub manner: Manner,
}

/// What stands in a cell. Blank, dash, slash and 0 are four things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A number.
    Number,
    /// 无, 零, 没有: a zero in words.
    ZeroWord,
    /// Nothing.
    Blank,
    /// A dash.
    Dash,
    /// A slash.
    Slash,
    /// Something else.
    Text,
    /// There is no such cell.
    Missing,
}

/// How a number is written, where not simply in digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// １２
    pub full_width: bool,
    /// 1,234
    pub separated: bool,
    /// 3件
    pub unit: bool,
    /// 十二
    pub han: bool,
    /// 增52, 减8
    pub worded_sign: bool,
    /// 007
    pub leading_zero: bool,
    /// 1.2E+05
    pub scientific: bool,
    /// 22(其中修订16件)
    pub note: bool,
    /// Digits among letters: l0
    pub mixed: bool,
}

impl Entry {
    /// A cell that is not there.
    pub const MISSING: Self = Self { value: None, state: State::Missing, manner: Manner::NONE };

    const fn of(state: State) -> Self {
        Self { value: None, state, manner: Manner::NONE }
    }
}

impl Manner {
    const NONE: Self = Self {
        full_width: false,
        separated: false,
        unit: false,
        han: false,
        worded_sign: false,
        leading_zero: false,
        scientific: false,
        note: false,
        mixed: false,
    };
}

/// Units that stand behind a number in a cell, the longer before those they begin with.
const UNITS: &[&str] =
    &["万元", "亿元", "人次", "元", "件", "宗", "条", "份", "项", "个", "起", "次", "笔", "户", "部"];

/// Reads what stands in a cell.
///
/// ```
/// use gouji::text::number::{Entry, State, entry};
///
/// let read = |text| {
///     let Entry { value, state, .. } = entry(text);
///     (value.map(|value| value.to_string()), state)
/// };
/// assert_eq!(read(" 12 "), (Some("12".into()), State::Number));
/// assert_eq!(read("１，２３４"), (Some("1234".into()), State::Number));
/// assert_eq!(read("4166.241619"), (Some("4166.241619".into()), State::Number));
/// assert_eq!(read("增52"), (Some("52".into()), State::Number));
/// assert_eq!(read("减3"), (Some("-3".into()), State::Number));
/// assert_eq!(read("−3"), (Some("-3".into()), State::Number));
/// assert_eq!(read("十二"), (Some("12".into()), State::Number));
/// assert_eq!(read("3件"), (Some("3".into()), State::Number));
/// assert_eq!(read("22（其中修订16件）"), (Some("22".into()), State::Number));
/// assert_eq!(read("无"), (Some("0".into()), State::ZeroWord));
/// assert_eq!(read("\u{a0}"), (None, State::Blank));
/// assert_eq!(read("——"), (None, State::Dash));
/// assert_eq!(read("／"), (None, State::Slash));
/// assert_eq!(read("百余"), (None, State::Text));
/// assert_eq!(read("l0"), (None, State::Text));
/// ```
#[must_use]
pub fn entry(text: &str) -> Entry {
    if let Some(entry) = plain(text) {
        return entry;
    }
    let mut manner = Manner::default();
    let mut written = String::with_capacity(text.len());
    for character in text.trim_matches(is_blank).chars() {
        let narrowed = if matches!(character, '〔' | '【' | '〖') { '(' } else { narrow(character) };
        manner.full_width |= narrowed != character && narrowed.is_ascii_digit();
        written.push(if is_blank(narrowed) { ' ' } else { narrowed });
    }
    let written = written.as_str();
    if written.is_empty() {
        return Entry::of(State::Blank);
    }
    if written.chars().all(|character| matches!(character, '-' | '—' | '–' | '―' | '‐' | '‑' | '─' | ' '))
    {
        return Entry::of(State::Dash);
    }
    if written.chars().all(|character| matches!(character, '/' | '\\' | ' ')) {
        return Entry::of(State::Slash);
    }
    let words = written.trim_end_matches(['。', '.', ';']);
    if matches!(words, "无" | "無" | "零" | "〇" | "没有" | "沒有" | "零件" | "暂无") {
        return Entry { value: Some(Decimal::ZERO), state: State::ZeroWord, manner };
    }
    match amount(written, &mut manner) {
        Some(value) => Entry { value: Some(value), state: State::Number, manner },
        None => {
            let digits = written.chars().any(|character| character.is_ascii_digit());
            let letters = written.chars().any(|character| character.is_ascii_alphabetic());
            Entry { value: None, state: State::Text, manner: Manner { mixed: digits && letters, ..manner } }
        }
    }
}

/// The common case without any copying: a few plain digits.
fn plain(text: &str) -> Option<Entry> {
    let digits = text.trim_ascii().as_bytes();
    if digits.is_empty() || digits.len() > 12 || (digits[0] == b'0' && digits.len() > 1) {
        return None;
    }
    let mut value = 0i64;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value * 10 + i64::from(digit - b'0');
    }
    Some(Entry { value: Decimal::whole(value), state: State::Number, manner: Manner::NONE })
}

/// The amount that `written` (in half width) states, the whole of it.
fn amount(written: &str, manner: &mut Manner) -> Option<Decimal> {
    let mut rest = written;
    if rest.ends_with(')')
        && let Some(open) = rest.find('(').filter(|open| *open > 0)
    {
        manner.note = true;
        rest = rest[..open].trim_end();
    }
    let mut negative = false;
    for (sign, is_negative, worded) in [
        ("增加", false, true),
        ("减少", true, true),
        ("增", false, true),
        ("减", true, true),
        ("減", true, true),
        ("+", false, false),
        ("-", true, false),
    ] {
        if let Some(unsigned) = rest.strip_prefix(sign) {
            negative = is_negative;
            manner.worded_sign = worded;
            rest = unsigned.trim_start();
            break;
        }
    }
    let mut scale = 1;
    for unit in UNITS {
        if let Some(bare) = rest.strip_suffix(unit) {
            manner.unit = true;
            rest = bare.trim_end();
            break;
        }
    }
    if let Some(bare) = rest.strip_suffix('万') {
        manner.unit = true;
        scale = 10_000;
        rest = bare;
    }
    let millionths = digits(rest, manner).or_else(|| {
        let value = han(rest)?;
        manner.han = true;
        i128::from(value).checked_mul(i128::from(Decimal::ONE))
    })?;
    let signed = if negative { -millionths } else { millionths };
    Decimal::from_millionths(signed.checked_mul(scale)?)
}

/// Digits with separators and decimals, or in scientific notation, in millionths.
fn digits(text: &str, manner: &mut Manner) -> Option<i128> {
    let (mantissa, exponent) = match text.find(['e', 'E']) {
        Some(at) => (
            &text[..at],
            Some(text[at + 1..].strip_prefix('+').unwrap_or(&text[at + 1..]).parse::<u32>().ok()?),
        ),
        None => (text, None),
    };
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() || whole.len() > 24 || !part.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    if mantissa.ends_with('.') {
        return None;
    }
    let mut value: i128 = 0;
    for (index, group) in whole.split([',', ' ']).enumerate() {
        let right_length = if index == 0 { !group.is_empty() } else { group.len() == 3 };
        if !right_length || !group.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        manner.separated |= index > 0;
        for digit in group.bytes() {
            value = value * 10 + i128::from(digit - b'0');
        }
    }
    manner.leading_zero = whole.len() > 1 && whole.starts_with('0');
    let mut millionths = value * i128::from(Decimal::ONE);
    let mut place = i128::from(Decimal::ONE);
    for (index, digit) in part.bytes().enumerate() {
        let digit = i128::from(digit - b'0');
        if index < 6 {
            place /= 10;
            millionths += digit * place;
        } else if index == 6 && digit >= 5 {
            millionths += 1;
        }
    }
    if let Some(exponent) = exponent {
        manner.scientific = true;
        millionths = millionths.checked_mul(10i128.checked_pow(exponent)?)?;
    }
    Some(millionths)
}

/// The value of a numeral in Chinese characters, up to 亿; `None` where it is none or not exact (百余).
///
/// ```
/// use gouji::text::number::han;
///
/// assert_eq!(han("十二"), Some(12));
/// assert_eq!(han("一百二十"), Some(120));
/// assert_eq!(han("两"), Some(2));
/// assert_eq!(han("三万零五"), Some(30_005));
/// assert_eq!(han("二〇二三"), Some(2023));
/// assert_eq!(han("百余"), None);
/// ```
#[must_use]
pub fn han(text: &str) -> Option<u64> {
    if text.is_empty() || text.len() > 60 || !text.chars().all(is_han) {
        return None;
    }
    let digit = |character| {
        "〇一二三四五六七八九".chars().position(|other| other == character).or(match character {
            '零' => Some(0),
            '两' | '兩' => Some(2),
            _ => None,
        })
    };
    if text.chars().count() > 1 && text.chars().all(|character| digit(character).is_some()) {
        // Digit by digit, as years are written.
        return text
            .chars()
            .try_fold(0u64, |value, character| value.checked_mul(10)?.checked_add(digit(character)? as u64));
    }
    let (mut total, mut section, mut pending) = (0u64, 0u64, None);
    for character in text.chars() {
        if let Some(digit) = digit(character) {
            if pending.is_some_and(|pending| pending != 0) {
                return None;
            }
            pending = Some(digit as u64);
            continue;
        }
        match character {
            '十' => section += pending.take().unwrap_or(1).max(1) * 10,
            '百' => section += pending.take()? * 100,
            '千' => section += pending.take()? * 1000,
            '万' | '萬' | '亿' => {
                let unit = if character == '亿' { 100_000_000 } else { 10_000 };
                section += pending.take().unwrap_or(0);
                if section == 0 {
                    return None;
                }
                total = total.checked_add(section.checked_mul(unit)?)?;
                section = 0;
            }
            _ => return None,
        }
    }
    total.checked_add(section + pending.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manner(text: &str) -> Manner {
        entry(text).manner
    }

    #[test]
    fn the_manner_of_writing_is_kept() {
        assert_eq!(manner("12"), Manner::default());
        assert_eq!(manner("１２"), Manner { full_width: true, ..Manner::default() });
        assert_eq!(manner("1,234"), Manner { separated: true, ..Manner::default() });
        assert_eq!(manner("3件"), Manner { unit: true, ..Manner::default() });
        assert_eq!(manner("十二"), Manner { han: true, ..Manner::default() });
        assert_eq!(manner("增 52"), Manner { worded_sign: true, ..Manner::default() });
        assert_eq!(manner("007"), Manner { leading_zero: true, ..Manner::default() });
        assert_eq!(manner("1.2E+05"), Manner { scientific: true, ..Manner::default() });
        assert_eq!(manner("22(其中修订16件)"), Manner { note: true, ..Manner::default() });
        assert_eq!(manner("1O"), Manner { mixed: true, ..Manner::default() });
    }

    #[test]
    fn what_is_no_number_stays_text() {
        for text in
            ["1 2", "1.2.3", "12.", "约12", "十余", "1,23", "1e", "件", "..", "(3)", "十十十x", "12 34 56"]
        {
            assert_eq!(entry(text).state, State::Text, "{text}");
        }
    }

    #[test]
    fn money_keeps_its_decimals() {
        assert_eq!(entry("251000元").value.map(|value| value.to_string()), Some("251000".into()));
        assert_eq!(entry("73802895.90元").value.map(|value| value.to_string()), Some("73802895.9".into()));
        assert_eq!(entry("0.5").value.map(Decimal::to_f64), Some(0.5));
        assert_eq!(entry("-35").value.map(|value| value.to_string()), Some("-35".into()));
        assert_eq!(entry("12.5万件").value.map(|value| value.to_string()), Some("125000".into()));
    }

    #[test]
    fn too_large_is_no_number() {
        assert_eq!(entry("99999999999999").state, State::Text);
        assert_eq!(entry("1E99").state, State::Text);
        assert_eq!(han("九九九九九九九九九九九九九九九九九九九九九"), None);
    }
}
