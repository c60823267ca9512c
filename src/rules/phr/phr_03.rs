//! Openness is the norm, its absence the exception, not the other way round.

use super::before;
use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

/// The first of the words that turn the norm round; those before turn the exception round.
const NORMS: usize = 4;

/// The words behind the others say that something is not meant.
const REPROACHES: usize = 8;

pub(super) static RULE: Rule = Rule {
    id: "PHR-03",
    title: "“公开为常态、不公开为例外”没有漏字",
    severity: Severity::Warning,
    basis: Some(basis::NORM),
    documentation: documentation! {
        demand: "“以公开为常态、不公开为例外”不应漏掉或者多出“不”字。",
        why: "这是条例第五条的原则，差一个“不”字，意思正好相反。",
        repair: "改为“公开为常态、不公开为例外”。",
        exception: "写“公开为原则、不公开为例外”的意思相同，不提示。一句话是在批评“不公开成了常态”的，不提示。",
        bad: Example {
            title: "漏了“不”字",
            base: "sample-2021.txt",
            edits: &[("公开为常态、不公开为例外", "公开是常态、公开是例外")],
        },
        good: Example {
            title: "断行，换了字",
            base: "sample-2021.txt",
            edits: &[("公开为常态、不公开为例外", "以公开是原则、不\n公开是例外")],
        },
    },
    words: &[
        "公开为例外",
        "公开是例外",
        "公开为特例",
        "公开是特例",
        "不公开为常态",
        "不公开是常态",
        "不公开为原则",
        "不公开是原则",
        "杜绝",
        "避免",
        "防止",
        "改变",
        "扭转",
        "纠正",
        "批评",
        "而非",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for hit in context.hits_in(context.report.outline.extent) {
        let sentence = context.sentence(hit.span);
        let is_reproach = context.hits_in(sentence).any(|other| other.word >= REPROACHES);
        if hit.word >= REPROACHES || is_reproach {
            continue;
        }
        let written = hit.span.of(context.text());
        let right = if hit.word < NORMS {
            // 不公开, 不予公开, 非公开, 依申请公开: only what stands bare has lost something.
            let words = before(context, hit.span);
            let is_bare =
                words.ends_with(['、', ',', '，', ';', '；', '。', ':', '：', '态', '则', '以', '而']);
            let has_norm = ["常态", "原则"].iter().any(|norm| sentence.of(context.text()).contains(norm));
            if !is_bare || !has_norm {
                continue;
            }
            format!("不{written}")
        } else {
            written.trim_start_matches('不').to_owned()
        };
        findings
            .report(
                Place::text(hit.span),
                format!("“{written}”与“公开为常态、不公开为例外”的原则相反，像是“不”字写漏或者写多了。"),
            )
            .fix(Fix::replace(hit.span, &right, false));
    }
}
