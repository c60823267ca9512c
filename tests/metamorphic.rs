//! What must not matter: other markup around the same words, and markup or none.
//!
//! A report is written out twice, as rich text and as plain text; or its markup is changed in ways that a
//! reader does not see. Tables and findings stay what they were. The seed is another one each time, and
//! printed where a property fails; `GOUJI_SEED=…` fixes it.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "support/slips.rs"]
mod slips;
mod support;

use fastrand::Rng;
use gouji::format::Edition;
use gouji::format::plan::plan;
use gouji::wire::types::Outcome;
use gouji::{Input, Units};
use serde_json::Value;
use slips::{Filled, KINDS};
use support::report;

/// Reports that are changed, each in several ways at once.
const ROUNDS: usize = 150;

fn rng() -> (u64, Rng) {
    let seed = std::env::var("GOUJI_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or_else(|| fastrand::u64(..1_000_000));
    (seed, Rng::with_seed(seed))
}

fn check(text: &str, input: Input) -> Outcome {
    gouji::check(text, input, Units::Utf8).unwrap()
}

/// What the tables hold, without their places.
fn tables(outcome: &Outcome) -> Value {
    let mut tables = serde_json::to_value(&outcome.tables).unwrap();
    forget_places(&mut tables);
    tables
}

fn forget_places(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            entries.remove("span");
            entries.values_mut().for_each(forget_places);
        }
        Value::Array(values) => values.iter_mut().for_each(forget_places),
        _ => {}
    }
}

/// What was found: rules and keys, in order.
fn found(outcome: &Outcome) -> Vec<(&'static str, String)> {
    outcome.findings.iter().map(|finding| (finding.rule, finding.key.clone())).collect()
}

/// A filled-in form as a page.
fn page(form: &Filled, is_wordy: bool) -> String {
    let open = if is_wordy { "<p class=MsoNormal><span lang=EN-US style='font-size:12.0pt'>" } else { "" };
    let close = if is_wordy { "<o:p></o:p></span></p>" } else { "" };
    let cell = |words: &str| format!("<td>{open}{words}{close}</td>");
    let row = |cells: &[String]| {
        format!("<tr>{}</tr>\n", cells.iter().map(|words| cell(words)).collect::<String>())
    };
    let mut page = String::from(
        "<h1>青禾县教育局2024年政府信息公开工作年度报告</h1>\n<h2>三、收到和处理政府信息公开申请情况</h2>\n<table>\n",
    );
    for (plan, cells) in plan(form.edition).tables[1].rows.iter().zip(&form.requests) {
        let mut cells = cells.clone();
        cells.insert(0, plan.printed.clone());
        page.push_str(&row(&cells));
    }
    page.push_str("</table>\n<h2>四、政府信息公开行政复议、行政诉讼情况</h2>\n<table>\n");
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map(str::to_owned);
    page.push_str("<tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>\n<tr>");
    page.push_str(&outcomes.clone().map(|words| format!("<td rowspan=2>{words}</td>")).concat());
    page.push_str("<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>\n");
    page.push_str(&row(&outcomes.iter().chain(&outcomes).cloned().collect::<Vec<_>>()));
    page.push_str(&row(&form.proceedings.concat()));
    page.push_str("</table>\n");
    page
}

/// Rich text and plain text of the same forms: the same tables, the same sums that do not hold.
#[test]
fn markup_or_none_is_the_same_report() {
    let (seed, mut rng) = rng();
    for number in 0..ROUNDS * 2 {
        let edition = if rng.bool() { Edition::Y2021 } else { Edition::Y2019 };
        let mut form = Filled::draw(&mut rng, edition);
        for _ in 0..number % 4 {
            let kind = KINDS[rng.usize(..KINDS.len())];
            form.slip(&mut rng, kind);
        }
        let plain = check(&form.report(), Input::Text);
        let rich = check(&page(&form, rng.bool()), Input::Html);
        assert_eq!(tables(&plain), tables(&rich), "GOUJI_SEED={seed}, form {number}");
        let sums = |outcome: &Outcome| -> Vec<(&'static str, String)> {
            let sums = outcome.findings.iter().filter(|finding| finding.relation.is_some());
            sums.map(|finding| (finding.rule, finding.message.clone())).collect()
        };
        assert_eq!(sums(&plain), sums(&rich), "GOUJI_SEED={seed}, form {number}\n{}", form.report());
        let changes = |outcome: &Outcome| serde_json::to_value(&outcome.diagnoses).unwrap().to_string().len();
        assert_eq!(changes(&plain), changes(&rich), "GOUJI_SEED={seed}, form {number}");
    }
}

/// Pages that are changed in ways that nobody sees.
const PAGES: [&str; 9] = [
    "shapes/clean.html",
    "shapes/odd-spans.html",
    "shapes/split.html",
    "shapes/word.html",
    "shapes/wps.html",
    "honest/bureau-2024-cms.html",
    "honest/city-bureau-2023.html",
    "honest/district-government-2020.html",
    "bad/no-tables.html",
];

