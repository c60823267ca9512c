//! No pinyin in brackets.

use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;
use crate::span::Span;
use crate::text::is_han;

/// Times from which on it is no accident.
const FEWEST: usize = 5;

pub(super) static RULE: Rule = Rule {
    id: "EXT-06",
    title: "汉字后面没有夹带拼音",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "汉字后面不应当有括号里的拼音，例如“主業(yè)”。",
        why: "有的转载网站会给汉字加注拼音。核对时已经略过，但再印发时会留在文件里，也说明粘贴的不是原文。",
        repair: "删去括号里的拼音，或者从报告原来的网页重新复制。",
        exception: "个别生僻字注音不提示，五处以上才提示。",
        bad: Example {
            title: "一段里有五处拼音",
            base: "sample-2021.txt",
            edits: &[("围绕经营主体登记、电梯安全等主题", "围绕经(jīng)营(yíng)主(zhǔ)体(tǐ)登(dēng)记(jì)、电梯安全等主题")],
        },
        good: Example {
            title: "一处生僻字的注音和几处外文缩写",
            base: "sample-2021.txt",
            edits: &[("围绕经营主体登记、电梯安全等主题", "围绕甪(lù)里街登记、政务客户端(app)、文本(txt)、版式文件(ofd)、图片(jpg)、表格(xls)等主题")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !context.report.is_report() {
        return;
    }
    let text = ext::body(context);
    let mut found: Vec<Span> = Vec::new();
    for (at, bracket) in text.match_indices(['(', '\u{ff08}']) {
        let before = text[..at].chars().next_back();
        let follows = before.is_some_and(is_han) || found.last().is_some_and(|last| last.end() == at);
        let inside = &text[at + bracket.len()..];
        let length: usize = inside.chars().take(7).take_while(|c| is_letter(*c)).map(char::len_utf8).sum();
        let Some(close) = inside[length..].chars().next().filter(|close| matches!(close, ')' | '\u{ff09}'))
        else {
            continue;
        };
        if follows && is_syllable(&inside[..length]) {
            found.push(Span::new(at, at + bracket.len() + length + close.len_utf8()));
        }
    }
    if found.len() < FEWEST {
        return;
    }
    let shown: Vec<&str> = found.iter().take(3).map(|span| span.of(text)).collect();
    let message = format!(
        "汉字后面有 {} 处括号里的拼音（如“{}”），像是转载时加上的。核对时已经略过，请核对后删去。",
        found.len(),
        shown.join("”“"),
    );
    let finding = findings.report(Place::text(found[0]), message);
    finding.at.extend(found[1..].iter().take(9).map(|span| Place::text(*span)));
    // In markup, tags may stand between the brackets.
    let origin = &context.report.document.origin;
    if found.iter().all(|span| origin.source(*span).range().len() == span.range().len()) {
        let edits = found.iter().map(|span| Edit::Text { span: *span, text: String::new() }).collect();
        finding.fix(Fix { label: format!("删去 {} 处拼音", found.len()), is_safe: true, edits });
    }
}

const VOWELS: &str = "aāáǎàeēéěèêiīíǐìoōóǒòuūúǔùvüǖǘǚǜ";

fn is_letter(character: char) -> bool {
    character.is_ascii_lowercase()
        || character == 'ɡ'
        || (!character.is_ascii() && VOWELS.contains(character))
}

/// Whether letters are a syllable of pinyin: an initial perhaps, vowels, n, ng or r perhaps.
fn is_syllable(letters: &str) -> bool {
    let initial = |letters: &str| match letters.as_bytes() {
        [b'z' | b'c' | b's', b'h', ..] => 2,
        [b'b' | b'p' | b'm' | b'f' | b'd' | b't' | b'n' | b'l' | b'g' | b'k' | b'h' | b'j', ..]
        | [b'q' | b'x' | b'r' | b'z' | b'c' | b's' | b'y' | b'w', ..] => 1,
        _ => 0,
    };
    let rest = &letters[initial(letters)..];
    let end = rest.trim_start_matches(|letter| VOWELS.contains(letter));
    rest.len() > end.len() && matches!(end, "" | "n" | "ng" | "nɡ" | "r")
}
