//! No words that a converter put in the place of others.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};

/// Such words, and what stood there; seen on mirrors in traditional script.
const CONVERTED: [(&str, &str); 10] = [
    ("規範性檔案", "规范性文件"),
    ("规范性档案", "规范性文件"),
    ("入口網站", "门户网站"),
    ("入口网站", "门户网站"),
    ("網際網路", "互联网"),
    ("网际网路", "互联网"),
    ("政府資訊", "政府信息"),
    ("政府资讯公开", "政府信息公开"),
    ("資訊公開", "信息公开"),
    ("行政程式", "行政程序"),
];

/// Those words alone.
const WORDS: [&str; CONVERTED.len()] = {
    let mut words = [""; CONVERTED.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = CONVERTED[at].0;
        at += 1;
    }
    words
};

/// Words that a message names.
const NAMED: usize = 3;

pub(super) static RULE: Rule = Rule {
    id: "PHR-06",
    title: "用词没有被转换成别的说法",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "报告用“规范性文件”“门户网站”“互联网”“政府信息”等通行的说法。",
        why: "网站的繁体版常由软件转换，会把“文件”换成“檔案”、“门户网站”换成“入口網站”。照抄回来，词就变了。",
        repair: "从简体版的原网页重新复制。",
        exception: "本来就是繁体版网页、不再使用的，不用改；只查几个不会有别的意思的词，“档案”“程式”单独出现的不查。",
        bad: Example {
            title: "规范性文件变成了规范性档案",
            base: "sample-2021.txt",
            edits: &[("每件行政规范性文件至少配一份问答", "每件行政規範性檔案至少配一份问答")],
        },
        good: Example {
            title: "档案馆的档案",
            base: "sample-2021.txt",
            edits: &[("每件行政规范性文件至少配一份问答", "每件规范管理的檔案至少配一份说明")],
        },
    },
    words: &WORDS,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut seen: Vec<usize> = Vec::new();
    let mut places = Vec::new();
    let mut shown = String::new();
    for hit in context.hits_in(context.report.outline.extent) {
        if seen.contains(&hit.word) {
            continue;
        }
        seen.push(hit.word);
        places.push(Place::text(hit.span));
        if let Some((word, meant)) = CONVERTED.get(hit.word).filter(|_| seen.len() <= NAMED) {
            shown.push_str(if shown.is_empty() { "" } else { "、" });
            shown.push_str(&format!("“{word}”（应为“{meant}”）"));
        }
    }
    if places.is_empty() {
        return;
    }
    let message = format!("文中有{shown}，像是网页转换成繁体时换掉的词，请从原网页重新复制。");
    let first = places.remove(0);
    findings.report(first, message).at.append(&mut places);
}
