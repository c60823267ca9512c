//! Numbers are written in plain digits: half width, without separators and units.

use super::{Cell, at_cells, list, name, numbers, tables};
use crate::documentation;
use crate::finding::{Edit, Fix, Severity};
use crate::format::Unit;
use crate::rule::{Context, Findings, Rule};
use crate::text::fold::narrow;
use crate::text::is_blank;

pub(super) static RULE: Rule = Rule {
    id: "NUM-06",
    title: "数字用半角，不带分隔符和单位",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "数字单元格只填半角数字，不用全角数字、千位分隔符，不带“件”“项”“万元”等单位。",
        why: "表头已经写明单位；全角数字和带单位的数字，电子表格会当成文字，不能相加。检查时按数字计算。",
        repair: "改成半角数字，去掉分隔符和单位。收费金额的单位是万元，以元为单位的要换算。",
        exception: "2019 年格式的“采购总金额”没有印单位，带单位是对的。当地的填报说明另有要求的，从其要求。",
        bad: Example {
            title: "全角数字、千位分隔符和单位",
            base: "sample-2021.txt",
            edits: &[
                ("行政许可 | 1268 | ||", "行政许可 | 1,268 | ||"),
                ("行政处罚 | 153 | ||", "行政处罚 | １５３ | ||"),
                ("行政强制 | 12 | ||", "行政强制 | 12件 | ||"),
                ("行政事业性收费 | 3.6 | ||", "行政事业性收费 | 36000元 | ||"),
            ],
        },
        good: Example {
            title: "“采购总金额”带单位",
            base: "sample-2019.txt",
            edits: &[("政府集中采购 | 142 | 8654300元 | |", "政府集中采购 | 142 | 865.43万元 | |")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in tables(context, findings) {
        let found: Vec<Cell> = numbers(sheet).filter(|cell| is_dressed(cell) || has_unit(cell)).collect();
        if found.is_empty() {
            continue;
        }
        let words =
            list(&found, |cell| format!("{}写的是“{}”", name(sheet, cell.place()), cell.written(context)));
        let mut message = format!("{}{words}；请只填半角数字，不带分隔符和单位。", sheet.name.caption());
        if found.iter().any(|cell| is_in_yuan(cell, context)) {
            message.push_str("收费金额的单位是万元，以元为单位的应当换算。");
        }
        let Some(finding) = at_cells(findings, Severity::Info, sheet, &found, message) else { continue };
        let edits = |wanted: fn(&Cell) -> bool, write: fn(&Cell, &str) -> Option<String>| -> Vec<Edit> {
            let changed = found.iter().filter(|cell| wanted(cell) && !is_in_yuan(cell, context));
            changed
                .filter_map(|cell| {
                    Some(Edit::Text { span: cell.slot.span?, text: write(cell, cell.written(context))? })
                })
                .collect()
        };
        let plain = edits(|cell| is_dressed(cell) && !has_unit(cell), |_, written| Some(plain(written)));
        if !plain.is_empty() {
            finding.fix(Fix {
                label: "改成半角数字，去掉分隔符".to_owned(), is_safe: true, edits: plain
            });
        }
        // A note would go with the unit.
        let bare = edits(has_unit, |cell, _| {
            cell.slot.entry.value.filter(|_| !cell.slot.entry.manner.note).map(|value| value.to_string())
        });
        if !bare.is_empty() {
            finding.fix(Fix { label: "去掉单位".to_owned(), is_safe: false, edits: bare });
        }
    }
}

/// Whether it is in full width or has separators.
fn is_dressed(cell: &Cell) -> bool {
    cell.slot.entry.manner.full_width || cell.slot.entry.manner.separated
}

/// Whether it has a unit that the form has printed already.
fn has_unit(cell: &Cell) -> bool {
    cell.slot.entry.manner.unit && cell.unit != Unit::Money
}

/// Whether it is in 元 where the form has 万元.
fn is_in_yuan(cell: &Cell, context: &Context<'_>) -> bool {
    let written = cell.written(context);
    cell.unit == Unit::TenThousandYuan && written.contains('元') && !written.contains('万')
}

/// The same in half width and without separators; words beside the digits stay.
fn plain(written: &str) -> String {
    let narrowed: Vec<char> = written
        .chars()
        .map(|character| match narrow(character) {
            half @ ('0'..='9' | '.' | ',' | '-' | '+') => half,
            _ => character,
        })
        .collect();
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| narrowed.get(at)).is_some_and(|character| character.is_ascii_digit())
    };
    narrowed
        .iter()
        .enumerate()
        .filter(|(at, character)| {
            let is_separator = **character == ',' || is_blank(**character);
            !(is_separator && is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)))
        })
        .map(|(_, character)| *character)
        .collect()
}
