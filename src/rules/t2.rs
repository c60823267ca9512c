//! 表二 in the edition of 2021.

mod t2_01;
mod t2_03;
mod t2_04;
mod t2_05;
mod t2_06;
mod t2_07;
mod t2_08;
mod t2_09;
mod t2_10;
mod t2_11;
mod t2_12;
mod t2_13;
mod t2_14;

use crate::finding::Place;
use crate::format::{Edition, TableName};
use crate::report::Sheet;
use crate::report::claims::Claim;
use crate::report::sheet::SheetRow;
use crate::rule::{Context, Rule};
use crate::span::Span;
use crate::text::agency::{self, Kind};
use crate::text::fold::fold;
use crate::text::number::Decimal;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[
    &t2_01::RULE,
    &t2_03::RULE,
    &t2_04::RULE,
    &t2_05::RULE,
    &t2_06::RULE,
    &t2_07::RULE,
    &t2_08::RULE,
    &t2_09::RULE,
    &t2_10::RULE,
    &t2_11::RULE,
    &t2_12::RULE,
    &t2_13::RULE,
    &t2_14::RULE,
];

/// 表二, if it was read and follows the edition of 2021.
fn sheet<'a>(context: &Context<'a>) -> Option<&'a Sheet> {
    context.sheet(TableName::Disclosure).filter(|sheet| sheet.edition == Edition::Y2021)
}

/// The body whose report it is, where the title names it.
///
/// Elsewhere a page may name the office that published it.
fn titled<'a>(context: &Context<'a>) -> Option<&'a str> {
    let outline = &context.report.outline;
    let agency = outline.agency.as_deref()?;
    fold(outline.title?.of(context.text())).contains(agency).then_some(agency)
}

/// The body whose report it is, where its name leaves no doubt that it cannot make 规章.
#[must_use]
pub fn powerless<'a>(context: &Context<'a>) -> Option<&'a str> {
    titled(context).filter(|name| is_powerless(name))
}

fn is_powerless(name: &str) -> bool {
    let is_central =
        ["国家", "国务院", "中华人民共和国", "中国", "全国"].iter().any(|start| name.starts_with(start));
    if is_central || name.contains("总局") {
        return false;
    }
    match agency::kind(name) {
        Kind::Town | Kind::Street | Kind::Department => true,
        Kind::Subordinate => name.contains(['县', '旗']),
        // A 市 may be one with districts or one of a county's rank.
        Kind::Government | Kind::GovernmentOffice => {
            let area = name.split("政府").next().unwrap_or(name).trim_end_matches("人民");
            let ends = |ends: &[&str]| ends.iter().any(|end| area.ends_with(end));
            ends(&["县", "旗", "区"]) && !ends(&["自治区", "行政区", "新区", "特区", "地区"])
        }
        Kind::Committee | Kind::Other => false,
    }
}

/// A row that can be relied on and holds something other than nothing.
#[must_use]
pub fn filled<'a>(sheet: &'a Sheet, key: &str) -> Option<&'a SheetRow> {
    let row = sheet.plan().row(key).and_then(|row| sheet.rows.get(row)).filter(|row| row.is_sound())?;
    row.slots.iter().any(|slot| slot.entry.value.is_some_and(|value| value > Decimal::ZERO)).then_some(row)
}

/// The values of a row, as a message has them: "0、1、6".
#[must_use]
pub fn values(row: &SheetRow) -> String {
    let mut words = String::new();
    for slot in &row.slots {
        if !words.is_empty() {
            words.push('、');
        }
        match slot.entry.value {
            Some(value) => words.push_str(&value.to_string()),
            None => words.push_str("空白"),
        }
    }
    words
}

/// The cell of 表二 that holds the same as a number in prose: its place, its name, its value.
fn cell(sheet: &Sheet, claim: &Claim) -> Option<(Place, String, Decimal)> {
    let (row, column) = claim.subject.cells(sheet.plan()).first().copied()?;
    let value = sheet.slot(row, column).entry.value?;
    let plan = sheet.plan();
    let name = format!("“{}”的“{}”", plan.rows[row].printed, plan.columns_of(row)[column].words);
    Some((Place::cell(sheet, row, column), name, value))
}

/// The sentence of a number up to the number.
fn before(claim: &Claim) -> Span {
    Span::new(claim.sentence.start().min(claim.span.start()), claim.span.start())
}

/// Whether one of the rule's words stands in a stretch.
fn has_word(context: &Context<'_>, within: Span) -> bool {
    context.hits_in(within).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_cannot_make_them() {
        for name in [
            "青禾县人民政府",
            "青禾县人民政府办公室",
            "青禾区政府办",
            "某市青禾区人民政府",
            "青禾自治县",
            "云溪镇人民政府",
            "云溪街道办事处",
            "某省财政厅",
            "青禾县政务服务中心",
        ] {
            assert!(is_powerless(name), "{name}");
        }
        for name in [
            "青禾市人民政府",
            "青禾市",
            "某省人民政府办公厅",
            "青禾自治州人民政府",
            "某自治区人民政府",
            "青禾新区",
            "青禾开发区管理委员会",
            "青禾地区行政公署",
            "国家市场监督管理总局",
            "财政局",
            "",
        ] {
            assert!(!is_powerless(name), "{name}");
        }
    }
}
