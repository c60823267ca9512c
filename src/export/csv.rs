//! Tables for spreadsheets: RFC 4180, with what Excel needs.

use super::Checked;
use super::points::{add, points};

/// The findings of reports, and what could not be told of them, a line each.
///
/// A byte order mark tells Excel that it is UTF-8. Where there are several reports, a last column names
/// the file.
#[must_use]
pub fn findings(reports: &[Checked<'_>]) -> String {
    let names_files = reports.len() > 1;
    let mut table = Table::new();
    let head = ["规则", "程度", "位置", "问题", "建议", "依据", "文件"];
    table.row(if names_files { &head } else { &head[..6] });
    for report in reports {
        match report.outcome {
            Ok(outcome) => {
                for point in points(outcome) {
                    let place = point.place();
                    let row = [
                        &point.rules,
                        point.weight.title(),
                        &place,
                        point.message,
                        &point.advice,
                        &point.basis,
                        report.name,
                    ];
                    table.row(if names_files { &row } else { &row[..6] });
                }
            }
            Err(error) => {
                let row = ["", "读不了", "", error, "", "", report.name];
                table.row(if names_files { &row } else { &row[..6] });
            }
        }
    }
    table.text
}

/// Rows of cells, written out.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) text: String,
}

impl Table {
    pub(super) fn new() -> Self {
        Self { text: String::from("\u{feff}") }
    }

    pub(super) fn row(&mut self, cells: &[&str]) {
        let mut mark = "";
        for cell in cells {
            self.text.push_str(mark);
            self.cell(cell);
            mark = ",";
        }
        self.text.push_str("\r\n");
    }

    fn cell(&mut self, cell: &str) {
        let quote = if cell.contains([',', '"', '\r', '\n']) { "\"" } else { "" };
        let apostrophe = if is_formula(cell) { "'" } else { "" };
        add(&mut self.text, &[quote, apostrophe, &cell.replace('"', "\"\""), quote]);
    }
}

/// Whether a spreadsheet would compute it. A number with its sign is only a number.
fn is_formula(cell: &str) -> bool {
    match cell.strip_prefix(['+', '-']) {
        Some(number) => !number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'),
        // Chinese Excel takes the wide forms for the narrow ones.
        None => cell.starts_with(['=', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_words() {
        let mut table = Table::new();
        table.row(&["=1+1", "+8", "-0.5", "-1+2", "@A1", "\tx", "＝1", "a=b", "", "-"]);
        assert_eq!(table.text, "\u{feff}'=1+1,+8,-0.5,'-1+2,'@A1,'\tx,'＝1,a=b,,-\r\n");
    }

    #[test]
    fn signs_that_mean_something_are_quoted() {
        let mut table = Table::new();
        table.row(&["a,b", "说\"好\"", "一\r\n二", "\r=1"]);
        assert_eq!(table.text, "\u{feff}\"a,b\",\"说\"\"好\"\"\",\"一\r\n二\",\"'\r=1\"\r\n");
    }
}
