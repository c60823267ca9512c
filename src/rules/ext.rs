//! What was pasted, and what copying did to it.

mod ext_01;
mod ext_02;
mod ext_03;
mod ext_04;
mod ext_05;
mod ext_06;
mod ext_07;
mod ext_08;
mod ext_09;
mod ext_10;
mod ext_11;
mod ext_12;
mod ext_13;
mod ext_14;
mod ext_15;
mod ext_16;

use crate::document::Block;
use crate::format::TableName;
use crate::format::sections::SECTIONS;
use crate::report::Reading;
use crate::report::sheet::Damage;
use crate::rule::{Context, Rule};
use crate::span::Span;
use crate::text::fold::fold;

pub use ext_09::is_garbled;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[
    &ext_01::RULE,
    &ext_02::RULE,
    &ext_03::RULE,
    &ext_04::RULE,
    &ext_05::RULE,
    &ext_06::RULE,
    &ext_07::RULE,
    &ext_08::RULE,
    &ext_09::RULE,
    &ext_10::RULE,
    &ext_11::RULE,
    &ext_12::RULE,
    &ext_13::RULE,
    &ext_14::RULE,
    &ext_15::RULE,
    &ext_16::RULE,
];

/// The part of the reading text that is read; it begins where the text begins.
#[must_use]
pub fn body<'a>(context: &Context<'a>) -> &'a str {
    context.text().get(..context.report.outline.extent.end()).unwrap_or(context.text())
}

/// Whether it is a report on a year before 2019, when there was no form.
#[must_use]
pub fn is_before_2019(context: &Context<'_>) -> bool {
    let outline = &context.report.outline;
    if context.report.sheets().next().is_some() {
        return false;
    }
    // Only the title is sure to say the year of the report; other years stand everywhere.
    let titled = outline.year.filter(|(_, span)| outline.title.is_some_and(|title| title.contains(*span)));
    if let Some((year, _)) = titled {
        return year < 2019;
    }
    let text = context.text();
    let fees = outline.unknown.iter().any(|heading| fold(heading.span.of(text)).contains("收费及减免"));
    let is_headed = |section: usize, words: &str| {
        outline.sections[section].is_some_and(|heading| fold(heading.span.of(text)).ends_with(words))
    };
    fees || (is_headed(0, "概述") && is_headed(2, "依申请公开政府信息情况"))
}

/// Whether it explains a report instead of being one.
#[must_use]
pub fn is_explanation(context: &Context<'_>) -> bool {
    const KINDS: [&str; 4] = ["解读", "图解", "图说", "读懂"];
    const HEADINGS: [&str; 3] = ["编制背景", "编制依据", "解读"];
    let outline = &context.report.outline;
    let text = context.text();
    if context.report.sheets().next().is_some() || outline.sections.iter().flatten().count() >= 3 {
        return false;
    }
    let holds = |span: Span, words: &[&str]| {
        let folded = fold(span.of(text));
        words.iter().any(|word| folded.contains(word))
    };
    match outline.title {
        Some(title) if holds(title, &KINDS) => true,
        _ => {
            let heads = outline.unknown.iter().filter(|heading| holds(heading.span, &HEADINGS)).count();
            heads >= 2
                && text.contains("信息公开")
                && ["年度报告", "年报"].iter().any(|word| text.contains(word))
        }
    }
}

/// Where a table may be instead of in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// In a picture.
    Picture(Span),
    /// In a file beside the page; the words that say so.
    Attachment(Span),
}

