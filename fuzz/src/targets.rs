//! The targets, by name.

use std::fmt::Write as _;

use fastrand::Rng;
use gouji::diagnosis::{Diagnosis, diagnose};
use gouji::export::{self, Checked, Kind, sarif};
use gouji::format::{Edition, TableName};
use gouji::read::decode::{self, Encoding};
use gouji::read::{html, looks_like_html, text};
use gouji::relation::{Verdict, relations};
use gouji::report::Report;
use gouji::report::claims::agreement;
use gouji::rules::settings::Settings;
use gouji::{Input, ReadError};

use super::slips::{Filled, KINDS};
use super::{document, fixes, outcome};

/// What is done with bytes.
pub type Target = fn(&[u8]);

/// All targets. Their names are those of the programs in `fuzz_targets`.
pub const ALL: [(&str, Target); 7] = [
    ("read_html", read_html),
    ("read_text", read_text),
    ("decode", decode),
    ("claims", claims),
    ("diagnosis", diagnosis),
    ("check", check),
    ("export", export),
];

/// The HTML reader.
pub fn read_html(bytes: &[u8]) {
    let source = String::from_utf8_lossy(bytes);
    document::check(&html::read(&source), &source);
}

/// The reader of plain text.
pub fn read_text(bytes: &[u8]) {
    let source = String::from_utf8_lossy(bytes);
    document::check(&text::read(&source), &source);
}

/// Files: telling their encoding, and reading what they are decoded to.
pub fn decode(bytes: &[u8]) {
    let encoding = match decode::sniff(bytes) {
        Ok(encoding) => encoding,
        Err(error) => {
            assert_eq!(error == ReadError::Empty, bytes.is_empty());
            assert!(error.to_string().ends_with('。'), "{error}");
            return;
        }
    };
    let label = match encoding {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16LittleEndian => encoding_rs::UTF_16LE,
        Encoding::Utf16BigEndian => encoding_rs::UTF_16BE,
        Encoding::Gb18030 => encoding_rs::GB18030,
    };
    assert_eq!(label.name().to_ascii_lowercase(), encoding.name());
    let (text, _, had_errors) = label.decode(bytes);
    assert!(!had_errors || encoding != Encoding::Utf8 || bytes.starts_with(b"\xef\xbb\xbf"));
    let _ = looks_like_html(&text);
    outcome::checked(&text, Input::Unknown, &Settings::default());
}

/// A report without faults that other prose is written into.
const REPORT: &str = include_str!("../../tests/reports/sample-2021.txt");
/// Where the prose of its first section begins.
const FIRST: &str = "一、总体情况\n";

/// Prose of a report whose tables are sound.
pub fn claims(bytes: &[u8]) {
    let prose = String::from_utf8_lossy(bytes);
    let report = REPORT.replacen(FIRST, &format!("{FIRST}{prose}\n"), 1);
    let document = text::read(&report);
    let read = Report::of(&document);
    let count = read.prose.claims.len();
    for (number, claim) in read.prose.claims.iter().enumerate() {
        for span in [claim.span, claim.label, claim.sentence] {
            assert!(report.get(span.range()).is_some(), "{span:?}");
        }
        let _ = (agreement(claim, &read), read.prose.agreement(number), read.prose.amount(number));
    }
    for group in &read.prose.groups {
        assert!(group.whole < count && group.parts.iter().all(|part| *part < count));
        let _ = (read.prose.sum(group), read.prose.holds(group));
    }
    for comparison in &read.prose.comparisons {
        let named = [Some(comparison.new), comparison.old, comparison.change, comparison.percent];
        assert!(named.into_iter().flatten().all(|claim| claim < count));
        let _ = read.prose.comparison_holds(comparison);
    }
    for share in &read.prose.shares {
        assert!([share.part, share.whole, share.percent].into_iter().all(|claim| claim < count));
        let _ = read.prose.share_holds(share);
    }
    if let Some(outcome) = outcome::checked(&report, Input::Text, &Settings::default()) {
        fixes::check(&report, Input::Text, &Settings::default(), &outcome);
    }
}

/// What may stand in a cell besides a small number.
const CELLS: [&str; 12] =
    ["", "-", "/", "无", "0", "１２", "1,234", "2.5", "-3", "999999999999", "3\u{3000}", "l0"];

