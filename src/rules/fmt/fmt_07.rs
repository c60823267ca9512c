//! Reports on 2019 and 2020 follow the edition of 2019.

use crate::documentation;
use crate::finding::Severity;
use crate::format::Edition;
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

use super::fmt_05;

pub(super) static RULE: Rule = Rule {
    id: "FMT-07",
    title: "2019、2020 年度用 2019 年格式",
    severity: Severity::Warning,
    basis: Some(basis::EDITION),
    documentation: documentation! {
        demand: "2019、2020 年度的报告，表格应当用 2019 年格式(国办公开办函〔2019〕60号)的行和列。",
        why: "2021 年格式 2021 年 9 月才印发。更早年度的报告用了新格式，要么报告年度写错了，要么是事后补报。",
        repair: "先核对报告年度是否写错；年度没有错的，换用 2019 年格式的表格。",
        exception: "2021 年 9 月以后补报或者重新发布的报告，可能有意用了新格式。",
        bad: Example {
            title: "2020 年的报告用了 2021 年格式",
            base: "quiet-2021.txt",
            edits: &[
                ("云岭县水利局2024年政府信息公开工作年度报告", "云岭县水利局2020年政府信息公开工作年度报告"),
                ("发布时间:2025-01-20", "发布时间:2021-01-20"),
                ("2024年1月1日至2024年12月31日", "2020年1月1日至2020年12月31日"),
                ("和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》(国办公开办函〔2021〕30号)编制", "编制"),
            ],
        },
        good: Example {
            title: "2021 年的报告用 2021 年格式",
            base: "quiet-2021.txt",
            edits: &[
                ("云岭县水利局2024年政府信息公开工作年度报告", "云岭县水利局2021年政府信息公开工作年度报告"),
                ("发布时间:2025-01-20", "发布时间:2022-01-20"),
                ("2024年1月1日至2024年12月31日", "2021年1月1日至2021年12月31日"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(year) = context.year().filter(|year| (2019..=2020).contains(year)) else { return };
    if context.report.is_report() {
        fmt_05::report(context, findings, year, Edition::Y2021, Edition::Y2019, Severity::Warning);
    }
}
