//! What each step of a check takes, and each group of rules.
//!
//! Prints pairs of a name and a median, in microseconds, as JSON, for the file that is named.

use std::hint::black_box;
use std::time::Instant;

use gouji::offsets::Offsets;
use gouji::relation::relations;
use gouji::report::Report;
use gouji::rule::{Context, Findings};
use gouji::rules::hits::Hits;
use gouji::rules::settings::Settings;
use gouji::wire::Writer;
use gouji::{Input, Units, read, rules};
use serde_json::json;

/// Rounds, each with one run of every step, so that what else the machine does slows all alike.
const ROUNDS: usize = 300;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1).ok_or("no file is named")?;
    let text = std::fs::read_to_string(file)?;
    let settings = Settings::default();
    let document = read::read(&text, Input::Unknown)?;
    let report = Report::of(&document);
    let related = relations(&report);
    let hits = Hits::of(report.text());
    let judgement = rules::judge(&text, &report, &settings);

    let mut steps: Vec<(String, Box<dyn Fn() + '_>)> = vec![
        ("check".to_owned(), Box::new(|| drop(black_box(gouji::check(&text, Input::Unknown, Units::Utf16))))),
        ("tokenizer".to_owned(), Box::new(|| _ = black_box(read::html::count_tokens(&text)))),
        ("read".to_owned(), Box::new(|| drop(black_box(read::read(&text, Input::Unknown))))),
        ("report".to_owned(), Box::new(|| drop(black_box(Report::of(&document))))),
        ("judge".to_owned(), Box::new(|| drop(black_box(rules::judge(&text, &report, &settings))))),
        ("relations".to_owned(), Box::new(|| drop(black_box(relations(&report))))),
        ("hits".to_owned(), Box::new(|| drop(black_box(Hits::of(report.text()))))),
        (
            "wire".to_owned(),
            Box::new(|| {
                let writer = Writer::new(&document, Offsets::utf16(&text));
                drop(black_box(writer.outcome(&text, &report, &judgement)));
            }),
        ),
    ];
    let mut number = 0;
    for group in &rules::GROUPS {
        let contexts: Vec<_> = group
            .rules
            .iter()
            .map(|rule| {
                let hits = hits.of_rule(number);
                number += 1;
                (*rule, Context { source: &text, report: &report, relations: &related, hits })
            })
            .collect();
        let work = move || {
            for (rule, context) in &contexts {
                drop(black_box(Findings::of(rule, context)));
            }
        };
        steps.push((format!("{}\t{}", group.title, group.rules.len()), Box::new(work)));
    }

    let mut times = vec![Vec::with_capacity(ROUNDS); steps.len()];
    for _ in 0..ROUNDS {
        for ((_, work), times) in steps.iter().zip(&mut times) {
            let started = Instant::now();
            work();
            times.push(started.elapsed().as_secs_f64() * 1e6);
        }
    }
    let medians = steps.iter().zip(times).map(|((name, _), mut times)| {
        times.sort_by(f64::total_cmp);
        (name, times[ROUNDS / 2])
    });
    println!("{}", json!(medians.collect::<Vec<_>>()));
    Ok(())
}
