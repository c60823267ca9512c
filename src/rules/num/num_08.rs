//! Numbers that a spreadsheet has spoiled: leading zeros, powers of ten.

use super::{Cell, at_cells, list, name, numbers, tables};
use crate::documentation;
use crate::finding::Severity;
use crate::rule::{Context, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    id: "NUM-08",
    title: "数字不带前导零，不用科学记数法",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "数字单元格不写成“007”，也不写成“1.2E+05”。",
        why: "前导零多半是两格的数字连在了一起，或者编号填进了数字栏；科学记数法是电子表格列宽不够时的显示，后面几位数已经丢失。",
        repair: "按原始台账重新填写完整的数字。从电子表格复制前，把单元格设为“数值”并拉宽列宽。",
        exception: "确实只是多写了一个 0、数值没有错的，去掉即可。",
        bad: Example {
            title: "科学记数法和前导零",
            base: "quiet-2021.txt",
            edits: &[("行政许可 | 1268 | ||", "行政许可 | 1.2E+05 | ||"), ("行政处罚 | 153 | ||", "行政处罚 | 0153 | ||")],
        },
        good: Example {
            title: "小数点前的 0 不是前导零",
            base: "quiet-2021.txt",
            edits: &[("行政事业性收费 | 3.6 | ||", "行政事业性收费 | 0.36 | ||")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in tables(context, findings) {
        let caption = sheet.name.caption();
        let written = |cell: &Cell| format!("{}写的是“{}”", name(sheet, cell.place()), cell.written(context));
        let zeros: Vec<Cell> = numbers(sheet)
            .filter(|cell| cell.slot.entry.manner.leading_zero && !cell.slot.entry.manner.scientific)
            .collect();
        let message = format!(
            "{caption}{}，前面有多余的 0；请核对是不是漏了一位数，或者两格的数字连在了一起。",
            list(&zeros, written)
        );
        at_cells(findings, Severity::Warning, sheet, &zeros, message);
        let powers: Vec<Cell> = numbers(sheet).filter(|cell| cell.slot.entry.manner.scientific).collect();
        let message = format!(
            "{caption}{}，是电子表格的科学记数法，后面几位数可能已经丢失；请按台账填写完整的数字。",
            list(&powers, written)
        );
        at_cells(findings, Severity::Warning, sheet, &powers, message);
    }
}
