//! Dashes and slashes are no numbers.

use super::{Cell, at_cells, cells, fill_in, fits, fits_words, list, name, tables};
use crate::documentation;
use crate::finding::Severity;
use crate::order;
use crate::rule::{Context, Findings, Rule};
use crate::text::number::State;

pub(super) static RULE: Rule = Rule {
    id: "NUM-03",
    title: "数字单元格不填横线、斜线",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "数字单元格应当填数字，没有发生的填 0，不用“-”“—”“/”代替。",
        why: "横线、斜线看不出是没有发生、不适用还是没有统计，汇总时也不能相加。",
        repair: "核对后填上数字；没有发生的填 0。",
        exception: "当地的填报说明要求不涉及的栏目填横线或斜线的，不算错。",
        bad: Example {
            title: "“规章”一行填斜线",
            base: "sample-2021.txt",
            edits: &[("规章 | 0 | 0 | 0 |", "规章 | / | / | / |")],
        },
        good: Example {
            title: "“本年增/减”填负数，不是横线",
            base: "sample-2019.txt",
            edits: &[("其他对外管理服务事项 | 865 | 5 | 96310 |", "其他对外管理服务事项 | 865 | -5 | 96310 |")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in tables(context, findings) {
        let mut found: Vec<Cell> =
            cells(sheet).filter(|cell| matches!(cell.slot.entry.state, State::Dash | State::Slash)).collect();
        if found.is_empty() {
            continue;
        }
        let mut fits = fits(context, sheet);
        fits.retain(|(row, column, _)| sheet.slot(*row, *column).entry.state != State::Blank);
        order::by(&mut found, |cell| {
            (!fits.iter().any(|(row, column, _)| (*row, *column) == cell.place())).into()
        });
        let words =
            list(&found, |cell| format!("{}填的是“{}”", name(sheet, cell.place()), cell.written(context)));
        let message = format!(
            "{}{words}，看不出是 0 还是没有统计，应当填数字，请核对。{}",
            sheet.name.caption(),
            fits_words(sheet, &fits, found.len())
        );
        if let Some(finding) = at_cells(findings, Severity::Warning, sheet, &found, message) {
            fill_in(finding, sheet, &fits);
        }
    }
}
