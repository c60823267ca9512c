//! A number of two digits that fell into two cells.

use super::{amount, edits, name, would_hold};
use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::format::TableName;
use crate::relation::{Relation, Verdict};
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::balance;
use crate::text::number::Decimal;

/// One, as amounts have it.
const ONE: i64 = 1_000_000;

pub(super) static RULE: Rule = Rule {
    id: "NUM-09",
    title: "一个数没有拆进相邻两格",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "表三的每个数填在一个单元格里，不拆开填进相邻的两格。",
        why: "“12”拆成“1”和“2”两格，行、列的勾稽关系都会不成立；合起来又都成立的，多半是拆开了。",
        repair: "核对台账；确实拆开的，合成一个数，另一格填 0。",
        exception: "两格确实各有其数、而错在别处的，以台账为准。只在本行总计不成立，合起来后本行和有关各列的勾稽关系全都成立，并且只有一种合法时提示。",
        bad: Example {
            title: "自然人 12 拆成 1 和 2",
            base: "quiet-2021.txt",
            edits: &[
                ("一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 2 | 0 | 15 |", "一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 2 | 0 | 14 |"),
                ("二、上年结转政府信息公开申请数量 | 0 | 1 | 0 | 0 | 1 | 0 | 2 |", "二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 1 | 0 | 1 |"),
                ("(一)予以公开 | 4 | 1 | 0 | 0 | 1 | 0 | 6 |", "(一)予以公开 | 1 | 2 | 0 | 0 | 1 | 0 | 13 |"),
                ("(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 1 | 0 | 0 | 0 | 1 | 0 | 2 |", "(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 0 | 0 | 0 | 0 | 1 | 0 | 1 |"),
                ("4.保护第三方合法权益 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |", "4.保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("7.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |", "7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("1.本机关不掌握相关政府信息 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |", "1.本机关不掌握相关政府信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("(七)总计 | 10 | 3 | 0 | 0 | 3 | 0 | 16 |", "(七)总计 | 12 | 0 | 0 | 0 | 3 | 0 | 15 |"),
                ("四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |", "四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
            ],
        },
        good: Example {
            title: "1 和 2 本来就是两格的数",
            base: "quiet-2021.txt",
            edits: &[
                ("(一)予以公开 | 4 | 1 | 0 | 0 | 1 | 0 | 6 |", "(一)予以公开 | 4 | 0 | 0 | 0 | 1 | 0 | 5 |"),
                ("1.本机关不掌握相关政府信息 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |", "1.本机关不掌握相关政府信息 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |"),
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
    let broken = context
        .relations
        .iter()
        .filter(|relation| relation.plan.rule == "T3-03" && relation.verdict == Verdict::Broken);
    for relation in broken {
        let Some(&(row, _)) = relation.plan.right.first() else { continue };
        let ways = ways(context, sheet, row);
        let [way] = ways.as_slice() else { continue };
        let [(into, joined), (other, _)] = *way;
        let (left, right) = (into.min(other), into.max(other));
        let shown = |cell: (usize, usize)| {
            Decimal::from_millionths(amount(sheet, cell).unwrap_or(0).into()).unwrap_or_default()
        };
        let joined_shown = Decimal::from_millionths(joined.into()).unwrap_or_default();
        let message = format!(
            "表三{}和右边一格填的是 {} 和 {}；合成 {joined_shown} 填在{}，有关的勾稽关系就都成立，请核对是不是一个数拆成了两格。",
            name(sheet, left),
            shown(left),
            shown(right),
            name(sheet, into),
        );
        findings
            .report(Place::cell(sheet, left.0, left.1), message)
            .and(Place::cell(sheet, right.0, right.1))
            .fix(Fix {
                label: format!("合成 {joined_shown}，另一格填 0"),
                is_safe: false,
                edits: edits(sheet, way),
            });
    }
}

/// What to write into two neighbouring cells: first the one that takes the number.
type Way = [((usize, usize), i64); 2];

/// All ways of joining two neighbouring digits of a row after which its relations hold.
fn ways(context: &Context<'_>, sheet: &Sheet, row: usize) -> Vec<Way> {
    let mut ways = Vec::new();
    let columns = sheet.plan().columns_of(row).len();
    for column in 1..columns {
        let (left, right) = ((row, column - 1), (row, column));
        let digit =
            |cell| amount(sheet, cell).filter(|value| (0..=9 * ONE).contains(value) && value % ONE == 0);
        let (Some(tens), Some(ones)) = (digit(left), digit(right)) else { continue };
        if tens == 0 || sheet.slot(row, column).entry.value.is_none() {
            continue;
        }
        let joined = tens * 10 + ones;
        for way in [[(left, joined), (right, 0)], [(right, joined), (left, 0)]] {
            let holds = |relation: &&Relation| would_hold(sheet, relation.plan, &way) == Some(true);
            if context
                .relations
                .iter()
                .filter(|relation| touches(relation, &way))
                .all(|relation| holds(&relation))
            {
                ways.push(way);
            }
        }
    }
    ways
}

fn touches(relation: &Relation, way: &Way) -> bool {
    relation.table == TableName::Requests
        && way.iter().any(|(cell, _)| relation.plan.left.contains(cell) || relation.plan.right.contains(cell))
}
