//! The index number is no filler.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;

/// How often a pair of digits stands in a number that somebody drummed on the keyboard.
const OFTEN: usize = 6;

pub(super) static RULE: Rule = Rule {
    id: "WEB-14",
    title: "索引号不是随手敲的",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "网页上的索引号应当按本单位的编号规则填写。",
        why: "同样两个数字反复出现的索引号，多半是发布时为了通过必填检查随手敲的，以后检索不到。",
        repair: "按编号规则补填正确的索引号。",
        exception: "编号规则里本来就有连续相同数字的，不算；连续的 0 不算。",
        bad: Example {
            title: "索引号是随手敲的数字",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "索引号:234234234234444444\n发布时间:2025-01-20")],
        },
        good: Example {
            title: "索引号里有连续的 0",
            base: "sample-2021.txt",
            edits: &[("发布时间:2025-01-20", "索引号:113300007000000000/2025-00012\n发布时间:2025-01-20")],
        },
    },
    words: &["索引号", "索 引 号", "索引编号"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let text = context.text();
    for hit in context.hits.iter().take(3) {
        let behind = Span::new(hit.span.end(), context.line(hit.span).end()).of(text);
        let Some(skipped) = behind.find(|character: char| character.is_ascii_digit()).filter(|at| *at < 20)
        else {
            continue;
        };
        let digits = &behind[skipped..];
        let length = digits.bytes().take_while(u8::is_ascii_digit).count();
        let digits = &digits.as_bytes()[..length.min(40)];
        let is_often =
            |pair: &[u8]| pair != b"00" && digits.windows(2).filter(|other| *other == pair).count() >= OFTEN;
        if digits.windows(2).any(is_often) {
            let start = hit.span.end() + skipped;
            let span = Span::new(start, start + length);
            let message =
                format!("索引号“{}”里同样的数字反复出现，像是随手填的，请按编号规则核对。", span.of(text));
            findings.report(Place::text(span), message);
        }
    }
}
