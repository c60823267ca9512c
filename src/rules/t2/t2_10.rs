//! Towns and streets hardly take in fees.

use super::{sheet, titled};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::text::agency::{Kind, kind};

/// 10 000 000 元 in 万元, in millionths.
const MUCH: i64 = 1_000_000_000;

pub(super) static RULE: Rule = Rule {
    id: "T2-10",
    title: "乡镇、街道的收费金额合乎常情",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "乡镇人民政府、街道办事处的“行政事业性收费”超过 1000 万元的，请核对。",
        why: "乡镇、街道很少有行政事业性收费的项目。上千万元的数，多半是把元当成了万元，或者填错了栏。",
        repair: "核对财政票据。以元为单位的数除以 10000 再填；不是行政事业性收费的不填。",
        exception: "经济发达的镇受委托收费，确实超过 1000 万元的，不用改。",
        bad: Example {
            title: "街道办事处填了 35200 万元",
            base: "quiet-2021.txt",
            edits: &[
                ("云岭县水利局2024年政府信息公开工作年度报告", "云岭县云溪街道办事处2024年政府信息公开工作年度报告"),
                ("行政事业性收费 | 3.6 | ||", "行政事业性收费 | 35200 | ||"),
            ],
        },
        good: Example {
            title: "3.52 万元",
            base: "quiet-2021.txt",
            edits: &[
                ("云岭县水利局2024年政府信息公开工作年度报告", "云岭县云溪街道办事处2024年政府信息公开工作年度报告"),
                ("行政事业性收费 | 3.6 | ||", "行政事业性收费 | 3.52 | ||"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let (Some(sheet), Some(name)) = (sheet(context), titled(context)) else { return };
    let slot = sheet.named("fees", "amount");
    let (Some(value), Some(row)) = (slot.entry.value, sheet.plan().row("fees")) else { return };
    // A unit written into the cell has a rule of its own.
    let is_much = value.millionths() > MUCH && !slot.entry.manner.unit;
    if is_much && matches!(kind(name), Kind::Town | Kind::Street) {
        let message =
            format!("表二“行政事业性收费”填的是 {value} 万元，对乡镇、街道来说很大，请核对填的是不是元。");
        findings.report(Place::cell(sheet, row, 0), message);
    }
}
