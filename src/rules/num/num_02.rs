//! No cell is left blank.

use crate::order;
use std::fmt::Write as _;

use super::{Cell, at_cells, cells, fill_in, fits, fits_words, list, name, num_05, tables, wanting};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::Edition;
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;
use crate::text::number::State;

pub(super) static RULE: Rule = Rule {
    id: "NUM-02",
    title: "单元格不空白",
    severity: Severity::Error,
    basis: Some(basis::NOTHING_LEFT_OUT),
    documentation: documentation! {
        demand: "三张表的每个数字单元格都应当填写，没有发生的填 0。",
        why: "空白看不出是没有发生还是漏填，读者无法引用，勾稽关系也无法核对。报告内容不能遗漏，整张表空白等于没有报告这一部分。",
        repair: "核对后填上数字；没有发生的填 0。能从勾稽关系推算出的数，提示里写明，仍应当与台账核对。",
        exception: "个别单元格空白时，格式没有写明必须填 0，所以只算“请核对”；只有“规章”一行空白的(没有规章制定权的机关)只作提示。复制时丢了数字的，以原文为准。",
        bad: Example {
            title: "一行没有填总计，一行没有填数",
            base: "sample-2021.txt",
            edits: &[
                ("2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 1 | 0 | 1 | |", "2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 1 | 0 | | |"),
                ("行政强制 | 12 | ||", "行政强制 | | ||"),
            ],
        },
        good: Example {
            title: "没有发生的填 0",
            base: "quiet-2021.txt",
            edits: &[("行政强制 | 12 | ||", "行政强制 | 0 | ||")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in tables(context, findings) {
        let mut blanks: Vec<Cell> =
            cells(sheet).filter(|cell| cell.slot.entry.state == State::Blank).collect();
        if blanks.is_empty() {
            continue;
        }
        let caption = sheet.name.caption();
        let read = cells(sheet).count();
        if blanks.len() == read && read * 2 >= sheet.slots().count() {
            let message = format!("{caption}的 {read} 个单元格全部是空白，应当逐格填写，没有发生的填 0。");
            let finding = findings.report(Place::table(sheet.name, Some(sheet.span)), message);
            // The sentence about leaving nothing out came with the edition of 2021.
            let edition = context.year().and_then(Edition::of_year).unwrap_or(sheet.edition);
            if edition == Edition::Y2019 {
                finding.resting_on(basis::FORM);
            }
            continue;
        }
        let wanting = wanting(context, sheet);
        let is_wanting = |cell: &Cell| wanting.contains(&cell.place());
        if num_05::is_mixed(sheet) {
            // There blanks that change no sum are a way of writing nothing; another rule tells so.
            blanks.retain(is_wanting);
        }
        let mut fits = fits(context, sheet);
        fits.retain(|(row, column, _)| sheet.slot(*row, *column).entry.state == State::Blank);
        let is_told = |cell: &Cell| fits.iter().any(|(row, column, _)| (*row, *column) == cell.place());
        order::by(&mut blanks, |cell| order::pair((!is_told(cell)).into(), (!is_wanting(cell)).into()));
        let words = list(&blanks, |cell| name(sheet, cell.place()));
        let mut message = format!("{caption}{words}是空白，看不出是 0 还是漏填，请核对后填写。");
        let open = blanks.iter().filter(|cell| is_wanting(cell) && !is_told(cell)).count();
        if open > 0 {
            let _ = write!(message, "其中 {open} 处如果按 0 计算，勾稽关系不成立。");
        }
        message.push_str(&fits_words(sheet, &fits, blanks.len()));
        if let Some(finding) = at_cells(findings, severity(sheet, &blanks), sheet, &blanks, message) {
            // No official text says that a single cell must not be blank.
            finding.without_basis();
            fill_in(finding, sheet, &fits);
        }
    }
}

/// Only few bodies may make 规章, and some places have the others leave that row blank.
fn severity(sheet: &Sheet, blanks: &[Cell]) -> Severity {
    let are_regulations = blanks.iter().all(|cell| sheet.plan().rows[cell.row].key == "regulations");
    if are_regulations { Severity::Info } else { Severity::Warning }
}
