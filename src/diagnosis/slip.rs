//! The slips that people make when they fill in a table.

use crate::text::number::Decimal;

/// What a person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slip {
    /// Two neighbouring digits are swapped: 21 for 12.
    TransposedDigits,
    /// A digit is lost: 1 for 12.
    MissingDigit,
    /// A digit is too much: 122 for 12.
    ExtraDigit,
    /// One digit is another: 13 for 12.
    WrongDigit,
    /// The sign is wrong: -3 for 3.
    Sign,
    /// The numbers of a row stand one column off.
    ShiftedColumns,
    /// One number stands in two cells.
    SplitNumber,
    /// A total was not brought up to date.
    StaleTotal,
    /// A cell was left blank.
    BlankCell,
    /// Nothing that is known.
    Unknown,
}

impl Slip {
    /// The slip that turns `to`, what was meant, into `from`, what stands there.
    ///
    /// ```
    /// use gouji::diagnosis::Slip;
    /// use gouji::text::number::Decimal;
    ///
    /// let slip = |from, to| Slip::of(Decimal::whole(from), Decimal::whole(to).unwrap(), false);
    /// assert_eq!(slip(21, 12), Slip::TransposedDigits);
    /// assert_eq!(slip(1, 12), Slip::MissingDigit);
    /// assert_eq!(slip(122, 12), Slip::ExtraDigit);
    /// assert_eq!(slip(13, 12), Slip::WrongDigit);
    /// assert_eq!(slip(-3, 3), Slip::Sign);
    /// assert_eq!(slip(40, 12), Slip::Unknown);
    /// ```
    #[must_use]
    pub fn of(from: Option<Decimal>, to: Decimal, is_total: bool) -> Self {
        let Some(from) = from else { return Self::BlankCell };
        if from.millionths() == -to.millionths() && from != to {
            return Self::Sign;
        }
        let (written, meant) = (from.to_string().into_bytes(), to.to_string().into_bytes());
        let differing = written.iter().zip(&meant).filter(|(one, other)| one != other).count();
        let by_digits = match written.len().cmp(&meant.len()) {
            std::cmp::Ordering::Equal if is_swap(&written, &meant) => Some(Self::TransposedDigits),
            std::cmp::Ordering::Equal if differing == 1 && written.len() > 1 => Some(Self::WrongDigit),
            std::cmp::Ordering::Less if lacks_one(&written, &meant) => Some(Self::MissingDigit),
            std::cmp::Ordering::Greater if lacks_one(&meant, &written) => Some(Self::ExtraDigit),
            _ => None,
        };
        by_digits.unwrap_or(if is_total {
            Self::StaleTotal
        } else if written.len() == 1 && meant.len() == 1 {
            Self::WrongDigit
        } else {
            Self::Unknown
        })
    }

    /// How unlikely it is; for choosing between explanations of the same size.
    #[must_use]
    pub fn cost(self) -> u32 {
        match self {
            Self::BlankCell | Self::TransposedDigits | Self::Sign => 1,
            Self::MissingDigit | Self::ExtraDigit | Self::ShiftedColumns | Self::SplitNumber => 2,
            Self::StaleTotal => 3,
            Self::WrongDigit => 4,
            Self::Unknown => 6,
        }
    }

    /// Its name in the result.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::TransposedDigits => "transposed-digits",
            Self::MissingDigit => "missing-digit",
            Self::ExtraDigit => "extra-digit",
            Self::WrongDigit => "wrong-digit",
            Self::Sign => "sign",
            Self::ShiftedColumns => "shifted-columns",
            Self::SplitNumber => "split-number",
            Self::StaleTotal => "stale-total",
            Self::BlankCell => "blank-cell",
            Self::Unknown => "unknown",
        }
    }
}

/// Whether two neighbours are swapped and all else is the same.
fn is_swap(one: &[u8], other: &[u8]) -> bool {
    let Some(at) = one.iter().zip(other).position(|(one, other)| one != other) else { return false };
    at + 1 < one.len()
        && one[at] == other[at + 1]
        && one[at + 1] == other[at]
        && one[at + 2..] == other[at + 2..]
}

