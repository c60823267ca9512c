//! No fee is named that is no longer taken.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;

/// The first year without 社会抚养费.
const WITHOUT: u16 = 2022;

pub(super) static RULE: Rule = Rule {
    id: "T2-14",
    title: "正文不写已经取消的收费",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "2022 年度以后的报告，正文写征收、收取社会抚养费的，请核对。",
        why: "社会抚养费已在 2021 年取消。再写征收，多半是沿用了往年的文字。",
        repair: "删去这一句，或者改写成本年度实际的收费项目。",
        exception: "写的是取消、清理、退还，或者以前年度的情况的，不提示；文件名称里的也不提示。",
        bad: Example {
            title: "2024 年度还写公开社会抚养费征收情况",
            base: "sample-2021.txt",
            edits: &[("收费项目、依据和标准均已公示", "社会抚养费征收标准和收费依据均已公示")],
        },
        good: Example {
            title: "写的是取消",
            base: "sample-2021.txt",
            edits: &[("收费项目、依据和标准均已公示", "已取消的社会抚养费等收费项目从清单中删去")],
        },
    },
    words: &[
        "社会抚养费",
        "取消",
        "废止",
        "停止",
        "停征",
        "不再",
        "清理",
        "删去",
        "删除",
        "退还",
        "历史",
        "往年",
        "历年",
        "遗留",
        "执行",
        "案件",
        "未征",
        "未收",
        "没有",
        "《社会抚养费",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !context.report.is_report()
        || context.year().is_none_or(|year| year < WITHOUT)
        || ext::is_explanation(context)
    {
        return;
    }
    let extent = context.report.outline.extent;
    for hit in context.hits_in(extent).filter(|hit| hit.word == 0) {
        let sentence = context.sentence(hit.span);
        let is_past = context.hits_in(sentence).any(|other| other.word > 0);
        let is_taken =
            ["征收", "收取", "缴纳", "收缴"].iter().any(|word| sentence.of(context.text()).contains(word));
        if is_taken && !is_past && !context.is_in_table(hit.span) {
            findings.report(
                Place::text(hit.span),
                "正文写到社会抚养费，这项收费已在 2021 年取消，请核对是不是沿用了往年的文字。",
            );
            return;
        }
    }
}
