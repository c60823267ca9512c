//! No row of the form is missing.

use crate::document::Layout;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::span::Span;
use crate::text::fold::{fold, words};

pub(super) static RULE: Rule = Rule {
    id: "FMT-08",
    title: "表格不缺行",
    severity: Severity::Error,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "三张表应当保留统一格式的每一行，没有发生的填 0，不能删行。",
        why: "删去的行读者无从知道是没有还是漏报，各行相加也无法核对。",
        repair: "照统一格式补上缺少的行，没有发生的填 0。",
        exception: "文本由 PDF 等转出、或者表格边框已丢失时，行可能在转换中丢失，所以只请核对。粘贴的只是表格的一段，或者大半的行没有读到时，无法判断。",
        bad: Example {
            title: "“(五)不予处理”少了第 4 行",
            base: "sample-2021.txt",
            edits: &[("4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||\n", "")],
        },
        good: Example {
            title: "行都在，没有发生的填 0",
            base: "quiet-2021.txt",
            edits: &[("行政强制 | 12 | ||", "行政强制 | 0 | ||")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in context.report.sheets() {
        // What is missing from a table that mixes two editions cannot be told.
        if sheet.foreign.is_empty() && sheet.rows.iter().any(|row| row.found.is_none()) {
            rows(context, findings, sheet);
        }
    }
}

fn rows(context: &Context<'_>, findings: &mut Findings, sheet: &Sheet) {
    let caption = sheet.name.caption();
    let place = || Place::table(sheet.name, Some(sheet.span));
    let plan = sheet.plan();
    let found: Vec<usize> = sheet.rows.iter().filter(|row| row.found.is_some()).map(|row| row.row).collect();
    let (Some(first), Some(last)) = (found.first(), found.last()) else { return };
    if found.len() * 2 < plan.rows.len() {
        let reason =
            format!("{caption}的 {} 行只读到 {} 行，无法判断缺哪些行。", plan.rows.len(), found.len());
        return findings.not_assessable(reason, vec![place()]);
    }
    // A piece of a table begins or ends where the clipping did.
    let begins = context
        .report
        .section(sheet.name.section())
        .is_some_and(|section| section.start() <= sheet.span.start());
    let behind = Span::new(sheet.span.end(), context.report.outline.extent.end());
    let ends = structure::han(behind.of(context.text())) >= 10;
    let text = structure::folded(context, structure::stretch(context, sheet));
    let altered: Vec<usize> = sheet
        .extras
        .iter()
        .filter_map(|extra| structure::nearly(sheet, &words(extra.label.of(context.text()))))
        .collect();
    let (mut missing, mut unread, mut outside) = (Vec::new(), Vec::new(), 0);
    for row in sheet.rows.iter().filter(|row| row.found.is_none()).map(|row| row.row) {
        if (row < *first && !begins) || (row > *last && !ends) {
            outside += 1;
        } else if altered.contains(&row) {
            // Said of its label.
        } else if is_written(&text, plan.rows[row].printed.as_str(), &plan.rows[row].labels) {
            unread.push(plan.rows[row].words.clone());
        } else {
            missing.push(plan.rows[row].words.clone());
        }
    }
    if !missing.is_empty() {
        let message = format!(
            "{caption}缺少 {} 行：{}；没有发生的应当填 0，不能删行。",
            missing.len(),
            missing.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join("、"),
        );
        let is_sure = matches!(sheet.layout, Layout::Html | Layout::Pipes | Layout::Tabs);
        let severity = if is_sure { Severity::Error } else { Severity::Warning };
        findings.report_as(severity, place(), message);
    }
    if !unread.is_empty() {
        let reason = format!("{caption}的{}有名称而没有读到数字，没有查。", structure::quoted(&unread, 3));
        findings.not_assessable(reason, vec![place()]);
    }
    if outside > 0 {
        let reason = format!("粘贴的像是{caption}的一部分，段外的 {outside} 行没有查。");
        findings.not_assessable(reason, vec![place()]);
    }
}

/// Whether the label of a row stands in a folded stretch; short labels only with their ordinal,
/// because other things have the same name.
fn is_written(text: &str, printed: &str, labels: &[String]) -> bool {
    let is_short = labels.first().is_some_and(|label| label.chars().count() <= 2);
    if is_short {
        let printed = fold(printed);
        return printed.chars().count() > 2 && text.contains(&printed);
    }
    labels.iter().filter(|label| label.chars().count() > 2).any(|label| text.contains(label.as_str()))
}