#[test]
fn what_nobody_sees_changes_nothing() {
    let (seed, mut rng) = rng();
    for number in 0..ROUNDS {
        let name = PAGES[number % PAGES.len()];
        let mut source = report(name);
        // A fault for findings to be about.
        if rng.bool() {
            source = source.replacen("<td>0</td>", "<td>7</td>", 1 + rng.usize(..3));
        }
        let changed = disguised(&source, &mut rng);
        let (before, after) = (check(&source, Input::Html), check(&changed, Input::Html));
        assert_eq!(tables(&before), tables(&after), "GOUJI_SEED={seed}, {name}\n{changed}");
        assert_eq!(found(&before), found(&after), "GOUJI_SEED={seed}, {name}\n{changed}");
    }
}

/// The same page to a reader: attributes in another order, comments, white space in tags, wrappers.
fn disguised(source: &str, rng: &mut Rng) -> String {
    let mut changed = String::new();
    let mut rest = source;
    // Inside these nothing is markup.
    let mut verbatim: Option<String> = None;
    let mut wraps: Vec<&str> = Vec::new();
    while let Some(at) = rest.find('<') {
        let (words, tag_on) = rest.split_at(at);
        changed.push_str(words);
        let is_comment = tag_on.starts_with("<!");
        let length =
            if tag_on.starts_with("<!--") { tag_on.find("-->").map(|at| at + 3) } else { end_of_tag(tag_on) };
        let Some(length) = length else { break };
        let (tag, behind) = tag_on.split_at(length);
        rest = behind;
        let name: String = tag
            .trim_start_matches(['<', '/'])
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        let closes = tag.starts_with("</");
        if verbatim.as_deref().is_some_and(|name_of| !(closes && name == name_of)) || is_comment {
            changed.push_str(tag);
            continue;
        }
        verbatim = (!closes && matches!(name.as_str(), "script" | "style" | "title" | "textarea" | "xml"))
            .then(|| name.clone());
        let is_cell = matches!(name.as_str(), "td" | "th");
        // Before a cell ends, what was opened in it is closed.
        if is_cell && closes {
            while let Some(wrap) = wraps.pop() {
                changed.push_str(&format!("</{wrap}>"));
            }
        }
        changed.push_str(&rewritten(tag, &name, rng));
        if is_cell && !closes && rng.usize(..3) == 0 {
            // Only where the cell ends by a tag of its own, before the next cell.
            let until = behind.find(&format!("</{name}>")).unwrap_or(0);
            let next = ["<td", "<th", "<tr", "<table"].iter().filter_map(|tag| behind.find(tag)).min();
            if until > 0 && next.is_none_or(|next| until < next) {
                let wrap = ["span", "font", "b", "div", "section"][rng.usize(..5)];
                let wrap = if behind[..until].contains('<') { "div" } else { wrap };
                changed.push_str(&format!("<{wrap}>"));
                wraps.push(wrap);
            }
        }
        if verbatim.is_none()
            && matches!(name.as_str(), "td" | "th" | "tr" | "tbody" | "table")
            && rng.usize(..4) == 0
        {
            changed.push_str(["<!-- -->", "<!--<td>9</td>-->", "<!---->"][rng.usize(..3)]);
        }
        if matches!(name.as_str(), "tr" | "tbody") && rng.usize(..3) == 0 {
            changed.push_str(["\n", " \t\n ", "\r\n\r\n"][rng.usize(..3)]);
        }
    }
    changed + rest
}

/// Where a tag ends; a `>` in quotes does not end it.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, sign) in tag.char_indices() {
        match (quote, sign) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), sign) if open == sign => quote = None,
            _ => {}
        }
    }
    None
}

/// A tag with its attributes in another order and more white space; names in capitals now and then.
fn rewritten(tag: &str, name: &str, rng: &mut Rng) -> String {
    let Some(inner) = tag.strip_prefix('<').and_then(|tag| tag.strip_suffix('>')) else {
        return tag.to_owned();
    };
    if inner.starts_with('/') || inner.ends_with('/') || name.is_empty() {
        return tag.to_owned();
    }
    let mut attributes = attributes(&inner[name.len()..]);
    rng.shuffle(&mut attributes);
    let name = if rng.usize(..4) == 0 { name.to_ascii_uppercase() } else { inner[..name.len()].to_owned() };
    let gap = [" ", "  ", "\n", "\t "][rng.usize(..4)];
    let attributes: String = attributes.iter().map(|attribute| format!("{gap}{attribute}")).collect();
    let end = if rng.usize(..3) == 0 { " " } else { "" };
    format!("<{name}{attributes}{end}>")
}

fn attributes(text: &str) -> Vec<String> {
    let mut attributes = Vec::new();
    let mut current = String::new();
    let mut quote = None;
    for sign in text.chars() {
        match quote {
            Some(open) if open == sign => quote = None,
            None if matches!(sign, '"' | '\'') => quote = Some(sign),
            None if sign.is_ascii_whitespace() => {
                if !current.is_empty() {
                    attributes.push(std::mem::take(&mut current));
                }
                continue;
            }
            _ => {}
        }
        current.push(sign);
    }
    if !current.is_empty() {
        attributes.push(current);
    }
    attributes
}
