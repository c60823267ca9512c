//! Simplified characters.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;
use crate::span::Span;
use crate::text::is_han;
use crate::text::traditional::simplify;

/// Characters that are looked at; what they are written in, the rest is written in too.
const SAMPLE: usize = 20_000;

/// Fewest Chinese characters for a share to mean anything.
const FEWEST: usize = 50;

pub(super) static RULE: Rule = Rule {
    id: "EXT-07",
    title: "使用简体字",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "报告应当用简体字书写；繁体字超过全部汉字的百分之二时提示。",
        why: "粘贴的常常是网站的繁体版，而繁体版是自动转换的，个别词语会转错(例如“文件”成了“檔案”)。核对时繁体字按简体字理解，表格和勾稽关系不受影响。",
        repair: "请改用简体版的报告来核对。",
        exception: "有意发布的繁体版不算错。人名、地名里个别的繁体字不提示。",
        bad: Example {
            title: "粘贴的是繁体版",
            base: "bad/traditional.txt",
            edits: &[],
        },
        good: Example {
            title: "个别的繁体字",
            base: "sample-2021.txt",
            edits: &[("聘请社会监督员6名", "聘请張、陳、劉等社会监督员6名")],
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
    let (mut all, mut traditional) = (0usize, 0usize);
    let mut shown: Vec<(usize, char)> = Vec::new();
    for (at, character) in text.char_indices().take(SAMPLE).filter(|(_, character)| is_han(*character)) {
        all += 1;
        if simplify(character) != character {
            traditional += 1;
            if shown.len() < 3 && shown.iter().all(|(_, other)| *other != character) {
                shown.push((at, character));
            }
        }
    }
    if all < FEWEST || traditional * 50 <= all {
        return;
    }
    let Some((at, first)) = shown.first() else { return };
    let examples: Vec<String> =
        shown.iter().map(|(_, character)| format!("“{character}”（{}）", simplify(*character))).collect();
    let message = format!(
        "约有 {}% 的汉字是繁体字，如{}。核对时按简体字理解；请核对粘贴的是不是网站的繁体版。",
        (traditional * 100 + all / 2) / all,
        examples.join("、"),
    );
    findings.report(Place::text(Span::new(*at, at + first.len_utf8())), message);
}
