//! No empty tags that all share one name.

use super::{marks, place};
use crate::document::{Mark, MarkKind};
use crate::documentation;
use crate::finding::Severity;
use crate::rule::{Context, Findings, Rule};

/// Tags in a row that are no accident.
const TAGS: usize = 5;

/// Kinds of tags among them.
const KINDS: usize = 3;

pub(super) static RULE: Rule = Rule {
    id: "WEB-08",
    title: "网页里没有成串的无意义空标签",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "网页里不应当有一串用同一个编号(id)的空标签。",
        why: "一些篡改网页的程序会写入一串随机编号的空标签，用来扰乱检查。正常的网页里，一个编号只用一次。",
        repair: "请网站管理人员从网页源代码里删去它们，并检查网站有没有被篡改。",
        exception: "排版程序偶尔也会重复使用编号；要连着 5 个空标签、3 种标签名用同一个由 5 到 6 个字母组成的编号，才算。",
        bad: Example {
            title: "五个空标签用同一个编号",
            base: "shapes/clean.html",
            edits: &[("<body>", "<body><noframes id=\"skigs\"></noframes><bdo id=\"skigs\"></bdo><tt id=\"skigs\"></tt><dfn id=\"skigs\"></dfn><kbd id=\"skigs\"></kbd>")],
        },
        good: Example {
            title: "空标签各有编号，或者只有一种标签",
            base: "shapes/clean.html",
            edits: &[(
                "<body>",
                "<body><div id=\"share\"></div><span id=\"times\"></span><div id=\"logos\"></div><i id=\"icons\"></i><i id=\"icons\"></i><i id=\"icons\"></i><i id=\"icons\"></i><i id=\"icons\"></i>",
            )],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let source = context.source;
    let mut row: Vec<&Mark> = Vec::new();
    let mut longest: Vec<&Mark> = Vec::new();
    for mark in marks(context, MarkKind::Id) {
        let id = mark.value.of(source);
        let is_empty = source.get(mark.source.end()..).is_some_and(|behind| behind.starts_with("</"));
        if !is_empty || !id.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            continue;
        }
        if row.first().is_some_and(|first| first.value.of(source) != id) {
            row.clear();
        }
        row.push(mark);
        if row.len() > longest.len() {
            longest.clone_from(&row);
        }
    }
    let mut names: Vec<&str> = Vec::new();
    for mark in &longest {
        let tag = mark.source.of(source);
        let name = tag.get(1..tag.find([' ', '\t', '\n']).unwrap_or(1)).unwrap_or("");
        if names.len() < KINDS && !names.contains(&name) {
            names.push(name);
        }
    }
    let Some(first) = longest.first().filter(|_| longest.len() >= TAGS && names.len() >= KINDS) else {
        return;
    };
    let message = format!(
        "网页里有 {} 个空标签用同一个编号“{}”，像是篡改程序留下的，请网站管理人员检查。",
        longest.len(),
        first.value.of(source),
    );
    findings.report(place(context, first), message);
}
