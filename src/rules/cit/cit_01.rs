//! The decree is that of 2019.

use super::{applies, report};
use crate::documentation;
use crate::finding::Severity;
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;
use crate::span::Span;
use crate::text::pattern::Pattern;

/// A decree right behind the name of the regulation, or the old one anywhere.
static DECREE: Pattern = Pattern::new(
    "(?:公开条例[》〉]?[^。；\n]{0,12}国(?:务院)?(?:第|令|[ \u{a0}\n])*([0-9]{1,4})[ \u{a0}]*号)|国务院(?:第|令|[ \u{a0}])*(492)[ \u{a0}]*号",
);

pub(super) static RULE: Rule = Rule {
    id: "CIT-01",
    title: "条例的国务院令号是第711号",
    severity: Severity::Warning,
    basis: Some(basis::DECREE),
    documentation: documentation! {
        demand: "引用现行的《中华人民共和国政府信息公开条例》，国务院令应当写第711号。",
        why: "第492号是2007年公布的旧条例，2019年已经由国务院令第711号修订。2019年起的报告引用旧的令号，条文的序号和内容都对不上。",
        repair: "把令号改为“国务院令第711号”，并核对引用的条文序号。",
        exception: "说明条例的沿革，写“2007年公布、2019年修订”的，不算错；文中别处已经写了第711号的，不提示。",
        bad: Example {
            title: "引用旧的令号",
            base: "sample-2021.txt",
            edits: &[("国务院令第711号", "国务院令第492号")],
        },
        good: Example {
            title: "两个令号都写",
            base: "sample-2021.txt",
            edits: &[("国务院令第711号", "国务院令第492号公布，国务院令第711号修订")],
        },
    },
    words: &["711", "492", "信息公开条例"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    // The first word is the right number.
    if !applies(context) || context.hits.iter().any(|hit| hit.word == 0) {
        return;
    }
    let text = context.text();
    for hit in context.hits {
        let sentence = context.sentence(hit.span);
        let around = match hit.word {
            1 => sentence,
            _ => Span::new(hit.span.start(), sentence.end()),
        };
        if ["修订", "修正", "修改"].iter().any(|word| sentence.of(text).contains(word)) {
            continue;
        }
        let Some([_, behind, old]) = DECREE.groups::<3>(text, around) else { continue };
        let Some(number) = behind.or(old) else { continue };
        let message =
            format!("条例的国务院令号写作第{}号，2019年修订后的条例是国务院令第711号。", number.of(text));
        report(findings, number, message, "711");
        return;
    }
}
