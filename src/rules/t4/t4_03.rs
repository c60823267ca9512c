//! 表四 has one row.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};

pub(super) static RULE: Rule = Rule {
    id: "T4-03",
    title: "表四只有一行数据",
    severity: Severity::Warning,
    basis: Some(basis::PROCEEDINGS),
    documentation: documentation! {
        demand: "表四只有一行数据。",
        why: "多出来的一行说不清是什么：可能是上一年的数没有删，也可能是各单位的数没有汇总。",
        repair: "只保留本年度、本机关的一行。",
        exception: "从并排对照的文件里粘贴时，会带进另一年的一行。",
        bad: Example {
            title: "去年的一行没有删",
            base: "sample-2021.txt",
            edits: &[(
                "2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 2 |",
                "2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 2 |\n1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
            )],
        },
        good: Example { title: "一行数据", base: "sample-2019.txt", edits: &[] },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Proceedings) else {
        return balance::unread(context, findings, TableName::Proceedings);
    };
    let Some(extra) = sheet.repeated.first() else { return };
    let message = format!("表四有 {} 行数据，应当只有一行；这里核对的是第一行。", sheet.repeated.len() + 1);
    findings.report(Place::table(TableName::Proceedings, Some(extra.span)), message);
}
