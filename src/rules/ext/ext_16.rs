//! Each row has as many cells as the form.

use crate::document::Block;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::report::Sheet;
use crate::report::sheet::{Damage, Found};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis, ext};
use crate::span::Span;
use crate::text::number::{State, entry};

/// Rows of one table beyond which they are told in one finding.
const SEVERAL: usize = 3;

pub(super) static RULE: Rule = Rule {
    id: "EXT-16",
    title: "表格的行列完整，数字能对上栏目",
    severity: Severity::Warning,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "表三的每一行应当有 7 个数，表四应当有 15 个数；表格的边线应当还在，每个数能对上它的栏目。",
        why: "少一格或者多一格，就分不清哪个数属于哪一栏；边线丢了，几个数会连成一个。这样的行或表没有核对，以免张冠李戴。",
        repair: "先核对原件的这一行是否缺格、多格。原件没有问题的，是复制时丢的，请从原网页、Word 或 Excel 文件重新复制表格。",
        exception: "从 PDF 复制的表格常有缺格，原件不一定有错。",
        bad: Example {
            title: "“结转下年度”一行少了一格",
            base: "sample-2021.txt",
            edits: &[(
                "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 1 | ||",
                "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 1 |",
            )],
        },
        good: Example {
            title: "行末多出几个空格子，数没有少",
            base: "sample-2021.txt",
            edits: &[
                ("四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 1 | ||", "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 1 | | | ||"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    whole(context, findings);
    for sheet in context.report.sheets() {
        if sheet.name == TableName::Proceedings {
            proceedings(context, sheet, findings);
        } else {
            rows(context, sheet, findings);
        }
    }
    let oddities = context.report.document.oddities;
    if oddities.cut_tables > 0 {
        let message =
            format!("有 {} 张表格特别大，只读了前面的一部分。请核对粘贴的内容。", oddities.cut_tables);
        findings.report(Place::document(), message).without_basis();
    }
    if oddities.is_cut || context.report.is_cut || context.report.prose.is_cut {
        let message = "内容特别长，只读了前面的一部分，后面的没有核对。请只粘贴报告正文。";
        findings.report(Place::document(), message).without_basis();
    }
    if oddities.deep_nesting {
        let message = "网页里的元素套了太多层，最里面的内容当作正文读取。请核对表格是否都读到了。";
        findings.report_as(Severity::Info, Place::document(), message).without_basis();
    }
}

/// Tables that could not be read at all.
fn whole(context: &Context<'_>, findings: &mut Findings) {
    let Some((damage, damaged)) = ext::damaged(context) else { return };
    let words = match damage {
        Damage::Glued if damaged.iter().any(|(_, span)| has_run(span.of(context.text()))) => {
            "的边线丢了，几个数连成了一个，无法还原"
        }
        Damage::Glued => "看得到栏目名称，但数字与栏目对应不上（可能是复制时丢了单元格的分隔）",
        Damage::Scattered => "看得到栏目名称，但数字与栏目对应不上（可能是复制时散开了，或者丢了数字）",
        // A rule of its own says so.
        Damage::Deduplicated => return,
    };
    let names: Vec<TableName> = damaged.iter().map(|(name, _)| *name).collect();
    let mut places = damaged.iter().map(|(name, span)| Place::table(*name, Some(*span)));
    let Some(first) = places.next() else { return };
    let message = format!(
        "{}{words}，因此没有核对。请从原网页、Word 或 Excel 文件重新复制表格。",
        ext::captions(&names)
    );
    findings.report(first, message).at.extend(places);
}

/// Whether digits are there that ran together: no number begins with two zeros.
fn has_run(text: &str) -> bool {
    let is_in_number = |character: char| character.is_ascii_digit() || matches!(character, '.' | ',' | '，');
    text.match_indices("00").any(|(at, _)| !text[..at].ends_with(is_in_number))
}

/// How many cells a row has: "有 6 个单元格".
fn count(context: &Context<'_>, found: &Found, cells: usize, wanted: usize) -> String {
    let start = found.label.map_or(found.span.start(), Span::end);
    let is_filled = |span: Span| {
        found.span.contains(span)
            && span.start() >= start
            && !matches!(entry(span.of(context.text())).state, State::Blank)
    };
    let grid = context.report.document.blocks.iter().find_map(|block| match block {
        Block::Grid(grid) if grid.span.contains(found.span) => Some(grid),
        Block::Grid(_) | Block::Paragraph(_) | Block::Picture(_) => None,
    });
    let filled = grid.map_or(cells, |grid| grid.cells.iter().filter(|cell| is_filled(cell.span)).count());
    if filled >= cells {
        format!("有 {cells} 个单元格，应当有 {wanted} 个")
    } else if filled == wanted {
        format!("连空格有 {cells} 个单元格，应当有 {wanted} 个")
    } else {
        format!("有 {filled} 个单元格填了内容，应当有 {wanted} 个")
    }
}

/// Rows with too few or too many cells.
fn rows(context: &Context<'_>, sheet: &Sheet, findings: &mut Findings) {
    let broken: Vec<(usize, String, Span)> = sheet
        .rows
        .iter()
        .filter_map(|row| {
            let found = row.found.as_ref()?;
            let wanted = sheet.plan().columns_of(row.row).len();
            Some((row.row, count(context, found, found.broken?, wanted), found.span))
        })
        .collect();
    let place = |span: Span| Place::table(sheet.name, Some(span));
    let caption = sheet.name.caption();
    if broken.len() > SEVERAL {
        let (row, cells, first) = &broken[0];
        let message = format!(
            "{caption}有 {} 行的单元格不是多了就是少了，例如“{}”一行{cells}。这些行没有核对，请对照原件核对。",
            broken.len(),
            balance::row_name(sheet, *row, 0),
        );
        let others = broken[1..].iter().map(|(_, _, span)| place(*span));
        findings.report(place(*first), message).at.extend(others);
        return;
    }
    for (row, cells, span) in broken {
        let why = if ext::is_last(context, span.end()) {
            "粘贴的内容好像到这里就断了，这一行没有核对。请核对是否粘贴完整。"
        } else {
            "分不清哪个数属于哪一栏，这一行没有核对。请对照原件核对。"
        };
        let message = format!("{caption}“{}”一行{cells}，{why}", balance::row_name(sheet, row, 0));
        findings.report(place(span), message);
    }
}

/// 表四, whose three rows of the plan stand in one.
fn proceedings(context: &Context<'_>, sheet: &Sheet, findings: &mut Findings) {
    let found: Vec<&Found> = sheet.rows.iter().filter_map(|row| row.found.as_ref()).collect();
    let is_one = found.len() == sheet.rows.len() && found.iter().all(|other| other.span == found[0].span);
    if !is_one {
        return rows(context, sheet, findings);
    }
    if let Some(cells) = found[0].broken {
        let cells = count(context, found[0], cells, 15);
        let message = format!("表四的数据行{cells}，分不清哪个数属于哪一栏，没有核对。请对照原件核对。");
        findings.report(Place::table(sheet.name, Some(found[0].span)), message);
    }
}
