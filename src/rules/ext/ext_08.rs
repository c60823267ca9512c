//! No digits, units or brackets were lost.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::order;
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "EXT-08",
    title: "日期和文号没有丢字",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "日期里的“年”“月”“日”和文号里的“〕”应当都在。",
        why: "正文里换了字体的几个字，复制时有时会丢，例如“2022年1月1日”成了“202211日”，“〔2021〕30号”成了“〔202130号”。",
        repair: "对照原文补上丢掉的字。",
        exception: "确实是一个以 20 开头的五位以上数字，后面又紧跟“月”或“日”的，不算错，这种情形很少。",
        bad: Example {
            title: "统计期限和文号都丢了字",
            base: "sample-2021.txt",
            edits: &[
                ("统计期限为2024年1月1日至2024年12月31日", "统计期限为202411日至20241231日"),
                ("(国办公开办函〔2021〕30号)", "(国办公开办函〔202130号)"),
            ],
        },
        good: Example {
            title: "日期和文号完整",
            base: "sample-2021.txt",
            edits: &[("全年发布抽检公告52期", "全年发布抽检公告52期(编号20240101至20241231)")],
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
    for (unit, fewest, most) in [("月", 5, 6), ("日", 6, 10)] {
        for (at, _) in text.match_indices(unit) {
            let before = &text.as_bytes()[..at];
            let digits = before.iter().rev().take(12).take_while(|byte| byte.is_ascii_digit()).count();
            let start = at - digits;
            if (fewest..=most).contains(&digits) && text[start..].starts_with("20") {
                found.push(Span::new(start, at + unit.len()));
            }
        }
    }
    for (at, bracket) in text.match_indices('〔') {
        let inside = &text[at + bracket.len()..];
        let digits = inside.bytes().take(12).take_while(u8::is_ascii_digit).count();
        if digits >= 5 && inside[digits..].starts_with('号') {
            found.push(Span::new(at, at + bracket.len() + digits + "号".len()));
        }
    }
    order::by(&mut found, |span| order::pair(span.start(), span.end()));
    let Some((first, others)) = found.split_first() else { return };
    let shown: Vec<String> = found.iter().take(3).map(|span| format!("“{}”", span.of(text))).collect();
    let more = if found.len() > shown.len() { format!("等 {} 处", found.len()) } else { String::new() };
    let message = format!("{}{more}像是丢了“年”“月”“日”或“〕”，请对照原文核对并补上。", shown.join("、"));
    findings.report(Place::text(*first), message).at.extend(others.iter().map(|span| Place::text(*span)));
}
