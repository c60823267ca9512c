//! The rows 规章 and 行政规范性文件 are not swapped.

use super::{filled, powerless, sheet};
use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::text::number::Decimal;

pub(super) static RULE: Rule = Rule {
    id: "T2-04",
    title: "规章和行政规范性文件两行没有填反",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "行政规范性文件的数填在“行政规范性文件”一行，不填在上面的“规章”一行。",
        why: "没有规章制定权的机关，规章一行有数，行政规范性文件一行却全是 0，多半是填错了行。",
        repair: "核对后把两行的数对调。",
        exception: "规章一行本来就多填了，而行政规范性文件确实一件也没有的，不是填反，只改规章一行。",
        bad: Example {
            title: "数填在规章一行，行政规范性文件全是 0",
            base: "sample-2021.txt",
            edits: &[
                ("规章 | 0 | 0 | 0 |", "规章 | 2 | 1 | 7 |"),
                ("行政规范性文件 | 2 | 1 | 7 |", "行政规范性文件 | 0 | 0 | 0 |"),
                ("全年制发行政规范性文件2件、废止1件,年末现行有效7件,", ""),
            ],
        },
        good: Example {
            title: "两行都是 0",
            base: "sample-2021.txt",
            edits: &[
                ("行政规范性文件 | 2 | 1 | 7 |", "行政规范性文件 | 0 | 0 | 0 |"),
                ("全年制发行政规范性文件2件、废止1件,年末现行有效7件,", ""),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let (Some(sheet), Some(_)) = (sheet(context), powerless(context)) else { return };
    let Some(regulations) = filled(sheet, "regulations") else { return };
    let Some(papers) = sheet.plan().row("normativeDocuments").and_then(|row| sheet.rows.get(row)) else {
        return;
    };
    let is_nothing =
        papers.is_sound() && papers.slots.iter().all(|slot| slot.entry.value == Some(Decimal::ZERO));
    if !is_nothing {
        return;
    }
    let mut edits = Vec::new();
    for (from, to) in [(regulations, papers), (papers, regulations)] {
        for column in 0..3 {
            let (old, new) = (sheet.slot(from.row, column), sheet.slot(to.row, column));
            if let Some(value) = new.entry.value.filter(|value| Some(*value) != old.entry.value) {
                let cell = sheet.cell_id(from.row, column);
                edits.push(Edit::Cell { cell, from: old.entry.value, to: value, span: old.span });
            }
        }
    }
    let message = "表二“规章”一行有数，“行政规范性文件”一行全是 0，可能两行填反了，请核对。";
    findings
        .report(Place::cell(sheet, papers.row, 0), message)
        .and(Place::cell(sheet, regulations.row, 0))
        .fix(Fix { label: "把两行的数对调".to_owned(), is_safe: false, edits });
}
