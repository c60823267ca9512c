//! Reads 表二, 主动公开政府信息情况.

use crate::format::{ColumnPlan, Edition, TableName, plan};
use crate::span::Span;
use crate::text::number::State;

use super::labels;
use super::lines::Line;
use super::sheet::{
    Damage, Evidence, Extra, Found, Header, Named, Reading, Sheet, SheetRow, Unreadable, layout, place,
    reorder,
};

/// Rows that must be found before the table counts as read.
const FEWEST_ROWS: usize = 2;

/// What a header row says of the rows below it.
#[derive(Clone)]
struct Head {
    edition: Option<Edition>,
    labels: Vec<(Span, String)>,
}

/// A row that was found.
struct Row<'a> {
    key: &'static str,
    line: &'a Line,
    head: Option<Head>,
}

/// Reads the table out of the lines of a report.
pub(super) fn read(lines: &[Line], hint: Option<Edition>) -> Reading {
    let (rows, extras, heads) = rows(lines);
    if rows.len() < FEWEST_ROWS {
        return without_rows(lines);
    }
    if let Some(unreadable) = deduplicated(lines, &rows) {
        return Reading::Unreadable(unreadable);
    }
    let votes = |edition: Edition| rows.iter().filter(|row| edition_of(row, None) == Some(edition)).count();
    let edition = match (votes(Edition::Y2019), votes(Edition::Y2021)) {
        (0, 0) => hint.unwrap_or(Edition::Y2021),
        (old, new) if old > new => Edition::Y2019,
        _ => Edition::Y2021,
    };
    let mut sheet = Sheet::empty(TableName::Disclosure, edition);
    sheet.extras = extras;
    sheet.layout = layout(rows[0].line);
    sheet.span = rows.iter().map(|row| row.line.span).chain(heads).reduce(Span::cover).unwrap_or(sheet.span);
    for row in &rows {
        let edition = edition_of(row, Some(sheet.edition)).unwrap_or(sheet.edition);
        let plan = plan(edition).table(TableName::Disclosure);
        let label = row.line.labels.last().map_or(row.line.span, |label| label.span);
        let Some(index) = plan.row(row.key) else {
            sheet.extras.push(Extra { span: row.line.span, label });
            continue;
        };
        let columns = plan.columns_of(index);
        let order = row.head.as_ref().and_then(|head| order(&head.labels, columns));
        let (slots, broken) = place(row.line, columns.len());
        let read = SheetRow {
            row: index,
            slots: reorder(slots, order.as_deref()),
            found: Some(Found { span: row.line.span, label: Some(label), by: Evidence::Label, broken }),
        };
        if edition != sheet.edition {
            sheet.foreign.push(read);
        } else if sheet.rows[index].found.is_some() {
            sheet.repeated.push(Extra { span: row.line.span, label });
        } else {
            sheet.order.push(index);
            read_head(row, columns, plan.rows[index].group, &mut sheet.headers);
            sheet.rows[index] = read;
        }
    }
    Reading::Read(Box::new(sheet))
}

/// The rows of the table, rows that the form does not have, and where header rows stand.
fn rows(lines: &[Line]) -> (Vec<Row<'_>>, Vec<Extra>, Vec<Span>) {
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut extras = Vec::new();
    let mut heads = Vec::new();
    let mut head: Option<Head> = None;
    let mut is_inside = false;
    for line in lines {
        let found = if line.is_grid() { grid_row(line) } else { stream_row(line, is_inside) };
        let begins = |words: &str| words.contains("信息内容") || words.contains("第二十条第(");
        is_inside |= line.labels.iter().any(|label| begins(&label.words)) || begins(&line.loose);
        if let Some(new) = read_header(line) {
            heads.push(line.span);
            head = Some(new);
        }
        // 表三 begins: its labels, not a mention of them.
        if line.labels.iter().any(|label| label.words.contains("本年新收政府信息公开申请数量"))
        {
            if is_inside && !rows.is_empty() {
                break;
            }
            is_inside = false;
        }
        match found {
            Some(key) => rows.push(Row { key, line, head: head.clone() }),
            None if is_unknown_row(line, &rows) => {
                extras.push(Extra {
                    span: line.span,
                    label: line.labels.last().map_or(line.span, |label| label.span),
                });
            }
            None => {}
        }
    }
    (rows, extras, heads)
}