/// Where a table that was not read may be, if its section or the end of the page says so.
#[must_use]
pub fn elsewhere(context: &Context<'_>, name: TableName) -> Option<Elsewhere> {
    const WORDS: [&str; 13] = [
        "见附件",
        "见附表",
        "见下图",
        "如下图",
        "附件下载",
        "点击下载",
        "下载附件",
        "附件:",
        "附件\u{ff1a}",
        "附件1",
        "附表1",
        "附表:",
        "附表\u{ff1a}",
    ];
    if !matches!(context.report.tables[name as usize], Reading::Absent) {
        return None;
    }
    if traces(context, name).is_some() {
        return None;
    }
    let section = context.report.section(name.section())?;
    let blocks = &context.report.document.blocks;
    let picture = blocks.iter().find_map(|block| match block {
        Block::Picture(span) if section.contains(*span) => Some(Elsewhere::Picture(*span)),
        _ => None,
    });
    picture.or_else(|| {
        let text = section.of(context.text());
        let (at, word) = WORDS.iter().filter_map(|word| Some((text.find(word)?, word))).min()?;
        let start = section.start() + at;
        Some(Elsewhere::Attachment(Span::new(start, start + word.len())))
    })
}

/// Tables that are there and could not be read, and the damage. One paste suffers one damage: where
/// digits run together in one table, they do in all.
#[must_use]
pub fn damaged(context: &Context<'_>) -> Option<(Damage, Vec<(TableName, Span)>)> {
    let mut worst: Option<Damage> = None;
    let mut tables = Vec::new();
    for name in TableName::ALL {
        let (damage, span) = match &context.report.tables[name as usize] {
            Reading::Read(_) => continue,
            Reading::Unreadable(unreadable) => (unreadable.damage, unreadable.span),
            Reading::Absent => match traces(context, name) {
                Some(span) => (Damage::Scattered, span),
                None => continue,
            },
        };
        let rank = |damage: Damage| match damage {
            Damage::Glued => 2,
            Damage::Deduplicated => 1,
            Damage::Scattered => 0,
        };
        if worst.is_none_or(|worst| rank(damage) > rank(worst)) {
            worst = Some(damage);
        }
        tables.push((name, span));
    }
    worst.map(|damage| (damage, tables))
}

/// The section that holds labels of a table nothing of which was found as one.
#[must_use]
pub fn traces(context: &Context<'_>, name: TableName) -> Option<Span> {
    // Running text may speak of a few of them, hardly of so many.
    const FEWEST: usize = 4;
    let labels: &[&str] = match name {
        TableName::Disclosure => {
            &["第二十条第(", "信息内容", "规章", "规范性文件", "行政许可", "行政处罚", "处理决定数量"]
        }
        TableName::Requests => &[
            "本年新收政府信息公开申请数量",
            "上年结转政府信息公开申请数量",
            "社会公益组织",
            "属于国家秘密",
            "属于行政查询事项",
            "信访举报投诉类申请",
            "要求提供公开出版物",
        ],
        TableName::Proceedings => {
            &["结果维持", "结果纠正", "其他结果", "尚未审结", "未经复议直接起诉", "复议后起诉"]
        }
    };
    let section = context.report.section(name.section())?;
    let folded = fold(section.of(context.text()));
    let found = labels.iter().filter(|label| folded.contains(**label)).count();
    let is_table = name != TableName::Disclosure || folded.contains("信息内容");
    (found >= FEWEST && is_table).then_some(section)
}

/// Whether the paste ends with a table: nothing but blanks and borders stands behind `end`.
#[must_use]
pub fn is_last(context: &Context<'_>, end: usize) -> bool {
    let is_nothing = |character: char| character.is_whitespace() || matches!(character, '|' | '│');
    body(context).get(end..).is_some_and(|behind| behind.chars().all(is_nothing))
}

/// Whether only a piece of a report was pasted: no title, and section 一 not with it.
#[must_use]
pub fn is_fragment(context: &Context<'_>) -> bool {
    let outline = &context.report.outline;
    outline.title.is_none() && outline.sections[0].is_none()
}

/// "第二、三部分".
#[must_use]
pub fn sections(names: &[TableName]) -> String {
    let ordinals: Vec<&str> =
        names.iter().map(|name| SECTIONS[usize::from(name.section()) - 1].ordinal).collect();
    format!("第{}部分", ordinals.join("、"))
}

/// "表二、表三".
#[must_use]
pub fn captions(names: &[TableName]) -> String {
    let captions: Vec<&str> = names.iter().map(|name| name.caption()).collect();
    captions.join("、")
}
