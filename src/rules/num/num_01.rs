//! Counts are whole numbers and not negative.

use super::{Cell, at_cells, cells, list, name, tables};
use crate::documentation;
use crate::finding::Severity;
use crate::format::Unit;
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;
use crate::text::number::Decimal;

/// Cells that get a finding each; more than these share one.
const HANDFUL: usize = 5;

pub(super) static RULE: Rule = Rule {
    id: "NUM-01",
    title: "件数是不小于 0 的整数",
    severity: Severity::Error,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "三张表里填件数、项数的单元格应当是 0 或正整数。2019 年格式的“本年增/减”可以是负数，也应当是整数；收费金额和采购金额可以有小数。",
        why: "这些栏目数的是件数和项数，不会是半件，也不会比 0 还少。",
        repair: "核对原始台账后填写整数。小数常常是把金额填进了数量一栏；负号常常是多打的横线，或者把增减数填进了总数一栏。",
        exception: "金额是负数的只提示核对：退还的费用多于当年收取的费用时可能是对的。",
        bad: Example {
            title: "废止件数填成 -1，行政处罚填成 153.5",
            base: "quiet-2021.txt",
            edits: &[
                ("行政规范性文件 | 2 | 1 | 7 |", "行政规范性文件 | 2 | -1 | 7 |"),
                ("行政处罚 | 153 | ||", "行政处罚 | 153.5 | ||"),
            ],
        },
        good: Example {
            title: "“本年增/减”填负数、收费金额填小数，都可以",
            base: "sample-2019.txt",
            edits: &[("行政处罚 | 2140 | 12 | 1536 |", "行政处罚 | 2140 | -12 | 1536 |"), ("政府集中采购 | 142 | 8654300元 | |", "政府集中采购 | 142 | 865.43万元 | |")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in tables(context, findings) {
        let with = |is_wrong: fn(Unit, Decimal) -> bool| -> Vec<Cell> {
            cells(sheet)
                .filter(|cell| cell.slot.entry.value.is_some_and(|value| is_wrong(cell.unit, value)))
                .collect()
        };
        let negative = with(|unit, value| unit == Unit::Count && value.is_negative());
        let broken = with(|unit, value| {
            matches!(unit, Unit::Count | Unit::Change)
                && !value.is_whole()
                && !(unit == Unit::Count && value.is_negative())
        });
        let money =
            with(|unit, value| matches!(unit, Unit::TenThousandYuan | Unit::Money) && value.is_negative());
        say(findings, Severity::Error, sheet, &negative, "件数应当是 0 或正整数，请核对");
        say(findings, Severity::Error, sheet, &broken, "这一栏应当填整数，请核对");
        say(findings, Severity::Warning, sheet, &money, "金额一般不会小于 0，请核对");
    }
}

fn say(findings: &mut Findings, severity: Severity, sheet: &Sheet, cells: &[Cell], words: &str) {
    let caption = sheet.name.caption();
    let value = |cell: &Cell| {
        let value = cell.slot.entry.value.unwrap_or_default();
        format!("{}填的是 {value}", name(sheet, cell.place()))
    };
    if cells.len() > HANDFUL {
        at_cells(findings, severity, sheet, cells, format!("{caption}{}；{words}。", list(cells, value)));
        return;
    }
    for cell in cells {
        at_cells(findings, severity, sheet, &[*cell], format!("{caption}{}，{words}。", value(cell)));
    }
}
