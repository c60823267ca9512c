//! Reports on 2021 and later follow the edition of 2021.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::{Edition, TableName};
use crate::report::Sheet;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};

pub(super) static RULE: Rule = Rule {
    id: "FMT-05",
    title: "2021 年度起应当用 2021 年格式",
    severity: Severity::Error,
    basis: Some(basis::EDITION),
    documentation: documentation! {
        demand: "2021 年度及以后的报告，表格应当用 2021 年格式(国办公开办函〔2021〕30号)的行和列。",
        why: "2021 年格式取代了 2019 年格式：表二改为制发、废止、现行有效件数和本年处理决定数量，表三的“(六)其他处理”分为三行。用旧表填报，数据无法汇总。",
        repair: "换用 2021 年格式的表格，按新栏目的口径重新填写，不要直接照搬旧栏目的数字。",
        exception: "报告年度没有写在标题里、而是从正文推断时，推断可能有误，所以只请核对。",
        bad: Example {
            title: "2023 年的报告用了 2019 年格式的表格",
            base: "quiet-2019.txt",
            edits: &[
                ("清溪县人民政府2020年政府信息公开工作年度报告", "清溪县人民政府2023年政府信息公开工作年度报告"),
                ("发布时间：2021-03-15", "发布时间：2024-03-15"),
                ("2020年1月1日至2020年12月31日", "2023年1月1日至2023年12月31日"),
                ("和《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）编制", "编制"),
            ],
        },
        good: Example {
            title: "2019 年的报告用 2019 年格式",
            base: "quiet-2019.txt",
            edits: &[
                ("清溪县人民政府2020年政府信息公开工作年度报告", "清溪县人民政府2019年政府信息公开工作年度报告"),
                ("发布时间：2021-03-15", "发布时间：2020-03-15"),
                ("2020年1月1日至2020年12月31日", "2019年1月1日至2019年12月31日"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(year) = context.year() else {
        if context.report.is_report() {
            findings.not_assessable("没有读到报告年度，无法判断应当用哪一版格式。", vec![Place::document()]);
        }
        return;
    };
    if year < 2021 || !context.report.is_report() {
        return;
    }
    report(context, findings, year, Edition::Y2019, Edition::Y2021, Severity::Error);
}

/// Says that the tables follow `used` where the year demands `due`.
pub(super) fn report(
    context: &Context<'_>,
    findings: &mut Findings,
    year: u16,
    used: Edition,
    due: Edition,
    severity: Severity,
) {
    let sheets: Vec<&Sheet> = [TableName::Disclosure, TableName::Requests]
        .into_iter()
        .filter_map(|name| context.sheet(name))
        .filter(|sheet| structure::told_edition(sheet).is_some())
        .collect();
    let is_mixed = sheets.iter().any(|sheet| !structure::mixed_rows(sheet).is_empty())
        || sheets.windows(2).any(|pair| pair[0].edition != pair[1].edition);
    let Some(first) = sheets.first() else {
        let reason = "没有读到能分辨格式版本的表格，没有查。";
        return findings.not_assessable(reason, vec![Place::document()]);
    };
    // Two editions in one report are another rule's.
    if is_mixed || first.edition != used {
        return;
    }
    let captions: Vec<&str> = sheets.iter().map(|sheet| sheet.name.caption()).collect();
    let is_titled = context
        .report
        .outline
        .title
        .zip(context.report.outline.year)
        .is_some_and(|(title, (_, span))| title.contains(span));
    let (severity, hedge) = match is_titled {
        true => (severity, ""),
        false => (Severity::Warning, "(报告年度由正文推断)"),
    };
    let message = format!(
        "报告年度是 {year} 年{hedge}，{}用的却是 {}；应当用 {}。",
        captions.join("、"),
        structure::edition_name(used),
        structure::edition_name(due),
    );
    let finding = findings.report_as(severity, Place::table(first.name, Some(first.span)), message);
    for sheet in &sheets[1..] {
        finding.and(Place::table(sheet.name, Some(sheet.span)));
    }
}
