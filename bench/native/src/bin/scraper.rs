//! The tables alone, with scraper.

use scraper::{ElementRef, Html, Selector};
use serde::Serialize;

#[derive(Serialize)]
struct Cell {
    text: String,
    rowspan: usize,
    colspan: usize,
}

fn main() -> Result<(), std::io::Error> {
    let [table, row, cell] = ["table", "tr", "td, th"].map(|words| Selector::parse(words).ok());
    let (Some(table), Some(row), Some(cell)) = (table, row, cell) else { return Ok(()) };
    gouji_bench::answer(|text| -> Vec<Vec<Vec<Cell>>> {
        let html = Html::parse_document(text);
        let cells = |row: ElementRef| row.select(&cell).map(of).collect();
        html.select(&table).map(|table| table.select(&row).map(cells).collect()).collect()
    })
}

fn of(cell: ElementRef) -> Cell {
    let span = |name| cell.attr(name).and_then(|span| span.parse().ok()).unwrap_or(1);
    Cell { text: cell.text().collect(), rowspan: span("rowspan"), colspan: span("colspan") }
}
