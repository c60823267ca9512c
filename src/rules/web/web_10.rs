//! Nothing in the text was masked.

use super::{MORE, around, is_own_report};
use crate::document::Layout;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::order;
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;
use crate::span::Span;
use crate::text::is_han;
use crate::text::pattern::Pattern;

/// What is left out on purpose: the words of an enclosure, a list, a table.
static ENCLOSURE: Pattern = Pattern::new("附件|附表|附图|附：|附:|名单|表格|图表");

pub(super) static RULE: Rule = Rule {
    id: "WEB-10",
    title: "没有被遮盖的文字",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "报告里的文字、电话和网址不应当被“*”“(略)”“□□”代替。",
        why: "转载网站和文库会用“*”“(略)”遮盖词语和号码。从那里复制的稿子，意思不完整，电话打不通，网址打不开。",
        repair: "从本机关存档的原稿或者政府网站上的报告重新复制，或者逐处补全。",
        exception: "附件、名单写“(略)”不算。手机号、证件号中间几位用“*”代替，多半是有意保护个人信息，只作提示。Markdown 文字里的“*”是排版符号，不算。",
        bad: Example {
            title: "电话和词语被遮盖",
            base: "sample-2021.txt",
            edits: &[
                ("电话:0781-5550162", "电话:*-5550162"),
                ("组织业务培训4期", "组织业务培训 (略) 4期,加强队*建设"),
            ],
        },
        good: Example {
            title: "附件写“(略)”，“*”是乘号、注号和加粗",
            base: "sample-2021.txt",
            edits: &[
                ("没有其他需要报告的事项。", "没有其他需要报告的事项。\n附件:培训名单(略)\n*注:公示屏28块*3处,展板长*宽为3*2米"),
                ("组织业务培训4期", "组织**业务培训**4期"),
            ],
        },
    },
    words: &["(略)", "（略）", "□□"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !is_own_report(context) {
        return;
    }
    let mut masks: Vec<Span> = Vec::new();
    let mut numbers: Vec<Span> = Vec::new();
    for hit in context.hits_in(context.report.outline.extent) {
        if !ENCLOSURE.is_in(context.line(hit.span).of(context.text())) && !context.is_in_table(hit.span) {
            masks.push(hit.span);
        }
    }
    let is_markdown = context.report.sheets().any(|sheet| sheet.layout == Layout::Markdown);
    if !is_markdown {
        stars(context, &mut masks, &mut numbers);
    }
    order::by(&mut masks, |span| span.start() as u64);
    if let Some((first, others)) = masks.split_first() {
        let message = format!(
            "文中有 {} 处文字、号码或网址被“*”“(略)”一类的符号遮盖(如“{}”)，请从原稿补全。",
            masks.len(),
            around(context, *first),
        );
        let finding = findings.report(Place::text(*first), message);
        finding.at.extend(others.iter().take(MORE).map(|span| Place::text(*span)));
    }
    for span in numbers {
        let message =
            format!("号码“{}”中间几位用“*”代替；如果是供群众联系的电话，请写完整。", around(context, span));
        findings.report_as(Severity::Info, Place::text(span), message);
    }
}

/// Runs of "*" that stand for words, and those in the middle of a number.
fn stars(context: &Context<'_>, masks: &mut Vec<Span>, numbers: &mut Vec<Span>) {
    let text = ext::body(context);
    let mut done = 0;
    // A single "*" is no word to wait for, and there are few.
    for (at, _) in text.match_indices('*') {
        if at < done {
            continue;
        }
        let count = text[at..].bytes().take_while(|byte| *byte == b'*').count();
        done = at + count;
        let span = Span::new(at, done);
        let (Some(before), Some(after)) = (text[..at].chars().next_back(), text[done..].chars().next())
        else {
            continue;
        };
        if context.is_in_table(span) {
            continue;
        }
        let line = context.line(span).of(text);
        let is_bold = count == 2 && line.matches("**").count() >= 2;
        let is_size = matches!(before, '长' | '宽' | '高');
        let is_word = is_han(before) && is_han(after) && !is_bold && !is_size;
        let is_quoted = matches!((before, after), ('“', '”') | ('"', '"'));
        let is_dialled = matches!(before, ':' | '：') && (after == '-' || after.is_ascii_digit());
        let is_address = before == '/' && after == '.';
        if is_word || is_quoted || is_dialled || is_address {
            masks.push(span);
        } else if before.is_ascii_digit() && after.is_ascii_digit() && count >= 3 {
            numbers.push(span);
        }
    }
}