/// Whether `short` is `long` without one digit.
fn lacks_one(short: &[u8], long: &[u8]) -> bool {
    short.len() + 1 == long.len()
        && (0..long.len()).any(|at| short[..at] == long[..at] && short[at..] == long[at + 1..])
}

/// The rows that a row may have been meant to be: its addends one column to the left or right, or two
/// neighbouring digits joined and the rest moved up. The last value, the total, stays.
pub(super) fn moved(values: &[i128]) -> Vec<Vec<i128>> {
    let Some((total, addends)) = values.split_last() else { return Vec::new() };
    let mut rows = Vec::new();
    let mut push = |mut addends: Vec<i128>| {
        addends.push(*total);
        if addends != values {
            rows.push(addends);
        }
    };
    if addends.last() == Some(&0) {
        let mut right = vec![0];
        right.extend(&addends[..addends.len() - 1]);
        push(right);
    }
    if addends.first() == Some(&0) {
        let mut left = addends[1..].to_vec();
        left.push(0);
        push(left);
    }
    for at in 0..addends.len().saturating_sub(1) {
        if let Some(joined) = joined(addends[at], addends[at + 1]) {
            let mut row = addends[..at].to_vec();
            row.push(joined);
            row.extend(&addends[at + 2..]);
            row.push(0);
            push(row);
            // Or the second half left its place empty.
            let mut row = addends.to_vec();
            row[at] = joined;
            row[at + 1] = 0;
            push(row);
        }
    }
    rows
}

/// The number of which two cells hold the digits.
fn joined(one: i128, other: i128) -> Option<i128> {
    const ONE: i128 = 1_000_000;
    let is_whole = one % ONE == 0 && other % ONE == 0;
    (is_whole && one > 0 && (0..10 * ONE).contains(&other)).then(|| one * 10 + other)
}

