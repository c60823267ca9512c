//! No row is added to the form, and no label made longer.

use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::format::TableName;
use crate::report::Sheet;
use crate::report::labels;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::span::Span;
use crate::text::fold::words;

pub(super) static RULE: Rule = Rule {
    id: "FMT-09",
    title: "表格不加行，行名不改动",
    severity: Severity::Warning,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "表二、表三应当只有统一格式的行，行的名称不加说明、不改字，每行只出现一次。",
        why: "自行增加的行不在统一口径之内，汇总时会被漏掉或者重复计算；名称改动的行可能认不出来。",
        repair: "删去增加的行，把数字并入有关的行；名称改回统一格式的写法，说明写到正文里。",
        exception: "边框已丢失的表格，行名与前后的文字连在一起，不查这一项。“(二)部分公开”括号里的说明是统一格式原有的。",
        bad: Example {
            title: "表二增加了“其他主动公开文件”一行",
            base: "sample-2021.txt",
            edits: &[("行政规范性文件 | 2 | 1 | 7 |\n", "行政规范性文件 | 2 | 1 | 7 |\n其他主动公开文件 | 186 | 86 | 255 |\n")],
        },
        good: Example {
            title: "“(二)部分公开”省略了括号里的说明",
            base: "sample-2021.txt",
            edits: &[("(二)部分公开(区分处理的,只计这一情形,不计其他情形)", "(二)部分公开(区分处理的)")],
        },
    },
    words: &[],
    check,
};

/// Added rows of a table that are told one by one.
const MOST: usize = 4;

fn check(context: &Context<'_>, findings: &mut Findings) {
    for name in [TableName::Disclosure, TableName::Requests] {
        let Some(sheet) = context.sheet(name).filter(|sheet| structure::has_borders(sheet)) else { continue };
        extras(context, findings, sheet);
        repeated(context, findings, sheet);
        notes(context, findings, sheet);
    }
}

fn extras(context: &Context<'_>, findings: &mut Findings, sheet: &Sheet) {
    let caption = sheet.name.caption();
    let plan = sheet.plan();
    let (mut added, mut renamed) = (Vec::new(), Vec::new());
    for extra in &sheet.extras {
        let written = structure::written(context, extra.label);
        let label = words(&written);
        // 小计 is another rule's, a row of the other edition and a label over others too.
        if label.chars().count() < 2
            || label.contains("小计")
            || labels::is_header(&label)
            || !label.contains(crate::text::is_han)
            || plan.rows.iter().any(|row| row.parent == label)
        {
            continue;
        }
        if let Some(row) = structure::nearly(sheet, &label) {
            renamed.push((written, extra.label, &plan.rows[row].printed));
            continue;
        }
        added.push((written, extra.label));
    }
    if renamed.len() <= MOST {
        for (written, label, printed) in renamed {
            let message = format!("{caption}有一行写作“{written}”，统一格式的写法是“{printed}”，请核对。");
            findings.report(Place::table(sheet.name, Some(label)), message).fix(Fix {
                label: format!("改为“{printed}”"),
                is_safe: false,
                edits: vec![Edit::Text { span: label, text: printed.clone() }],
            });
        }
    } else {
        let names: Vec<String> = renamed.iter().map(|(written, ..)| written.clone()).collect();
        let places = renamed.iter().map(|(_, label, _)| *label);
        let message = format!(
            "{caption}有 {} 行的名称与统一格式的写法不同：{}，请核对。",
            renamed.len(),
            structure::quoted(&names, MOST)
        );
        at(findings, sheet, message, places);
    }
    if added.len() <= MOST {
        for row in &added {
            tell(findings, sheet, std::slice::from_ref(row), |name| {
                format!("{caption}多了{name}一行，统一格式里没有这一行。")
            });
        }
    } else {
        let count = added.len();
        tell(findings, sheet, &added, |names| format!("{caption}多了 {count} 行，统一格式里没有：{names}。"));
    }
}

/// Says one thing of some rows, where there are any.
fn tell(findings: &mut Findings, sheet: &Sheet, rows: &[(String, Span)], message: impl Fn(&str) -> String) {
    let names: Vec<String> = rows.iter().map(|(written, _)| written.clone()).collect();
    at(findings, sheet, message(&structure::quoted(&names, MOST)), rows.iter().map(|(_, label)| *label));
}

/// Reports one finding at some labels, where there are any.
fn at(findings: &mut Findings, sheet: &Sheet, message: String, mut labels: impl Iterator<Item = Span>) {
    let Some(first) = labels.next() else { return };
    let finding = findings.report(Place::table(sheet.name, Some(first)), message);
    finding.at.extend(labels.map(|label| Place::table(sheet.name, Some(label))));
}

fn repeated(context: &Context<'_>, findings: &mut Findings, sheet: &Sheet) {
    let Some(first) = sheet.repeated.first() else { return };
    let names: Vec<String> =
        sheet.repeated.iter().map(|extra| structure::written(context, extra.label)).collect();
    let message = format!(
        "{}的{}出现了不止一次，核对用的是第一次出现的数字。",
        sheet.name.caption(),
        structure::quoted(&names, MOST)
    );
    let finding = findings.report(Place::table(sheet.name, Some(first.label)), message);
    for extra in &sheet.repeated[1..] {
        finding.and(Place::table(sheet.name, Some(extra.label)));
    }
}

/// Labels with a note in brackets that the form does not have.
fn notes(context: &Context<'_>, findings: &mut Findings, sheet: &Sheet) {
    let plan = sheet.plan();
    for row in &sheet.rows {
        let Some(span) = row.found.as_ref().and_then(|found| found.label) else { continue };
        let written = span.of(context.text());
        if !written.trim_end().ends_with([')', '）', ']', '】']) {
            continue;
        }
        let label = words(written);
        let row = &plan.rows[row.row];
        if row.labels.contains(&label) {
            continue;
        }
        let Some(official) =
            labels::without_note(&label).filter(|label| row.labels.iter().any(|own| own == label))
        else {
            continue;
        };
        let note = &label[official.len()..];
        if note.starts_with("(区分处理") {
            continue;
        }
        let is_unit = note.chars().count() <= 4 || note.starts_with("(单位");
        let severity = if is_unit { Severity::Info } else { Severity::Warning };
        let message = format!(
            "{}“{}”一行的名称加了说明，写作“{}”；统一格式没有这一说明。",
            sheet.name.caption(),
            row.printed,
            structure::written(context, span),
        );
        findings.report_as(severity, Place::table(sheet.name, Some(span)), message).fix(Fix {
            label: format!("改为“{}”", row.printed),
            is_safe: false,
            edits: vec![Edit::Text { span, text: row.printed.clone() }],
        });
    }
}
