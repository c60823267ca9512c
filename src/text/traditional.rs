//! Traditional characters and their simplified forms.

use std::sync::LazyLock;

/// Pairs of a traditional character and its simplified form, taken from the table of the crate
/// `fast2s` (MIT), as far as both are common characters (GB 2312, first level; Big5, first
/// level); a test compares the two.
const PAIRS: &str = include_str!("traditional.txt");

const FIRST: u32 = 0x4e00;
const LAST: u32 = 0x9fff;

/// The simplified form of every ideograph from U+4E00 on; 0 where it is its own.
static SIMPLIFIED: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let mut table = vec![0; (LAST - FIRST + 1) as usize];
    let mut characters = PAIRS.chars().filter(|character| *character != '\n');
    while let (Some(from), Some(to)) = (characters.next(), characters.next()) {
        if let (Some(slot), Ok(to)) =
            (table.get_mut((u32::from(from) - FIRST) as usize), u16::try_from(u32::from(to)))
        {
            *slot = to;
        }
    }
    table
});

/// The simplified form of a character; itself where it has none.
///
/// Character by character: which of several forms is meant in a phrase (乾燥, 乾隆) does not matter
/// for comparing.
///
/// ```
/// use gouji::text::traditional::simplify;
///
/// assert_eq!("政務公開ok".chars().map(simplify).collect::<String>(), "政务公开ok");
/// ```
#[must_use]
pub fn simplify(character: char) -> char {
    let code = u32::from(character);
    if !(FIRST..=LAST).contains(&code) {
        return character;
    }
    match SIMPLIFIED[(code - FIRST) as usize] {
        0 => character,
        simplified => char::from_u32(u32::from(simplified)).unwrap_or(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_that_of_fast2s() {
        let mut pairs = 0;
        for code in FIRST..=LAST {
            let character = char::from_u32(code).unwrap();
            let simplified = simplify(character);
            if simplified != character {
                pairs += 1;
                assert_eq!(fast2s::convert(&character.to_string()), simplified.to_string());
            }
        }
        assert_eq!(pairs, PAIRS.chars().filter(|character| *character != '\n').count() / 2);
    }
}
