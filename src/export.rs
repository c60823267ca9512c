//! What a reader takes home: an outcome as a table, a page, a letter or a log.
//!
//! It comes after [`wire`](crate::wire) and knows only the outcome and the text that it is about. All of
//! it is made here, once, for the command line and for the page.
//!
//! ```
//! use gouji::export::{self, Kind};
//! use gouji::{Input, Units, check};
//!
//! let source = "云岭县教育局2024年政府信息公开工作年度报告\n六、其他需要报告的事项\n无。";
//! let outcome = check(source, Input::Unknown, Units::Utf8).unwrap();
//! let table = export::export("报告.txt", source, &outcome, Kind::Csv);
//! assert!(table.starts_with("\u{feff}规则,程度,位置,问题,建议,依据\r\n"));
//! ```

pub mod csv;
pub mod html;
pub mod note;
mod points;
// Elsewhere nothing is at hand that writes JSON.
#[cfg(any(feature = "cli", target_arch = "wasm32"))]
pub mod sarif;
pub mod tables;

use crate::wire::types::Outcome;

/// What one report can be made into, as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The findings as a table for spreadsheets.
    Csv,
    /// A page that needs nothing else.
    Html,
    /// A letter to those who are to correct the report (整改意见).
    Note,
    /// The findings for other programs: SARIF 2.1.0.
    #[cfg(any(feature = "cli", target_arch = "wasm32"))]
    Sarif,
    /// The three tables as read.
    Tables,
}

impl Kind {
    /// The kind of a name.
    ///
    /// ```
    /// use gouji::export::Kind;
    ///
    /// assert_eq!(Kind::of("note"), Some(Kind::Note));
    /// assert_eq!(Kind::of("docx"), None);
    /// ```
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        match name {
            "csv" => Some(Self::Csv),
            "html" => Some(Self::Html),
            "note" => Some(Self::Note),
            #[cfg(any(feature = "cli", target_arch = "wasm32"))]
            "sarif" => Some(Self::Sarif),
            "tables" => Some(Self::Tables),
            _ => None,
        }
    }
}

/// A report and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a> {
    /// What it is called: the name of its file.
    pub name: &'a str,
    /// Its text, as it was checked.
    pub source: &'a str,
    /// The bytes of the file are those of the text: neither decoded nor without their byte order mark.
    pub is_verbatim: bool,
    /// What was found, or a sentence that says why it could not be read.
    pub outcome: Result<&'a Outcome, &'a str>,
}

/// An outcome as a text of the kind that is asked for. The same outcome always gives the same text.
///
/// `name` is what the report's file is called: a log (SARIF) tells it.
#[must_use]
pub fn export(name: &str, source: &str, outcome: &Outcome, kind: Kind) -> String {
    // What the file's bytes are is not known here; only a log would tell of them.
    let reports = [Checked { name, source, is_verbatim: false, outcome: Ok(outcome) }];
    match kind {
        Kind::Csv => csv::findings(&reports),
        Kind::Html => html::page(outcome),
        Kind::Note => note::Note::of(outcome).text(),
        #[cfg(any(feature = "cli", target_arch = "wasm32"))]
        Kind::Sarif => sarif::text(&reports),
        Kind::Tables => tables::csv(outcome),
    }
}
