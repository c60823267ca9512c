//! What a reader takes home.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use gouji::export::{self, Kind};

#[test]
fn t() {
    let text = std::fs::read_to_string("/tmp/export_probe/dmg.txt").unwrap();
    let o = support::check(&text);
    print!("{}", export::export(&text, &o, Kind::Csv));
    print!("{}", export::export(&text, &o, Kind::Tables));
    print!("{}", export::export(&text, &o, Kind::Note));
    std::fs::write("/tmp/export_probe/o.html", export::export(&text, &o, Kind::Html)).unwrap();
}
