//! Bodies that do not enforce the law report no penalties.

use super::{filled, sheet, titled, values};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    id: "T2-12",
    title: "没有执法职能的机关，行政处罚、行政强制填 0",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "地方志、研究室、参事室、接待、信访、机关事务管理这类机关，“行政处罚”“行政强制”两行有数的，请核对。",
        why: "这类机关一般没有行政执法职能，两行都是 0；有数的多半是填错了行。",
        repair: "核对后改为 0，或者把数移到它该在的一行。",
        exception: "只看标题里的机关名称，名单也只有这几类；机关合并设置、依法承担执法职能的，不用改。",
        bad: Example {
            title: "地方志办公室作出行政强制 12 件",
            base: "quiet-2021.txt",
            edits: &[
                ("云岭县水利局2024年政府信息公开工作年度报告", "云岭县地方志办公室2024年政府信息公开工作年度报告"),
                ("行政处罚 | 153 | ||", "行政处罚 | 0 | ||"),
            ],
        },
        good: Example {
            title: "两行都是 0",
            base: "quiet-2021.txt",
            edits: &[
                ("云岭县水利局2024年政府信息公开工作年度报告", "云岭县地方志办公室2024年政府信息公开工作年度报告"),
                ("行政处罚 | 153 | ||", "行政处罚 | 0 | ||"),
                ("行政强制 | 12 | ||", "行政强制 | 0 | ||"),
            ],
        },
    },
    words: &[],
    check,
};

/// Ends of names, by what such bodies do.
const BODIES: [&str; 12] = [
    "地方志办公室",
    "地方志编纂委员会办公室",
    "地方志工作办公室",
    "史志办公室",
    "史志研究室",
    "政府研究室",
    "政策研究室",
    "参事室",
    "接待办公室",
    "接待办",
    "信访局",
    "机关事务管理局",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let (Some(sheet), Some(name)) = (sheet(context), titled(context)) else { return };
    if !BODIES.iter().any(|end| name.ends_with(end)) {
        return;
    }
    for key in ["penalties", "coercion"] {
        let Some(row) = filled(sheet, key) else { continue };
        let message = format!(
            "表二“{}”填的是 {}，{name}一般没有行政执法职能，请核对。",
            sheet.plan().rows[row.row].printed,
            values(row),
        );
        findings.report(Place::cell(sheet, row.row, 0), message);
    }
}
