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

/// Brackets belong to a name where both halves of them do.
#[test]
fn an_agency_keeps_its_brackets() {
    let text = report("sample-2021.txt");
    for (name, expected) in [
        ("云岭县发展和改革局（云岭县粮食局）", "云岭县发展和改革局(云岭县粮食局)"),
        ("（原）云岭县信访局", "(原)云岭县信访局"),
        ("（云岭县信访局）", "云岭县信访局"),
        ("云岭县信访局（", "云岭县信访局"),
    ] {
        let outcome = check(&text.replace("云岭县市场监督管理局", name));
        assert_eq!(outcome.agency.as_deref(), Some(expected), "{name}");
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

/// 表四 in pieces: a table each for 复议 and 诉讼, or a row with a label for each block.
#[test]
fn pieces_of_the_last_table_are_put_together() {
    let sample = report("sample-2021.txt");
    let start = sample.find("行政复议 | 行政诉讼 |").unwrap();
    let end = sample.find("五、存在的主要问题").unwrap();
    let apart = "行政复议 | | | | |\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n2 | 1 | 0 | 1 | 4 |\n\n说明\n\
                 行政诉讼 | | | | | | | | | |\n未经复议直接起诉 | | | | | 复议后起诉 | | | | |\n\
                 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n\
                 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 2 |\n";
    let labelled = "类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n行政复议 | 2 | 1 | 0 | 1 | 4 |\n\
                    未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n复议后起诉 | 1 | 0 | 0 | 1 | 2 |\n";
    for table in [apart, labelled] {
        let text = format!("{}{table}{}", &sample[..start], &sample[end..]);
        assert_eq!(plain(&values(&text))["proceedings"], plain(&expected("2021"))["proceedings"], "{table}");
    }
}

/// Rows of 表三 with every row changed in the same way: a cell's text, `_` for a blank, `.` for none.
fn requests(text: &str) -> Vec<String> {
    let outcome = serde_json::to_value(check(text)).unwrap();
    ["newReceived", "granted", "carriedOut"]
        .into_iter()
        .map(|row: &str| {
            let cell = |column: &&str| {
                let cell = &outcome["tables"]["requests"]["rows"][row][*column];
                match cell["state"].as_str() {
                    Some("blank") => "_".to_owned(),
                    Some("missing") => ".".to_owned(),
                    _ => cell["text"].as_str().unwrap_or("?").to_owned(),
                }
            };
            let cells: Vec<String> = columns("requests").iter().map(cell).collect();
            cells.join(" ")
        })
        .collect()
}

/// The sample with each row of 表三 changed.
fn with_rows(change: impl Fn(&mut Vec<&str>, usize)) -> String {
    let mut inside = false;
    let lines: Vec<String> = report("sample-2021.txt")
        .lines()
        .map(|line| {
            inside = (inside || line.starts_with("一、本年新收")) && !line.starts_with("四、政府信息公开");
            let mut cells: Vec<&str> = line.split(" | ").collect();
            let first = cells.iter().position(|cell| cell.bytes().all(|byte| byte.is_ascii_digit()));
            if let Some(first) = first.filter(|_| inside) {
                change(&mut cells, first);
            }
            cells.join(" | ")
        })
        .collect();
    lines.join("\n")
}

/// No sum and no guess says which cell is which: blanks stay where they are, and what is lost is lost.
#[test]
fn padding_is_told_from_blanks() {
    let first_blank = with_rows(|cells, first| cells[first] = "");
    assert_eq!(requests(&first_blank), ["_ 3 0 0 2 0 15", "_ 1 0 0 1 0 6", "_ 1 0 0 0 0 1"]);
    let only_total = with_rows(|cells, first| cells[first..first + 6].fill(""));
    assert_eq!(requests(&only_total), ["_ _ _ _ _ _ 15", "_ _ _ _ _ _ 6", "_ _ _ _ _ _ 1"]);
    let without_legal = with_rows(|cells, first| {
        cells.remove(first + 4);
    })
    .replace("法律服务机构 | ", "");
    assert_eq!(requests(&without_legal), ["10 3 0 0 . 0 15", "4 1 0 0 . 0 6", "0 1 0 0 . 0 1"]);
    for text in [first_blank, only_total, without_legal] {
        let outcome = check(&text);
        let sums: Vec<_> = outcome.findings.iter().filter(|finding| finding.relation.is_some()).collect();
        assert!(sums.is_empty(), "{sums:?}");
    }
}

/// A row that lost a cell is called unsure, and no sum of it is called wrong.
#[test]
fn a_row_with_a_lost_cell_is_unsure() {
    let text =
        report("sample-2021.txt").replace("(一)予以公开 | 4 | 1 | 0 | 0 |", "(一)予以公开 | 4 | 1 | 0 |");
    let rules: Vec<&str> = check(&text).findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["EXT-16"]);
}

/// What a spreadsheet copies: cells of several lines stand in quotation marks.
#[test]
fn quoted_cells_of_a_spreadsheet_are_read() {
    let text = report("shapes/tabs.txt");
    let quoted = text
        .replace("本年制发件数", "\"本年制发\n件数\"")
        .replace("三、本年度办理结果", "\"三、\n本年度\n办理结果\"")
        .replace("3.危及“三安全一稳定”", "\"3.危及\"\"三安全一稳定\"\"\"");
    assert_ne!(quoted, text);
    assert_eq!(values(&quoted), values(&text));
}

/// Links to other reports above the text are not its title.
#[test]
fn the_title_is_the_last_one_above_the_text() {
    let above = "云岭县水务局2023年政府信息公开工作年度报告\n云岭县教育局2024年政府信息公开工作年度报告\n";
    let outcome = check(&format!("{above}{}", report("sample-2021.txt")));
    assert_eq!((outcome.agency.as_deref(), outcome.year), (Some("云岭县市场监督管理局"), Some(2024)));
    assert!(outcome.findings.is_empty());
}

/// Each table in another shape, in one paste.
#[test]
fn shapes_may_be_mixed() {
    let part = |name: &str, number: usize| {
        let text = report(&format!("shapes/{name}")).replace("\n## ", "\n");
        let headings = ["二、主动公开", "三、收到和处理", "四、政府信息公开行政复议", "五、存在的主要"];
        let at = |number: usize| text.rfind(&format!("\n{}", headings[number])).unwrap();
        text[at(number)..at(number + 1)].to_owned()
    };
    let whole = report("sample-2021.txt");
    let (start, end) = (whole.find("\n二、主动").unwrap(), whole.find("\n五、存在").unwrap());
    for [two, three, four] in [
        ["cell-per-line.txt", "tabs.txt", "lone-bars.txt"],
        ["markdown.txt", "cell-bar.txt", "tabs.txt"],
        ["tabs.txt", "pipes-full.txt", "cell-per-line.txt"],
        ["pipes-leading.txt", "cell-per-line.txt", "markdown.txt"],
    ] {
        let tables = [part(two, 0), part(three, 1), part(four, 2)].concat();
        let text = format!("{}{tables}{}", &whole[..start], &whole[end..]);
        assert_eq!(values(&text), values(&whole), "{two} {three} {four}");
    }
}

/// Three numbers under the one label of 2021 are no row of 2019, and nobody knows which one counts.
#[test]
fn too_many_numbers_are_no_other_edition() {
    let text = report("sample-2021.txt").replace("行政许可 | 1268 | ||", "行政许可 | 1268 | 12 | 3 |");
    assert_ne!(text, report("sample-2021.txt"));
    let outcome = check(&text);
    assert_eq!(outcome.format, Some("2021"));
    let rules: Vec<&str> = outcome.findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["EXT-16"]);
}

/// What is read of a table that is too large may end within a row; the grid has that row.
#[test]
fn a_table_is_cut_within_a_row() {
    use gouji::document::Block;
    use gouji::document::grid::MAX_CELLS;

    let text = "| 1 | 2 | 3 |\n".repeat(MAX_CELLS / 3 + 2);
    let document = gouji::read::text::read(&text);
    let [Block::Grid(grid)] = &document.blocks[..] else { panic!("{:?}", document.blocks.len()) };
    let last = grid.cells.last().unwrap();
    assert_eq!(MAX_CELLS % 3, 2);
    assert_eq!((grid.cells.len(), last.row + 1, last.column + 1), (MAX_CELLS, grid.rows, 2));
    assert_eq!(document.oddities.cut_tables, 1);
}
