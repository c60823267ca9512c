//! The outcomes of a column add up to its total.

use crate::documentation;
use crate::finding::Severity;
use crate::format::TableName;
use crate::relation::Relation;
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};

pub(super) static RULE: Rule = Rule {
    id: "T3-02",
    title: "各项办理结果之和等于“(七)总计”",
    severity: Severity::Error,
    basis: Some(basis::OUTCOME_TOTAL),
    documentation: documentation! {
        demand: "表三的每一列：(一)予以公开到(六)其他处理的各个小项相加，应当等于“(七)总计”。",
        why: "“(七)总计”就是本年度全部办理结果的总数。一件申请只计入一种结果，小项相加必然等于总计。",
        repair: "逐项与办件台账核对；一件申请部分公开的，只计入“(二)部分公开”，不再计入不予公开等情形。改完后把“(七)总计”重新加一遍。",
        exception: "",
        bad: Example {
            title: "“重复申请”的数字改了，总计没有跟着改",
            base: "quiet-2021.txt",
            edits: &[("2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "2.重复申请 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |")],
        },
        good: Example {
            title: "一件申请从“重复申请”改记为“信访举报投诉类申请”，总数不变",
            base: "quiet-2021.txt",
            edits: &[
                ("2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "1.信访举报投诉类申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"),
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
    let column = relation.plan.left.first().map_or(0, |cell| cell.1);
    format!(
        "表三“{}”一列：(一)至(六)各项相加是 {}，“(七)总计”填的是 {}，差 {}。",
        balance::column_name(sheet, 0, column),
        balance::amount(relation.left),
        balance::amount(relation.right),
        balance::difference(relation),
    )
}