fn grid_row(line: &Line) -> Option<&'static str> {
    if line.labels.iter().any(|label| label.words == "信息内容") {
        return None;
    }
    let row = labels::row(line.label()).filter(|row| row.table == TableName::Disclosure)?;
    (!line.values.is_empty()).then_some(row.key)
}

/// In a stream a row counts only inside the table: prose has 行政许可 12 too.
fn stream_row(line: &Line, is_inside: bool) -> Option<&'static str> {
    let words = line.label();
    let is_inside = is_inside || words.contains("信息内容");
    if !is_inside || line.values.is_empty() {
        return None;
    }
    Edition::ALL
        .into_iter()
        .flat_map(|edition| plan(edition).table(TableName::Disclosure).rows.iter())
        .flat_map(|row| row.labels.iter().map(move |label| (row.key, label)))
        .filter(|(_, label)| words.ends_with(label.as_str()))
        .max_by_key(|(_, label)| label.len())
        .map(|(key, _)| key)
}

fn is_unknown_row(line: &Line, rows: &[Row<'_>]) -> bool {
    let last = rows.last().map(|row| row.line.from);
    line.is_grid()
        && last == Some(line.from)
        && line.numbers() > 0
        && !line.labels.is_empty()
        && !line.labels.iter().any(|label| labels::is_header(&label.words) || labels::is_row(&label.words))
        && !line.labels.iter().any(|label| label.words.contains("本年") || label.words.contains("第二十条"))
}

/// The labels over the columns, if the line is a header row.
fn read_header(line: &Line) -> Option<Head> {
    if line.is_grid() {
        let first = line.labels.iter().position(|label| label.words == "信息内容")?;
        let labels: Vec<_> =
            line.labels[first + 1..].iter().map(|label| (label.span, label.words.clone())).collect();
        return Some(Head {
            edition: edition_of_labels(labels.iter().map(|(_, words)| words.as_str())),
            labels,
        });
    }
    let at = line.label().rfind("信息内容")?;
    let words = &line.label()[at..];
    let known = |edition: Edition| {
        plan(edition)
            .table(TableName::Disclosure)
            .columns
            .iter()
            .flatten()
            .filter(|column| words.contains(&column.labels[0]))
            .map(|column| column.labels[0].len())
            .sum::<usize>()
    };
    let (old, new) = (known(Edition::Y2019), known(Edition::Y2021));
    let edition = match old.cmp(&new) {
        std::cmp::Ordering::Greater => Some(Edition::Y2019),
        std::cmp::Ordering::Less => Some(Edition::Y2021),
        std::cmp::Ordering::Equal => None,
    };
    Some(Head { edition, labels: Vec::new() })
}

/// The edition that has these column labels.
fn edition_of_labels<'a>(labels: impl Iterator<Item = &'a str>) -> Option<Edition> {
    let (mut old, mut new) = (0, 0);
    for words in labels {
        let has = |edition: Edition| {
            plan(edition)
                .table(TableName::Disclosure)
                .columns
                .iter()
                .flatten()
                .any(|column| name(words, column.labels.as_slice()) != Fits::No)
        };
        // A label that both have tells nothing.
        match (has(Edition::Y2019), has(Edition::Y2021)) {
            (true, false) => old += 1,
            (false, true) => new += 1,
            _ => {}
        }
    }
    match old.cmp(&new) {
        std::cmp::Ordering::Greater => Some(Edition::Y2019),
        std::cmp::Ordering::Less => Some(Edition::Y2021),
        std::cmp::Ordering::Equal => None,
    }
}

/// The edition that a row belongs to: by its header, else by its own label and number of cells, else
/// that of the table.
fn edition_of(row: &Row<'_>, table: Option<Edition>) -> Option<Edition> {
    if let Some(edition) = row.head.as_ref().and_then(|head| head.edition) {
        return Some(edition);
    }
    match row.key {
        "otherServices" | "procurement" => Some(Edition::Y2019),
        // 本年处理决定数量 alone over the row is the form of 2021, however many numbers stand in it.
        "licensing" | "penalties" | "coercion"
            if row.head.as_ref().is_some_and(|head| head.labels.len() == 1) =>
        {
            Some(Edition::Y2021)
        }
        "licensing" | "penalties" | "coercion" if row.line.numbers() == 3 => Some(Edition::Y2019),
        "fees" if row.line.numbers() == 2 => Some(Edition::Y2019),
        _ => table,
    }
}

