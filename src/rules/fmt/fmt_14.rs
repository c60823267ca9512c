//! The note 勾稽关系 stands in the corner of 表三.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};

pub(super) static RULE: Rule = Rule {
    id: "FMT-14",
    title: "表三左上角保留勾稽关系说明",
    severity: Severity::Info,
    basis: Some(basis::REQUESTS),
    documentation: documentation! {
        demand: "表三左上角应当有“(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)”这句说明。",
        why: "这句话是统一格式表格的一部分，告诉读者怎样核对每一列。",
        repair: "在表三左上角补上这句说明。",
        exception: "说明是图片，或者在转换文本时丢失的，可以不管。表头没有读到时不查。",
        bad: Example {
            title: "左上角是空白",
            base: "sample-2021.txt",
            edits: &[("(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | 申请人情况", " | 申请人情况")],
        },
        good: Example {
            title: "说明的标点不同",
            base: "sample-2021.txt",
            edits: &[("(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", "(本列数据的勾稽关系为：第一项加第二项之和 等于第三项加第四项之和)")],
        },
    },
    words: &[],
    check,
};

/// Words of the note; it may be broken, or a character off.
const PIECES: [&str; 5] = ["勾稽", "稽关系", "列数据的", "第一项加第二项", "第三项加第四项"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Requests) else { return };
    if sheet.has_note {
        return;
    }
    let above = structure::folded(context, structure::stretch(context, sheet));
    let is_header_read = !sheet.headers.is_empty() || above.contains("申请人情况");
    if !is_header_read || PIECES.iter().any(|piece| above.contains(piece)) {
        return;
    }
    let span = sheet.headers.first().map_or(sheet.span, |header| header.span);
    let message = "表三左上角没有“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”这句说明，统一格式有。";
    findings.report(Place::table(TableName::Requests, Some(span)), message);
}
