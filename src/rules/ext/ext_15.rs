//! No letters among digits.

use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::text::number::Decimal;

/// Cells of one table beyond which they are told in one finding.
const SEVERAL: usize = 5;

pub(super) static RULE: Rule = Rule {
    id: "EXT-15",
    title: "数字里没有夹着字母",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "表格里的数字不应当夹着字母。",
        why: "手工录入和扫描识别时，容易把 0 写成字母 O，把 1 写成字母 l。这样的单元格读不出数，有关的勾稽关系无法判断。",
        repair: "对照原件改成数字。",
        exception: "单元格里写的确实是编号之类，不是数字的，也会这样提示；但表格里本来只应当填数字。",
        bad: Example {
            title: "10 写成了 l0",
            base: "sample-2021.txt",
            edits: &[("一、本年新收政府信息公开申请数量 | 10 |", "一、本年新收政府信息公开申请数量 | l0 |")],
        },
        good: Example {
            title: "数字后面带单位",
            base: "sample-2021.txt",
            edits: &[("一、本年新收政府信息公开申请数量 | 10 |", "一、本年新收政府信息公开申请数量 | 10件 |")],
        },
    },
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in context.report.sheets() {
        let mixed: Vec<_> = sheet
            .slots()
            .filter(|(_, _, slot)| slot.entry.manner.mixed)
            .filter_map(|(row, column, slot)| Some((row, column, slot.span?)))
            .collect();
        if mixed.len() > SEVERAL {
            let mut places = mixed.iter().map(|(row, column, _)| Place::cell(sheet, *row, *column));
            let Some(first) = places.next() else { continue };
            let message = format!(
                "{}有 {} 个单元格的数字里夹着字母，读不出数，请对照原件核对。",
                sheet.name.caption(),
                mixed.len()
            );
            findings.report(first, message).at.extend(places);
            continue;
        }
        for (row, column, span) in mixed {
            let written = span.of(context.text()).trim();
            let message = format!(
                "{}“{}”填的是“{written}”，数字里夹着字母，读不出数，请核对。",
                sheet.name.caption(),
                sheet.cell_name(row, column),
            );
            let finding = findings.report(Place::cell(sheet, row, column), message);
            if let Some(meant) = meant(written) {
                finding.fix(Fix {
                    label: format!("改为 {meant}"),
                    is_safe: false,
                    edits: vec![Edit::Cell {
                        cell: sheet.cell_id(row, column),
                        from: None,
                        to: meant,
                        span: Some(span),
                    }],
                });
            }
        }
    }
}

/// The number that was meant, where each letter looks like a digit.
fn meant(written: &str) -> Option<Decimal> {
    let digits: Option<String> = written
        .chars()
        .map(|character| match character {
            '0'..='9' => Some(character),
            'O' | 'o' => Some('0'),
            'l' | 'I' | 'i' => Some('1'),
            _ => None,
        })
        .collect();
    Decimal::whole(digits?.parse().ok()?)
}
