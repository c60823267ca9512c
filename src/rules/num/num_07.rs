//! Numbers are written in digits, not in Chinese characters.

use super::{Cell, at_cells, list, name, numbers, tables};
use crate::documentation;
use crate::finding::{Edit, Fix, Severity};
use crate::rule::{Context, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    id: "NUM-07",
    title: "数字用阿拉伯数字",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "数字单元格填阿拉伯数字，不填“三”“十二”等汉字数字。",
        why: "汉字数字不能相加；单独一个“一”还容易与横线混淆。检查时按所写的数字计算。",
        repair: "改成阿拉伯数字。",
        exception: "当地的填报说明要求用汉字数字的，不算错。",
        bad: Example {
            title: "行政强制填“十二”",
            base: "sample-2021.txt",
            edits: &[("行政强制 | 12 | ||", "行政强制 | 十二 | ||")],
        },
        good: Example {
            title: "栏目名称里的“三类”“四类”不是填写的数字",
            base: "sample-2021.txt",
            edits: &[("5.属于三类内部事务信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |", "5.属于三类内部事务信息 |0|0|0|0|0|0|0| |")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in tables(context, findings) {
        let found: Vec<Cell> = numbers(sheet).filter(|cell| cell.slot.entry.manner.han).collect();
        if found.is_empty() {
            continue;
        }
        let words = list(&found, |cell| {
            let value = cell.slot.entry.value.unwrap_or_default();
            format!("{}写的是“{}”，按 {value} 计算", name(sheet, cell.place()), cell.written(context))
        });
        let mut message = format!("{}{words}；请改用阿拉伯数字。", sheet.name.caption());
        if found.iter().any(|cell| cell.written(context) == "一") {
            message.push_str("“一”也可能是横线，请核对。");
        }
        let edits = found
            .iter()
            .filter(|cell| !cell.slot.entry.manner.unit && !cell.slot.entry.manner.note)
            .filter_map(|cell| {
                Some(Edit::Text { span: cell.slot.span?, text: cell.slot.entry.value?.to_string() })
            })
            .collect::<Vec<_>>();
        let finding = at_cells(findings, Severity::Info, sheet, &found, message);
        if let Some(finding) = finding.filter(|_| !edits.is_empty()) {
            finding.fix(Fix { label: "改成阿拉伯数字".to_owned(), is_safe: false, edits });
        }
    }
}
