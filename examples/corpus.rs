//! Runs the engine over real reports that lie outside the project and prints figures about them, and
//! no word of them: cells right against what is known to stand there, relations, rules that found
//! something.
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
        "# file | layout | year format | 表三 表四 cells right/known | relations held/checked/expected | cells read/expected | findings\n",
    );
    let (mut right, mut known) = (0, 0);
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
        let relations = &outcome["coverage"]["relations"];
        let read = &outcome["coverage"]["cells"];
        let _ = writeln!(
            table,
            "{name} | {} | {} {} | {file_right}/{file_known} | {}/{}/{} | {}/{} | {}",
            outcome["source"]["layout"].as_str().unwrap_or("-"),
            outcome["year"],
            outcome["format"].as_str().unwrap_or("-"),
            relations["held"],
            relations["checked"],
            relations["expected"],
            read["read"],
            read["expected"],
            rules(&outcome),
        );
    }
    let _ = writeln!(table, "# all: {right} of {known} known cells right");
    Ok(table)
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
