//! What is called an enclosure can be opened.

use super::{is_own_report, marks};
use crate::document::{Kind, MarkKind};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::pattern::Pattern;

/// "附件:2024年年报.docx".
static FILE: Pattern =
    Pattern::new("^附件[0-9一二三四五]?[:： .、][^。]{1,80}\\.(?:docx?|xlsx?|pdf|wps|ofd|zip|rar)(?-u:\\b)");

pub(super) static RULE: Rule = Rule {
    id: "WEB-16",
    title: "列出的附件可以点开",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "网页上列出文件名的附件，应当带有可以点开的链接。",
        why: "只有文件名没有链接，读者打不开附件。常见的原因是复制时丢了链接，或者忘了上传文件。",
        repair: "上传附件并加上链接；附件就是报告全文、不需要的，删去这一行。",
        exception: "只查网页，不查粘贴的纯文本；从 Word 粘贴的文稿里附件本来没有链接，发布时再加即可。",
        bad: Example {
            title: "附件只有文件名",
            base: "shapes/clean.html",
            edits: &[("没有其他需要报告的事项。</p>", "没有其他需要报告的事项。</p><p>附件:2024年年度报告.docx</p>")],
        },
        good: Example {
            title: "附件带有链接",
            base: "shapes/clean.html",
            edits: &[("没有其他需要报告的事项。</p>", "没有其他需要报告的事项。</p><p>附件:<a href=\"./P0202501.docx\">2024年年度报告.docx</a></p>")],
        },
    },
    words: &["附件"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let document = context.report.document;
    if document.kind != Kind::Html || !is_own_report(context) {
        return;
    }
    for hit in context.hits {
        let line = context.line(hit.span);
        let named = Span::new(hit.span.start(), line.end());
        let Some(file) = FILE.all(&document.text, named).first().copied() else { continue };
        let is_linked = marks(context, MarkKind::Link).any(|mark| {
            let link = document.origin.reading(mark.source);
            link.start() < line.end() && line.start() < link.end()
        });
        if !is_linked {
            let message = format!("“{}”没有可以点开的链接，请上传附件并加上链接。", file.of(&document.text));
            findings.report(Place::text(file), message);
        }
    }
}
