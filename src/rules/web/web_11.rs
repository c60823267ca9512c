//! No blanks of a template are left to be filled in.

use super::{around, is_own_report};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::is_han;
use crate::text::pattern::Pattern;

/// "20X年", "201*年".
static YEAR: Pattern = Pattern::new("^20[0-9]?[xX×＊*]{1,2}年");

/// Whose name is left out on purpose.
static NAMELESS: Pattern = Pattern::new("^(?:某|公司|企业|先生|女士|小区|村民|同志)");

pub(super) static RULE: Rule = Rule {
    id: "WEB-11",
    title: "没有没填的模板空位",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "报告里不应当有“XX”“××”“20XX年”“N件”“____”“【】”“(待补充)”一类没有填写的空位。",
        why: "空位是模板或范文里留给填写人的，留在报告里说明有内容没有写。",
        repair: "填上实际的名称、数字或年份；没有的，删去这一句。",
        exception: "引号里的“XX”(如“一窗办XX”)、“XX公司”一类隐去名称的举例、“1+N”的说法，不算。",
        bad: Example {
            title: "范文里的“XX”没有换成数字和名称",
            base: "sample-2021.txt",
            edits: &[("收到意见建议8条", "收到意见建议XX条"), ("全年召开专题会议3次", "20XX年召开专题会议N次")],
        },
        good: Example {
            title: "举例隐去名称，引号里的说法",
            base: "sample-2021.txt",
            edits: &[("每季度自查1次", "针对XX公司申请不予公开的情形,推出“XX一件事”和“1+N件”清单,有待补充的材料限期补充,每季度自查1次")],
        },
    },
    words: &[
        // Names and numbers of a model text.
        "xx",
        "××",
        "ＸＸ",
        "n件",
        "n条",
        "n次",
        "n项",
        "n份",
        // Years of a model text.
        "20x",
        "201x",
        "202x",
        "20×",
        "201×",
        "202×",
        "20*",
        "201*",
        "202*",
        // Blanks of a form.
        "___",
        "【】",
        "〔〕",
        // What word processors and authors write into blanks.
        "(待补充)",
        "（待补充）",
        "【待补充】",
        "[待补充]",
        "此处填写",
        "此处插入",
        "此处输入文字",
        "单击此处",
    ],
    check,
};

/// Words of the first kind above, all made of one letter.
const LETTERS: std::ops::Range<usize> = 0..3;
const NUMBERS: std::ops::Range<usize> = 3..8;
const YEARS: std::ops::Range<usize> = 8..17;
const LINE: usize = 17;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !is_own_report(context) {
        return;
    }
    let text = context.text();
    let mut done = 0;
    for hit in context.hits_in(context.report.outline.extent) {
        if hit.span.start() < done || context.is_in_table(hit.span) {
            continue;
        }
        let Some(span) = blank(text, context.line(hit.span), hit.word, hit.span) else { continue };
        done = span.end();
        let message = format!(
            "“{}”里的“{}”像是模板里没有填写的空位，请补全或者删去。",
            around(context, span),
            span.of(text),
        );
        findings.report(Place::text(span), message);
    }
}

/// The whole blank at the place of a word, if it is one.
fn blank(text: &str, line: Span, word: usize, span: Span) -> Option<Span> {
    let before = Span::new(line.start(), span.start()).of(text);
    let behind = Span::new(span.start(), line.end()).of(text);
    let previous = before.chars().next_back().unwrap_or(' ');
    let whole = |is_same: fn(char) -> bool| {
        let length = behind.find(|character| !is_same(character)).unwrap_or(behind.len());
        Span::new(span.start(), span.start() + length)
    };
    let is_quoted = before.rfind('“') > before.rfind('”');
    if YEARS.contains(&word) || behind.starts_with("20") {
        let is_year = YEAR.is_in(behind) && !previous.is_ascii_alphanumeric();
        let length = behind.find('年')? + '年'.len_utf8();
        return is_year.then_some(Span::new(span.start(), span.start() + length));
    }
    if LETTERS.contains(&word) {
        let whole = whole(|character| matches!(character, 'X' | 'x' | '×' | 'Ｘ'));
        let after = Span::new(whole.end(), line.end()).of(text);
        let next = after.chars().next().unwrap_or(' ');
        let is_part =
            |character: char| character.is_ascii_alphanumeric() || matches!(character, '/' | '.' | '_' | '-');
        // Small letters stand in addresses.
        let is_small = whole.of(text).starts_with('x') && !is_han(next);
        let is_year = before.ends_with("20");
        let is_apart = (is_year || !is_part(previous)) && !is_part(next);
        return (is_apart && !is_small && !is_quoted && !NAMELESS.is_in(after)).then_some(whole);
    }
    if NUMBERS.contains(&word) {
        let is_event = Span::new(span.end(), line.end()).of(text).starts_with('事');
        return (behind.starts_with('N') && is_han(previous) && !is_quoted && !is_event).then_some(span);
    }
    if word == LINE {
        // A line of nothing else is drawn.
        let is_drawn = line.of(text).chars().all(|character| matches!(character, '_' | ' ' | '\u{3000}'));
        return (!is_drawn && !previous.is_ascii_alphanumeric()).then(|| whole(|character| character == '_'));
    }
    Some(span)
}
