//! No sentence stands twice.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::order;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{running, structure};
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "TXT-11",
    title: "没有重复的句子",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "同样的一段话不应当在报告里出现两次。",
        why: "整句重复多半是复制、拼接时留下的，会让人觉得报告是凑成的。",
        repair: "保留一处，删去或者改写另一处。",
        exception: "只看正文里40个汉字以上、一字不差的句子。整份报告贴了两遍的由另一条规则提示；网页摘要重复正文开头的不算。",
        bad: Example {
            title: "同一句话在两个小标题下各写一遍",
            base: "sample-2021.txt",
            edits: &[("撤下失效内容14条。", "撤下失效内容14条。县政府网站我局专栏按照法定主动公开内容重新分类,设置一级栏目8个、二级栏目23个,支持按事项和年份检索。")],
        },
        good: Example {
            title: "句式相同，内容不同",
            base: "sample-2021.txt",
            edits: &[("撤下失效内容14条。", "撤下失效内容14条。县政府网站办事指南按照法定主动公开内容重新分类,设置一级栏目4个、二级栏目16个,支持按事项和年份检索。")],
        },
    },
    words: &[],
    check,
};

/// Bytes of a sentence that may be long enough, and the Chinese characters that it must have.
const BYTES: usize = 120;
const CHARACTERS: usize = 40;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let outline = &context.report.outline;
    let first = outline.sections.iter().flatten().map(|heading| heading.span.start()).min();
    let Some(first) = first.filter(|_| running::applies(context)) else { return };
    let text = context.text();
    let mut sentences: Vec<(u64, Span)> = Vec::new();
    for zone in running::zones(context) {
        for paragraph in running::paragraphs(context, zone) {
            let mut start = paragraph.start();
            for sentence in paragraph.of(text).split_inclusive('。') {
                let span = Span::new(start, start + sentence.len());
                start = span.end();
                // What a page says above the report may be its beginning.
                if sentence.len() >= BYTES && span.start() >= first && structure::han(sentence) >= CHARACTERS
                {
                    sentences.push((fingerprint(sentence.trim()), span));
                }
            }
        }
    }
    order::by(&mut sentences, |(mark, _)| *mark);
    let mut pairs: Vec<(Span, Span)> = Vec::new();
    for pair in sentences.windows(2) {
        if pair[0].0 == pair[1].0 && pair[0].1.of(text).trim() == pair[1].1.of(text).trim() {
            pairs.push((pair[0].1, pair[1].1));
        }
    }
    order::by(&mut pairs, |(_, second)| second.start() as u64);
    let mut end = (0, 0);
    for (one, other) in pairs {
        let follows = end == (one.start(), other.start());
        end = (one.end(), other.end());
        if follows {
            continue;
        }
        let words = other.of(text).trim();
        let shown = words.char_indices().nth(20).map_or(words, |(at, _)| &words[..at]);
        let message = format!("“{shown}……”这句话在前面已经写过，一字不差，请核对是不是误贴。");
        findings.report(Place::text(other), message).and(Place::text(one));
    }
}

/// A number for a text, the same for the same text (FNV-1a).
fn fingerprint(text: &str) -> u64 {
    let mut mark = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        mark = (mark ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    }
    mark
}
