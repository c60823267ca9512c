//! Words of the page around the report are no part of it.

use crate::document::{Block, Kind};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::is_han;

/// Buttons and navigation of government sites, as they come along when a page is copied, and whether
/// a Chinese character may stand right before them: 粤ICP备, but not 网站浏览次数.
const WORDS: [(&str, bool); 20] = [
    ("打印本页", true),
    ("打印此页", true),
    ("关闭窗口", true),
    ("关闭本页", true),
    ("返回顶部", true),
    ("最近搜索", true),
    ("热门搜索", true),
    ("上一篇:", false),
    ("上一篇\u{ff1a}", false),
    ("下一篇:", false),
    ("下一篇\u{ff1a}", false),
    ("ICP备", true),
    ("当前位置", true),
    ("现在的位置", true),
    ("字号:", false),
    ("字号\u{ff1a}", false),
    ("浏览次数", false),
    ("扫一扫", false),
    ("分享到", false),
    ("点击数", false),
];

/// Bytes of a line beyond which it is running text.
const LONG_LINE: usize = 300;

pub(super) static RULE: Rule = Rule {
    id: "EXT-05",
    title: "没有夹带网页上的按钮和导航文字",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "粘贴的报告里不应当有“打印本页”“关闭窗口”“当前位置”“上一篇”这类网页文字。",
        why: "它们不是报告的内容，复制时容易带进来。再印发或者上报时会留在文件里。",
        repair: "删去这些文字。",
        exception: "报告正文谈到网站功能(例如“设置扫一扫入口”)的整句话不提示。核对的是网页文件、从网页连同格式粘贴的，也不提示，网页上本来就有这些文字；“一、总体情况”之前的当前位置、字号、浏览次数等也不提示。",
        bad: Example {
            title: "文末带进了按钮和上一篇的链接",
            base: "sample-2021.txt",
            edits: &[("除此之外,没有其他需要报告的事项。", "除此之外,没有其他需要报告的事项。\n打印本页 关闭窗口\n上一篇:2023年工作要点")],
        },
        good: Example {
            title: "正文谈到扫一扫",
            base: "sample-2021.txt",
            edits: &[("点击量6.2万次。", "点击量6.2万次,扫一扫即可分享到群组。")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let report = context.report;
    if !report.is_report() {
        return;
    }
    // Where one is, and when and by whom it was published, stands above every page.
    let first = report.outline.sections.iter().flatten().next();
    let opening = first.map_or(0, |heading| heading.span.start());
    let mut found: Vec<(Span, &str)> = Vec::new();
    for block in &report.document.blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        let span = paragraph.span;
        if span.start() < opening {
            continue;
        }
        let line = span.of(context.text());
        if !(7..=LONG_LINE).contains(&line.len()) {
            continue;
        }
        if let Some((at, word)) = furniture(line).filter(|_| !line.contains('。')) {
            let start = span.start() + at;
            found.push((Span::new(start, start + word.len()), word));
        }
    }
    let Some(((first, _), others)) = found.split_first() else { return };
    if is_page(context) {
        return;
    }
    let mut words: Vec<&str> = Vec::new();
    for (_, word) in &found {
        let word = word.trim_end_matches([':', '\u{ff1a}']);
        if !words.contains(&word) && words.len() < 4 {
            words.push(word);
        }
    }
    let message = format!(
        "文中有 {} 处网页上的按钮或导航文字（“{}”），不是报告的内容，请核对后删去。",
        found.len(),
        words.join("”“"),
    );
    findings
        .report(Place::text(*first), message)
        .at
        .extend(others.iter().map(|(span, _)| Place::text(*span)));
}

/// The first of the words on a line, and where.
fn furniture(line: &str) -> Option<(usize, &'static str)> {
    let mut after_han = false;
    for (at, character) in line.char_indices() {
        if begins_word(character) {
            let rest = &line[at..];
            let word =
                WORDS.iter().find(|(word, anywhere)| (*anywhere || !after_han) && rest.starts_with(word));
            if let Some((word, _)) = word {
                return Some((at, word));
            }
        }
        after_han = is_han(character);
    }
    None
}

/// Whether one of the words may begin with a character; spares the comparison for most.
fn begins_word(character: char) -> bool {
    matches!(
        character,
        '打' | '关'
            | '返'
            | '最'
            | '热'
            | '上'
            | '下'
            | 'I'
            | '当'
            | '现'
            | '字'
            | '浏'
            | '扫'
            | '分'
            | '点'
    )
}

/// Whether a web page was handed in; programs for letters write their clips as one too.
fn is_page(context: &Context<'_>) -> bool {
    context.report.document.kind == Kind::Html && !context.source.contains("schemas-microsoft-com")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_found() {
        for (word, _) in WORDS {
            assert_eq!(furniture(&format!("【{word}】")), Some(("【".len(), word)));
        }
    }

    #[test]
    fn words_of_reports_are_left_alone() {
        for line in ["谱写下一篇章", "网站浏览次数", "设置扫一扫", "网站点击数"] {
            assert_eq!(furniture(line), None, "{line}");
        }
    }
}
