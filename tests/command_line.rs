//! The command line: what it prints and how it ends.
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a test may fail loudly"
)]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn gouji(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gouji")).args(arguments).stdin(Stdio::null()).output().unwrap()
}

fn with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gouji"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complaint(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

const SAMPLE: &str = "tests/reports/sample-2021.txt";

#[test]
fn a_good_report_ends_with_nothing() {
    let output = gouji(&["check", SAMPLE]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        printed(&output),
        "tests/reports/sample-2021.txt\n  云岭县市场监督管理局 · 2024 年度 · 2021 年格式\n  \
         应读 200 格，读出 200；应查 42 条关系，已查 42，成立 42\n"
    );
}

#[test]
fn an_error_ends_with_one() {
    let text = std::fs::read_to_string(SAMPLE)
        .unwrap()
        .replace("| 10 | 3 | 0 | 0 | 3 | 0 | 16 |", "| 10 | 3 | 0 | 0 | 3 | 0 | 61 |");
    let output = with_input(&["check", "-"], text.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert!(printed(&output).contains("必须改 T3-03"), "{}", printed(&output));
}

#[test]
fn json_is_the_outcome() {
    let output = gouji(&["check", "--format", "json", SAMPLE]);
    let outcome: Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = std::fs::read_to_string(SAMPLE).unwrap();
    assert_eq!(outcome["schema"], "gouji/1");
    assert_eq!(outcome["source"]["offsets"], "utf8");
    assert_eq!(outcome["source"]["length"], text.len());
    let expected = gouji::check(&text, gouji::Input::Unknown, gouji::Units::Utf8).unwrap();
    assert_eq!(outcome, serde_json::to_value(expected).unwrap());
}

#[test]
fn jsonl_has_a_line_a_file_and_goes_on_after_a_bad_one() {
    let output = gouji(&[
        "check",
        "--format",
        "jsonl",
        SAMPLE,
        "tests/reports/none.txt",
        "tests/reports/sample-2019.txt",
    ]);
    assert_eq!(output.status.code(), Some(2));
    let lines: Vec<Value> =
        printed(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!((&lines[0]["file"], &lines[0]["outcome"]["year"]), (&SAMPLE.into(), &2024.into()));
    assert_eq!(lines[1]["error"], "没有这个文件。");
    assert_eq!(lines[2]["outcome"]["year"], 2020);
    assert_eq!(complaint(&output), "tests/reports/none.txt:没有这个文件。\n");
}

#[test]
fn every_encoding_gives_the_same_outcome() {
    let outcome = |name: &str| {
        let output = gouji(&["check", "--format", "json", &format!("tests/reports/encodings/{name}")]);
        let mut outcome: Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|_| panic!("{name}: {}", complaint(&output)));
        outcome["source"]["length"] = Value::Null;
        outcome
    };
    let tables = |name: &str| outcome(name)["coverage"]["cells"].clone();
    for name in ["gbk.txt", "utf16le.txt", "utf16be.txt", "utf8-bom.txt", "gbk.html"] {
        assert_eq!(tables(name), serde_json::json!({ "expected": 200, "read": 200 }), "{name}");
        assert_eq!(outcome(name)["agency"], "云岭县市场监督管理局", "{name}");
    }
}

#[test]
fn what_cannot_be_read_ends_with_two_and_a_sentence() {
    for (input, words) in [
        (&b""[..], "没有内容"),
        (b" \n\t", "没有内容"),
        (b"\x89PNG\r\n\x1a\n....", "这是一张图片"),
        (b"%PDF-1.7", "这是 PDF 文件"),
        (b"PK\x03\x04....", "这是 Word、Excel 或压缩文件，"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "这是旧版 Word 或 Excel 文件，"),
        (b"\0\0\0\0\x01\x02\x03", "这不是文本文件"),
    ] {
        let output = with_input(&["check", "-"], input);
        assert_eq!(output.status.code(), Some(2), "{words}");
        assert!(complaint(&output).contains(words), "{}", complaint(&output));
        assert_eq!(printed(&output), "");
    }
    let long = vec![b'a'; gouji::read::error::MAX_BYTES + 10];
    assert!(complaint(&with_input(&["check", "-"], &long)).contains("太长"));
}

#[test]
fn a_wrong_word_is_an_error_and_never_silence() {
    for arguments in [
        &["check"][..],
        &["chek", SAMPLE],
        &["check", "--formt", "json", SAMPLE],
        &["check", "--format", "xml", SAMPLE],
        &["check", "--format", "json", SAMPLE, SAMPLE],
        &["rules", "T3-01"],
        &["explain"],
        &["explain", "T9-99"],
    ] {
        let output = gouji(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(complaint(&output).starts_with("gouji:"), "{arguments:?}");
        assert_eq!(printed(&output), "", "{arguments:?}");
    }
}

#[test]
fn a_wrong_word_is_named_in_chinese() {
    for (arguments, words) in [
        (&["check", "--formt", "json", SAMPLE][..], "没有 --formt 这个选项"),
        (&["check", "-q", SAMPLE], "没有 -q 这个选项"),
        (&["check", SAMPLE, "--format"], "--format 后面要写格式"),
        (&["check", "--format", "docx", SAMPLE], "没有 docx 这种格式，只有 text、json、jsonl、csv、sarif"),
        (&["check", "--format", "html", SAMPLE, SAMPLE], "html 格式一次只核验一份文件；多份文件请用 csv"),
        (&["check", "--format", "note", SAMPLE, SAMPLE], "note 格式一次只核验一份文件"),
        (&["check", SAMPLE, "--output"], "--output 后面要写输出文件"),
        (&["check", SAMPLE, "--output", "./tests/reports/../reports/sample-2021.txt"], "会把它覆盖"),
        (&["rules", "--output", "x"], "--output 只用于 gouji check"),
        (&["rules", "--format", "csv"], "rules 只有 text、json 两种格式"),
        (&["rules", "foo"], "多了 foo"),
        (&["rules", "--format", "jsonl"], "rules 只有 text、json 两种格式"),
    ] {
        let complaint = complaint(&gouji(arguments));
        assert!(complaint.lines().next().unwrap().contains(words), "{complaint}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_may_have_any_name() {
    use std::os::unix::ffi::OsStrExt as _;

    // 报告.txt in GBK.
    let name = std::ffi::OsStr::from_bytes(b"\xb1\xa8\xb8\xe6.txt");
    let folder = std::env::temp_dir().join(format!("gouji-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    std::fs::copy(SAMPLE, &file).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_gouji")).arg("check").arg(&file).output().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    assert!(printed(&output).contains('\u{fffd}'), "{}", printed(&output));
}

#[test]
fn a_file_that_is_too_long_tells_its_length() {
    let path = std::env::temp_dir().join(format!("gouji-long-{}.txt", std::process::id()));
    // A hole on the disk.
    std::fs::File::create(&path).unwrap().set_len(123_400_000).unwrap();
    let output = gouji(&["check", path.to_str().unwrap()]);
    std::fs::remove_file(&path).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(complaint(&output).contains("内容太长（123.4 MB，上限 20 MB）"), "{}", complaint(&output));
}

/// The commands of the README, with a report of ours in place of the reader's.
#[test]
fn what_the_readme_says_works() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let commands: Vec<&str> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("cargo run --release --features cli -- "))
        .collect();
    assert_eq!(commands.len(), 3);
    for command in commands {
        let words: Vec<&str> =
            command.split_once(" > ").map_or(command, |(command, _)| command).split(' ').collect();
        let words: Vec<&str> = words
            .into_iter()
            .map(|word| if word.ends_with(".html") { "tests/reports/shapes/clean.html" } else { word })
            .collect();
        let output = gouji(&words);
        assert_eq!(output.status.code(), Some(0), "{command}: {}", complaint(&output));
        assert!(!printed(&output).is_empty(), "{command}");
    }
    for command in ["rules", "explain T3-01"] {
        assert!(readme.contains(&format!("`gouji {command}`")), "{command}");
    }
}

/// The figures of the README are those of the committed tables.
#[test]
fn the_readme_has_the_figures_of_the_tables() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let corpus = std::fs::read_to_string("tests/corpus.txt").unwrap();
    let slips = std::fs::read_to_string("tests/slips.txt").unwrap();
    let numbers = |line: &str| -> Vec<usize> {
        line.split(|mark: char| !mark.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect()
    };
    let line = |words: &str| {
        numbers(corpus.lines().find(|line| line.starts_with("# all:") && line.contains(words)).unwrap())
    };
    let thousands = |number: usize| format!("{},{:03}", number / 1000, number % 1000);
    let [right, known] = line(" known cells right")[..] else { panic!("cells") };
    let [agree, differ, open] = line("numbers of the prose right,")[..] else { panic!("numbers") };
    let [found, faults] = line("known faults found")[..] else { panic!("faults") };
    let files = corpus.lines().filter(|line| !line.starts_with('#')).count();
    let rules = gouji::rules::all().count();
    let honest = std::fs::read_dir("tests/reports/honest").unwrap().count();
    let wordings = std::fs::read_to_string("tests/reports/honest-words.txt").unwrap();
    let wordings: usize = wordings
        .split("\n====\n")
        .map(|part| part.lines().skip(1).filter(|line| !line.trim().is_empty()).count())
        .sum();
    let share = |row: &str| {
        let line = slips.lines().find(|line| line.contains(row)).unwrap();
        line.split('|').nth(4).unwrap().trim().replace(".0 %", " %")
    };
    for words in [
        format!("{rules} 条规则"),
        format!("{files} 份真实文件"),
        format!("{} 个，读对 {} 个", thousands(known), thousands(right)),
        format!("{faults} 处问题，找出 {found} 处；没找出的 {} 处", faults - found),
        format!("{agree} 个相符，{differ} 个不符（都是真错），{open} 个无从对照"),
        format!("{honest} 份各类机关"),
        format!("{wordings} 种正确写法"),
        format!("单个错误 {}、两个错误 {}", share("one, all kinds"), share("**two**")),
    ] {
        assert!(readme.contains(&words), "{words}");
    }
}

/// What it tells of fuzzing, in either language, is what the last runs did.
#[test]
fn the_readme_has_the_figures_of_the_fuzzer() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let results = std::fs::read_to_string("fuzz/RESULTS.md").unwrap();
    let (own, real) = results.split_once("## From real texts").unwrap();
    let tried = |part: &str| {
        let line = part.lines().find(|line| line.ends_with("; nothing was found.")).unwrap();
        line.split_once(" inputs in ").unwrap().0.to_owned()
    };
    let folders = std::fs::read_dir("fuzz/regressions").unwrap();
    let found: usize = folders.map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap().count()).sum();
    let (own_inputs, real_inputs) = (tried(own), tried(real));
    for words in [
        format!("七个目标一共试了 {own_inputs} 个输入"),
        format!("试了 {real_inputs} 个，没有发现问题"),
        format!("以前发现的 {found} 个输入"),
        format!("tried {own_inputs} inputs on its seven targets"),
        format!("the last `make fuzz-shared` {real_inputs} that"),
        format!("The {found} inputs that earlier runs found"),
    ] {
        assert!(readme.contains(&words), "{words}");
    }
    // Every target ran; a form is drawn, and real texts are none to begin it with.
    for target in std::fs::read_dir("fuzz/fuzz_targets").unwrap() {
        let target = target.unwrap().path();
        let row = format!("\n| {} | ", target.file_stem().unwrap().display());
        assert!(own.contains(&row), "{row}");
        assert_eq!(real.contains(&row), !row.contains("diagnosis"), "{row}");
    }
}

