//! The one row of 表四 has fifteen cells.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};

/// Cells of the row.
const CELLS: usize = 15;

pub(super) static RULE: Rule = Rule {
    id: "T4-02",
    title: "表四的数据行有 15 个数",
    severity: Severity::Error,
    basis: Some(basis::PROCEEDINGS),
    documentation: documentation! {
        demand: "表四只有一行数据，行政复议、未经复议直接起诉、复议后起诉各 5 个，一共 15 个数。",
        why: "少一个或多一个数，后面的数就都错了位置，分不清哪个是哪个。",
        repair: "对照表头逐格填写，没有的填 0；看看是不是合并了单元格，或者粘贴时丢了一格。",
        exception: "",
        bad: Example {
            title: "少了一个数",
            base: "sample-2021.txt",
            edits: &[("2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1", "2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 1")],
        },
        good: Example { title: "15 个数", base: "sample-2019.txt", edits: &[] },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Proceedings) else {
        return balance::unread(context, findings, TableName::Proceedings);
    };
    let found = sheet.rows.first().and_then(|row| row.found.as_ref());
    let Some((found, count)) = found.and_then(|found| Some((found, found.broken?))) else { return };
    let message = format!("表四的数据行有 {count} 格，应当是 {CELLS} 格，分不清每个数属于哪一栏。");
    findings.report(Place::table(TableName::Proceedings, Some(found.span)), message);
}
