//! The cells are not all the same number.

use super::sheet;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::text::number::Decimal;

pub(super) static RULE: Rule = Rule {
    id: "T2-13",
    title: "表二的十个数不会都相同",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "表二的十个数字单元格填着同一个不是 0 的数的，请核对。",
        why: "文件件数、处理决定数量和收费金额各不相干，十个数恰好相同，多半是试填的数没有换掉。",
        repair: "按台账逐格填写。",
        exception: "十个数确实相同的可能性极小；全部是 0 的不算。",
        bad: Example {
            title: "十个 1",
            base: "quiet-2021.txt",
            edits: &[
                ("云岭县水利局2024年政府信息公开工作年度报告", "云岭市人民政府2024年政府信息公开工作年度报告"),
                ("云岭县人民政府网站", "云岭市人民政府网站"),
                ("规章 | 0 | 0 | 0 |", "规章 | 1 | 1 | 1 |"),
                ("行政规范性文件 | 2 | 1 | 7 |", "行政规范性文件 | 1 | 1 | 1 |"),
                ("行政许可 | 1268 | ||", "行政许可 | 1 | ||"),
                ("行政处罚 | 153 | ||", "行政处罚 | 1 | ||"),
                ("行政强制 | 12 | ||", "行政强制 | 1 | ||"),
                ("行政事业性收费 | 3.6 | ||", "行政事业性收费 | 1 | ||"),
            ],
        },
        good: Example {
            title: "十个 0",
            base: "sample-2021.txt",
            edits: &[
                ("行政规范性文件 | 2 | 1 | 7 |", "行政规范性文件 | 0 | 0 | 0 |"),
                ("行政许可 | 1268 | ||", "行政许可 | 0 | ||"),
                ("行政处罚 | 153 | ||", "行政处罚 | 0 | ||"),
                ("行政强制 | 12 | ||", "行政强制 | 0 | ||"),
                ("行政事业性收费 | 3.6 | ||", "行政事业性收费 | 0 | ||"),
                ("全年作出行政许可决定1268件、行政处罚决定153件、行政强制决定12件,", ""),
                ("全年行政事业性收费3.6万元,", ""),
                ("全年制发行政规范性文件2件、废止1件,年末现行有效7件,", ""),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = sheet(context) else { return };
    let first = sheet.slot(0, 0).entry.value;
    let Some(value) = first.filter(|value| *value > Decimal::ZERO) else { return };
    if sheet.slots().all(|(_, _, slot)| slot.entry.value == first) {
        let message = format!("表二的十个数都是 {value}，像是试填的数没有换掉，请按台账核对。");
        findings.report(Place::table(sheet.name, Some(sheet.span)), message);
    }
}
