//! The report stands there once.

use crate::document::Kind;
use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::report::outline::Rest;
use crate::rule::{Context, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    id: "EXT-11",
    title: "正文只有一遍",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "报告的正文应当只有一遍。",
        why: "发布时重复粘贴，读者会以为是两份报告；两遍的数字不一致时，不知道以哪一遍为准。",
        repair: "两遍完全一样的，删去一遍；不一样的，先核对以哪一遍为准，再删去另一遍。这里只核对了第一遍。",
        exception: "有意把一份报告的两个版本放在一起的，请分开核对。",
        bad: Example {
            title: "全文粘贴了两遍",
            base: "bad/twice.txt",
            edits: &[],
        },
        good: Example {
            title: "只有一段重复",
            base: "sample-2021.txt",
            edits: &[("(三)政府信息管理\n", "(三)政府信息管理\n全年制发行政规范性文件2件、废止1件,年末现行有效7件。\n")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(Rest::SecondCopy(span)) = context.report.outline.rest else { return };
    let start = span.of(context.text()).trim_start();
    let line = start.lines().next().unwrap_or("").trim();
    let end = line.char_indices().nth(20).map_or(line.len(), |(at, _)| at);
    let more = if end < line.len() { "…" } else { "" };
    let is_same = is_same(context, start);
    let what_to_do = if is_same {
        "两遍的文字完全一样，这里只核对了第一遍，请删去重复的一遍。"
    } else {
        "两遍的文字不完全一样，这里只核对了第一遍，请核对以哪一遍为准，再删去另一遍。"
    };
    let message = format!("报告正文出现了两遍，第二遍从“{}{more}”开始。{what_to_do}", &line[..end]);
    let finding = findings.report(Place::text(span), message);
    // In markup the copy could hold what closes the first.
    if is_same && context.report.document.kind == Kind::Text {
        finding.fix(Fix {
            label: "删去第二遍".to_owned(),
            is_safe: false,
            edits: vec![Edit::Text { span, text: String::new() }],
        });
    }
}

/// Whether the first copy, from where it begins as the second does, is the second; white space aside.
fn is_same(context: &Context<'_>, second: &str) -> bool {
    let dense = |words: &str| -> String { words.split_whitespace().collect() };
    let first = dense(context.report.outline.extent.of(context.text()));
    let second = dense(second);
    // What a page has above a report stands there once.
    !second.is_empty() && first.ends_with(&second)
}
