//! Inputs that are kept: a file for each target, an input on each line.
//!
//! A line is JSON: a string where the input is UTF-8, else a list of bytes. So a change of an input can be
//! reviewed, and thousands of them are few files.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// The file of a target, from the root of the project.
pub fn file(target: &str) -> PathBuf {
    Path::new("fuzz/kept").join(format!("{target}.jsonl"))
}

/// A line for an input.
pub fn line(input: &[u8]) -> String {
    match std::str::from_utf8(input) {
        Ok(text) => json!(text),
        Err(_) => json!(input),
    }
    .to_string()
}

/// The inputs of a file.
pub fn inputs(lines: &str) -> Vec<Vec<u8>> {
    lines.lines().map(|line| bytes(serde_json::from_str(line).unwrap())).collect()
}

fn bytes(value: Value) -> Vec<u8> {
    match value {
        Value::String(text) => text.into_bytes(),
        list => serde_json::from_value(list).expect("a string or a list of bytes"),
    }
}
