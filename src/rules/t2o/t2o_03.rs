//! No more items are dropped than there were.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::Edition;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};
use crate::text::number::Decimal;

pub(super) static RULE: Rule = Rule {
    id: "T2O-03",
    title: "上一年项目数量加本年增减不小于 0",
    severity: Severity::Error,
    basis: Some(basis::DISCLOSURE_2019),
    documentation: documentation! {
        demand: "第二十条第(五)(六)(八)项各行：“上一年项目数量”加“本年增/减”不应小于 0。",
        why: "减少的项目不会多于原有的项目。",
        repair: "“本年增/减”填比上一年增加或减少的项目数，减少用负数表示；不要填处理决定的件数。",
        exception: "",
        bad: Example {
            title: "上一年 186 项，减少 200 项",
            base: "sample-2019.txt",
            edits: &[("行政强制 | 186 | -3 | 97 |", "行政强制 | 186 | -200 | 97 |")],
        },
        good: Example {
            title: "全部取消",
            base: "sample-2019.txt",
            edits: &[("行政强制 | 186 | -3 | 97 |", "行政强制 | 186 | -186 | 97 |")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = balance::disclosure(context, findings, Edition::Y2019) else { return };
    for row in sheet.rows.iter().filter(|row| row.is_sound()) {
        let plan = &sheet.plan().rows[row.row];
        let value = |column: &str| sheet.named(plan.key, column).entry.value;
        let (Some(previous), Some(change)) = (value("previousItems"), value("change")) else { continue };
        let left = i128::from(previous.millionths()) + i128::from(change.millionths());
        if left < 0 && previous >= Decimal::ZERO {
            let message = format!(
                "表二“{}”：上一年项目数量 {previous}，本年增/减 {change}，剩下 {} 项，不可能小于 0。",
                plan.printed,
                balance::amount(left),
            );
            findings.report(Place::cell(sheet, row.row, 1), message);
        }
    }
}
