//! Answers the questions that `bench/contender.js` describes.

use std::hint::black_box;
use std::io::{Error, stdin};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Question {
    file: String,
    milliseconds: u64,
    runs: usize,
}

/// Answers questions until there are no more.
///
/// # Errors
///
/// Where a question or its file cannot be read.
pub fn answer<T: Serialize>(work: impl Fn(&str) -> T) -> Result<(), Error> {
    for line in stdin().lines() {
        let question: Question = serde_json::from_str(&line?)?;
        let text = std::fs::read_to_string(&question.file)?;
        if question.runs == 0 {
            println!("{}", json!({ "result": work(&text) }));
            continue;
        }
        let begun = Instant::now();
        let mut times = Vec::new();
        while times.len() < question.runs || begun.elapsed() < Duration::from_millis(question.milliseconds) {
            let started = Instant::now();
            drop(black_box(work(&text)));
            times.push(started.elapsed().as_secs_f64() * 1e3);
        }
        println!("{}", json!({ "times": times, "memory": peak() }));
    }
    Ok(())
}

/// The most memory that this process had so far, in bytes.
fn peak() -> Value {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kilobytes = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|size| size.trim().strip_suffix(" kB"))
        .and_then(|size| size.parse::<u64>().ok());
    json!(kilobytes.map(|size| size * 1024))
}
