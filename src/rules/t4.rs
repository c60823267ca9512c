//! 表四, 政府信息公开行政复议、行政诉讼情况.

mod t4_01;
mod t4_02;
mod t4_03;
mod t4_04;
mod t4_05;
mod t4_06;
mod t4_07;
mod t4_08;
mod t4_09;
mod t4_10;
mod t4_11;

use crate::finding::Place;
use crate::report::Sheet;
use crate::rule::Rule;
use crate::rules::prose;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[
    &t4_01::RULE,
    &t4_02::RULE,
    &t4_03::RULE,
    &t4_04::RULE,
    &t4_05::RULE,
    &t4_06::RULE,
    &t4_07::RULE,
    &t4_08::RULE,
    &t4_09::RULE,
    &t4_10::RULE,
    &t4_11::RULE,
];

/// The totals of 行政复议, 未经复议直接起诉 and 复议后起诉, in millionths.
fn totals(sheet: &Sheet) -> Option<[i128; 3]> {
    let total = |row| prose::value(sheet, row, "total");
    Some([total("review")?, total("litigationDirect")?, total("litigationAfterReview")?])
}

/// The cell of one of these totals.
fn at_total(sheet: &Sheet, row: usize) -> Place {
    Place::cell(sheet, row, sheet.plan().columns_of(row).len() - 1)
}
