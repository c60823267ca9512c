//! The rows stand in the order of the form.

use crate::document::Layout;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "FMT-10",
    title: "表格的行次不变",
    severity: Severity::Warning,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "表格各行应当按统一格式的次序排列。",
        why: "行次变了，按位置读取和汇总数据时容易把数字归错行。",
        repair: "把行移回统一格式的位置，连同数字一起移。",
        exception: "文本由 PDF 等转出时，各行的先后可能在转换中打乱，所以不查。",
        bad: Example {
            title: "“行政强制”排在了“行政处罚”前面",
            base: "sample-2021.txt",
            edits: &[
                ("行政处罚 | 153 | ||\n", ""),
                ("行政强制 | 12 | ||\n", "行政强制 | 12 | ||\n行政处罚 | 153 | ||\n"),
            ],
        },
        good: Example {
            title: "正文先写行政强制，表格的行次不变",
            base: "sample-2021.txt",
            edits: &[
                ("、行政处罚决定153件、行政强制决定12件", "、行政强制决定12件、行政处罚决定153件"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in context.report.sheets() {
        if !matches!(sheet.layout, Layout::Spaces | Layout::Markdown) {
            order(findings, sheet);
        }
    }
}

fn order(findings: &mut Findings, sheet: &Sheet) {
    // Rows that stand behind one that should come later; the first is enough to name.
    let mut moved: Vec<(usize, usize)> = Vec::new();
    let mut latest = None;
    for row in &sheet.order {
        match latest.filter(|latest| row < latest) {
            Some(latest) => moved.push((*row, latest)),
            None => latest = Some(*row),
        }
    }
    let Some((row, after)) = moved.first() else { return };
    let plan = sheet.plan();
    let name = |row: usize| plan.rows.get(row).map_or("", |row| row.printed.as_str());
    let more = if moved.len() > 1 { format!("等共 {} 行", moved.len()) } else { String::new() };
    let message = format!(
        "{}的“{}”{more}排在了“{}”后面，与统一格式的次序不同。",
        sheet.name.caption(),
        name(*row),
        name(*after),
    );
    let span = |row: usize| -> Option<Span> {
        sheet.rows.get(row).and_then(|row| row.found.as_ref()).map(|found| found.label.unwrap_or(found.span))
    };
    let finding = findings.report(Place::table(sheet.name, span(*row)), message);
    for (row, _) in moved.iter().skip(1).take(7) {
        finding.and(Place::table(sheet.name, span(*row)));
    }
}
