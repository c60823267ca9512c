//! What was disclosed in the year is part of all that is public.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::Edition;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};

pub(super) static RULE: Rule = Rule {
    id: "T2O-01",
    title: "本年新公开数量不大于对外公开总数量",
    severity: Severity::Error,
    basis: Some(basis::DISCLOSURE_2019),
    documentation: documentation! {
        demand: "规章、规范性文件两行：“本年新公开数量”不应大于“对外公开总数量”。",
        why: "本年新公开的，已经包括在对外公开的总数里。",
        repair: "“对外公开总数量”填截至年底对外公开的总件数，包括以前年度公开的。",
        exception: "",
        bad: Example {
            title: "新公开 23 件，总数却是 3 件",
            base: "quiet-2019.txt",
            edits: &[("规范性文件 | 26 | 24 | 138 |", "规范性文件 | 26 | 23 | 3 |")],
        },
        good: Example {
            title: "两数相等",
            base: "quiet-2019.txt",
            edits: &[("规范性文件 | 26 | 24 | 138 |", "规范性文件 | 21 | 21 | 21 |")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = balance::disclosure(context, findings, Edition::Y2019) else { return };
    for row in sheet.rows.iter().filter(|row| row.is_sound()) {
        let key = sheet.plan().rows[row.row].key;
        let (disclosed, total) =
            (sheet.named(key, "disclosed").entry.value, sheet.named(key, "totalPublic").entry.value);
        let (Some(disclosed), Some(total)) = (disclosed, total) else { continue };
        if disclosed > total {
            let message = format!(
                "表二“{}”：本年新公开 {disclosed} 件，对外公开总数量只有 {total} 件。",
                sheet.plan().rows[row.row].printed
            );
            findings.report(Place::cell(sheet, row.row, 2), message);
        }
    }
}
