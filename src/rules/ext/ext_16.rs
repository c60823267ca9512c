//! Each row has as many cells as the form.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::report::Sheet;
use crate::report::sheet::Damage;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis, ext};
use crate::span::Span;

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
            title: "格子都在，有一格空着",
            base: "sample-2021.txt",
            edits: &[("四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |", "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | | 1 |")],
        },
    },
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    whole(context, findings);
    for sheet in context.report.sheets() {
        if sheet.name == TableName::Proceedings {
            proceedings(sheet, findings);
        } else {
            rows(sheet, findings);
        }
    }
    let oddities = context.report.document.oddities;
    if oddities.cut_tables > 0 {
        let message =
            format!("有 {} 张表格特别大，只读了前面的一部分。请核对粘贴的内容。", oddities.cut_tables);
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
        Damage::Glued => "的边线丢了,几个数连成了一个,无法还原",
        Damage::Scattered => "的行名和数字对不上,像是复制时散开了或者丢了数字",
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

/// Rows with too few or too many cells.
fn rows(sheet: &Sheet, findings: &mut Findings) {
    let broken: Vec<(usize, usize, Span)> = sheet
        .rows
        .iter()
        .filter_map(|row| {
            let found = row.found.as_ref()?;
            Some((row.row, found.broken?, found.span))
        })
        .collect();
    let place = |span: Span| Place::table(sheet.name, Some(span));
    let caption = sheet.name.caption();
    if broken.len() > SEVERAL {
        let (row, cells, first) = broken[0];
        let message = format!(
            "{caption}有 {} 行的单元格不是多了就是少了，例如“{}”一行有 {cells} 个，应当有 {} 个。这些行没有核对，请对照原件核对。",
            broken.len(),
            balance::row_name(sheet, row, 0),
            sheet.plan().columns_of(row).len(),
        );
        let others = broken[1..].iter().map(|(_, _, span)| place(*span));
        findings.report(place(first), message).at.extend(others);
        return;
    }
    for (row, cells, span) in broken {
        let message = format!(
            "{caption}“{}”一行有 {cells} 个单元格，应当有 {} 个，分不清哪个数属于哪一栏，这一行没有核对。请对照原件核对。",
            balance::row_name(sheet, row, 0),
            sheet.plan().columns_of(row).len(),
        );
        findings.report(place(span), message);
    }
}

/// 表四, whose three rows of the plan stand in one.
fn proceedings(sheet: &Sheet, findings: &mut Findings) {
    let found: Vec<(Span, Option<usize>)> = sheet
        .rows
        .iter()
        .filter_map(|row| row.found.as_ref())
        .map(|found| (found.span, found.broken))
        .collect();
    let is_one = found.len() == sheet.rows.len() && found.iter().all(|(span, _)| *span == found[0].0);
    if !is_one {
        return rows(sheet, findings);
    }
    let (span, broken) = found[0];
    if let Some(cells) = broken {
        let message = format!(
            "表四的数据行有 {cells} 个单元格，应当有 15 个，分不清哪个数属于哪一栏，没有核对。请对照原件核对。"
        );
        findings.report(Place::table(sheet.name, Some(span)), message);
    }
}
