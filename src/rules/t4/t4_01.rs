//! The results of each kind of proceeding add up to its total.

use crate::documentation;
use crate::finding::Severity;
use crate::format::TableName;
use crate::relation::Relation;
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};

pub(super) static RULE: Rule = Rule {
    id: "T4-01",
    title: "复议、诉讼各项结果之和等于“总计”",
    severity: Severity::Error,
    basis: Some(basis::PROCEEDING_TOTAL),
    documentation: documentation! {
        demand: "表四的行政复议、未经复议直接起诉、复议后起诉三块：结果维持、结果纠正、其他结果、尚未审结相加，应当各自等于“总计”。",
        why: "“总计”就是这一类案件的总数。一件案件在年底只有一种状态。",
        repair: "与案件台账核对四种状态的件数，再把“总计”重新加一遍。",
        exception: "",
        bad: Example {
            title: "只有总计填了 5，四项相加是 4",
            base: "quiet-2021.txt",
            edits: &[("2 | 1 | 0 | 1 | 4 | 0", "2 | 1 | 0 | 1 | 5 | 0")],
        },
        good: Example {
            title: "一件案件审结，维持多 1、尚未审结少 1",
            base: "quiet-2021.txt",
            edits: &[("2 | 1 | 0 | 1 | 4 | 0", "3 | 1 | 0 | 0 | 4 | 0")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    balance::report(context, findings, TableName::Proceedings, RULE.id, message);
}

fn message(sheet: &Sheet, relation: &Relation) -> String {
    let row = relation.plan.left.first().map_or(0, |cell| cell.0);
    format!(
        "表四“{}”：{}，“总计”填的是 {}，差 {}。",
        sheet.plan().rows[row].words,
        balance::sum(sheet, &relation.plan.left, balance::column_name, relation.left),
        balance::amount(relation.right),
        balance::difference(relation),
    )
}
