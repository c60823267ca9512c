//! Runs the engine over real reports that lie outside the project and prints figures about them, and
//! no word of them: cells right against what is known to stand there, relations, numbers of the prose,
//! rules that found something, and known faults of the reports that a rule found.
//!
//! Which rule is to find which known fault, or why none can, stands in `tests/faults.txt`.
//!
//! `cargo run --release --features cli --example corpus -- FOLDER` prints the table; with `--check` it
//! is compared with `tests/corpus.txt`, and with `--update` that file is rewritten.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use gouji::{Input, Units, check};
use serde_json::Value;

/// Keys of the rows of 表三 in the sidecars, and in the result.
const ROWS: [(&str, &str); 26] = [
    ("new", "newReceived"),
    ("carry", "carriedIn"),
    ("open", "granted"),
    ("part", "partlyGranted"),
    ("d1", "denied.stateSecret"),
    ("d2", "denied.otherLaw"),
    ("d3", "denied.securityStability"),
    ("d4", "denied.thirdParty"),
    ("d5", "denied.internalAffairs"),
    ("d6", "denied.process"),
    ("d7", "denied.enforcementFile"),
    ("d8", "denied.administrativeInquiry"),
    ("u1", "unavailable.notHeld"),
    ("u2", "unavailable.needsCreation"),
    ("u3", "unavailable.stillUnclear"),
    ("n1", "notProcessed.petition"),
    ("n2", "notProcessed.repeated"),
    ("n3", "notProcessed.publication"),
    ("n4", "notProcessed.excessive"),
    ("n5", "notProcessed.reconfirmation"),
    ("o", "other"),
    ("o1", "other.notCorrected"),
    ("o2", "other.feeUnpaid"),
    ("o3", "other.other"),
    ("total", "outcomeTotal"),
    ("next", "carriedOut"),
];
const COLUMNS: [&str; 7] = ["natural", "business", "research", "nonprofit", "legal", "other", "total"];
const BLOCKS: [&str; 3] = ["review", "litigationDirect", "litigationAfterReview"];
const RESULTS: [&str; 5] = ["upheld", "corrected", "other", "pending", "total"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let Some(folder) = arguments.iter().find(|argument| !argument.starts_with("--")) else {
        eprintln!("usage: corpus [--check | --update] FOLDER");
        return ExitCode::from(2);
    };
    let table = match table(Path::new(folder)) {
        Ok(table) => table,
        Err(error) => {
            eprintln!("corpus: {error}");
            return ExitCode::from(2);
        }
    };
    print!("{table}");
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus.txt");
    if has("--update")
        && let Err(error) = std::fs::write(&committed, &table)
    {
        eprintln!("corpus: {error}");
        return ExitCode::from(2);
    }
    if has("--check") && std::fs::read_to_string(&committed).ok().as_deref() != Some(table.as_str()) {
        eprintln!(
            "corpus: the table differs from tests/corpus.txt; look at the difference, then `make corpus-update`"
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn table(folder: &Path) -> std::io::Result<String> {
    let mut files: Vec<PathBuf> = Vec::new();
    for part in ["seeds", "corpus"] {
        for entry in std::fs::read_dir(folder.join(part))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "txt" || extension == "html") {
                files.push(path);
            }
        }
    }
    files.sort();
    let mut table = String::from(
        "# file | layout | year format | 表三 表四 cells right/known | relations held/checked/expected | cells read/expected | numbers of the prose right/wrong/untold | known faults found/known | findings\n",
    );
    let faults = faults()?;
    let (mut right, mut known) = (0, 0);
    let (mut found, mut all, mut missed) = (0, 0, String::new());
    let mut stated = [0; 3];
    for path in files {
        let text = std::fs::read_to_string(&path)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let outcome = match check(&text, Input::Unknown, Units::Utf8) {
            Ok(outcome) => serde_json::to_value(outcome)?,
            Err(error) => {
                let _ = writeln!(table, "{name} | {error}");
                continue;
            }
        };
        let sidecar =
            std::fs::read_to_string(path.with_extension("json")).unwrap_or_else(|_| "{}".to_owned());
        let sidecar: Value = serde_json::from_str(&sidecar)?;
        let (file_right, file_known) = cells(&outcome, &sidecar["expected"]);
        right += file_right;
        known += file_known;
        let listed = sidecar["known_errors"].as_array().map_or(0, Vec::len);
        let mut untaken = fired(&outcome);
        let mut file_found = 0;
        for number in 1..=listed {
            match faults.iter().find(|fault| fault.file == *name && fault.number == number) {
                Some(fault) if fault.take(&mut untaken) => file_found += 1,
                Some(fault) if !fault.gap.is_empty() => {
                    let _ = writeln!(missed, "# gap: {name} {number}: {}", fault.gap);
                }
                Some(fault) => {
                    let _ = writeln!(missed, "# MISSED: {name} {number}: {}", fault.rules.join(" "));
                }
                None => {
                    let _ = writeln!(missed, "# NOT IN tests/faults.txt: {name} {number}");
                }
            }
        }
        found += file_found;
        all += listed;
        let claims = |verdict: &Value| {
            let claims = outcome["claims"].as_array().into_iter().flatten();
            claims.filter(|claim| claim["agrees"] == *verdict).count()
        };
        let told = [Value::Bool(true), Value::Bool(false), Value::Null].map(|verdict| claims(&verdict));
        stated.iter_mut().zip(told).for_each(|(sum, count)| *sum += count);
        let relations = &outcome["coverage"]["relations"];
        let read = &outcome["coverage"]["cells"];
        let _ = writeln!(
            table,
            "{name} | {} | {} {} | {file_right}/{file_known} | {}/{}/{} | {}/{} | {}/{}/{} | {file_found}/{listed} | {}",
            outcome["source"]["layout"].as_str().unwrap_or("-"),
            outcome["year"],
            outcome["format"].as_str().unwrap_or("-"),
            relations["held"],
            relations["checked"],
            relations["expected"],
            read["read"],
            read["expected"],
            told[0],
            told[1],
            told[2],
            rules(&outcome),
        );
    }
    let _ = writeln!(table, "# all: {right} of {known} known cells right");
    let [agree, differ, open] = stated;
    let _ = writeln!(table, "# all: {agree} numbers of the prose right, {differ} wrong, {open} untold");
    let _ = writeln!(table, "# all: {found} of {all} known faults found");
    table.push_str(&missed);
    Ok(table)
}

/// A fault that is known to be in a report.
struct Fault {
    file: String,
    /// Its place in `known_errors`, from 1.
    number: usize,
    /// Rules one of which is to find it; none where there is a gap.
    rules: Vec<String>,
    /// Why none can.
    gap: String,
}

impl Fault {
    /// Whether a finding of one of its rules is left; it is taken then.
    fn take(&self, untaken: &mut Vec<String>) -> bool {
        let found = untaken.iter().position(|rule| self.rules.contains(rule));
        found.map(|index| untaken.swap_remove(index)).is_some()
    }
}

/// `FILE NUMBER RULE…` or `FILE NUMBER gap REASON`, a line each.
fn faults() -> std::io::Result<Vec<Fault>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults.txt");
    let text = std::fs::read_to_string(file)?;
    let wrong = |line: &str| std::io::Error::other(format!("tests/faults.txt: {line}"));
    let mut faults = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let mut words = line.splitn(3, ' ');
        let (Some(file), Some(number), Some(rest)) = (words.next(), words.next(), words.next()) else {
            return Err(wrong(line));
        };
        let number = number.parse().map_err(|_| wrong(line))?;
        let gap = rest.strip_prefix("gap ").unwrap_or_default().to_owned();
        let rules: Vec<String> =
            if gap.is_empty() { rest.split(' ').map(str::to_owned).collect() } else { Vec::new() };
        if let Some(rule) = rules.iter().find(|rule| !gouji::rules::all().any(|known| known.id == **rule)) {
            return Err(wrong(&format!("no rule is called {rule}")));
        }
        faults.push(Fault { file: file.to_owned(), number, rules, gap });
    }
    Ok(faults)
}

