//! The amount of procurement has one unit.

use super::sheet;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::structure;

pub(super) static RULE: Rule = Rule {
    id: "T2O-07",
    title: "采购总金额只有一种单位",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "“采购总金额”的表头注明了单位的，格里写的单位应当与它相同。",
        why: "2019 年的格式没有印这一栏的单位，各地有的用元，有的用万元。表头写万元，格里写元，看的人不知道该信哪一个。",
        repair: "只在一处写单位，并按这个单位填数。",
        exception: "表头和格里都没有写单位的，与格式一致，不提示。",
        bad: Example {
            title: "表头是万元，格里是元",
            base: "sample-2019.txt",
            edits: &[("采购项目数量 | 采购总金额 | |", "采购项目数量 | 采购总金额(万元) | |")],
        },
        good: Example {
            title: "都是元",
            base: "sample-2019.txt",
            edits: &[("采购项目数量 | 采购总金额 | |", "采购项目数量 | 采购总金额(元) | |")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = sheet(context) else { return };
    let (slot, Some(row)) = (sheet.named("procurement", "amount"), sheet.plan().row("procurement")) else {
        return;
    };
    let Some(span) = slot.span.filter(|_| slot.entry.manner.unit) else { return };
    let group = sheet.plan().rows[row].group;
    for header in sheet.headers.iter().filter(|header| header.group == group) {
        let label = structure::folded(context, header.span);
        let is_unlike = (label.contains("万元")) != span.of(context.text()).contains('万');
        if label.starts_with("采购总金额") && label.contains('元') && is_unlike {
            let message = format!(
                "表二“采购总金额”：表头是“{}”，格里写的是“{}”，单位不一致，请核对。",
                structure::written(context, header.span),
                structure::written(context, span),
            );
            findings.report(Place::cell(sheet, row, 1), message);
            return;
        }
    }
}
