//! The columns are those of the form, in its order.

use crate::document::Block;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::{ColumnPlan, TableName};
use crate::report::Sheet;
use crate::report::sheet::{Header, Named};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::span::Span;
use crate::text::fold::words;

pub(super) static RULE: Rule = Rule {
    id: "FMT-11",
    title: "表格的列不缺不换",
    severity: Severity::Error,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "三张表应当有统一格式的每一列，并按它的次序排列。",
        why: "缺列或者换列后，数字会归到错的栏目，总计也对不上。",
        repair: "照统一格式补上缺少的列，没有发生的填 0；列次不同的，连同数字移回原位。",
        exception: "表头的文字在转换中断开或丢失而数字的个数不少时，按位置认列，不算错。边框已丢失的表格不查。",
        bad: Example {
            title: "表二第一组缺“本年废止件数”一列",
            base: "sample-2021.txt",
            edits: &[
                ("信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |", "信息内容 | 本年制发件数 | 现行有效件数 |"),
                ("规章 | 0 | 0 | 0 |\n行政规范性文件 | 2 | 1 | 7 |", "规章 | 0 | 0 |\n行政规范性文件 | 2 | 7 |"),
            ],
        },
        good: Example {
            title: "“法律服务机构”的表头断成两半，数字仍是 7 个",
            base: "sample-2021.txt",
            edits: &[("社会公益组织 | 法律服务机构 | 其他 | |||||", "社会公益组织 | 法律 | 其他 | |||||")],
        },
    },
    words: &[],
    check,
};

/// Labels over the columns of 表四, folded.
const RESULTS: [&str; 5] = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in context.report.sheets().filter(|sheet| structure::has_borders(sheet)) {
        if sheet.name == TableName::Proceedings {
            proceedings(context, findings, sheet);
            continue;
        }
        for (group, columns) in sheet.plan().columns.iter().enumerate() {
            let headers: Vec<&Header> = sheet.headers.iter().filter(|header| header.group == group).collect();
            if !headers.is_empty() {
                columns_of(findings, sheet, group, columns, &headers);
            }
        }
    }
}

fn columns_of(
    findings: &mut Findings,
    sheet: &Sheet,
    group: usize,
    columns: &[ColumnPlan],
    headers: &[&Header],
) {
    let named: Vec<usize> = headers
        .iter()
        .filter_map(|header| match header.names {
            Named::Column(column) => Some(column),
            Named::Altered(_) | Named::Unknown => None,
        })
        .collect();
    // Only what is wholly understood can be judged.
    if named.len() != headers.len() {
        return;
    }
    let span = headers.iter().map(|header| header.span).reduce(Span::cover);
    let caption = sheet.name.caption();
    let words = |column: usize| columns.get(column).map_or("", |column| column.words.as_str());
    let missing: Vec<String> = (0..columns.len())
        .filter(|column| !named.contains(column))
        .map(|column| words(column).to_owned())
        .collect();
    if missing.is_empty() {
        if let Some(pair) = named.windows(2).find(|pair| pair[0] > pair[1]) {
            let message = format!(
                "{caption}的“{}”一列排在了“{}”后面，与统一格式的次序不同；核对时按表头认列。",
                words(pair[1]),
                words(pair[0]),
            );
            findings.report(Place::table(sheet.name, span), message);
        }
        return;
    }
    // A label that was lost on the way leaves the numbers below it.
    let rows = || {
        sheet
            .rows
            .iter()
            .filter(|row| sheet.plan().rows[row.row].group == group)
            .filter_map(|row| row.found.as_ref())
    };
    let narrow = rows().filter(|found| found.broken == Some(headers.len())).count();
    if narrow > 0 && narrow * 5 >= rows().count() * 4 {
        let message = format!(
            "{caption}缺少{}{}列；没有发生的应当填 0，不能删列。",
            structure::quoted(&missing, 3),
            if missing.len() == 1 { "一" } else { "等" },
        );
        findings.report(Place::table(sheet.name, span), message);
    }
}

/// The labels over 表四, where all five of a block are there.
fn proceedings(context: &Context<'_>, findings: &mut Findings, sheet: &Sheet) {
    let text = context.text();
    let grid = context.report.document.blocks.iter().find_map(|block| match block {
        Block::Grid(grid) if grid.span.contains(sheet.span) => Some(grid),
        _ => None,
    });
    let Some(grid) = grid else { return };
    for row in 0..grid.rows.min(6) {
        let labels: Vec<(usize, Span)> = grid
            .row(row)
            .iter()
            .filter(|cell| cell.span.end() <= sheet.span.end() && cell.span.start() >= sheet.span.start())
            .filter_map(|cell| {
                let label = words(cell.span.of(text));
                Some((RESULTS.iter().position(|result| *result == label)?, cell.span))
            })
            .collect();
        for block in labels.chunks_exact(RESULTS.len()) {
            let is_whole = (0..RESULTS.len()).all(|result| block.iter().any(|(other, _)| *other == result));
            let Some(pair) = block.windows(2).find(|pair| is_whole && pair[0].0 > pair[1].0) else {
                continue;
            };
            let message = format!(
                "表四的“{}”一列排在了“{}”后面，与统一格式的次序不同；核对时是按统一格式的次序认列的。",
                RESULTS[pair[1].0], RESULTS[pair[0].0],
            );
            findings.report(Place::table(sheet.name, Some(pair[0].1.cover(pair[1].1))), message);
            return;
        }
    }
}
