//! Numbers of documents in the text are those of 表二.

use super::{before, cell, has_word};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::report::claims::{Subject, agreement};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

pub(super) static RULE: Rule = Rule {
    id: "T2-06",
    title: "正文写的文件件数与表二一致",
    severity: Severity::Warning,
    basis: Some(basis::DISCLOSURE_2021),
    documentation: documentation! {
        demand: "正文写的规章、行政规范性文件制发、废止、现行有效件数，应当与表二相应的单元格一致。",
        why: "同一份报告里，同一机关、同一年度的同一个数，前后只有一个是对的。",
        repair: "与司法行政部门核对，把正文和表格改成同一个数。",
        exception: "正文说的是另一个口径(只说某一类文件、代政府起草的文件、往年的数，或者只说“规范性文件”而包括党委文件)的，可以不同，宜在正文里写明。",
        bad: Example {
            title: "正文现行有效 9 件，表二 7 件",
            base: "sample-2021.txt",
            edits: &[("年末现行有效7件", "年末现行有效9件")],
        },
        good: Example {
            title: "代县政府起草的另外计算",
            base: "sample-2021.txt",
            edits: &[("统一在县政府网站", "另外代县政府起草制发行政规范性文件3件,统一在县政府网站")],
        },
    },
    words: &[
        "名义",
        "起草",
        "代拟",
        "拟制",
        "拟出台",
        "计划",
        "提请",
        "报请",
        "审查",
        "审核",
        "备案",
        "以来",
        "党委",
        "党内",
        "参与",
        "配合",
        "协助",
        "指导",
        "督促",
        "清理",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Disclosure) else { return };
    for claim in &context.report.prose.claims {
        if !matches!(claim.subject, Subject::Papers(..))
            || claim.sense.denied
            || agreement(claim, context.report) != Some(false)
            || has_word(context, before(claim))
        {
            continue;
        }
        // 规范性文件5件,其中行政规范性文件2件: the narrower number is the table's.
        let behind = &context.text()[claim.span.end()..claim.sentence.end().max(claim.span.end())];
        if behind.contains("行政规范") && !claim.label.of(context.text()).contains("行政规范") {
            continue;
        }
        let Some((place, name, value)) = cell(sheet, claim) else { continue };
        let message = format!("正文写的是 {} 件，表二{name}是 {value}，请核对。", claim.figure.value);
        findings.report(Place::text(claim.span), message).and(place);
    }
}
