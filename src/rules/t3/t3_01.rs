//! The identity printed in the table: what came in is what went out or went on.

use crate::documentation;
use crate::finding::Severity;
use crate::format::TableName;
use crate::relation::Relation;
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};

pub(super) static RULE: Rule = Rule {
    id: "T3-01",
    title: "新收与上年结转之和，等于办理结果总计与结转下年度之和",
    severity: Severity::Error,
    basis: Some(basis::IDENTITY),
    documentation: documentation! {
        demand: "表三的每一列：第一项“本年新收”加第二项“上年结转”，应当等于第三项“(七)总计”加第四项“结转下年度继续办理”。",
        why: "收到的每一件申请，年底要么已经办结，要么结转到下一年，不会凭空多出或少掉。这句勾稽关系印在表三左上角。",
        repair: "先核对办件台账：收到多少、办结多少、还有多少未办结，再看是哪一个数填错。只有“总计”一列不成立时，先查各行的“总计”。",
        exception: "",
        bad: Example {
            title: "结转下年度多填了 1 件",
            base: "quiet-2021.txt",
            edits: &[("四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |", "四、结转下年度继续办理 | 0 | 2 | 0 | 0 | 0 | 0 | 2 |")],
        },
        good: Example {
            title: "新收与结转同时多 1 件，仍然成立",
            base: "quiet-2021.txt",
            edits: &[
                ("四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |", "四、结转下年度继续办理 | 0 | 2 | 0 | 0 | 0 | 0 | 2 |"),
                ("一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 2 | 0 | 15 |", "一、本年新收政府信息公开申请数量 | 10 | 4 | 0 | 0 | 2 | 0 | 16 |"),
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
    let value = |row: &str| {
        let column = sheet.plan().columns_of(0)[column].key;
        sheet.named(row, column).entry.value.map_or_else(|| "空白".to_owned(), |value| value.to_string())
    };
    format!(
        "表三“{}”一列：本年新收 {} + 上年结转 {} = {}，而办理结果总计 {} + 结转下年度 {} = {}，差 {}。",
        balance::column_name(sheet, 0, column),
        value("newReceived"),
        value("carriedIn"),
        balance::amount(relation.left),
        value("outcomeTotal"),
        value("carriedOut"),
        balance::amount(relation.right),
        balance::difference(relation),
    )
}
