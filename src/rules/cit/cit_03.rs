//! The regulation is called by its name.

use super::{applies, report};
use crate::documentation;
use crate::finding::Severity;
use crate::report::outline::distance_at_most;
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;
use crate::rules::structure::written;
use crate::span::Span;
use crate::text::fold::fold;

/// Its name.
const NAME: &str = "中华人民共和国政府信息公开条例";

/// Bytes from 《 to 》 beyond which it is another name.
const LENGTH: usize = 90;

/// Words of the list that stand for themselves, without the name of the country.
const SHORT: usize = 4;

pub(super) static RULE: Rule = Rule {
    id: "CIT-03",
    title: "条例的名称不错字、不漏字",
    severity: Severity::Warning,
    basis: Some(basis::NAME_OF_REGULATIONS),
    documentation: documentation! {
        demand: "条例的名称是《中华人民共和国政府信息公开条例》，引用时不能错字、漏字。",
        why: "法规的名称是固定的，写错显得不严肃；“中华人民共和国”写错更是严重的表述错误。",
        repair: "改成《中华人民共和国政府信息公开条例》。",
        exception: "简称《条例》《政府信息公开条例》不算错；地方的条例、规定有自己的名称，不查。",
        bad: Example {
            title: "漏了“政府”两个字",
            base: "sample-2021.txt",
            edits: &[("《中华人民共和国政府信息公开条例》", "《中华人民共和国信息公开条例》")],
        },
        good: Example {
            title: "名称后面注明修订的年份",
            base: "sample-2021.txt",
            edits: &[("《中华人民共和国政府信息公开条例》", "《中华人民共和国政府信息公开条例（2019年修订）》")],
        },
    },
    // The first four: characters and words that are taken for others in 《政府信息公开条例》.
    words: &[
        "政府信息公开条列",
        "政务信息公开条例",
        "政府信息公开条理",
        "政府信息公工条例",
        "人民共和",
        "人民共国",
        "人民共合国",
        "人民大和国",
        "信息公开条例》",
        "信息公开条列》",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !applies(context) {
        return;
    }
    let text = context.text();
    let mut last = 0;
    for hit in context.hits {
        if hit.span.start() < last {
            continue;
        }
        let Some(quote) = quote(text, hit.span) else { continue };
        last = quote.end();
        let folded = fold(quote.of(text));
        // 《中国政府信息公开条例》 is far enough from it, 《政府信息公开条例》 is what it is called for short.
        let is_full = folded != NAME && distance_at_most(&folded, NAME, 2);
        let is_short = hit.word < SHORT && folded.chars().count() == 8;
        if is_full || is_short {
            let right = if is_full { NAME } else { "政府信息公开条例" };
            let message = format!("条例的名称写作《{}》，应当是《{right}》。", written(context, quote));
            report(findings, quote, message, right);
        }
    }
}

/// What stands between 《 and 》 around a place.
fn quote(text: &str, at: Span) -> Option<Span> {
    let low = (at.start().saturating_sub(LENGTH)..=at.start()).find(|low| text.is_char_boundary(*low))?;
    let start = low + text[low..at.start()].rfind(['《', '〈', '》', '〉'])?;
    let mark = text[start..].chars().next().filter(|mark| matches!(mark, '《' | '〈'))?;
    let start = start + mark.len_utf8();
    // The word itself may end with the mark.
    let end = start + text.get(start..)?.find(['》', '〉', '《', '〈'])?;
    (end - start <= LENGTH && end > at.start()).then(|| Span::new(start, end))
}