/// The rule of each finding.
fn fired(outcome: &Value) -> Vec<String> {
    let findings = outcome["findings"].as_array().into_iter().flatten();
    findings.filter_map(|finding| Some(finding["rule"].as_str()?.to_owned())).collect()
}

/// Rules that found something: "T3-03(error) NUM-02(warning)x4".
fn rules(outcome: &Value) -> String {
    let mut counted: Vec<(String, usize)> = Vec::new();
    for finding in outcome["findings"].as_array().into_iter().flatten() {
        let name = format!(
            "{}({})",
            finding["rule"].as_str().unwrap_or_default(),
            finding["severity"].as_str().unwrap_or_default()
        );
        match counted.iter_mut().find(|(other, _)| *other == name) {
            Some((_, count)) => *count += 1,
            None => counted.push((name, 1)),
        }
    }
    counted.sort();
    let words: Vec<String> = counted
        .into_iter()
        .map(|(name, count)| if count > 1 { format!("{name}x{count}") } else { name })
        .collect();
    words.join(" ")
}

/// How many cells are as known, and how many are known.
fn cells(outcome: &Value, expected: &Value) -> (usize, usize) {
    let (mut right, mut known) = (0, 0);
    let mut compare = |expected: &Value, cell: &Value| {
        known += 1;
        right += usize::from(cell["value"].as_f64() == expected.as_f64());
    };
    for (short, row) in ROWS {
        let Some(values) = expected["t3"][short].as_array() else { continue };
        for (column, value) in COLUMNS.iter().zip(values) {
            compare(value, &outcome["tables"]["requests"]["rows"][row][column]);
        }
    }
    for (index, value) in expected["t4"].as_array().into_iter().flatten().enumerate() {
        let (Some(block), Some(result)) = (BLOCKS.get(index / 5), RESULTS.get(index % 5)) else { continue };
        compare(value, &outcome["tables"]["proceedings"]["rows"][block][result]);
    }
    (right, known)
}
