//! The column of fees says that it is in 万元.

use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::format::{Edition, TableName};
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis, structure};
use crate::span::Span;
use crate::text::fold::fold;
use crate::text::number::Decimal;

pub(super) static RULE: Rule = Rule {
    id: "FMT-13",
    title: "收费金额的单位是万元",
    severity: Severity::Error,
    basis: Some(basis::DISCLOSURE_2021),
    documentation: documentation! {
        demand: "2021 年格式表二的行政事业性收费，表头应当写明“本年收费金额(单位：万元)”，数字以万元计。",
        why: "单位写成“元”或者没有写，同一个数字会差一万倍，汇总时无法发现。",
        repair: "表头改为“本年收费金额(单位：万元)”，并核对数字：按元填的要除以一万。",
        exception: "只漏写单位的不算错，只请核对；单位写在行名或者数字后面的也算写了。",
        bad: Example {
            title: "单位写成了“元”",
            base: "sample-2021.txt",
            edits: &[("本年收费金额(单位:万元)", "本年收费金额(单位:元)")],
        },
        good: Example {
            title: "单位用全角括号，没有“单位”二字",
            base: "sample-2021.txt",
            edits: &[("本年收费金额(单位:万元)", "本年收费金额（万元）")],
        },
    },
    words: &[],
    check,
};

const LABEL: &str = "本年收费金额";

fn check(context: &Context<'_>, findings: &mut Findings) {
    if structure::is_too_old(context) {
        return;
    }
    let Some(sheet) = balance::disclosure(context, findings, Edition::Y2021) else { return };
    let Some(row) = sheet.plan().row("fees") else { return };
    let Some(found) = sheet.rows.get(row).and_then(|row| row.found.as_ref()) else { return };
    let text = context.text();
    let header = header(sheet, sheet.plan().rows[row].group);
    // Where no header was read, the words before the row hold it.
    let place = header.or(found.label).unwrap_or(found.span);
    let words = fold(place.of(text));
    let Some(at) = words.find(LABEL) else { return };
    let label = &words[at..];
    // The unit may stand in the row as well.
    let own = fold(found.span.of(text));
    if label.contains("万元") || own.contains("万元") {
        return;
    }
    let official = format!("{LABEL}(单位:万元)");
    let is_yuan = label[LABEL.len()..].contains('元');
    let value = sheet.slot(row, 0).entry.value;
    if is_yuan {
        let shown = value.map(|value| format!("，数字填的是 {value}")).unwrap_or_default();
        let message =
            format!("表二收费金额的单位写成了元{shown}；统一格式以万元计，应当改用万元并换算数字。");
        let finding = findings.report(Place::table(TableName::Disclosure, Some(place)), message);
        let Some(header) = header else { return };
        finding.and(Place::cell(sheet, row, 0));
        let unit = || Edit::Text { span: header, text: official.clone() };
        let mut fixes = vec![Fix {
            label: format!("数字本来就以万元计，只把表头改为“{official}”"),
            is_safe: false,
            edits: vec![unit()],
        }];
        let converted = value.map(Decimal::millionths).filter(|value| value % 10_000 == 0 && *value != 0);
        let converted = converted.and_then(|value| Decimal::from_millionths(i128::from(value / 10_000)));
        if let Some(to) = converted {
            let (cell, span) = (sheet.cell_id(row, 0), sheet.slot(row, 0).span);
            let fix = Fix {
                label: format!("表头改为“{official}”，数字改为 {to}"),
                is_safe: false,
                edits: vec![unit(), Edit::Cell { cell, from: value, to, span }],
            };
            // A large number is one in 元.
            let is_large = value.is_some_and(|value| value.millionths() >= 10_000 * 1_000_000);
            fixes.insert(usize::from(!is_large), fix);
        }
        finding.fixes.append(&mut fixes);
        return;
    }
    let message = format!("表二收费金额的表头没有写单位，统一格式是“{official}”；请核对数字是否以万元计。");
    let finding =
        findings.report_as(Severity::Warning, Place::table(TableName::Disclosure, Some(place)), message);
    if let Some(header) = header.filter(|header| structure::written(context, *header) == LABEL) {
        finding.fix(Fix {
            label: format!("表头改为“{official}”"),
            is_safe: false,
            edits: vec![Edit::Text { span: header, text: official }],
        });
    }
}

fn header(sheet: &Sheet, group: usize) -> Option<Span> {
    sheet.headers.iter().find(|header| header.group == group).map(|header| header.span)
}
