//! Nothing is written in one way throughout a table.

use super::{Cell, at_cells, cells, tables, wanting};
use crate::documentation;
use crate::finding::Severity;
use crate::format::TableName;
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::text::number::{Decimal, State};

pub(super) static RULE: Rule = Rule {
    id: "NUM-05",
    title: "同一张表里，没有发生的写法一致",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "同一张表里没有发生的都填 0，不要有的填 0、有的空着。",
        why: "一张表里三分之一以上的单元格空着、另一些又填了 0，读者会以为空着的没有统计。",
        repair: "核对后把空白处都填上 0。",
        exception: "只看表三、表四，而且只在空白按 0 计算、勾稽关系仍然成立时提示；不成立的按空白单元格提示。复制时丢了 0 的，以原文为准。",
        bad: Example {
            title: "行政诉讼的单元格大多空着",
            base: "sample-2021.txt",
            edits: &[("2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 2", "2 | 1 | | 1 | 4 | | | | | 0 | 1 | | | 1 | 2")],
        },
        good: Example {
            title: "没有发生的都填 0",
            base: "quiet-2021.txt",
            edits: &[("2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 2", "0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0")],
        },
    },
    words: &[],
    check,
};

/// Whether a table has so many blanks beside zeros that blanks are a way of writing nothing there.
///
/// 表二 has no sums that could tell whether they mean nothing.
pub(super) fn is_mixed(sheet: &Sheet) -> bool {
    if sheet.name == TableName::Disclosure {
        return false;
    }
    let (mut all, mut blanks, mut zeros) = (0, 0, 0);
    for cell in cells(sheet) {
        all += 1;
        blanks += usize::from(cell.slot.entry.state == State::Blank);
        zeros += usize::from(cell.slot.entry.value == Some(Decimal::ZERO));
    }
    zeros > 0 && blanks * 3 >= all
}

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in tables(context, findings) {
        if !is_mixed(sheet) {
            continue;
        }
        let wanting = wanting(context, sheet);
        let blanks: Vec<Cell> = cells(sheet)
            .filter(|cell| cell.slot.entry.state == State::Blank && !wanting.contains(&cell.place()))
            .collect();
        let zeros = cells(sheet).filter(|cell| cell.slot.entry.value == Some(Decimal::ZERO)).count();
        let message = format!(
            "{}有 {} 个单元格空着，另有 {zeros} 个填了 0；没有发生的请统一填 0。",
            sheet.name.caption(),
            blanks.len(),
        );
        at_cells(findings, Severity::Info, sheet, &blanks, message);
    }
}
