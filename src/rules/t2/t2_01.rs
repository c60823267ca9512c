//! Documents in force are at least those issued less those repealed.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::Edition;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};
use crate::text::number::Decimal;

pub(super) static RULE: Rule = Rule {
    id: "T2-01",
    title: "现行有效件数不少于制发减废止",
    severity: Severity::Warning,
    basis: Some(basis::DISCLOSURE_2021),
    documentation: documentation! {
        demand: "规章、行政规范性文件两行：“现行有效件数”不应小于“本年制发件数”减“本年废止件数”。",
        why: "年底现行有效的文件，至少包括本年制发而没有废止的；以前年度的存量不会是负数。",
        repair: "与司法行政部门核对三个数的口径；常见的是现行有效一格漏填或填了 0。",
        exception: "本年制发的文件在年内有效期届满失效的，可以小于。",
        bad: Example {
            title: "制发 4 件，没有废止，现行有效却是 0",
            base: "sample-2021.txt",
            edits: &[
                ("行政规范性文件 | 2 | 1 | 7 |", "行政规范性文件 | 4 | 0 | 0 |"),
                ("全年制发行政规范性文件2件、废止1件,年末现行有效7件,", "全年制发的行政规范性文件"),
            ],
        },
        good: Example {
            title: "只有废止",
            base: "sample-2021.txt",
            edits: &[
                ("行政规范性文件 | 2 | 1 | 7 |", "行政规范性文件 | 0 | 3 | 0 |"),
                ("全年制发行政规范性文件2件、废止1件,年末现行有效7件,", "废止的行政规范性文件"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = balance::disclosure(context, findings, Edition::Y2021) else { return };
    for row in sheet.rows.iter().filter(|row| row.is_sound() && row.slots.len() == 3) {
        let value = |column: usize| row.slots[column].entry.value.map(Decimal::millionths);
        let (Some(issued), Some(repealed), Some(in_force)) = (value(0), value(1), value(2)) else { continue };
        if in_force < issued.saturating_sub(repealed) {
            let amount = |millionths: i64| balance::amount(millionths.into());
            let message = format!(
                "表二“{}”：本年制发 {} - 本年废止 {} = {}，现行有效只有 {}。",
                sheet.plan().rows[row.row].printed,
                amount(issued),
                amount(repealed),
                amount(issued - repealed),
                amount(in_force),
            );
            findings.report(Place::cell(sheet, row.row, 2), message);
        }
    }
}