/// Forms filled in, with slips and with anything in cells: the first eight bytes draw the form, three
/// bytes each change a cell.
pub fn diagnosis(bytes: &[u8]) {
    let (seed, changes) = bytes.split_at(bytes.len().min(8));
    let seed = seed.iter().fold(0_u64, |seed, byte| seed << 8 | u64::from(*byte));
    let mut rng = Rng::with_seed(seed);
    let edition = if seed & 1 == 0 { Edition::Y2021 } else { Edition::Y2019 };
    let mut form = Filled::draw(&mut rng, edition);
    for change in changes.chunks_exact(3).take(40) {
        let (place, what, number) = (usize::from(change[0]), change[1], usize::from(change[2]));
        if what < 0x40 {
            form.slip(&mut rng, KINDS[place % KINDS.len()]);
            continue;
        }
        let (rows, table) = match place % 5 {
            0 => (&form.proceedings, TableName::Proceedings),
            _ => (&form.requests, TableName::Requests),
        };
        let row = place / 5 % rows.len();
        let column = number % rows[row].len();
        let cell = form.cell((table, row, column));
        cell.clear();
        match what {
            0x40..0xc0 => write!(cell, "{}", usize::from(what - 0x40) * number / 16).unwrap(),
            _ => cell.push_str(CELLS[usize::from(what) % CELLS.len()]),
        }
    }
    let text = form.report();
    let (before, diagnoses) = diagnosed(&text);
    for diagnosis in &diagnoses {
        let mut mended = form.clone();
        for change in &diagnosis.changes {
            *mended.cell((change.cell.table, change.cell.row, change.cell.column)) = change.to.to_string();
        }
        let mended = mended.report();
        assert!(!diagnosis.settles.is_empty());
        // One with cells that could not be read may end as one that cannot be told.
        let may_be_open =
            |relation: &usize| before.contains(relation) && !diagnosis.settles.contains(relation);
        let after = diagnosed(&mended).0;
        assert!(after.iter().all(may_be_open), "{diagnosis:?}\n{before:?} to {after:?}\n{text}\n{mended}");
    }
    outcome::checked(&text, Input::Text, &Settings::default());
}

/// The relations that do not hold, or that a blank leaves open, and what would make them.
fn diagnosed(text: &str) -> (Vec<usize>, Vec<Diagnosis>) {
    let document = text::read(text);
    let report = Report::of(&document);
    let all = relations(&report);
    let is_open = |verdict: &Verdict| matches!(verdict, Verdict::Broken | Verdict::Blank { .. });
    let open = (0..).zip(&all).filter(|(_, relation)| is_open(&relation.verdict));
    (open.map(|(number, _)| number).collect(), diagnose(&report, &all))
}

/// What parts settings from the report that they are for.
pub const BORDER: &str = "\n====\n";

/// The settings and the report of an input.
fn parted(input: &str) -> (Settings, &str) {
    let Some((first, report)) = input.split_once(BORDER) else { return (Settings::default(), input) };
    match Settings::parse(first) {
        Ok(settings) => {
            assert_eq!(Settings::parse(&settings.to_string()).as_ref(), Ok(&settings));
            (settings, report)
        }
        Err(error) => {
            assert!(error.line > 0 && error.to_string().ends_with('。'), "{error}");
            (Settings::default(), report)
        }
    }
}

/// A whole check, with settings, and with the safe fixes applied; and what is shown of the report.
pub fn check(bytes: &[u8]) {
    let input = String::from_utf8_lossy(bytes);
    let (settings, report) = parted(&input);
    for input in [Input::Html, Input::Text] {
        let outcome = outcome::checked(report, input, &settings);
        assert_eq!(outcome::shown(report, input).is_some(), outcome.is_some());
        if let Some(outcome) = outcome {
            fixes::check(report, input, &settings, &outcome);
        }
    }
}

/// What a reader takes home.
pub fn export(bytes: &[u8]) {
    let input = String::from_utf8_lossy(bytes);
    let (settings, report) = parted(&input);
    let Some(outcome) = outcome::checked(report, Input::Unknown, &settings) else { return };
    for kind in [Kind::Csv, Kind::Tables] {
        let table = export::export("报告.txt", report, &outcome, kind);
        computes_nothing(table.strip_prefix('\u{feff}').expect("a byte order mark"));
    }
    let page = export::export("报告.txt", report, &outcome, Kind::Html);
    assert!(page.ends_with("</html>\n"));
    for harm in ["<script", "<b ", "<img", "<iframe", "<a href=\"j", " src=", " on"] {
        let is_tag = harm.starts_with('<');
        let mut tags = page.split('<').skip(1).filter_map(|tag| tag.split_once('>')).map(|(tag, _)| tag);
        assert!(
            !tags.any(|tag| if is_tag { tag.starts_with(&harm[1..]) } else { tag.contains(harm) }),
            "{harm}"
        );
    }
    assert!(!export::export("报告.txt", report, &outcome, Kind::Note).is_empty());
    let checked = Checked { name: "=报告 1.txt", source: report, is_verbatim: true, outcome: Ok(&outcome) };
    let log: serde_json::Value = serde_json::from_str(&sarif::text(&[checked])).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert!(results.len() >= outcome.findings.len());
}

fn computes_nothing(table: &str) {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(table.as_bytes());
    for row in reader.records() {
        for cell in &row.unwrap() {
            let is_sign = |sign: char| "=+-@\t\r\n＝＋－＠".contains(sign);
            let number = cell.strip_prefix(['+', '-']).unwrap_or("x");
            let is_number = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            assert!(is_number || !cell.starts_with(is_sign), "{cell:?}");
        }
    }
}
