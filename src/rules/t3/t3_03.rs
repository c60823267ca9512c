//! The applicants of a row add up to its total.

use crate::documentation;
use crate::finding::Severity;
use crate::format::TableName;
use crate::relation::Relation;
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};

pub(super) static RULE: Rule = Rule {
    id: "T3-03",
    title: "每一行各类申请人之和等于“总计”",
    severity: Severity::Error,
    basis: Some(basis::APPLICANT_TOTAL),
    documentation: documentation! {
        demand: "表三的每一行：自然人与法人或其他组织的五类相加，应当等于“总计”。",
        why: "“总计”一列就是各类申请人的总数。每件申请只有一个申请人类别。",
        repair: "看是某一类申请人填错，还是“总计”没有跟着改。常见的是两位数字颠倒、整行错开一格。",
        exception: "",
        bad: Example {
            title: "12 写成 21",
            base: "quiet-2019.txt",
            edits: &[("| 9 | 2 | 0 | 0 | 1 | 0 | 12 |", "| 9 | 2 | 0 | 0 | 1 | 0 | 21 |")],
        },
        good: Example {
            title: "“总计”和“自然人”一起改成新的数",
            base: "quiet-2019.txt",
            edits: &[
                ("| 9 | 2 | 0 | 0 | 1 | 0 | 12 |", "| 18 | 2 | 0 | 0 | 1 | 0 | 21 |"),
                ("| 38 | 5 | 0 | 1 | 2 | 0 | 46 |", "| 29 | 5 | 0 | 1 | 2 | 0 | 37 |"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    balance::report(context, findings, TableName::Requests, RULE.id, message);
}

fn message(sheet: &Sheet, relation: &Relation) -> String {
    let row = relation.plan.left.first().map_or(0, |cell| cell.0);
    format!(
        "表三“{}”一行：{}，“总计”填的是 {}，差 {}。",
        balance::row_name(sheet, row, 0),
        balance::sum(sheet, &relation.plan.left, balance::column_name, relation.left),
        balance::amount(relation.right),
        balance::difference(relation),
    )
}
