//! What a reader takes home: whole outputs on a damaged report, and what must hold of any.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
#![cfg(feature = "cli")]

mod support;

use std::sync::LazyLock;

use gouji::export::note::Note;
use gouji::export::{self, Checked, Kind, sarif};
use gouji::rules::settings::Settings;
use gouji::wire::types::Outcome;
use gouji::{Input, Units};
use proptest::prelude::*;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use support::{check, report};

const KINDS: [Kind; 5] = [Kind::Csv, Kind::Html, Kind::Note, Kind::Sarif, Kind::Tables];

/// A page with a sum that does not hold, a hidden link, and a doubled mark beside markup in words.
fn damaged() -> String {
    let mut text = report("shapes/clean.html");
    for (from, to) in [
        ("(一)予以公开</th><td>4</td><td>1</td>", "(一)予以公开</th><td>4</td><td>2</td>"),
        (
            "<h3>(一)主动公开</h3>",
            "<h3>(一)主动公开</h3><div style=\"display:none\"><a href=\"http://tz.example/\">投注网站</a></div>",
        ),
        ("点击量6.2万次", "点击量6.2万次，，&lt;b onclick=&quot;x&quot;&gt;&amp;amp;"),
    ] {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replacen(from, to, 1);
    }
    text
}

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "snapshots/export" }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn a_damaged_report_is_told_whole() {
    let text = damaged();
    let outcome = check(&text);
    for (name, kind) in ["csv", "html", "note", "sarif", "tables"].into_iter().zip(KINDS) {
        assert_eq!(Kind::of(name), Some(kind));
        let told = export::export("", &text, &outcome, kind);
        assert_eq!(told, export::export("", &text, &check(&text), kind), "{name} is the same each time");
        if kind != Kind::Sarif {
            snapshot(name, &told.replace(['\u{feff}', '\r'], ""));
        }
    }
    let told = log_of("报告/云岭 1.html", &text, &outcome);
    let mut log = value(&told);
    // Names are in the order of the alphabet, as `Value` has them too.
    assert_eq!(told, format!("{log:#}\n"));
    // The rules are those of `gouji rules`; they change more often than how they are told.
    log["runs"][0]["tool"]["driver"]["rules"].as_array_mut().unwrap().truncate(1);
    for key in ["ruleIndex", "index"] {
        forget(&mut log, key);
    }
    snapshot("sarif", &format!("{log:#}\n"));
}

/// Numbers that change with every new rule.
fn forget(value: &mut Value, key: &str) {
    match value {
        Value::Object(entries) => {
            entries.remove(key);
            entries.values_mut().for_each(|value| forget(value, key));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| forget(value, key)),
        _ => {}
    }
}

fn log_of(name: &str, source: &str, outcome: &Outcome) -> String {
    sarif::text(&[Checked { name, source, is_verbatim: true, outcome: Ok(outcome) }])
}

fn value(log: &str) -> Value {
    serde_json::from_str(log).unwrap()
}

/// As the browser module has it, which knows neither the words of the rules' pages nor the bytes of the file.
fn in_the_browser(name: &str, source: &str, outcome: &Outcome) -> Value {
    let mut log = value(&export::export(name, source, outcome, Kind::Sarif));
    for rule in log["runs"][0]["tool"]["driver"]["rules"].as_array_mut().unwrap() {
        for words in ["fullDescription", "help"] {
            assert!(rule.as_object_mut().unwrap().remove(words).is_some());
        }
    }
    log
}

fn rows(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count() + inner_breaks(text));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Line breaks inside quotes, which are written as they are.
fn inner_breaks(text: &str) -> usize {
    let mut is_quoted = false;
    let mut count = 0;
    let mut last = ' ';
    for sign in text.chars() {
        is_quoted ^= sign == '"';
        count += usize::from(is_quoted && sign == '\n' && last != '\r');
        last = sign;
    }
    count
}

/// What a cell was before it was kept from being computed.
fn disarmed(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) => {
            rest
        }
        _ => cell,
    }
}

#[test]
fn the_table_has_every_finding() {
    let text = damaged();
    let outcome = check(&text);
    let rows = rows(&export::export("", &text, &outcome, Kind::Csv));
    assert_eq!(rows[0], ["规则", "程度", "位置", "问题", "建议", "依据"]);
    for (row, finding) in rows[1..].iter().zip(&outcome.findings) {
        assert_eq!((row[0].as_str(), disarmed(&row[3])), (finding.rule, finding.message.as_str()));
    }
    assert_eq!(rows.len(), 1 + outcome.findings.len());
}

