//! The second row is called 行政规范性文件.

use super::sheet;
use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::format::TableName;
use crate::report::Reading;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::span::Span;
use crate::text::is_blank;

pub(super) static RULE: Rule = Rule {
    id: "T2-05",
    title: "2021 年格式的行名是“行政规范性文件”",
    severity: Severity::Info,
    basis: Some(basis::DISCLOSURE_2021),
    documentation: documentation! {
        demand: "表二第二行的名称是“行政规范性文件”，不是“规范性文件”。",
        why: "2019 年的格式写“规范性文件”，2021 年的格式加了“行政”二字，不包括党委等其他机关的规范性文件。没有“行政”二字，多半是沿用了旧表。",
        repair: "改为“行政规范性文件”，并核对数字里有没有算进党委文件等。",
        exception: "2019、2020 年度的报告用旧格式，写“规范性文件”是对的。",
        bad: Example {
            title: "少了“行政”二字",
            base: "sample-2021.txt",
            edits: &[("行政规范性文件 | 2 | 1 | 7 |", "规范性文件 | 2 | 1 | 7 |")],
        },
        good: Example {
            title: "行名中间有空格",
            base: "sample-2021.txt",
            edits: &[("行政规范性文件 | 2 | 1 | 7 |", "行政 规范性文件 | 2 | 1 | 7 |")],
        },
    },
    words: &["规范性文件", "本年制发件数"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if let Reading::Unreadable(unreadable) = &context.report.tables[TableName::Disclosure as usize] {
        glued(context, findings, unreadable.span);
    }
    let Some(sheet) = sheet(context) else { return };
    let row = sheet.plan().row("normativeDocuments").and_then(|row| sheet.rows.get(row));
    let Some(label) = row.and_then(|row| row.found.as_ref()).and_then(|found| found.label) else { return };
    // The first half of a label may stand in another line.
    let is_half = context.text()[..label.start()]
        .trim_end_matches(|mark| mark == '|' || is_blank(mark))
        .ends_with("行政");
    if is_half || structure::folded(context, label) != "规范性文件" {
        return;
    }
    tell(findings, label);
}

/// Where the cells have run together: the label stands directly before its numbers.
fn glued(context: &Context<'_>, findings: &mut Findings, table: Span) {
    let text = context.text();
    if !context.hits_in(table).any(|hit| hit.word == 1) {
        return;
    }
    let label = context.hits_in(table).find(|hit| {
        let is_row = text[hit.span.end()..].starts_with(|next: char| next.is_ascii_digit());
        hit.word == 0 && is_row && !text[..hit.span.start()].trim_end_matches(is_blank).ends_with("行政")
    });
    if let Some(label) = label {
        tell(findings, label.span);
    }
}

fn tell(findings: &mut Findings, label: Span) {
    let message = "表二的行名写作“规范性文件”，2021 年格式是“行政规范性文件”。";
    findings.report(Place::table(TableName::Disclosure, Some(label)), message).fix(Fix::replace(
        label,
        "行政规范性文件",
        false,
    ));
}
