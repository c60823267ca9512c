//! Prints how long each step of a check takes natively, for the files named, and which rules take longest.
//!
//! `cargo run --release --example speed -- FILE…`

use std::hint::black_box;
use std::time::{Duration, Instant};

use gouji::offsets::Offsets;
use gouji::relation::relations;
use gouji::report::Report;
use gouji::rule::{Context, Findings};
use gouji::rules::hits::Hits;
use gouji::wire::Writer;
use gouji::{Input, read, rules};

/// Rules that are named.
const SLOWEST: usize = 12;

fn main() {
    println!(
        "{:>9}  {:>9} {:>9} {:>9} {:>9} {:>9}  file (microseconds, medians)",
        "bytes", "read", "report", "rules", "wire", "MB/s"
    );
    for file in std::env::args().skip(1) {
        let Ok(text) = std::fs::read_to_string(&file) else {
            eprintln!("{file}: cannot be read");
            continue;
        };
        let rounds = (20_000_000 / text.len().max(1)).clamp(3, 500);
        let mut steps: [Vec<Duration>; 4] = Default::default();
        for _ in 0..rounds {
            let started = Instant::now();
            let Ok(document) = read::read(&text, Input::Unknown) else { break };
            let read = started.elapsed();
            let report = Report::of(&document);
            let understood = started.elapsed();
            let judgement = rules::judge(&text, &report, &rules::settings::Settings::default());
            let judged = started.elapsed();
            black_box(Writer::new(&document, Offsets::utf16(&text)).outcome(&text, &report, &judgement));
            let written = started.elapsed();
            for (step, time) in
                steps.iter_mut().zip([read, understood - read, judged - understood, written - judged])
            {
                step.push(time);
            }
        }
        let median = |step: &mut Vec<Duration>| {
            step.sort_unstable();
            step.get(step.len() / 2).map_or(0.0, |time| time.as_secs_f64() * 1e6)
        };
        let [read, report, rules, wire] = steps.each_mut().map(median);
        #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
        let rate = text.len() as f64 / (read + report + rules + wire);
        println!("{:>9}  {read:>9.1} {report:>9.1} {rules:>9.1} {wire:>9.1} {rate:>9.1}  {file}", text.len());
        println!("           {}", slowest(&text, rounds));
    }
}

/// The rules that take longest, in microseconds, and the pass that finds their words.
fn slowest(text: &str, rounds: usize) -> String {
    let Ok(document) = read::read(text, Input::Unknown) else { return String::new() };
    let report = Report::of(&document);
    let relations = relations(&report);
    let hits = Hits::of(report.text());
    let mut times: Vec<(Duration, &str)> = Vec::new();
    let mut measure = |name: &'static str, work: &dyn Fn()| {
        work();
        let started = Instant::now();
        for _ in 0..rounds {
            work();
        }
        times.push((started.elapsed() / u32::try_from(rounds).unwrap_or(1), name));
    };
    measure("words", &|| drop(black_box(Hits::of(report.text()))));
    for (number, rule) in rules::all().enumerate() {
        let context =
            Context { source: text, report: &report, relations: &relations, hits: hits.of_rule(number) };
        measure(rule.id, &|| drop(black_box(Findings::of(rule, &context))));
    }
    times.sort();
    let named = times.iter().rev().take(SLOWEST);
    named.map(|(time, name)| format!("{name} {:.1}", time.as_secs_f64() * 1e6)).collect::<Vec<_>>().join(", ")
}
