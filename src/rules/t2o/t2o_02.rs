//! Seldom is more disclosed than was made.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::Edition;
use crate::rule::{Context, Findings, Rule};
use crate::rules::balance;

pub(super) static RULE: Rule = Rule {
    id: "T2O-02",
    title: "本年新公开数量一般不多于本年新制作数量",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "规章、规范性文件两行：“本年新公开数量”大于“本年新制作数量”的，请核对。",
        why: "公开的多数是当年制作的文件。多出来的应当是以前年度制作、今年才公开的。",
        repair: "确有以前年度的文件今年公开的，不用改；没有的，核对两个数的口径。",
        exception: "公开了以前年度制作的文件。",
        bad: Example {
            title: "制作 2 件，新公开 9 件",
            base: "sample-2019.txt",
            edits: &[("规范性文件 | 26 | 24 | 138 |", "规范性文件 | 2 | 9 | 90 |")],
        },
        good: Example {
            title: "制作 9 件，新公开 2 件",
            base: "sample-2019.txt",
            edits: &[("规范性文件 | 26 | 24 | 138 |", "规范性文件 | 9 | 2 | 90 |")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = balance::disclosure(context, findings, Edition::Y2019) else { return };
    for row in sheet.rows.iter().filter(|row| row.is_sound()) {
        let key = sheet.plan().rows[row.row].key;
        let (created, disclosed) =
            (sheet.named(key, "created").entry.value, sheet.named(key, "disclosed").entry.value);
        let (Some(created), Some(disclosed)) = (created, disclosed) else { continue };
        if disclosed > created {
            let message = format!(
                "表二“{}”：本年新公开 {disclosed} 件，多于本年新制作 {created} 件；如果不是公开了以前年度的文件，请核对。",
                sheet.plan().rows[row.row].printed
            );
            findings.report(Place::cell(sheet, row.row, 1), message);
        }
    }
}
