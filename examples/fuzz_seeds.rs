//! What the fuzzer begins with, made of the project's own fixtures, and what is kept of what it found.
//!
//! ```sh
//! cargo run --all-features --example fuzz_seeds          # writes fuzz/corpus and fuzz/dictionary.txt
//! cargo run --all-features --example fuzz_seeds -- keep  # takes from fuzz/minimal into fuzz/kept
//! cargo run --all-features --example fuzz_seeds -- from TEXTS FOLDER  # makes seeds of other texts in FOLDER
//! ```
#![allow(clippy::unwrap_used, reason = "a tool may fail loudly")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fastrand::Rng;
use gouji::format::Edition;
use gouji::format::plan::plan;
use gouji::rule::Example;
use gouji::rules::all;

#[path = "../fuzz/src/lib.rs"]
mod fuzz;

use fuzz::{kept, slips, targets};

/// Bytes of a target that are kept.
const MAX_KEPT: usize = 120_000;
/// Bytes of an input that is kept: many small ones say more than a few large ones.
const MAX_INPUT: usize = 900;
/// Inputs of a target that are kept: without a fuzzer they run unoptimised.
const MAX_INPUTS: usize = 300;
/// Bytes of a fixture's part that is an input of its own.
const PART: usize = 1_500;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => write(),
        ["keep"] => keep(),
        ["from", texts, folder] => write_from(Path::new(texts), Path::new(folder)),
        ref other => panic!("fuzz_seeds: what is {other:?}?"),
    }
}

fn write() {
    let fixtures = fixtures();
    for (target, _) in targets::ALL {
        let folder = Path::new("fuzz/corpus").join(target);
        fs::create_dir_all(&folder).unwrap();
        let mut inputs = seeds(target, &fixtures);
        let count = inputs.len();
        inputs.extend(
            fs::read_to_string(kept::file(target)).map_or_else(|_| Vec::new(), |kept| kept::inputs(&kept)),
        );
        for (number, input) in inputs.iter().enumerate() {
            fs::write(folder.join(format!("seed-{number:05}")), input).unwrap();
        }
        println!("{target}: {count} seeds, {} kept", inputs.len() - count);
    }
    fs::write("fuzz/dictionary.txt", dictionary()).unwrap();
}

/// Seeds of the texts and pages in a folder, for each target that takes any. They are no part of the project,
/// and nothing else here looks at them.
fn write_from(texts: &Path, folder: &Path) {
    let mut fixtures = Vec::new();
    gather(texts, &mut fixtures);
    fixtures.sort();
    assert!(!fixtures.is_empty(), "fuzz_seeds: no text in {}", texts.display());
    for (target, _) in targets::ALL.into_iter().filter(|(target, _)| *target != "diagnosis") {
        let inputs = match target {
            "check" | "export" => fixtures
                .iter()
                .flat_map(|(_, bytes)| whole_and_parts(&String::from_utf8_lossy(bytes)))
                .collect(),
            _ => seeds(target, &fixtures),
        };
        fs::create_dir_all(folder.join(target)).unwrap();
        for (number, input) in inputs.iter().enumerate() {
            fs::write(folder.join(target).join(format!("seed-{number:05}")), input).unwrap();
        }
        println!("{target}: {} seeds of {} texts", inputs.len(), fixtures.len());
    }
}

/// The texts and pages in a folder and the folders in it, by name.
fn gather(folder: &Path, into: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "txt" || extension == "html") {
            into.push((path.to_string_lossy().into_owned(), fs::read(&path).unwrap()));
        }
    }
}

/// The reports of the project, by name.
fn fixtures() -> Vec<(String, Vec<u8>)> {
    let mut fixtures = Vec::new();
    for folder in [
        "tests/reports",
        "tests/reports/bad",
        "tests/reports/shapes",
        "tests/reports/honest",
        "tests/reports/encodings",
        "www/examples",
    ] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() && path.extension().is_some_and(|extension| extension != "json") {
                fixtures.push((path.to_string_lossy().into_owned(), fs::read(path).unwrap()));
            }
        }
    }
    // Folders are listed in any order.
    fixtures.sort();
    fixtures
}

fn seeds(target: &str, fixtures: &[(String, Vec<u8>)]) -> Vec<Vec<u8>> {
    let of_kind = |is_html: bool| {
        let texts = fixtures.iter().filter(move |(name, _)| name.ends_with(".html") == is_html);
        texts.filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok())
    };
    match target {
        "read_html" => of_kind(true).flat_map(whole_and_parts).collect(),
        "read_text" => of_kind(false).flat_map(whole_and_parts).collect(),
        "decode" => {
            let mut inputs: Vec<_> = fixtures.iter().map(|(_, bytes)| bytes.clone()).collect();
            inputs.extend(of_kind(false).map(|text| encoding_rs::GB18030.encode(text).0.into_owned()));
            inputs
        }
        "claims" => sentences(of_kind(false)).into_iter().step_by(3).collect(),
        "diagnosis" => forms().into_iter().map(|(bytes, _)| bytes).collect(),
        _ => reports(of_kind(true).chain(of_kind(false))),
    }
}

