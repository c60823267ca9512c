//! 其他处理 3.其他 is for the few that fit nowhere else.

use super::total;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::balance;

/// Applications below which a share says nothing.
const FEWEST: i128 = 10_000_000;

pub(super) static RULE: Rule = Rule {
    id: "T3-10",
    title: "多数申请不宜都归入“其他”",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "办结的申请有 10 件以上时，“(六)其他处理 3.其他”一般不超过总数的一半。",
        why: "前面各项已经列出了常见的办理结果，归入“其他”的应当是少数。多数都填在“其他”，往往是没有细分，或者填错了行。",
        repair: "逐件核对答复书，能归入前面各项的改填前面各项。",
        exception: "确有大量撤回、转办等列不进前面各项的申请时，多数归入“其他”是对的。",
        bad: Example {
            title: "16 件里有 9 件填在“其他”",
            base: "quiet-2021.txt",
            edits: &[
                ("(一)予以公开 | 4 | 1 | 0 | 0 | 1 | 0 | 6 |", "(一)予以公开 | 0 | 1 | 0 | 0 | 1 | 0 | 2 |"),
                ("(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 1 | 0 | 0 | 0 | 1 | 0 | 2 |", "(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 0 | 0 | 0 | 0 | 1 | 0 | 1 |"),
                ("7.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |", "7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("1.本机关不掌握相关政府信息 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |", "1.本机关不掌握相关政府信息 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |"),
                ("2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "3.其他 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |"),
            ],
        },
        good: Example {
            title: "16 件里有 8 件填在“其他”",
            base: "quiet-2021.txt",
            edits: &[
                ("(一)予以公开 | 4 | 1 | 0 | 0 | 1 | 0 | 6 |", "(一)予以公开 | 0 | 1 | 0 | 0 | 1 | 0 | 2 |"),
                ("(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 1 | 0 | 0 | 0 | 1 | 0 | 2 |", "(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 0 | 0 | 0 | 0 | 1 | 0 | 1 |"),
                ("7.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |", "7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("1.本机关不掌握相关政府信息 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |", "1.本机关不掌握相关政府信息 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |"),
                ("3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "3.其他 | 8 | 0 | 0 | 0 | 0 | 0 | 8 |"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Requests) else { return };
    // In the edition of 2019 all of 其他处理 is one row.
    let (Some(row), Some(all), Some(other)) =
        (sheet.plan().row("other.other"), total(sheet, "outcomeTotal"), total(sheet, "other.other"))
    else {
        return;
    };
    if all >= FEWEST && other * 2 > all {
        let column = sheet.plan().columns_of(row).len() - 1;
        let message = format!(
            "表三办结的 {} 件申请里，有 {} 件填在“(六)其他处理 3.其他”，超过一半，请核对能否归入前面各项。",
            balance::amount(all),
            balance::amount(other),
        );
        findings.report(Place::cell(sheet, row, column), message);
    }
}