#[test]
fn rules_are_listed_and_explained() {
    let output = gouji(&["rules"]);
    let lines: Vec<String> = printed(&output).lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), gouji::rules::all().count());
    for (line, rule) in lines.iter().zip(gouji::rules::all()) {
        assert!(line.starts_with(&format!("{}\t", rule.id)), "{line}");
    }
    let json: Value = serde_json::from_slice(&gouji(&["rules", "--format", "json"]).stdout).unwrap();
    assert_eq!(json.as_array().unwrap().len(), lines.len());
    let page = printed(&gouji(&["explain", "t3-01"]));
    for part in ["T3-01", "要求：", "为什么：", "怎么改：", "依据："] {
        assert!(page.contains(part), "{page}");
    }
}

/// A file that is there for one test.
struct Temporary(std::path::PathBuf);

impl Temporary {
    fn new(name: &str, text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("gouji-{}-{name}", std::process::id()));
        std::fs::write(&path, text).unwrap();
        Self(path)
    }

    fn name(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn what_is_taken_home_is_what_the_library_makes() {
    use gouji::export::{self, Kind};

    let (text, _) = with_wrong_total();
    let outcome = gouji::check(&text, gouji::Input::Unknown, gouji::Units::Utf8).unwrap();
    for (name, kind) in
        [("csv", Kind::Csv), ("html", Kind::Html), ("note", Kind::Note), ("tables", Kind::Tables)]
    {
        let output = with_input(&["check", "--format", name, "-"], text.as_bytes());
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert_eq!(printed(&output), export::export("-", &text, &outcome, kind), "{name}");
    }
    let output = with_input(&["check", "--format", "sarif", "-"], text.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(log["runs"][0]["artifacts"][0]["location"]["uri"], "stdin");
    assert_eq!(log["runs"][0]["artifacts"][0]["length"], text.len());
}

#[test]
fn several_files_are_told_together() {
    let files = [SAMPLE, "tests/reports/none.txt", "tests/reports/encodings/gbk.txt"];
    let output = gouji(&[&["check", "--format", "csv"][..], &files].concat());
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        printed(&output),
        "\u{feff}规则,程度,位置,问题,建议,依据,文件\r\n,读不了,,没有这个文件。,,,tests/reports/none.txt\r\n"
    );
    assert_eq!(complaint(&output), "tests/reports/none.txt:没有这个文件。\n");
    let output = gouji(&[&["check", "--format", "sarif"][..], &files].concat());
    assert_eq!(output.status.code(), Some(2));
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    let run = &log["runs"][0];
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    assert_eq!(run["artifacts"][0]["encoding"], "UTF-8");
    // Its bytes are not those that were checked.
    assert_eq!(run["artifacts"][2]["encoding"], Value::Null);
}

#[test]
fn what_is_taken_home_can_go_to_a_file() {
    let file = Temporary::new("out.html", "先前的内容");
    let output = gouji(&["check", "--format", "html", "--output", file.name(), SAMPLE]);
    assert_eq!((output.status.code(), printed(&output).as_str()), (Some(0), ""), "{}", complaint(&output));
    assert!(std::fs::read_to_string(file.name()).unwrap().starts_with("<!doctype html>"));
    // What could not be read writes nothing over what is there.
    let before = std::fs::read_to_string(file.name()).unwrap();
    let output = gouji(&["check", "--format", "note", "--output", file.name(), "tests/reports/none.txt"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(std::fs::read_to_string(file.name()).unwrap(), before);
    let output = gouji(&["check", "--output", "tests/none/out.txt", SAMPLE]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complaint(&output).starts_with("gouji:输出文件 tests/none/out.txt 写不了："),
        "{}",
        complaint(&output)
    );
}

/// A report with a wrong total, and the key of its finding.
fn with_wrong_total() -> (String, String) {
    let text = std::fs::read_to_string(SAMPLE).unwrap().replace(
        "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |",
        "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 7 |",
    );
    let output = with_input(&["check", "--format", "json", "-"], text.as_bytes());
    let outcome: Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = outcome["findings"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["rule"] == "T3-03").unwrap();
    let key = finding["key"].as_str().unwrap().to_owned();
    (text, key)
}

#[test]
fn settings_switch_rules_off_and_ignore_findings() {
    let (text, key) = with_wrong_total();
    let settings = Temporary::new(
        "settings.txt",
        &format!(
            "# 一县一策\nt3-01 = 关闭\nT3-05=提示\n忽略 T3-03 | 试一试 | {key}\n忽略 NUM-12 | 旧的 | 表三 · 已经改了\n"
        ),
    );
    let output = with_input(&["check", "--settings", settings.name(), "-"], text.as_bytes());
    let printed = printed(&output);
    assert!(!printed.contains("必须改"), "{printed}");
    assert_eq!(output.status.code(), Some(0));
    for line in [
        "  按设置没有查 T3-01\n".to_owned(),
        format!("  按设置忽略 T3-03 {key}（理由：试一试）\n"),
        "  设置里的这条忽略没有对上任何问题，可以删去：NUM-12 表三 · 已经改了\n".to_owned(),
    ] {
        assert!(printed.contains(&line), "{line}{printed}");
    }
}

/// What is ignored stays so when something else is changed, and not when the cell is.
#[test]
fn an_ignore_is_for_one_finding() {
    let (text, key) = with_wrong_total();
    let settings = Temporary::new("ignores.txt", &format!("忽略 T3-03 | 试一试 | {key}"));
    let is_ignored = |text: &str| {
        let output = with_input(&["check", "--settings", settings.name(), "-"], text.as_bytes());
        !printed(&output).contains("必须改 T3-03")
    };
    assert!(is_ignored(&text));
    assert!(is_ignored(&text.replace("聘请社会监督员6名", "聘请社会监督员16名")));
    assert!(!is_ignored(&text.replace("| 0 | 1 | 0 | 0 | 0 | 0 | 7 |", "| 0 | 1 | 0 | 0 | 0 | 0 | 8 |")));
}

#[test]
fn settings_that_cannot_be_followed_are_an_error() {
    for (text, complaint_is) in [
        ("\n\nT9-99 = 关闭", "第 3 行：没有名为“T9-99”的规则或者规则组。"),
        ("T3-01 = 很重要", "第 1 行：“很重要”不是级别，可以写：必须改、请核对、提示、关闭、默认。"),
        ("T3-01", "第 1 行：看不懂“T3-01”。每行写：规则编号 = 级别。"),
        ("忽略 T3-01 | 只有理由", "第 1 行：忽略一处要写三段：忽略 规则编号 | 理由 | 位置。"),
        ("忽略 T3-01 | | 全文", "第 1 行：忽略一处要写明理由和位置。"),
        ("忽略 T3-99 | 理由 | 全文", "第 1 行：没有名为“T3-99”的规则。"),
    ] {
        let settings = Temporary::new("wrong.txt", text);
        let output = gouji(&["check", "--settings", settings.name(), SAMPLE]);
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert_eq!(complaint(&output), format!("gouji:设置文件 {} {complaint_is}\n", settings.name()));
    }
    for arguments in [&["check", SAMPLE, "--settings"][..], &["rules", "--settings", SAMPLE]] {
        assert_eq!(gouji(arguments).status.code(), Some(2), "{arguments:?}");
    }
}
