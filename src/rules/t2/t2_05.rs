//! The second row is called 行政规范性文件.

use super::sheet;
use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
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
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
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
    let message = "表二的行名写作“规范性文件”，2021 年格式是“行政规范性文件”。";
    findings.report(Place::table(TableName::Disclosure, Some(label)), message).fix(Fix {
        label: "改为“行政规范性文件”".to_owned(),
        is_safe: false,
        edits: vec![Edit::Text { span: label, text: "行政规范性文件".to_owned() }],
    });
}
