//! One report follows one edition.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};

pub(super) static RULE: Rule = Rule {
    id: "FMT-06",
    title: "不混用两版格式",
    severity: Severity::Error,
    basis: Some(basis::EDITION),
    documentation: documentation! {
        demand: "一份报告的表格应当用同一版格式，不能一张表用 2019 年格式、另一张用 2021 年格式，也不能在一张表里混用两版的行或列。",
        why: "两版格式的栏目口径不同。混用往往是照着往年的报告修改时只换了一部分表格。",
        repair: "按报告年度确定格式：2019、2020 年度用 2019 年格式，2021 年度起用 2021 年格式；把用错的表换掉。",
        exception: "",
        bad: Example {
            title: "表二是 2021 年格式，却保留了 2019 年格式的“政府集中采购”",
            base: "sample-2021.txt",
            edits: &[(
                "行政事业性收费 | 3.6 | ||\n",
                "行政事业性收费 | 3.6 | ||\n第二十条第(九)项 | |||\n信息内容 | 采购项目数量 | 采购总金额 | |\n政府集中采购 | 2 | 251000 | |\n",
            )],
        },
        good: Example {
            title: "只在正文里谈到政府集中采购",
            base: "sample-2021.txt",
            edits: &[
                ("收费项目、依据和标准均已公示。", "收费项目、依据和标准均已公示。政府集中采购项目2个,采购总金额25.1万元,中标结果均已公布。"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if structure::is_too_old(context) {
        return;
    }
    let told = |name: TableName| context.sheet(name).filter(|sheet| structure::told_edition(sheet).is_some());
    for name in [TableName::Disclosure, TableName::Requests] {
        let Some(sheet) = told(name) else { continue };
        let foreign = structure::mixed_rows(sheet);
        let spans: Vec<_> = foreign
            .iter()
            .filter_map(|row| row.found.as_ref().map(|found| found.label.unwrap_or(found.span)))
            .collect();
        if let Some(first) = spans.first() {
            let names: Vec<String> = spans.iter().map(|span| structure::written(context, *span)).collect();
            let message = format!(
                "{}多数行是 {}，{}却按另一版格式填写；应当只用一版。",
                name.caption(),
                structure::edition_name(sheet.edition),
                structure::quoted(&names, 3),
            );
            let finding = findings.report(Place::table(name, Some(*first)), message);
            for span in &spans[1..] {
                finding.and(Place::table(name, Some(*span)));
            }
        }
    }
    let (Some(disclosure), Some(requests)) = (told(TableName::Disclosure), told(TableName::Requests)) else {
        if context.report.is_report() {
            let reason = "表二、表三没有都认出是哪一版格式，两张表是不是同一版没有查。";
            findings.not_assessable(reason, vec![Place::document()]);
        }
        return;
    };
    if disclosure.edition != requests.edition {
        let message = format!(
            "表二用的是 {}，表三用的是 {}；应当用同一版。",
            structure::edition_name(disclosure.edition),
            structure::edition_name(requests.edition),
        );
        findings
            .report(Place::table(disclosure.name, Some(disclosure.span)), message)
            .and(Place::table(requests.name, Some(requests.span)));
    }
}
