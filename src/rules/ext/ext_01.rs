//! The three tables are there; and at all it is an annual report.

use crate::document::{Block, Kind};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::format::sections::SECTIONS;
use crate::report::Reading;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, ext};
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "EXT-01",
    title: "是年度报告，三张表齐全",
    severity: Severity::Error,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "年度报告的第二、三、四部分各应当有一张表格，表格应当是可以读出的文字。",
        why: "格式规定这三部分以表格报告。没有表格，主动公开、申请办理、复议诉讼的数据就没有报告出来，也无从核对。",
        repair: "对照原件看表格是漏报了，还是复制时丢了。从网页复制时，请从标题一直选到文末；从 Word 复制时，请把表格一起选中。纯文本里没有表格的，最多算“请核对”，因为常常只是复制时丢了。",
        exception: "只粘贴了报告的一部分时，没有粘贴的表不算缺。表格做成图片或者附件的，由 EXT-02 说明。2018 年度及以前的报告没有这三张表。",
        bad: Example {
            title: "三个部分只有标题，没有表格",
            base: "bad/no-tables.html",
            edits: &[],
        },
        good: Example {
            title: "只粘贴了第三部分的表",
            base: "bad/requests-only.txt",
            edits: &[],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if ext::is_before_2019(context) || ext::is_explanation(context) {
        return;
    }
    let report = context.report;
    if !report.is_report() {
        return unrecognised(context, findings);
    }
    let is_fragment = ext::is_fragment(context);
    // What was cut off behind a heading may hold the table.
    let goes_on =
        |section: Option<Span>| section.is_some_and(|section| section.end() < report.outline.extent.end());
    let mut lost = Vec::new();
    let mut last =
        report.sheets().find(|sheet| ext::is_last(context, sheet.span.end())).map(|sheet| sheet.name);
    for name in TableName::ALL {
        if !matches!(report.tables[name as usize], Reading::Absent)
            || ext::elsewhere(context, name).is_some()
            || ext::traces(context, name).is_some()
        {
            continue;
        }
        let index = usize::from(name.section()) - 1;
        let Some(heading) = report.outline.sections[index] else {
            lost.push(name);
            continue;
        };
        let goes_on = goes_on(report.section(name.section()));
        if is_fragment && !goes_on {
            continue;
        }
        let place = Place::section(name.section(), Some(heading.span));
        let (ordinal, title) = (SECTIONS[index].ordinal, SECTIONS[index].heading);
        let grid = grid(context, report.section(name.section()));
        if grid.is_some_and(|grid| ext::is_last(context, grid.end())) {
            last = Some(name);
            let message = format!(
                "粘贴的内容好像到第{ordinal}部分“{title}”的表格开头就断了，{}没有核对。请核对是否粘贴完整。",
                name.caption()
            );
            findings.report_as(Severity::Warning, place, message);
        } else if grid.is_some() {
            let message = format!(
                "第{ordinal}部分“{title}”里的表格认不出是{}，没有核对。请对照官方格式核对表头和行名。",
                name.caption()
            );
            findings.report_as(Severity::Warning, place, message);
        } else if context.report.document.kind == Kind::Html
            && !is_fragment
            && goes_on
            && !has_embedded(context)
        {
            let message = format!("第{ordinal}部分“{title}”下面没有表格，应当有{}。", name.caption());
            findings.report(place, message);
        } else {
            let message = format!(
                "第{ordinal}部分“{title}”下面没有读到{}。请核对是原文没有表格，还是复制时丢了。",
                name.caption()
            );
            findings.report_as(Severity::Warning, place, message);
        }
    }
    if !lost.is_empty() && !is_fragment {
        let message = match last {
            Some(last) => format!(
                "粘贴的内容好像到{}就断了，没有读到{}的标题和{}。请核对是否粘贴完整。",
                last.caption(),
                ext::sections(&lost),
                ext::captions(&lost),
            ),
            None => format!(
                "没有找到{}的标题，也没有读到{}。请核对是原文没有，还是只粘贴了报告的一部分。",
                ext::sections(&lost),
                ext::captions(&lost),
            ),
        };
        let mut places = lost.iter().map(|name| Place::table(*name, None));
        if let Some(first) = places.next() {
            findings.report_as(Severity::Warning, first, message).at.extend(places);
        }
    }
}

fn unrecognised(context: &Context<'_>, findings: &mut Findings) {
    // What is unreadable is called so by a rule of its own.
    if ext::is_garbled(context) {
        return;
    }
    let pictures =
        context.report.document.blocks.iter().filter(|block| matches!(block, Block::Picture(_))).count();
    let mut message =
        "没有认出年度报告的六个部分或三张表，请确认粘贴的是政府信息公开工作年度报告全文。".to_owned();
    if pictures > 0 {
        message.push_str(&format!("页面里有 {pictures} 张图片，报告如果做成了图片，这里读不出来。"));
    } else if has_embedded(context) {
        message.push_str("页面里嵌有别的文件，报告如果在那个文件里，请打开它再复制。");
    }
    findings.report_as(Severity::Warning, Place::document(), message).without_basis();
}

/// The last table of a section.
fn grid(context: &Context<'_>, section: Option<Span>) -> Option<Span> {
    let section = section?;
    context.report.document.blocks.iter().rev().find_map(|block| match block {
        Block::Grid(grid) if section.contains(grid.span) && grid.rows > 1 && grid.columns > 1 => {
            Some(grid.span)
        }
        Block::Grid(_) | Block::Paragraph(_) | Block::Picture(_) => None,
    })
}

/// Whether the page shows another file inside itself.
fn has_embedded(context: &Context<'_>) -> bool {
    context.report.document.kind == Kind::Html
        && ["<iframe", "<IFRAME", "<embed", "<EMBED", "<object", "<OBJECT"]
            .iter()
            .any(|tag| context.source.contains(tag))
}
