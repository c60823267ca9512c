//! What must hold for any input at all.
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a test may fail loudly"
)]

mod support;

use std::time::{Duration, Instant};

use gouji::{Input, Units};
use proptest::prelude::*;
use serde_json::Value;
use support::report;

/// Collects every span of a result.
fn spans(value: &Value, found: &mut Vec<(usize, usize)>) {
    match value {
        Value::Object(object) => {
            if let (2, Some(start), Some(end)) = (object.len(), object.get("start"), object.get("end")) {
                found.push((start.as_u64().unwrap() as usize, end.as_u64().unwrap() as usize));
            }
            object.values().for_each(|value| spans(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| spans(value, found)),
        _ => {}
    }
}

fn holds(text: &str, input: Input) {
    let Ok(outcome) = gouji::check(text, input, Units::Utf8) else { return };
    let json = serde_json::to_value(&outcome).unwrap();
    let again = gouji::check(text, input, Units::Utf8).unwrap();
    assert_eq!(json, serde_json::to_value(&again).unwrap(), "the same input gives the same result");

    let mut found = Vec::new();
    spans(&json, &mut found);
    for (start, end) in found {
        assert!(start <= end && end <= text.len(), "{start}..{end} of {}", text.len());
        assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "{start}..{end}");
    }
    let utf16 = serde_json::to_value(gouji::check(text, input, Units::Utf16).unwrap()).unwrap();
    let mut found = Vec::new();
    spans(&utf16, &mut found);
    let length = text.encode_utf16().count();
    for (start, end) in found {
        assert!(start <= end && end <= length, "{start}..{end} of {length}");
    }

    assert_eq!(outcome.sections.len(), 6);
    for finding in &outcome.findings {
        assert!(!finding.at.is_empty() && !finding.message.is_empty(), "{}", finding.rule);
        for place in &finding.at {
            assert!(!place.words.is_empty(), "{}", finding.rule);
        }
    }
    let coverage = &outcome.coverage;
    assert!(coverage.relations.held <= coverage.relations.checked);
    assert!(coverage.relations.checked <= coverage.relations.expected);
    assert!(coverage.cells.read <= coverage.cells.expected);
    let counts = outcome.counts;
    assert_eq!((counts.error + counts.warning + counts.info) as usize, outcome.findings.len());
}

/// Pieces that reports are made of, and pieces that break them.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、结转下年度继续办理",
        "五、存在的主要问题及改进情况",
        "一、本年新收政府信息公开申请数量",
        "(七)总计",
        "1.属于国家秘密",
        "3.其他",
        "规章",
        "行政许可",
        "信息内容",
        "本年制发件数",
        "第二十条第(一)项",
        "结果维持",
        "总计",
        "复议后起诉",
        "自然人",
        "云岭县财政局2024年政府信息公开工作年度报告",
        "发布时间:2025-01-20",
        "|",
        "||",
        " | ",
        "\t",
        "\n",
        "\n\n",
        " ",
        "0",
        "12",
        "00",
        "-",
        "/",
        "无",
        "增52",
        "1,234",
        "１２",
        "l0",
        "999999999999999",
        "-5",
        "2.5",
        "<table>",
        "<tr>",
        "<td>",
        "<td colspan=99 rowspan=0>",
        "</td>",
        "</table>",
        "<p>",
        "<br>",
        "&nbsp;",
        "&#x1F600;",
        "<!--",
        "-->",
        "😀",
        "𠮷",
        "\u{200b}",
        "\u{feff}",
        "(略)",
        "2024年",
        "20241月",
        "|---|---|",
        "公(gong)开",
    ];
    prop_oneof![
        8 => prop::sample::select(words.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_is_read(pieces in prop::collection::vec(piece(), 0..120)) {
        let text = pieces.concat();
        for input in [Input::Unknown, Input::Html, Input::Text] {
            holds(&text, input);
        }
    }

    /// A report with a stretch cut out, doubled or replaced.
    #[test]
    fn damaged_reports_are_read(
        name in prop::sample::select(vec!["sample-2021.txt", "sample-2019.txt", "shapes/clean.html", "shapes/cell-per-line.txt", "shapes/pdf-layout.txt", "shapes/markdown.txt"]),
        from in 0.0..1.0f64, length in 0usize..400, times in 0usize..3, put in piece(),
    ) {
        let text = report(name);
        let boundary = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap();
        let start = boundary((from * text.len() as f64) as usize);
        let end = boundary((start + length).min(text.len()));
        let damaged = format!("{}{}{put}{}", &text[..start], text[start..end].repeat(times), &text[end..]);
        holds(&damaged, Input::Unknown);
    }
}

#[test]
fn fixtures_hold() {
    for folder in ["", "shapes", "bad"] {
        for entry in std::fs::read_dir(format!("tests/reports/{folder}")).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() && path.extension().is_some_and(|extension| extension != "json") {
                holds(&std::fs::read_to_string(path).unwrap(), Input::Unknown);
            }
        }
    }
}

/// Each within a second in an unoptimised build would be too much to ask; ten are enough to tell
/// linear from quadratic.
#[test]
fn hostile_input_is_read_in_time() {
    let sample = report("sample-2021.txt");
    let cases: Vec<(&str, String)> = vec![
        ("100,000 nested tags", format!("{}{sample}", "<div>".repeat(100_000))),
        ("100,000 nested tables", "<table><tr><td>".repeat(100_000)),
        (
            "spans of a billion",
            "<table><tr><td colspan=1000000000 rowspan=1000000000>1<td>2</table>".repeat(100),
        ),
        ("a million bars", "|".repeat(1_000_000)),
        ("many lines of bars", "| 1 | 2 |\n".repeat(100_000)),
        ("many lines of one bar", "|\n".repeat(300_000)),
        ("one long line", "政".repeat(1_000_000)),
        ("many ordinals", "一、".repeat(300_000)),
        ("many headings", "一、总体情况\n".repeat(50_000)),
        ("many titles", "云岭县财政局2024年政府信息公开工作年度报告\n".repeat(20_000)),
        ("many rows", "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n".repeat(20_000)),
        ("many numbers", format!("信息内容\n{}", "1 ".repeat(300_000))),
        ("many words and numbers", format!("信息内容\n{}", "规章 1 ".repeat(100_000))),
        ("many entities", "&lt".repeat(500_000)),
        ("many brackets", "政(".repeat(300_000)),
        ("many years", "2024年".repeat(200_000)),
        ("many dates", "发布时间:2024-01-20\n".repeat(50_000)),
        ("the report a hundred times", sample.repeat(100)),
    ];
    for (name, text) in cases {
        let started = Instant::now();
        let _ = gouji::check(&text, Input::Unknown, Units::Utf16);
        assert!(started.elapsed() < Duration::from_secs(10), "{name}: {:?}", started.elapsed());
    }
}
