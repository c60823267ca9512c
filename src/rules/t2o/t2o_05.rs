//! Decisions are counted, not items.

use super::sheet;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::text::number::Decimal;

/// A number, in millionths, that two different counts hardly share by chance.
const TELLING: i64 = 10_000_000;

pub(super) static RULE: Rule = Rule {
    id: "T2O-05",
    title: "处理决定数量不是项目数量",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "“处理决定数量”填本年作出的决定(办件)的件数，不是项目的个数。",
        why: "行政许可、行政处罚等各行，处理决定数量都恰好等于上一年项目数量加本年增/减的，多半是把它当成了“今年的项目数量”。",
        repair: "按本年实际的办件量填写“处理决定数量”。",
        exception: "各行的件数恰好都与项目数相同的，可能是对的，但很少见。只有一两件的巧合不提示；有一行不相等就不提示。",
        bad: Example {
            title: "四行都等于项目数量",
            base: "sample-2019.txt",
            edits: &[
                ("行政许可 | 312 | -8 | 18642 |", "行政许可 | 312 | -8 | 304 |"),
                ("其他对外管理服务事项 | 865 | 5 | 96310 |", "其他对外管理服务事项 | 865 | 5 | 870 |"),
                ("行政处罚 | 2140 | 12 | 1536 |", "行政处罚 | 2140 | 12 | 2152 |"),
                ("行政强制 | 186 | -3 | 97 |", "行政强制 | 186 | -3 | 183 |"),
            ],
        },
        good: Example {
            title: "有一行不相等",
            base: "sample-2019.txt",
            edits: &[
                ("行政许可 | 312 | -8 | 18642 |", "行政许可 | 312 | -8 | 304 |"),
                ("行政强制 | 186 | -3 | 97 |", "行政强制 | 186 | -3 | 183 |"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = sheet(context) else { return };
    let mut found: Option<(usize, Decimal)> = None;
    for key in ["licensing", "otherServices", "penalties", "coercion"] {
        let value = |column: &str| sheet.named(key, column).entry.value;
        let (Some(previous), Some(change), Some(decisions), Some(row)) =
            (value("previousItems"), value("change"), value("decisions"), sheet.plan().row(key))
        else {
            return;
        };
        let is_sound = sheet.rows.get(row).is_some_and(crate::report::sheet::SheetRow::is_sound);
        let items = i128::from(previous.millionths()) + i128::from(change.millionths());
        if !is_sound || items != i128::from(decisions.millionths()) {
            return;
        }
        if decisions.millionths() >= TELLING && found.is_none() {
            found = Some((row, decisions));
        }
    }
    let Some((row, decisions)) = found else { return };
    let message = format!(
        "表二各行的“处理决定数量”都等于“上一年项目数量”加“本年增/减”（如“{}”的 {decisions}），请核对填的是不是项目数；这一栏填本年作出决定的件数。",
        sheet.plan().rows[row].printed,
    );
    findings.report(Place::cell(sheet, row, 2), message);
}
