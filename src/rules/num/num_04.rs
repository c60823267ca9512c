//! Nothing is written as 0, not in words.

use super::{Cell, at_cells, cells, list, name, tables};
use crate::documentation;
use crate::finding::{Edit, Fix, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::text::number::State;

pub(super) static RULE: Rule = Rule {
    id: "NUM-04",
    title: "没有发生的填 0，不填“无”",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "数字单元格里没有发生的填 0，不写“无”“零”“没有”。",
        why: "文字不能相加，汇总时容易被当成漏填。检查时按 0 计算。",
        repair: "改成 0。",
        exception: "当地的填报说明要求写“无”的，不算错。",
        bad: Example {
            title: "“规章”一行写“无”",
            base: "sample-2021.txt",
            edits: &[("规章 | 0 | 0 | 0 |", "规章 | 无 | 无 | 无 |")],
        },
        good: Example {
            title: "正文里写“没有”不受影响",
            base: "sample-2021.txt",
            edits: &[("除此之外,没有其他需要报告的事项。", "除此之外,无其他需要报告的事项。")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in tables(context, findings) {
        let found: Vec<Cell> = cells(sheet).filter(|cell| cell.slot.entry.state == State::ZeroWord).collect();
        if found.is_empty() {
            continue;
        }
        let words =
            list(&found, |cell| format!("{}写的是“{}”", name(sheet, cell.place()), cell.written(context)));
        let message = format!("{}{words}，按 0 计算；请改填 0。", sheet.name.caption());
        let edits = found
            .iter()
            .filter_map(|cell| Some(Edit::Text { span: cell.slot.span?, text: "0".to_owned() }))
            .collect();
        if let Some(finding) = at_cells(findings, Severity::Info, sheet, &found, message) {
            finding.fix(Fix { label: "改为 0".to_owned(), is_safe: false, edits });
        }
    }
}