#[test]
fn several_reports_are_told_apart() {
    let (good, bad) = (report("sample-2021.txt"), damaged());
    let outcomes = [check(&good), check(&bad)];
    let told = [
        Checked { name: "=好.txt", source: &good, is_verbatim: true, outcome: Ok(&outcomes[0]) },
        Checked { name: "坏,的.html", source: &bad, is_verbatim: true, outcome: Ok(&outcomes[1]) },
        Checked { name: "none.txt", source: "", is_verbatim: false, outcome: Err("没有这个文件。") },
    ];
    let rows = rows(&export::csv::findings(&told));
    assert_eq!(rows[0][6], "文件");
    assert!(rows[1..rows.len() - 1].iter().all(|row| row[6] == "坏,的.html"));
    assert_eq!(rows.last().unwrap(), &["", "读不了", "", "没有这个文件。", "", "", "none.txt"]);
    let log = value(&sarif::text(&told));
    valid(&log);
    let run = &log["runs"][0];
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    assert_eq!(run["artifacts"][0]["location"]["uri"], "%3D%E5%A5%BD.txt");
    assert_eq!(run["artifacts"].as_array().unwrap().len(), 3);
}

/// The official schema, formats of addresses and all.
static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = std::fs::read_to_string("tests/schemas/sarif-2.1.0.json").unwrap();
    // A bracket that JavaScript lets stand as a sign and stricter readers do not.
    let schema = schema.replace("{2}]?$", r"{2}\\]?$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
});

