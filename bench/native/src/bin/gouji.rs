//! The whole check, natively.

use gouji::{Input, Units, check};

fn main() -> Result<(), std::io::Error> {
    gouji_bench::answer(|text| check(text, Input::Unknown, Units::Utf16).ok())
}
