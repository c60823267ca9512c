//! Sorting, in one piece of code.
//!
//! The standard library makes a sort of its own for every type, eight kilobytes each in the browser
//! module. Here all lists are sorted by one of them: keys are whole numbers, and what is sorted are
//! the numbers.

/// Sorts a list by a key; what has the same key stays in its order.
///
/// ```
/// let mut words = vec!["ccc", "a", "bb", "d"];
/// gouji::order::by(&mut words, |word| word.len() as u64);
/// assert_eq!(words, ["a", "d", "bb", "ccc"]);
/// ```
pub fn by<T>(list: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    let mut keys: Vec<(u64, u32)> = list.iter().map(key).zip(0..).collect();
    if sort(&mut keys) {
        let mut items: Vec<Option<T>> = list.drain(..).map(Some).collect();
        list.extend(keys.iter().filter_map(|(_, index)| items.get_mut(*index as usize)?.take()));
    }
}

/// Sorts keys; whether they were not in order yet.
#[inline(never)]
fn sort(keys: &mut [(u64, u32)]) -> bool {
    let is_sorted = keys.windows(2).all(|pair| pair[0].0 <= pair[1].0);
    if !is_sorted {
        keys.sort_unstable();
    }
    !is_sorted
}

/// One key out of two small ones, the first weighing more.
#[must_use]
pub fn pair(first: usize, second: usize) -> u64 {
    (first as u64) << 32 | (second as u64 & 0xffff_ffff)
}
