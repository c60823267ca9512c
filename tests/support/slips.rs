//! Filled-in forms and the slips that people make in them, drawn at random.
#![allow(dead_code, unreachable_pub, reason = "each program uses a part of it")]
#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small numbers")]
#![allow(clippy::needless_range_loop, reason = "a column of several rows")]

use std::fmt::Write as _;

use fastrand::Rng;
use gouji::format::plan::{TablePlan, plan};
use gouji::format::{Edition, TableName};

/// 表三 and 表四 of a report: what stands in each cell, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    pub edition: Edition,
    pub requests: Vec<Vec<String>>,
    pub proceedings: Vec<Vec<String>>,
}

/// A cell: table, row, column.
pub type Place = (TableName, usize, usize);

/// A kind of slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Transposed,
    Missing,
    Extra,
    Wrong,
    Sign,
    Shifted,
    Split,
    Blank,
    StaleTotal,
}

pub const KINDS: [Kind; 9] = [
    Kind::Transposed,
    Kind::Missing,
    Kind::Extra,
    Kind::Wrong,
    Kind::Sign,
    Kind::Shifted,
    Kind::Split,
    Kind::Blank,
    Kind::StaleTotal,
];

impl Filled {
    /// A form whose relations all hold.
    pub fn draw(rng: &mut Rng, edition: Edition) -> Self {
        let table = plan(edition).table(TableName::Requests);
        let mut numbers = vec![vec![0_i64; 7]; table.rows.len()];
        let row = |key: &str| table.row(key).unwrap_or(0);
        let (received, carried, done, left) =
            (row("newReceived"), row("carriedIn"), row("outcomeTotal"), row("carriedOut"));
        let scale = [6, 40, 300, 2500][rng.usize(..4)];
        for party in 0..6 {
            // Most organisations never apply.
            let most = if party == 0 { scale } else { scale / 6 };
            if party > 0 && rng.u8(..3) > 0 {
                continue;
            }
            numbers[received][party] = rng.i64(0..=most);
            numbers[carried][party] = rng.i64(0..=most / 8);
            let mut open = numbers[received][party] + numbers[carried][party];
            numbers[left][party] = rng.i64(0..=open / 10);
            open -= numbers[left][party];
            numbers[done][party] = open;
            while open > 0 {
                let outcome = rng.usize(2..done);
                let some = if open < 4 { open } else { rng.i64(1..=open) };
                numbers[outcome][party] += some;
                open -= some;
            }
        }
        for row in &mut numbers {
            row[6] = row[..6].iter().sum();
        }
        let mut proceedings = Vec::new();
        for _ in 0..3 {
            let most = [1, 4, 60][rng.usize(..3)];
            let mut block: Vec<i64> = (0..4).map(|_| rng.i64(0..=most)).collect();
            block.push(block.iter().sum());
            proceedings.push(block);
        }
        let written = |rows: Vec<Vec<i64>>| {
            rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect()
        };
        Self { edition, requests: written(numbers), proceedings: written(proceedings) }
    }

    /// The report that holds it, as rows of cells.
    pub fn report(&self) -> String {
        let mut text =
            String::from("青禾县教育局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n");
        let plan = plan(self.edition);
        for (row, cells) in plan.table(TableName::Requests).rows.iter().zip(&self.requests) {
            let _ = writeln!(text, "{} | {} |", row.printed, cells.join(" | "));
        }
        text.push_str("四、政府信息公开行政复议、行政诉讼情况\n行政复议 | 行政诉讼 |\n");
        text.push_str("结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |\n");
        text.push_str("结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n");
        let _ = writeln!(text, "{} |", self.proceedings.concat().join(" | "));
        text
    }

    pub fn cell(&mut self, (table, row, column): Place) -> &mut String {
        match table {
            TableName::Requests => &mut self.requests[row][column],
            _ => &mut self.proceedings[row][column],
        }
    }

    fn plan(&self, table: TableName) -> &'static TablePlan {
        plan(self.edition).table(table)
    }

    /// Makes a slip of a kind somewhere; the cells that changed, none where the form has no place for it.
    pub fn slip(&mut self, rng: &mut Rng, kind: Kind) -> Vec<Place> {
        let table = if rng.u8(..5) == 0 { TableName::Proceedings } else { TableName::Requests };
        if matches!(kind, Kind::Shifted | Kind::Split) {
            return self.slip_row(rng, kind);
        }
        for _ in 0..200 {
            let rows = self.plan(table).rows.len();
            let row = rng.usize(..rows);
            let columns = self.plan(table).columns_of(row);
            let column = rng.usize(..columns.len());
            let is_total = columns[column].key == "total" || self.plan(table).rows[row].key == "outcomeTotal";
            let place = (table, row, column);
            let Ok(value) = self.cell(place).parse::<i64>() else { continue };
            // One slip in a cell.
            if value < 0 {
                continue;
            }
            if let Some(written) = slipped(rng, kind, value, is_total) {
                *self.cell(place) = written;
                return vec![place];
            }
        }
        Vec::new()
    }

    /// Moves the numbers of a row, its total staying.
    fn slip_row(&mut self, rng: &mut Rng, kind: Kind) -> Vec<Place> {
        for _ in 0..200 {
            let row = rng.usize(..self.requests.len());
            let before = self.requests[row].clone();
            let addends = &mut self.requests[row][..6];
            if before[5] != "0" || before[..6].iter().filter(|cell| *cell != "0").count() < 1 {
                continue;
            }
            match kind {
                Kind::Shifted => addends.rotate_right(1),
                _ => {
                    let Some(at) = (0..5).find(|at| before[*at].len() == 2) else { continue };
                    addends[at + 1..].rotate_right(1);
                    let (tens, ones) = before[at].split_at(1);
                    (addends[at], addends[at + 1]) = (tens.to_owned(), ones.to_owned());
                }
            }
            let after = &self.requests[row];
            let changed = (0..6).filter(|at| before[*at] != after[*at]);
            let places: Vec<Place> = changed.map(|at| (TableName::Requests, row, at)).collect();
            if places.len() >= 2 {
                return places;
            }
            self.requests[row] = before;
        }
        Vec::new()
    }
}

/// What a person wrote instead of a number; `None` where the slip cannot be made in it.
fn slipped(rng: &mut Rng, kind: Kind, value: i64, is_total: bool) -> Option<String> {
    let digits = value.to_string();
    let at = rng.usize(..digits.len());
    let mut bytes = digits.clone().into_bytes();
    match kind {
        Kind::Transposed => {
            if at + 1 >= bytes.len() {
                return None;
            }
            bytes.swap(at, at + 1);
        }
        Kind::Missing => {
            if bytes.len() < 2 {
                return None;
            }
            bytes.remove(at);
        }
        Kind::Extra => {
            if value == 0 {
                return None;
            }
            bytes.insert(at, if rng.bool() { bytes[at] } else { b'0' + rng.u8(..10) });
        }
        Kind::Wrong => bytes[at] = b'0' + rng.u8(..10),
        Kind::Sign => {
            if value == 0 {
                return None;
            }
            bytes.insert(0, b'-');
        }
        Kind::Blank => {
            return (value > 0).then(String::new);
        }
        Kind::StaleTotal => {
            if !is_total {
                return None;
            }
            bytes = (value + rng.i64(-9..=9)).max(0).to_string().into_bytes();
        }
        Kind::Shifted | Kind::Split => return None,
    }
    let written = String::from_utf8(bytes).ok()?;
    let is_plain = written == "0" || !written.starts_with('0');
    (is_plain && written != digits).then_some(written)
}
