//! A change is written with a sign.

use super::sheet;
use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    id: "T2O-04",
    title: "本年增/减用正负数表示",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "“本年增/减”只填整数，增加用正数，减少用负数，不写“增”“减”二字。",
        why: "写成“增52”“减8”，电子表格当成文字，不能相加。有的省专门规定减少用负值表示。",
        repair: "“增52”改为 52，“减8”改为 -8。",
        exception: "当地的填报说明要求写“增”“减”的，从其要求。检查时已经按正负数计算。",
        bad: Example {
            title: "写了“增”“减”",
            base: "sample-2019.txt",
            edits: &[
                ("行政许可 | 312 | -8 | 18642 |", "行政许可 | 312 | 减8 | 18642 |"),
                ("行政处罚 | 2140 | 12 | 1536 |", "行政处罚 | 2140 | 增12 | 1536 |"),
            ],
        },
        good: Example {
            title: "带正号",
            base: "sample-2019.txt",
            edits: &[("行政处罚 | 2140 | 12 | 1536 |", "行政处罚 | 2140 | +12 | 1536 |")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = sheet(context) else { return };
    let mut places = Vec::new();
    let mut edits = Vec::new();
    let mut shown = String::new();
    for row in sheet.rows.iter().filter(|row| row.is_sound()) {
        let slot = sheet.named(sheet.plan().rows[row.row].key, "change");
        let (Some(value), Some(span)) = (slot.entry.value, slot.span) else { continue };
        if !slot.entry.manner.worded_sign {
            continue;
        }
        shown.push_str(&format!("“{}”", span.of(context.text()).trim()));
        places.push(Place::cell(sheet, row.row, 1));
        // A unit or a note would go with the word.
        if !slot.entry.manner.unit && !slot.entry.manner.note {
            edits.push(Edit::Text { span, text: value.to_string() });
        }
    }
    if places.is_empty() {
        return;
    }
    let message = format!("表二“本年增/减”写的是{shown}；宜只填整数，减少的用负数表示。");
    let first = places.remove(0);
    let finding = findings.report(first, message);
    finding.at.append(&mut places);
    if !edits.is_empty() {
        finding.fix(Fix { label: "改成正负数".to_owned(), is_safe: true, edits });
    }
}
