//! 表三, 收到和处理政府信息公开申请情况.

mod t3_01;
mod t3_02;
mod t3_03;
mod t3_04;
mod t3_05;
mod t3_07;
mod t3_08;
mod t3_10;
mod t3_12;
mod t3_13;
mod t3_20;
mod t3_21;
mod t3_22;
mod t3_23;
mod t3_24;
mod t3_25;
mod t3_26;
mod t3_27;

use crate::finding::Severity;
use crate::format::TableName;
use crate::report::Sheet;
use crate::report::claims::Claim;
use crate::rule::{Context, Findings, Rule};
use crate::rules::prose;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[
    &t3_01::RULE,
    &t3_02::RULE,
    &t3_03::RULE,
    &t3_04::RULE,
    &t3_05::RULE,
    &t3_07::RULE,
    &t3_08::RULE,
    &t3_10::RULE,
    &t3_12::RULE,
    &t3_13::RULE,
    &t3_20::RULE,
    &t3_21::RULE,
    &t3_22::RULE,
    &t3_23::RULE,
    &t3_24::RULE,
    &t3_25::RULE,
    &t3_26::RULE,
    &t3_27::RULE,
];

/// The sum of the cells in a column of the rows under `key`, in millionths; `None` where one of them has
/// no number.
fn sum(sheet: &Sheet, key: &str, column: &str) -> Option<i128> {
    let mut sum = None;
    for plan in &sheet.plan().rows {
        let Some(rest) = plan.key.strip_prefix(key) else { continue };
        if rest.is_empty() || rest.starts_with('.') {
            sum = Some(sum.unwrap_or(0) + prose::value(sheet, plan.key, column)?);
        }
    }
    sum
}

/// The same in the column 总计.
fn total(sheet: &Sheet, key: &str) -> Option<i128> {
    sum(sheet, key, "total")
}

/// Reports numbers of the prose that 表三 contradicts, unless the whole table says nothing happened.
fn tell(context: &Context<'_>, findings: &mut Findings, severity: Severity, wanted: fn(&Claim) -> bool) {
    if context.sheet(TableName::Requests).is_some_and(|sheet| !prose::is_all_zero(sheet)) {
        prose::tell(context, findings, severity, wanted);
    }
}
