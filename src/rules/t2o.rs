//! 表二 in the edition of 2019.

mod t2o_01;
mod t2o_02;
mod t2o_03;
mod t2o_04;
mod t2o_05;
mod t2o_06;
mod t2o_07;
mod t2o_08;

use crate::format::{Edition, TableName};
use crate::report::Sheet;
use crate::rule::{Context, Rule};

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[
    &t2o_01::RULE,
    &t2o_02::RULE,
    &t2o_03::RULE,
    &t2o_04::RULE,
    &t2o_05::RULE,
    &t2o_06::RULE,
    &t2o_07::RULE,
    &t2o_08::RULE,
];

/// 表二, if it was read and follows the edition of 2019.
fn sheet<'a>(context: &Context<'a>) -> Option<&'a Sheet> {
    context.sheet(TableName::Disclosure).filter(|sheet| sheet.edition == Edition::Y2019)
}
