//! One report in many shapes gives the same tables, each cell of them.
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a test may fail loudly"
)]

mod support;

use serde_json::{Map, Value, json};
use support::{check, report};

/// The values of all cells: rows of 表三 and 表四 as lists, as `tests/reports/expected-*.json` has them.
fn values(text: &str) -> Value {
    let outcome = serde_json::to_value(check(text)).unwrap();
    let mut values = Map::new();
    for table in ["disclosure", "requests", "proceedings"] {
        let rows = &outcome["tables"][table]["rows"];
        let mut table_values = Map::new();
        for (row, cells) in rows.as_object().into_iter().flatten() {
            let cells = cells.as_object().unwrap();
            let value = if table == "disclosure" {
                Value::Object(
                    cells.iter().map(|(column, cell)| (column.clone(), cell["value"].clone())).collect(),
                )
            } else {
                Value::Array(columns(table).iter().map(|column| cells[*column]["value"].clone()).collect())
            };
            table_values.insert(row.clone(), value);
        }
        values.insert(table.to_owned(), Value::Object(table_values));
    }
    Value::Object(values)
}

fn columns(table: &str) -> &'static [&'static str] {
    match table {
        "requests" => &["natural", "business", "research", "nonprofit", "legal", "other", "total"],
        _ => &["upheld", "corrected", "other", "pending", "total"],
    }
}

fn expected(year: &str) -> Value {
    let text = report(&format!("expected-{year}.json"));
    serde_json::from_str(&text).unwrap()
}

/// Numbers as floats, so that 7 and 7.0 are equal.
fn plain(value: &Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(list) => Value::Array(list.iter().map(plain).collect()),
        Value::Object(object) => {
            Value::Object(object.iter().map(|(key, value)| (key.clone(), plain(value))).collect())
        }
        other => other.clone(),
    }
}

fn same_tables(name: &str, year: &str) {
    let found = plain(&values(&report(name)));
    let expected = plain(&expected(year));
    for table in ["disclosure", "requests", "proceedings"] {
        let rows = expected[table].as_object().unwrap();
        for (row, cells) in rows {
            assert_eq!(&found[table][row], cells, "{name}: {table} {row}");
        }
        assert_eq!(found[table].as_object().unwrap().len(), rows.len(), "{name}: rows of {table}");
    }
}

#[test]
fn samples_are_read_whole() {
    same_tables("sample-2021.txt", "2021");
    same_tables("sample-2019.txt", "2019");
}

#[test]
fn every_shape_gives_the_same_tables() {
    let mut names: Vec<String> = std::fs::read_dir("tests/reports/shapes")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "glued.txt")
        .collect();
    names.sort();
    assert_eq!(names.len(), 19);
    for name in names {
        same_tables(&format!("shapes/{name}"), "2021");
    }
}

/// The layout that each shape was recognised as.
#[test]
fn every_shape_is_recognised() {
    for (name, kind, layout) in [
        ("clean.html", "html", "html"),
        ("word.html", "html", "html"),
        ("pipes-full.txt", "text", "pipes"),
        ("markdown.txt", "text", "markdown"),
        ("tabs.txt", "text", "tabs"),
        ("cell-per-line.txt", "text", "cell-per-line"),
        ("cell-bar.txt", "text", "cell-per-line"),
        ("lone-bars.txt", "text", "cell-per-line"),
        ("spaces.txt", "text", "spaces"),
        ("pdf-layout.txt", "text", "spaces"),
    ] {
        let outcome = check(&report(&format!("shapes/{name}")));
        assert_eq!((outcome.source.kind, outcome.source.layout), (kind, layout), "{name}");
    }
}

/// Title, agency, year and date are found in every shape that has them.
#[test]
fn every_shape_has_the_same_outline() {
    let whole = check(&report("sample-2021.txt"));
    for name in [
        "clean.html",
        "word.html",
        "wps.html",
        "ueditor.html",
        "layout-page.html",
        "split.html",
        "tabs.txt",
        "cell-per-line.txt",
        "fullwidth.txt",
    ] {
        let outcome = check(&report(&format!("shapes/{name}")));
        let outline = |outcome: &gouji::wire::types::Outcome| {
            (
                outcome.agency.clone(),
                outcome.year,
                outcome.published.clone(),
                outcome.sections.iter().map(|section| section.heading.is_some()).collect::<Vec<_>>(),
            )
        };
        assert_eq!(outline(&outcome), outline(&whole), "{name}");
    }
}

/// Where the borders of cells are lost nothing is read that is not sure, and no sum is called wrong.
#[test]
fn lost_borders_are_no_errors() {
    let outcome = check(&report("shapes/glued.txt"));
    assert!(outcome.findings.iter().all(|finding| finding.relation.is_none()));
    assert_eq!(outcome.coverage.relations.held, outcome.coverage.relations.checked);
}
