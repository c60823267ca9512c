//! Brackets and quotation marks come in pairs.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{running, structure};
use crate::span::Span;
use crate::text::ordinal;
use crate::text::pattern::Pattern;

pub(super) static RULE: Rule = Rule {
    id: "TXT-08",
    title: "括号、引号、书名号成对",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "括号、双引号、书名号应当成对。",
        why: "少一半的括号或者书名号，读者看不出注释、文件名到哪里为止。",
        repair: "补上缺少的一半，或者删去多余的一半。",
        exception: "“1)”“一)”这样的编号不算；全角、半角混用而成对的不算；跨行的不算。复制时丢了字的不算错。",
        bad: Example {
            title: "少了前一半括号",
            base: "sample-2021.txt",
            edits: &[("(国务院令第711号,以下简称《条例》)", "国务院令第711号,以下简称《条例》)")],
        },
        good: Example {
            title: "全角、半角混用，用右括号编号，书名号跨行",
            base: "sample-2021.txt",
            edits: &[
                ("(国务院令第711号,以下简称《条例》)", "（国务院令第711号,以下简称《条例》)"),
                ("《政府信息公开信息处理费管理办法》", "《政府信息公开信息\n处理费管理办法》"),
                ("一是政策解读以文字", "1)政策解读以文字"),
                ("二是基层市场监管所", "2）基层市场监管所"),
            ],
        },
    },
    words: &[],
    check,
};

/// A number with a closing bracket only: 1) and 一）.
static NUMBERED: Pattern =
    Pattern::new("(?:^|[^0-9A-Za-z一-龥])(?:[0-9]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$");

/// Marks that are open at once; more of them are no text.
const DEEPEST: usize = 32;

/// A paragraph, or several lines that are one.
struct Passage {
    open: Vec<(char, Span)>,
    is_told: bool,
}

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let text = context.text();
    let is_converted = structure::is_converted(context.report);
    for zone in running::zones(context) {
        let mut passage = Passage { open: Vec::new(), is_told: false };
        for line in running::paragraphs(context, zone) {
            let words = line.of(text);
            if ordinal::split(words).0.is_some() {
                passage.end(context, findings);
            }
            passage.read(context, findings, line);
            // Out of a PDF, a line is no paragraph.
            let is_end = !is_converted && words.ends_with(['。', '！', '：', ':']);
            if is_end || passage.open.is_empty() {
                passage.end(context, findings);
            }
        }
        // The text may go on behind the last line.
        let tail = text[..zone.end()].trim_end();
        if tail.ends_with(['。', '！']) {
            passage.end(context, findings);
        }
    }
}

impl Passage {
    fn read(&mut self, context: &Context<'_>, findings: &mut Findings, line: Span) {
        let text = context.text();
        for (at, mark) in line.of(text).char_indices() {
            let at = line.start() + at;
            let span = Span::new(at, at + mark.len_utf8());
            let closes = match mark {
                '(' | '（' | '《' | '“' => {
                    if self.open.len() < DEEPEST {
                        self.open.push((mark, span));
                    }
                    continue;
                }
                ')' | '）' => ['(', '（'],
                '》' => ['《', '《'],
                '”' => ['“', '“'],
                _ => continue,
            };
            if self.open.last().is_some_and(|(open, _)| closes.contains(open)) {
                self.open.pop();
                continue;
            }
            match self.open.iter().rposition(|(open, _)| closes.contains(open)) {
                // What stands inside was not closed.
                Some(depth) => {
                    if let Some((mark, span)) = self.open.get(depth + 1).copied() {
                        self.tell(context, findings, mark, span);
                    }
                    self.open.truncate(depth);
                }
                None => {
                    let head = text[line.start()..at].char_indices().rev().nth(4).map_or(0, |(head, _)| head);
                    let is_number =
                        matches!(mark, ')' | '）') && NUMBERED.is_in(&text[line.start() + head..at]);
                    if !is_number {
                        self.tell(context, findings, mark, span);
                    }
                }
            }
        }
    }

    /// What is open now stays so.
    fn end(&mut self, context: &Context<'_>, findings: &mut Findings) {
        if let Some((mark, span)) = self.open.first().copied() {
            self.tell(context, findings, mark, span);
        }
        self.open.clear();
        self.is_told = false;
    }

    /// One for each passage: the rest may follow from it.
    fn tell(&mut self, context: &Context<'_>, findings: &mut Findings, mark: char, span: Span) {
        if self.is_told {
            return;
        }
        self.is_told = true;
        let (name, is_open) = match mark {
            '(' | '（' => ("括号", true),
            ')' | '）' => ("括号", false),
            '《' => ("书名号", true),
            '》' => ("书名号", false),
            '“' => ("引号", true),
            _ => ("引号", false),
        };
        let text = context.text();
        let half = if is_open { "前一半，没有后一半" } else { "后一半，没有前一半" };
        // Words on both sides, so that it can be found on paper.
        let clause = context.clause(span);
        let before = text[clause.start()..span.start()]
            .char_indices()
            .rev()
            .nth(7)
            .map_or(clause.start(), |(at, _)| clause.start() + at);
        let behind = text[span.end()..clause.end()]
            .char_indices()
            .nth(8)
            .map_or(clause.end(), |(at, _)| span.end() + at);
        let message = format!("“{}”处的{name}只有{half}，请核对。", structure::inner(&text[before..behind]));
        findings.report(Place::text(span), message);
    }
}