fn valid(log: &Value) {
    let faults: Vec<String> =
        SCHEMA.iter_errors(log).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_log_holds_to_its_schema() {
    let settings = Settings::parse("TXT-09 = 错误\nCIT = 关闭\n忽略 WEB-05 | 已报告 | 全文").unwrap();
    let mut texts = vec![damaged()];
    for folder in ["tests/reports/bad", "tests/reports/shapes"] {
        for file in std::fs::read_dir(folder).unwrap() {
            texts.push(std::fs::read_to_string(file.unwrap().path()).unwrap());
        }
    }
    for text in &texts {
        for units in [Units::Utf8, Units::Utf16] {
            let outcome = gouji::check_with(text, Input::Unknown, units, &settings).unwrap();
            valid(&value(&log_of("/a b/报告.txt", text, &outcome)));
            for name in ["报告 1.txt", ""] {
                valid(&in_the_browser(name, text, &outcome));
            }
        }
    }
}

/// Places lead to the same words by line and column, by characters and by bytes, whatever spans count.
#[test]
fn places_of_the_log_lead_to_the_words() {
    let text = damaged().replace("<body>", "<body>\r\n<p>😀𠮷</p>");
    let mut seen = 0;
    for units in [Units::Utf8, Units::Utf16] {
        let outcome = gouji::check(&text, Input::Unknown, units).unwrap();
        let log = value(&log_of("a.html", &text, &outcome));
        for (result, finding) in log["runs"][0]["results"].as_array().unwrap().iter().zip(&outcome.findings) {
            assert_eq!(result["ruleId"], finding.rule);
            let region = &result["locations"][0]["physicalLocation"]["region"];
            if region.is_null() {
                continue;
            }
            let number = |name: &str| usize::try_from(region[name].as_u64().unwrap()).unwrap();
            let by_bytes = &text[number("byteOffset")..][..number("byteLength")];
            let by_characters: String =
                text.chars().skip(number("charOffset")).take(number("charLength")).collect();
            let at = |line: &str, column: &str| -> usize {
                let before: usize =
                    text.split_inclusive('\n').take(number(line) - 1).map(|line| line.chars().count()).sum();
                before + number(column) - 1
            };
            let (start, end) = (at("startLine", "startColumn"), at("endLine", "endColumn"));
            let by_lines: String = text.chars().skip(start).take(end - start).collect();
            assert_eq!(by_bytes, by_characters);
            assert_eq!(by_bytes, by_lines);
            if finding.rule == "TXT-09" {
                assert_eq!(by_bytes, "，，");
                let change = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
                assert_eq!(change["insertedContent"]["text"], "，");
                assert_eq!(&change["deletedRegion"], region);
            }
            seen += 1;
        }
    }
    assert!(seen >= 6, "{seen}");
}

#[test]
fn what_is_chosen_is_told() {
    let text = damaged();
    let first = check(&text);
    let key = &first.findings.iter().find(|finding| finding.rule == "TXT-09").unwrap().key;
    let settings = Settings::parse(&format!("WEB = 关闭\n忽略 TXT-09 | 试一试 | {key}")).unwrap();
    let outcome = gouji::check_with(&text, Input::Unknown, Units::Utf8, &settings).unwrap();
    let log = value(&log_of("a.html", &text, &outcome));
    valid(&log);
    let results = log["runs"][0]["results"].as_array().unwrap();
    let suppressed: Vec<&Value> = results.iter().filter(|result| !result["suppressions"].is_null()).collect();
    assert_eq!(suppressed.len(), 1);
    assert_eq!(suppressed[0]["suppressions"][0]["justification"], "试一试");
    let overrides = log["runs"][0]["invocations"][0]["ruleConfigurationOverrides"].as_array().unwrap();
    assert!(overrides.iter().all(|one| one["configuration"]["enabled"] == false));
    for kind in [Kind::Html, Kind::Note] {
        let told = export::export("", &text, &outcome, kind);
        assert!(told.contains("试一试") && told.contains("WEB-05"), "{told}");
    }
}

/// Sums that do not hold are told even where the rules that speak of them are switched off.
#[test]
fn nothing_is_called_right_that_is_not() {
    let text = damaged();
    let settings = Settings::parse("WEB = 关闭\nTXT = 关闭\nT3 = 关闭").unwrap();
    let outcome = gouji::check_with(&text, Input::Unknown, Units::Utf8, &settings).unwrap();
    assert!(outcome.findings.is_empty());
    let page = export::export("", &text, &outcome, Kind::Html);
    assert!(page.contains("查了的 42 条勾稽关系里有 2 条不成立；按设置关闭"), "{page}");
    assert!(export::export("", &text, &outcome, Kind::Note).contains("成立 40 条，不成立 2 条"));
}

/// Of a report that could not be read as one, silence is not praise.
#[test]
fn what_was_not_checked_is_told() {
    let text = report("bad/half.txt");
    let outcome = check(&text);
    assert!(!outcome.coverage.not_assessable.is_empty());
    let note = Note::of(&outcome);
    assert!(!note.unchecked.is_empty());
    let page = export::export("", &text, &outcome, Kind::Html);
    let table = export::export("", &text, &outcome, Kind::Csv);
    for open in &outcome.coverage.not_assessable {
        assert!(page.contains(open.rule) && table.contains(open.rule) && note.text().contains(open.rule));
    }
}

/// Every finding is in the letter once: by itself, or under the cell that explains it.
#[test]
fn the_letter_has_every_finding_once() {
    for name in ["bad/generic.txt", "bad/twice.txt", "bad/half.txt", "shapes/clean.html"] {
        let text = if name == "shapes/clean.html" { damaged() } else { report(name) };
        let outcome = check(&text);
        let note = Note::of(&outcome);
        let items: Vec<_> = note.sections.iter().flat_map(|section| &section.items).collect();
        let told: usize =
            items
                .iter()
                .map(|item| {
                    if item.stands.contains("与此有关：") {
                        item.stands.matches('（').count()
                    } else {
                        1
                    }
                })
                .sum();
        assert_eq!(told, outcome.findings.len(), "{name}: {items:#?}");
        assert!(items.iter().zip(1..).all(|(item, number)| item.number == number));
        assert!(items.iter().all(|item| !item.place.is_empty() && !item.should.is_empty()));
    }
}

/// All that a fault may be is named, and every cell that a finding of several blanks lacks.
#[test]
fn the_letter_names_every_way_out() {
    let text = report("sample-2021.txt")
        .replace("| (一)予以公开 | 4 |", "| (一)予以公开 | |")
        .replace("4.保护第三方合法权益 | 0 | 1 |", "4.保护第三方合法权益 | 0 | |")
        .replace("\n2 | 1 | 0 | 1 | 4 |", "\n2 | 1 | 0 | 1 | 9 |");
    let note = Note::of(&check(&text));
    let said: Vec<_> =
        note.sections.iter().flat_map(|section| &section.items).map(|item| item.should.as_str()).collect();
    assert_eq!(
        said,
        [
            "把“表三 · (一)予以公开 · 自然人”改为 4，有关的勾稽关系就都成立；请对照台账核实。\
             另外，把“表三 · (三)不予公开 4.保护第三方合法权益 · 商业企业”改为 1。",
            "把“表四 · 行政复议 · 总计”改为 4，有关的勾稽关系就都成立；请对照台账核实。\
             也可能应把“表四 · 行政复议 · 其他结果”改为 5，或者把“表四 · 行政复议 · 结果维持”改为 7，\
             或者把“表四 · 行政复议 · 结果纠正”改为 6，或者把“表四 · 行政复议 · 尚未审结”改为 6。",
        ]
    );
}

/// The page carries no tag but ours, and its style is the one that its policy names.
#[test]
fn the_page_is_closed() {
    let text = damaged();
    let page = export::export("", &text, &check(&text), Kind::Html);
    assert!(!page.contains("<b onclick") && !page.contains("<script") && !page.contains(" src="));
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let hash = base64(&Sha256::digest(style.as_bytes()));
    assert!(page.contains(&format!("style-src 'sha256-{hash}'")), "src/export/html.rs: sha256-{hash}");
    assert!(!page.contains("style="), "the policy would not allow it");
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, at| bits << 8 | usize::from(*three.get(at).unwrap_or(&0)));
        for at in 0..4 {
            let sign = if at <= three.len() { SIGNS[bits >> (18 - 6 * at) & 63] } else { b'=' };
            text.push(char::from(sign));
        }
    }
    text
}

