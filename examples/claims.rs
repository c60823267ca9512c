//! Prints what the prose of reports states in numbers: `cargo run --example claims -- FILE…`.

use gouji::document::Kind;
use gouji::report::Report;
use gouji::report::claims::agreement;

fn main() {
    for path in std::env::args().skip(1) {
        let Ok(source) = std::fs::read_to_string(&path) else {
            eprintln!("{path}: cannot be read");
            continue;
        };
        let Ok(document) = gouji::read::read(&source, gouji::Input::Unknown) else {
            eprintln!("{path}: nothing to read");
            continue;
        };
        let report = Report::of(&document);
        let (text, prose) = (report.text(), &report.prose);
        let kind = if document.kind == Kind::Html { "html" } else { "text" };
        println!(
            "== {path} ({kind}), {:?}, {:?}",
            report.outline.agency,
            report.outline.year.map(|(year, _)| year)
        );
        for (index, claim) in prose.claims.iter().enumerate() {
            let about = claim.subject.about();
            let by_prose = prose.agreement(index);
            if about.is_none() && by_prose.is_none() && std::env::var_os("ALL").is_none() {
                continue;
            }
            let tell = |verdict: Option<bool>| {
                verdict.map_or("?", |agrees| if agrees { "agrees" } else { "DISAGREES" })
            };
            println!(
                "{:>12} {} | table {} prose {} | {} {}{}{:?} | {}",
                claim.figure.value.to_string(),
                about.unwrap_or_else(|| format!("{:?}", claim.subject).into()),
                tell(agreement(claim, &report)),
                tell(by_prose),
                claim.year.map_or_else(String::new, |year| year.to_string()),
                if claim.sense.firm { "" } else { "loose " },
                if claim.earlier { "earlier " } else { "" },
                claim.scope,
                claim.label.of(text).split_whitespace().collect::<String>(),
            );
        }
        let value = |claim: usize| prose.claims[claim].figure.value.to_string();
        for group in &prose.groups {
            let parts: Vec<String> = group.parts.iter().map(|part| value(*part)).collect();
            println!(
                "   group {} = {} | {:?}{} | {:?}",
                value(group.whole),
                parts.join(" + "),
                group.introduced,
                if group.complete { " complete" } else { "" },
                prose.holds(group),
            );
        }
        for comparison in &prose.comparisons {
            println!(
                "   compare {} with {:?}, change {:?}, percent {:?}, up {} | {:?}",
                value(comparison.new),
                comparison.old.map(value),
                comparison.change.map(value),
                comparison.percent.map(value),
                comparison.up,
                prose.comparison_holds(comparison),
            );
        }
        for share in &prose.shares {
            println!(
                "   share {} of {} is {} % | {:?}",
                value(share.part),
                value(share.whole),
                value(share.percent),
                prose.share_holds(share),
            );
        }
        for sweep in &prose.sweeps {
            println!(
                "   sweep {:?} | {}",
                sweep.says,
                sweep.span.of(text).split_whitespace().collect::<String>()
            );
        }
    }
}
