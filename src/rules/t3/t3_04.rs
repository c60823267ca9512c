//! No more is carried on than there was.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};
use crate::text::number::Decimal;

pub(super) static RULE: Rule = Rule {
    id: "T3-04",
    title: "结转下年度的不多于收到的",
    severity: Severity::Error,
    basis: Some(basis::IDENTITY),
    documentation: documentation! {
        demand: "表三的每一列：“四、结转下年度继续办理”不能大于“本年新收”与“上年结转”之和。",
        why: "没有收到的申请不会结转到下一年。由表三印明的勾稽关系，办理结果总计不会是负数，所以结转的件数至多等于收到的件数。",
        repair: "核对年底未办结的件数；也可能是“本年新收”漏填，或者把办理结果填到了结转一行。",
        exception: "",
        bad: Example {
            title: "收到 5 件，却结转 9 件",
            base: "quiet-2021.txt",
            edits: &[("四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |", "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 9 | 0 | 10 |")],
        },
        good: Example {
            title: "收到的全部结转",
            base: "quiet-2021.txt",
            edits: &[
                ("2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 1 | 0 | 1 |", "2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("(七)总计 | 10 | 3 | 0 | 0 | 3 | 0 | 16 |", "(七)总计 | 10 | 3 | 0 | 0 | 2 | 0 | 15 |"),
                ("四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |", "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 1 | 0 | 2 |"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Requests) else {
        return balance::unread(context, findings, TableName::Requests);
    };
    let plan = sheet.plan();
    let (Some(received), Some(carried_in), Some(carried_out)) =
        (plan.row("newReceived"), plan.row("carriedIn"), plan.row("carriedOut"))
    else {
        return;
    };
    for (column, name) in plan.columns_of(carried_out).iter().enumerate() {
        let value = |row: usize| {
            let is_sound = sheet.rows[row].is_sound();
            sheet.slot(row, column).entry.value.map(Decimal::millionths).filter(|_| is_sound)
        };
        // A blank among what came in could hold the rest.
        let (Some(received), Some(carried_in), Some(out)) =
            (value(received), value(carried_in), value(carried_out))
        else {
            continue;
        };
        let all = i128::from(received) + i128::from(carried_in);
        if i128::from(out) > all {
            let message = format!(
                "表三“{}”一列：结转下年度 {} 件，比本年新收与上年结转之和 {} 件还多。",
                name.words,
                balance::amount(out.into()),
                balance::amount(all),
            );
            findings.report(Place::cell(sheet, carried_out, column), message);
        }
    }
}