/// The words of elements, and the names of elements, as a parser of HTML sees them.
fn parsed(page: &str) -> (Vec<String>, String) {
    let document = scraper::Html::parse_document(page);
    let root = document.root_element();
    let mut names: Vec<String> =
        root.descendent_elements().map(|element| element.value().name().to_owned()).collect();
    names.sort_unstable();
    names.dedup();
    (names, root.text().collect())
}

const ELEMENTS: [&str; 29] = [
    "a", "body", "caption", "dd", "dl", "dt", "footer", "h1", "h2", "head", "html", "ins", "li", "main",
    "meta", "ol", "p", "section", "span", "style", "sup", "table", "tbody", "td", "th", "thead", "title",
    "tr", "ul",
];

/// A report whose words are drawn at random, with cells and headings that are read.
fn any_report() -> impl Strategy<Value = String> {
    let words = "[=+@\t<>&\"',\\-0-9a-z，。（）《》“”年月政府信息公开 ]{0,40}";
    (words, words, words, "[-=+@<>&\"'0-9|]{1,6}", words).prop_map(|(title, first, prose, cell, last)| {
        format!(
            "{title}县{first}局2024年政府信息公开工作年度报告\n一、总体情况\n{prose}<b>{prose}</b>，，\n\
             三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 | {cell} | 0 | 0 | 0 | 0 | 0 | 4 |\n\
             二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n\
             四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n六、其他需要报告的事项\n{last}"
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_report_is_told_without_harm(text in any_report(), as_html in any::<bool>()) {
        let input = if as_html { Input::Html } else { Input::Text };
        let outcome = gouji::check(&text, input, Units::Utf8).unwrap();
        for kind in KINDS {
            let told = export::export("", &text, &outcome, kind);
            prop_assert_eq!(&told, &export::export("", &text, &outcome, kind));
        }
        // The table comes back as it was, and computes nothing.
        for kind in [Kind::Csv, Kind::Tables] {
            for cell in rows(&export::export("", &text, &outcome, kind)).iter().flatten() {
                let is_number = cell.strip_prefix(['+', '-']).is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'));
                prop_assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", cell);
            }
        }
        let table = rows(&export::export("", &text, &outcome, Kind::Csv));
        for (row, finding) in table[1..].iter().zip(&outcome.findings) {
            prop_assert_eq!(disarmed(&row[3]), &finding.message);
        }
        // The page has our elements only, and all words.
        let (names, words) = parsed(&export::export("", &text, &outcome, Kind::Html));
        prop_assert!(names.iter().all(|name| ELEMENTS.contains(&name.as_str())), "{:?}", names);
        for finding in &outcome.findings {
            prop_assert!(words.contains(&finding.message));
        }
        let log = value(&log_of("a.txt", &text, &outcome));
        valid(&log);
    }
}
