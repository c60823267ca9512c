//! No scripts in the text of a report.

use super::{MORE, foreign_host, is_within, place, stretch};
use crate::document::{Mark, MarkKind};
use crate::documentation;
use crate::finding::Severity;
use crate::rule::{Context, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    id: "WEB-07",
    title: "正文里没有脚本和嵌入的网页",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "报告正文里不应当有脚本、嵌入的网页和自动跳转。",
        why: "报告只有文字和表格，用不着这些。它们多半是从别的网页复制时带来的，也可能是网页被挂马的痕迹。",
        repair: "请网站管理人员看看正文的源代码，删去不需要的脚本。",
        exception: "正文以外的脚本(菜单、统计)不查。不加载外部网站内容的只作提示；正文里插了视频、放大图片的网页，本来就有这样的脚本。",
        bad: Example {
            title: "正文里加载了外部网站的脚本",
            base: "shapes/clean.html",
            edits: &[("<h3>(一)主动公开</h3>", "<h3>(一)主动公开</h3><script src=\"//js.example/a.js\"></script>")],
        },
        good: Example {
            title: "正文以外有脚本",
            base: "shapes/layout-page.html",
            edits: &[("<div class=\"foot\">", "<script src=\"//js.example/a.js\"></script><div class=\"foot\">")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(stretch) = stretch(context) else { return };
    let (mut foreign, mut own): (Vec<&Mark>, Vec<&Mark>) = (Vec::new(), Vec::new());
    for mark in &context.report.document.markup {
        let is_active = match mark.kind {
            MarkKind::Script | MarkKind::Frame | MarkKind::Refresh | MarkKind::Base | MarkKind::Handler => {
                true
            }
            MarkKind::Link | MarkKind::Title | MarkKind::Id => false,
        };
        if is_active && is_within(context, mark, stretch) {
            let is_foreign = mark.kind == MarkKind::Refresh || foreign_host(context, mark).is_some();
            if is_foreign { foreign.push(mark) } else { own.push(mark) }
        }
    }
    tell(context, findings, Severity::Warning, &foreign);
    tell(context, findings, Severity::Info, &own);
}

fn tell(context: &Context<'_>, findings: &mut Findings, severity: Severity, marks: &[&Mark]) {
    let Some((first, others)) = marks.split_first() else { return };
    let kind = match first.kind {
        MarkKind::Frame => "嵌入的网页(<iframe>)",
        MarkKind::Refresh => "自动跳转(<meta>)",
        MarkKind::Base => "链接起点(<base>)",
        _ => "脚本",
    };
    let whither = match foreign_host(context, first) {
        Some(host) => format!("，通向外部网站“{host}”"),
        None => String::new(),
    };
    let message = format!(
        "报告正文的网页代码里有 {} 处脚本或嵌入内容，第一处是{kind}{whither}；报告用不着这些，请网站管理人员核对。",
        marks.len(),
    );
    let finding = findings.report_as(severity, place(context, first), message);
    finding.at.extend(others.iter().take(MORE).map(|mark| place(context, mark)));
}
