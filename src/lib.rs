//! gouji (勾稽) reads a 政府信息公开工作年度报告, the yearly report on open government information that
//! Chinese public bodies publish, and says what is wrong with it.
//!
//! The way of a report, in six steps, each a module that knows only those before it:
//!
//! 1. [`read`]: what was pasted becomes a [`document`]: headings, paragraphs, grids.
//! 2. [`format`](mod@format): the official form, as data: labels, and which sums must agree.
//! 3. [`report`]: the document is laid over the form, so that every cell has a name.
//! 4. [`rules`]: each [`rule`] looks at the report and its [`relation`]s and makes [`finding`]s.
//! 5. [`wire`]: the result, as other languages see it.
//! 6. [`export`]: the result, as a person takes it home.
//!
//! Words used: a *sheet* is a grid laid over a table of the form; a *slot* is a cell of the form as
//! the report has it; a *relation* is two sums that must agree (勾稽关系); a *finding* is one place where
//! the report does not hold to a rule; a *span* is a stretch of text.
//!
//! ```
//! use gouji::{Input, Units, check};
//!
//! let report = "三、收到和处理政府信息公开申请情况
//! 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 4 |
//! 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
//! 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
//! let outcome = check(report, Input::Unknown, Units::Utf8).unwrap();
//! let broken: Vec<_> = outcome.findings.iter().filter(|finding| finding.relation.is_some()).collect();
//! assert_eq!(broken[0].rule, "T3-03");
//! ```

#![forbid(unsafe_code)]

pub mod diagnosis;
pub mod document;
pub mod export;
pub mod finding;
pub mod format;
pub mod offsets;
pub mod order;
pub mod read;
pub mod relation;
pub mod report;
pub mod rule;
pub mod rules;
pub mod span;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod wire;

pub use read::{Input, ReadError};

use offsets::Offsets;
use report::Report;
use rules::settings::Settings;
use wire::Writer;
use wire::types::{Outcome, Reading};

/// What the offsets of a result count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Units {
    /// Bytes of UTF-8.
    Utf8,
    /// UTF-16 code units, as JavaScript counts.
    Utf16,
}

impl Units {
    fn of(self, text: &str) -> Offsets<'_> {
        match self {
            Self::Utf8 => Offsets::Utf8,
            Self::Utf16 => Offsets::utf16(text),
        }
    }
}

/// Checks a report.
///
/// The same input always gives the same outcome.
///
/// # Errors
///
/// Where there is nothing to read. A text that is no annual report is no error: the findings say so.
pub fn check(source: &str, input: Input, units: Units) -> Result<Outcome, ReadError> {
    check_with(source, input, units, &Settings::default())
}

/// Checks a report by the rules, and at the levels, that a user chose.
///
/// ```
/// use gouji::rules::settings::Settings;
/// use gouji::{Input, Units, check_with};
///
/// let settings = Settings::parse("EXT = 关闭").unwrap();
/// let outcome = check_with("今天天气很好。", Input::Text, Units::Utf8, &settings).unwrap();
/// assert!(outcome.findings.is_empty());
/// assert!(outcome.choices.unwrap().levels.iter().all(|level| level.level == "off"));
/// ```
///
/// # Errors
///
/// As [`check`].
pub fn check_with(
    source: &str,
    input: Input,
    units: Units,
    settings: &Settings,
) -> Result<Outcome, ReadError> {
    let document = read::read(source, input)?;
    let report = Report::of(&document);
    let judgement = rules::judge(source, &report, settings);
    Ok(Writer::new(&document, units.of(source)).outcome(source, &report, &judgement))
}

/// Reads a report for showing its words, without checking it.
///
/// # Errors
///
/// As [`check`].
pub fn reading(source: &str, input: Input, units: Units) -> Result<Reading, ReadError> {
    let document = read::read(source, input)?;
    Ok(Writer::new(&document, units.of(source)).reading())
}
