//! What stands in a cell for a number can be read as one.

use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::structure;
use crate::span::Span;
use crate::text::number::{Decimal, State};

/// Cells of one table beyond which they are told in one finding.
const SEVERAL: usize = 5;

/// Cells whose words are shown where many are told in one finding.
const SHOWN: usize = 3;

/// Characters of a cell that are shown.
const LONGEST: usize = 20;

pub(super) static RULE: Rule = Rule {
    id: "EXT-15",
    title: "单元格里填的是能读出的数字",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "数字单元格只填一个数，不夹字母和符号，不写“百余”“不适用”“见附件”之类的文字。",
        why: "手工录入和扫描识别时，容易把 0 写成字母 O，把 1 写成字母 l；加了星号、约数或者文字的，也读不出准确的数。这样的单元格没有核对，有关的勾稽关系无法判断。",
        repair: "对照原件和台账改成准确的数字，没有发生的填 0；需要说明的写到正文里。",
        exception: "单元格里写的确实是编号、说明之类，不是数字的，也会这样提示；但表格里本来只应当填数字。空白、横线、斜线和“无”由别的规则说明。",
        bad: Example {
            title: "10 写成了 l0，行政许可写成了约数",
            base: "sample-2021.txt",
            edits: &[
                ("一、本年新收政府信息公开申请数量 | 10 |", "一、本年新收政府信息公开申请数量 | l0 |"),
                ("行政许可 | 1268 | ||", "行政许可 | 百余 | ||"),
            ],
        },
        good: Example {
            title: "电子表格带出的小数点，读得出",
            base: "quiet-2021.txt",
            edits: &[
                ("一、本年新收政府信息公开申请数量 | 10 |", "一、本年新收政府信息公开申请数量 | 10.0 |"),
                ("行政处罚 | 153 | ||", "行政处罚 | 153.0 | ||"),
            ],
        },
    },
    words: &[],
    check,
};

/// A cell with words: its row, its column, where it stands.
type Cell = (usize, usize, Span);

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in context.report.sheets() {
        let cells = |is_mixed: bool| -> Vec<Cell> {
            sheet
                .slots()
                .filter(|(row, _, slot)| {
                    let entry = slot.entry;
                    let is_sound = sheet.rows.get(*row).is_some_and(crate::report::sheet::SheetRow::is_sound);
                    entry.manner.mixed == is_mixed && (is_mixed || is_sound && entry.state == State::Text)
                })
                .filter_map(|(row, column, slot)| Some((row, column, slot.span?)))
                .collect()
        };
        say(context, findings, sheet, &cells(true), "数字里夹着字母，读不出数");
        say(context, findings, sheet, &cells(false), "读不出一个准确的数");
    }
}

fn say(context: &Context<'_>, findings: &mut Findings, sheet: &Sheet, cells: &[Cell], what: &str) {
    let caption = sheet.name.caption();
    if cells.len() > SEVERAL {
        let written: Vec<String> = cells.iter().map(|(_, _, span)| written(context, *span)).collect();
        let mut places = cells.iter().map(|(row, column, _)| Place::cell(sheet, *row, *column));
        let Some(first) = places.next() else { return };
        let message = format!(
            "{caption}有 {} 个单元格{what}（填的是{}），没有核对。请对照原件改成数字。",
            cells.len(),
            structure::quoted(&written, SHOWN),
        );
        findings.report(first, message).at.extend(places);
        return;
    }
    for (row, column, span) in cells {
        let written = written(context, *span);
        let message = format!(
            "{caption}“{}”填的是“{written}”，{what}，没有核对。请对照原件改成数字。",
            sheet.cell_name(*row, *column),
        );
        let finding = findings.report(Place::cell(sheet, *row, *column), message);
        // Letters alone may mean anything.
        let is_mixed = sheet.slot(*row, *column).entry.manner.mixed;
        if let Some(meant) = meant(&written).filter(|_| is_mixed) {
            finding.fix(Fix {
                label: format!("改为 {meant}"),
                is_safe: false,
                edits: vec![Edit::Cell {
                    cell: sheet.cell_id(*row, *column),
                    from: None,
                    to: meant,
                    span: Some(*span),
                }],
            });
        }
    }
}

/// The words of a cell on one line, the beginning of many.
fn written(context: &Context<'_>, span: Span) -> String {
    let written = structure::written(context, span);
    match written.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &written[..end]),
        None => written,
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