/// Whether words are a column's label.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fits {
    Yes,
    /// Cut short, or a character off.
    Nearly,
    No,
}

fn name(words: &str, labels: &[String]) -> Fits {
    if labels.iter().any(|label| label == words) {
        return Fits::Yes;
    }
    let characters = words.chars().count();
    let is_cut = |label: &String| characters >= 3 && label.starts_with(words);
    let is_longer = |label: &String| words.starts_with(label.as_str());
    let is_near = |label: &String| {
        let other = label.chars().count();
        let same = words.chars().zip(label.chars()).filter(|(one, other)| one == other).count();
        characters == other && other >= 5 && same + 1 == other
    };
    if labels.iter().any(|label| is_cut(label) || is_longer(label) || is_near(label)) {
        Fits::Nearly
    } else {
        Fits::No
    }
}

/// The order of the columns, where all are there and not in that of the form.
fn order(labels: &[(Span, String)], columns: &[ColumnPlan]) -> Option<Vec<usize>> {
    if labels.len() != columns.len() {
        return None;
    }
    let mut order = Vec::with_capacity(columns.len());
    for (_, words) in labels {
        let column = columns.iter().position(|column| name(words, &column.labels) == Fits::Yes)?;
        if order.contains(&column) {
            return None;
        }
        order.push(column);
    }
    Some(order)
}

/// Notes what the labels over a row's columns are.
fn read_head(row: &Row<'_>, columns: &[ColumnPlan], group: usize, headers: &mut Vec<Header>) {
    let Some(head) = &row.head else { return };
    if headers.iter().any(|header| header.group == group) {
        return;
    }
    for (position, (span, words)) in head.labels.iter().enumerate() {
        let find = |wanted: Fits| columns.iter().position(|column| name(words, &column.labels) == wanted);
        let names = find(Fits::Yes)
            .map(Named::Column)
            .or_else(|| find(Fits::Nearly).map(Named::Altered))
            .unwrap_or(Named::Unknown);
        headers.push(Header { span: *span, group, position, names });
    }
}

/// A table whose repeated lines were dropped on the way: 信息内容 stands once, and most numbers are
/// missing.
fn deduplicated(lines: &[Line], rows: &[Row<'_>]) -> Option<Unreadable> {
    let mentions: usize =
        lines.iter().flat_map(|line| &line.labels).map(|label| label.words.matches("信息内容").count()).sum();
    let groups: usize = lines
        .iter()
        .flat_map(|line| &line.labels)
        .map(|label| label.words.matches("第二十条第(").count())
        .sum();
    let cells: usize = rows.iter().map(|row| row.line.values.len()).sum();
    let is_stream = rows.iter().all(|row| !row.line.is_grid());
    let span = rows.iter().map(|row| row.line.span).reduce(Span::cover)?;
    (is_stream
        && mentions <= 1
        && groups >= 3
        && cells * 10 < rows.len() * 15
        && rows.iter().any(|row| row.line.values.is_empty() || cells < 6))
    .then_some(Unreadable { damage: Damage::Deduplicated, span })
}

/// What to say where hardly a row was found.
fn without_rows(lines: &[Line]) -> Reading {
    let mut span: Option<Span> = None;
    let (mut mentions, mut glued) = (0, false);
    let mut filled = State::Blank;
    for line in lines {
        for label in &line.labels {
            if label.words.contains("信息内容") {
                mentions += 1;
                span = Some(span.map_or(line.span, |span| span.cover(line.span)));
            }
            glued |= ["规章", "规范性文件", "行政许可", "行政处罚"].iter().any(|name| {
                label.words.match_indices(name).any(|(at, _)| {
                    label.words[at + name.len()..].starts_with(|next: char| next.is_ascii_digit())
                })
            });
        }
        if line.numbers() > 0 {
            filled = State::Number;
        }
    }
    match span {
        Some(span) if glued => Reading::Unreadable(Unreadable { damage: Damage::Glued, span }),
        Some(span) if mentions > 0 && filled == State::Number => {
            Reading::Unreadable(Unreadable { damage: Damage::Deduplicated, span })
        }
        Some(span) => Reading::Unreadable(Unreadable { damage: Damage::Scattered, span }),
        None => Reading::Absent,
    }
}