fn whole_and_parts(text: &str) -> Vec<Vec<u8>> {
    let mut inputs = vec![text.as_bytes().to_vec()];
    let mut rest = text;
    while rest.len() > PART {
        let at = (PART..rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        let (part, behind) = rest.split_at(at);
        inputs.push(part.as_bytes().to_vec());
        rest = behind;
    }
    inputs
}

/// Sentences with numbers in them: those of fixtures, and what examples of rules write.
fn sentences<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Vec<u8>> {
    let mut lines = BTreeSet::new();
    for line in
        texts.flat_map(str::lines).chain(examples().flat_map(|example| example.edits).map(|edit| edit.1))
    {
        if !line.contains(['|', '\t', '<']) && line.len() > 20 {
            lines.insert(line.as_bytes().to_vec());
        }
    }
    lines.into_iter().collect()
}

fn examples() -> impl Iterator<Item = &'static Example> {
    all().flat_map(|rule| [&rule.documentation.bad, &rule.documentation.good])
}

/// Random forms with slips: the bytes that make them, and the report.
fn forms() -> Vec<(Vec<u8>, String)> {
    (0..120_u64)
        .map(|seed| {
            let mut rng = Rng::with_seed(seed);
            let edition = if seed % 2 == 0 { Edition::Y2021 } else { Edition::Y2019 };
            let mut bytes = seed.to_be_bytes().to_vec();
            let mut form = slips::Filled::draw(&mut rng, edition);
            for _ in 0..seed % 4 {
                let kind = rng.u8(..9);
                bytes.extend([kind, 0, 0]);
                form.slip(&mut rng, slips::KINDS[usize::from(kind)]);
            }
            (bytes, form.report())
        })
        .collect()
}

/// Whole reports: fixtures, rules' examples, random forms; some with settings before them.
fn reports<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Vec<u8>> {
    let mut reports: Vec<String> = texts.map(str::to_owned).collect();
    for example in examples() {
        let mut text = fs::read_to_string(Path::new("tests/reports").join(example.base)).unwrap();
        for (from, to) in example.edits {
            text = text.replacen(from, to, 1);
        }
        reports.push(text);
    }
    reports.extend(forms().into_iter().take(20).map(|(_, report)| report));
    let settings = ["TXT = 关闭", "# 说明\nNUM-01 = 提示\nEXT=错误", "忽略 T3-03 | 理由 | 表三 · 总计"];
    for (number, report) in reports.iter_mut().enumerate().step_by(9) {
        *report = format!("{}{}{report}", settings[number / 9 % settings.len()], targets::BORDER);
    }
    reports.into_iter().map(String::into_bytes).collect()
}

/// Words of the form, of the rules and of markup, as libFuzzer reads them.
fn dictionary() -> String {
    let mut words: BTreeSet<&str> = all().flat_map(|rule| rule.words.iter().copied()).collect();
    for edition in [Edition::Y2019, Edition::Y2021] {
        for table in &plan(edition).tables {
            words.extend(table.rows.iter().flat_map(|row| row.labels.iter().map(String::as_str)));
            words.extend(
                table.columns.iter().flatten().flat_map(|column| column.labels.iter().map(String::as_str)),
            );
        }
    }
    words.extend([
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<td colspan=2 rowspan=0>",
        "</td>",
        "<th>",
        "<p>",
        "<br>",
        "<div>",
        "<![if x]>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<style>",
        "<a href=x>",
        "&nbsp;",
        "&#x5e74;",
        "&lt",
        " | ",
        "|---|",
        "\t",
        "\n",
        "\u{3000}",
        "\u{200b}",
        "😀",
        "2024年",
        "１２",
        "-",
        "件",
        "其中",
        "较上年",
        targets::BORDER,
    ]);
    let mut lines = String::new();
    for word in words.into_iter().filter(|word| !word.is_empty() && word.len() <= 64) {
        let escaped: String = word.bytes().map(|byte| format!("\\x{byte:02x}")).collect();
        lines.push_str(&format!("\"{escaped}\"\n"));
    }
    lines
}

/// Keeps inputs of what a merge has left.
fn keep() {
    fs::create_dir_all("fuzz/kept").unwrap();
    for (target, _) in targets::ALL {
        let mut lines = BTreeSet::new();
        for entry in fs::read_dir(Path::new("fuzz/minimal").join(target)).unwrap() {
            let input = fs::read(entry.unwrap().path()).unwrap();
            if input.len() <= MAX_INPUT {
                lines.insert((input.len(), kept::line(&input)));
            }
        }
        // Small and large ones, as many as there is room for.
        let lines: Vec<String> = lines.into_iter().map(|(_, line)| line + "\n").collect();
        let kept = (1..).map(|step| lines.iter().step_by(step).map(String::as_str).collect::<Vec<_>>());
        let fits = |kept: &Vec<&str>| kept.len() <= MAX_INPUTS && kept.concat().len() <= MAX_KEPT;
        let kept = kept.into_iter().find(fits).unwrap_or_default();
        fs::write(kept::file(target), kept.concat()).unwrap();
        println!("{target}: {} of {} kept", kept.len(), lines.len());
    }
}