/// The slip that turns a row into another.
pub(super) fn of_row(values: &[i128], target: &[i128]) -> Option<Slip> {
    let is_target = moved(values).iter().any(|row| row == target);
    let is_joined =
        (0..values.len().saturating_sub(2)).any(|at| joined(values[at], values[at + 1]) == Some(target[at]));
    match (is_target, is_joined) {
        (true, true) => Some(Slip::SplitNumber),
        (true, false) => Some(Slip::ShiftedColumns),
        (false, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLIPS: [Slip; 10] = [
        Slip::TransposedDigits,
        Slip::MissingDigit,
        Slip::ExtraDigit,
        Slip::WrongDigit,
        Slip::Sign,
        Slip::ShiftedColumns,
        Slip::SplitNumber,
        Slip::StaleTotal,
        Slip::BlankCell,
        Slip::Unknown,
    ];

    /// The slip that wrote one number for another.
    fn slip(from: i64, to: i64, is_total: bool) -> Slip {
        Slip::of(Decimal::whole(from), Decimal::whole(to).unwrap_or_default(), is_total)
    }

    fn whole(numbers: &[i128]) -> Vec<i128> {
        numbers.iter().map(|number| number * 1_000_000).collect()
    }

    #[test]
    fn slips_are_told_by_their_digits() {
        for (from, to, expected) in [
            (21, 12, Slip::TransposedDigits),
            (1243, 1234, Slip::TransposedDigits),
            (2134, 1234, Slip::TransposedDigits),
            (1324, 1234, Slip::TransposedDigits),
            // Two digits differ, and are not each other's.
            (1325, 1234, Slip::Unknown),
            (32, 12, Slip::WrongDigit),
            (3214, 1234, Slip::Unknown),
            (1, 12, Slip::MissingDigit),
            (2, 12, Slip::MissingDigit),
            (14, 124, Slip::MissingDigit),
            (41, 124, Slip::Unknown),
            (1, 123, Slip::Unknown),
            (122, 12, Slip::ExtraDigit),
            (312, 12, Slip::ExtraDigit),
            (132, 12, Slip::ExtraDigit),
            (1222, 12, Slip::Unknown),
            (13, 12, Slip::WrongDigit),
            (3, 2, Slip::WrongDigit),
            (12, 3, Slip::Unknown),
            (3, 12, Slip::Unknown),
            (-3, 3, Slip::Sign),
            (3, -3, Slip::Sign),
            (0, 0, Slip::WrongDigit),
        ] {
            assert_eq!(slip(from, to, false), expected, "{from} for {to}");
            // What the digits do not tell, a total does by being one.
            let is_told = expected != Slip::Unknown && (expected != Slip::WrongDigit || from.max(to) > 9);
            let of_total = if is_told { expected } else { Slip::StaleTotal };
            assert_eq!(slip(from, to, true), of_total, "{from} for the total {to}");
        }
        assert_eq!(Slip::of(None, Decimal::ZERO, true), Slip::BlankCell);
    }

    #[test]
    fn slips_have_names_and_costs() {
        let told: Vec<(&str, u32)> = SLIPS.iter().map(|slip| (slip.key(), slip.cost())).collect();
        let expected = [
            ("transposed-digits", 1),
            ("missing-digit", 2),
            ("extra-digit", 2),
            ("wrong-digit", 4),
            ("sign", 1),
            ("shifted-columns", 2),
            ("split-number", 2),
            ("stale-total", 3),
            ("blank-cell", 1),
            ("unknown", 6),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn rows_are_moved_in_every_way_that_loses_nothing() {
        let moves = |row: &[i128]| moved(&whole(row));
        let rows = |rows: &[&[i128]]| rows.iter().map(|row| whole(row)).collect::<Vec<_>>();
        assert_eq!(moved(&[]), [[0; 0]; 0]);
        assert_eq!(moves(&[7]), rows(&[]));
        // A number at either end would fall out; what is not one digit does not end a number.
        assert_eq!(moves(&[10, 12, 22]), rows(&[]));
        assert_eq!(
            moves(&[5, 10, 0, 0, 15]),
            rows(&[&[0, 5, 10, 0, 15], &[5, 100, 0, 0, 15], &[5, 100, 0, 0, 15]])
        );
        assert_eq!(
            moves(&[0, 1, 5, 0, 15]),
            rows(&[
                &[0, 0, 1, 5, 15],
                &[1, 5, 0, 0, 15],
                &[0, 15, 0, 0, 15],
                &[0, 15, 0, 0, 15],
                &[0, 1, 50, 0, 15],
                &[0, 1, 50, 0, 15],
            ])
        );
        assert_eq!(moves(&[0, 0, 0]), rows(&[]));
    }

    #[test]
    fn digits_are_joined_where_both_are_counts() {
        const ONE: i128 = 1_000_000;
        let join = |one: i128, other: i128| joined(one * ONE, other * ONE).map(|number| number / ONE);
        assert_eq!(join(1, 5), Some(15));
        assert_eq!(join(12, 0), Some(120));
        assert_eq!(join(1, 9), Some(19));
        assert_eq!(join(0, 5), None);
        assert_eq!(join(-1, 5), None);
        assert_eq!(join(1, 10), None);
        assert_eq!(join(1, -1), None);
        assert_eq!(joined(ONE / 2, ONE), None);
        assert_eq!(joined(ONE, ONE / 2), None);
    }

    #[test]
    fn a_row_that_was_split_is_told_from_one_that_was_moved() {
        let of = |row: &[i128], target: &[i128]| of_row(&whole(row), &whole(target));
        assert_eq!(of(&[1, 5, 0, 15], &[15, 0, 0, 15]), Some(Slip::SplitNumber));
        assert_eq!(of(&[1, 5, 3, 0, 18], &[15, 3, 0, 0, 18]), Some(Slip::SplitNumber));
        assert_eq!(of(&[0, 10, 5, 15], &[10, 5, 0, 15]), Some(Slip::ShiftedColumns));
        assert_eq!(of(&[10, 5, 0, 15], &[0, 10, 5, 15]), Some(Slip::ShiftedColumns));
        assert_eq!(of(&[10, 5, 0, 15], &[10, 4, 1, 15]), None);
        // The total is no digit of the number before it.
        assert_eq!(of(&[0, 2, 2], &[2, 0, 2]), Some(Slip::ShiftedColumns));
    }
}
