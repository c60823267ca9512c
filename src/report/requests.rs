//! Reads 表三, 收到和处理政府信息公开申请情况.

use crate::format::{ColumnPlan, Edition, TableName, TablePlan, plan};
use crate::order;
use crate::span::Span;
use crate::text::number::State;

use super::columns::{Arrangement, COLUMNS};
use super::labels;
use super::lines::{From, Line, fit, is_piece};
use super::outline::distance_at_most;
use super::sheet::{
    Damage, Evidence, Extra, Found, Header, Named, Reading, Sheet, SheetRow, Unreadable, layout, place,
};

/// Fewer cells behind a label than this are no row of the table.
const FEWEST: usize = 4;

/// Rows that must be found before the table counts as read.
const FEWEST_ROWS: usize = 3;

/// A line that may be a row of the table.
struct Candidate {
    line: Line,
    /// The row that its label names beyond doubt.
    key: Option<&'static str>,
    /// Whether it has a label that names nothing.
    has_unknown_label: bool,
}

/// Reads the table out of the lines of a report.
pub(super) fn read(lines: &[Line], hint: Option<Edition>) -> Reading {
    let mut candidates = candidates(lines);
    let known = candidates.iter().filter(|candidate| candidate.key.is_some()).count();
    if let Some(unreadable) = glued(lines)
        && known < FEWEST_ROWS
    {
        return Reading::Unreadable(unreadable);
    }
    if known < FEWEST_ROWS {
        return scattered(lines);
    }
    let edition = edition(&candidates, hint);
    let plan = plan(edition).table(TableName::Requests);
    // Unlabelled rows before and behind the table belong to others.
    let first = candidates.iter().position(|candidate| candidate.key.is_some()).unwrap_or(0);
    let last = candidates.iter().rposition(|candidate| candidate.key.is_some()).unwrap_or(0);
    candidates.truncate(last + 1);
    candidates.drain(..first.min(last));

    let mut sheet = Sheet::empty(TableName::Requests, edition);
    let assigned = assign(plan, &candidates, &mut sheet);
    let arrangements = arrangements(lines, &candidates, &mut sheet);
    let mut whole: Option<Span> = None;
    for (candidate, assignment) in candidates.iter().zip(assigned) {
        let Some((row, by)) = assignment else { continue };
        whole = Some(whole.map_or(candidate.line.span, |whole| whole.cover(candidate.line.span)));
        let arrangement = grid_of(&candidate.line)
            .and_then(|grid| arrangements.iter().find(|(other, _)| *other == grid))
            .map(|(_, arrangement)| arrangement);
        let (slots, broken) = match arrangement {
            Some(arrangement) => arrangement.place(&candidate.line),
            None => place(&candidate.line, COLUMNS),
        };
        if by != Evidence::Position {
            sheet.order.push(row);
        }
        sheet.rows[row] = SheetRow {
            row,
            slots,
            found: Some(Found {
                span: candidate.line.span,
                label: candidate
                    .line
                    .labels
                    .last()
                    .map(|label| label.span)
                    .filter(|_| by != Evidence::Position),
                by,
                broken,
            }),
        };
    }
    sheet.span = whole.unwrap_or(sheet.span);
    sheet.layout = candidates.first().map_or(sheet.layout, |candidate| layout(&candidate.line));
    sheet.has_note = lines.iter().any(|line| {
        line.loose.contains("勾稽关系") || line.labels.iter().any(|label| label.words.contains("勾稽关系"))
    });
    Reading::Read(Box::new(sheet))
}

fn grid_of(line: &Line) -> Option<usize> {
    match line.from {
        From::Grid { grid, .. } => Some(grid),
        From::Stream(_) => None,
    }
}

fn candidates(lines: &[Line]) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for line in lines {
        if line.is_grid() {
            if let Some(candidate) = grid_candidate(line, candidates.last()) {
                candidates.push(candidate);
            }
        } else {
            stream_candidates(line, &mut candidates);
        }
    }
    candidates
}

fn grid_candidate(line: &Line, before: Option<&Candidate>) -> Option<Candidate> {
    if line.labels.iter().any(|label| labels::is_header(&label.words)) {
        return None;
    }
    let row = labels::row(line.label());
    if row.is_some_and(|row| row.table != TableName::Requests) {
        return None;
    }
    let key = row.map(|row| row.key);
    if line.values.len() < FEWEST {
        // A known row with too few cells is still that row.
        let is_row = key.is_some() && !labels::is_ambiguous(line.label()) && !line.values.is_empty();
        return is_row.then(|| Candidate { line: line.clone(), key, has_unknown_label: false });
    }
    if !line.is_filled() {
        // Blank cells make a row only behind a label that can be nothing else, or in its place.
        let is_row = match key {
            Some("other.other") => before.is_some_and(|before| before.key == Some("other.feeUnpaid")),
            Some("outcomeTotal") => {
                before.is_some_and(|before| matches!(before.key, Some("other.other" | "other")))
            }
            Some(_) => true,
            None => false,
        };
        return is_row.then(|| Candidate { line: line.clone(), key, has_unknown_label: false });
    }
    // More numbers than applicants belong to 表四.
    if key.is_none()
        && line.values.iter().filter(|value| value.entry.state != State::Blank).count() > COLUMNS + 1
    {
        return None;
    }
    Some(Candidate { line: line.clone(), key, has_unknown_label: key.is_none() && !line.labels.is_empty() })
}

fn stream_candidates(line: &Line, candidates: &mut Vec<Candidate>) {
    let count = line.values.len();
    let is_proceedings = ["维持", "纠正", "审结"].iter().any(|word| line.label().contains(word));
    if count < FEWEST
        || is_proceedings
        || (count == 15 && line.label().ends_with("总计") && line.label().contains("复议"))
    {
        return;
    }
    let key = row_of(line.label());
    // Numbers of several rows run on where the labels between them are lost.
    if count > COLUMNS && count.is_multiple_of(COLUMNS) {
        for (index, values) in line.values.chunks(COLUMNS).enumerate() {
            let labels = if index == 0 { line.labels.clone() } else { Vec::new() };
            let span = values.iter().map(|value| value.span).reduce(Span::cover).unwrap_or(line.span);
            let piece = Line { labels, values: values.to_vec(), span, loose: String::new(), from: line.from };
            candidates.push(Candidate {
                line: piece,
                key: key.filter(|_| index == 0),
                has_unknown_label: false,
            });
        }
        return;
    }
    candidates.push(Candidate { line: line.clone(), key, has_unknown_label: false });
}

/// The row whose label a run of words ends with.
fn row_of(run: &str) -> Option<&'static str> {
    let rows = || {
        let new = plan(Edition::Y2021).table(TableName::Requests).rows.iter();
        let old = plan(Edition::Y2019).table(TableName::Requests).rows.iter();
        new.chain(old.filter(|row| row.key == "other"))
            .flat_map(|row| row.labels.iter().map(move |label| (row.key, label)))
    };
    let whole =
        rows().filter(|(_, label)| run.ends_with(label.as_str())).max_by_key(|(_, label)| label.len());
    if let Some((key, _)) = whole {
        return Some(key);
    }
    // 其他 and 总计 end many a run.
    let long = rows().filter(|(_, label)| label.len() >= 12);
    let best = long.filter_map(|(key, label)| Some((fit(run, label)?, label.len(), key)));
    best.max_by_key(|(fit, length, _)| (*fit, *length)).map(|(_, _, key)| key)
}

/// The edition whose rows these are: the three rows of 其他处理 tell.
fn edition(candidates: &[Candidate], hint: Option<Edition>) -> Edition {
    let has = |key: &str| candidates.iter().any(|candidate| candidate.key == Some(key));
    if has("other.notCorrected") || has("other.feeUnpaid") || has("other.other") {
        return Edition::Y2021;
    }
    if has("other") {
        return Edition::Y2019;
    }
    hint.unwrap_or(Edition::Y2021)
}

/// Says for each candidate which row of the form it is, and what told so.
fn assign(plan: &TablePlan, candidates: &[Candidate], sheet: &mut Sheet) -> Vec<Option<(usize, Evidence)>> {
    let mut assigned: Vec<Option<(usize, Evidence)>> = vec![None; candidates.len()];
    let mut taken: Vec<bool> = vec![false; plan.rows.len()];
    for (index, candidate) in candidates.iter().enumerate() {
        let Some(key) = candidate.key else { continue };
        let label = candidate.line.labels.last().map_or(candidate.line.span, |label| label.span);
        match plan.row(key) {
            Some(row) if !taken[row] => {
                taken[row] = true;
                assigned[index] = Some((row, Evidence::Label));
            }
            Some(_) => sheet.repeated.push(Extra { span: candidate.line.span, label }),
            None => sheet.extras.push(Extra { span: candidate.line.span, label }),
        }
    }
    // Rows without a label, or with a piece of one, between rows that have theirs.
    let anchors: Vec<(usize, usize)> = assigned
        .iter()
        .enumerate()
        .filter_map(|(index, assignment)| assignment.map(|(row, _)| (index, row)))
        .collect();
    for pair in anchors.windows(2) {
        let [(from, above), (to, below)] = [pair[0], pair[1]];
        let open: Vec<usize> = (from + 1..to).filter(|index| candidates[*index].key.is_none()).collect();
        if open.is_empty() {
            continue;
        }
        let lacking: Vec<usize> = (above + 1..below).filter(|row| !taken[*row]).collect();
        fill(plan, candidates, &open, &lacking, &mut assigned);
        // A label with a slip is read, and told.
        for index in open.iter().filter(|index| candidates[**index].has_unknown_label) {
            let line = &candidates[*index].line;
            let Some((row, label)) = assigned[*index].map(|(row, _)| row).zip(line.labels.last()) else {
                continue;
            };
            if plan.rows[row].labels.iter().any(|known| is_slip(&label.words, known)) {
                sheet.extras.push(Extra { span: line.span, label: label.span });
            }
        }
        for (row, _) in open.iter().filter_map(|index| assigned[*index]) {
            taken[row] = true;
        }
        for index in open.into_iter().filter(|index| assigned[*index].is_none()) {
            let line = &candidates[index].line;
            sheet.extras.push(Extra {
                span: line.span,
                label: line.labels.last().map_or(line.span, |label| label.span),
            });
        }
    }
    assigned
}

/// Fills the rows that are lacking between two known ones with the lines found there.
fn fill(
    plan: &TablePlan,
    candidates: &[Candidate],
    open: &[usize],
    lacking: &[usize],
    assigned: &mut [Option<(usize, Evidence)>],
) {
    // Words of all label cells of a row together: a label may be broken over two.
    let piece = |index: usize| -> String {
        candidates[index].line.labels.iter().map(|label| label.words.as_str()).collect()
    };
    let is_of = |piece: &str, row: usize| {
        plan.rows[row].labels.iter().any(|label| is_piece(piece, label) || is_slip(piece, label))
    };
    let eligible: Vec<usize> = open
        .iter()
        .copied()
        .filter(|index| {
            !candidates[*index].has_unknown_label || {
                let piece = piece(*index);
                lacking.iter().any(|row| is_of(&piece, *row))
            }
        })
        .collect();
    if eligible.len() == lacking.len() {
        for (index, row) in eligible.into_iter().zip(lacking) {
            let by = if is_of(&piece(index), *row) { Evidence::Piece } else { Evidence::Position };
            assigned[index] = Some((*row, by));
        }
        return;
    }
    // Not as many lines as rows: only what a piece of a label tells, and only one way.
    let mut from = 0;
    for index in eligible {
        let piece = piece(index);
        let fits: Vec<usize> = (from..lacking.len()).filter(|at| is_of(&piece, lacking[*at])).collect();
        if let [only] = fits.as_slice() {
            assigned[index] = Some((lacking[*only], Evidence::Piece));
            from = only + 1;
        }
    }
}

/// Whether words are a label with a slip: a character wrong, lost or too many.
fn is_slip(words: &str, label: &str) -> bool {
    label.chars().count() >= 4 && distance_at_most(words, label, 1)
}

/// For each grid how its rows hold the columns. Notes the labels over the columns on the way, where
/// most are there.
fn arrangements(lines: &[Line], candidates: &[Candidate], sheet: &mut Sheet) -> Vec<(usize, Arrangement)> {
    let columns = sheet.plan().columns_of(0);
    let mut arrangements = Vec::new();
    let mut grids: Vec<usize> = candidates.iter().filter_map(|candidate| grid_of(&candidate.line)).collect();
    grids.dedup();
    for grid in grids {
        let first_row = candidates
            .iter()
            .find(|candidate| grid_of(&candidate.line) == Some(grid))
            .map(|candidate| candidate.line.span.start());
        let headers: Vec<&Line> = lines
            .iter()
            .filter(|line| grid_of(line) == Some(grid) && Some(line.span.start()) < first_row)
            .collect();
        let mut found: Vec<(u32, usize, Span)> = Vec::new();
        let mut altered: Vec<usize> = Vec::new();
        let names = |words: &str, column: &ColumnPlan| column.labels.iter().any(|label| label == words);
        let is_like = |words: &str, column: &ColumnPlan| {
            words.chars().count() >= 4 && column.labels.iter().any(|label| distance_at_most(words, label, 1))
        };
        // Words that are a little off count only for a column that nothing else names.
        for is_exact in [true, false] {
            for label in headers.iter().flat_map(|line| &line.labels) {
                let fits = |column: &ColumnPlan| match is_exact {
                    true => names(&label.words, column),
                    false => is_like(&label.words, column),
                };
                let Some(column) = columns.iter().position(fits) else { continue };
                if found.iter().all(|(_, other, _)| *other != column) {
                    found.push((label.columns.0, column, label.span));
                    altered.extend((!is_exact).then_some(column));
                }
            }
        }
        let rows: Vec<&Line> = candidates
            .iter()
            .map(|candidate| &candidate.line)
            .filter(|line| grid_of(line) == Some(grid))
            .collect();
        if found.len() + 2 < COLUMNS {
            arrangements.push((grid, Arrangement::of(&rows, &[])));
            continue;
        }
        order::by(&mut found, |(place, _, _)| u64::from(*place));
        let distinct = found.windows(2).all(|pair| pair[0].0 < pair[1].0);
        // Where rows are padded on the right, a header's column says nothing.
        let is_padded =
            !distinct || found.last().is_some_and(|last| last.1 != 6) && found.iter().any(|one| one.0 == 0);
        if sheet.headers.is_empty() {
            let mut reading: Vec<_> = found.clone();
            if is_padded {
                order::by(&mut reading, |(_, column, _)| *column as u64);
            }
            sheet.headers = reading
                .iter()
                .enumerate()
                .map(|(position, (_, column, span))| Header {
                    span: *span,
                    group: 0,
                    position,
                    names: if altered.contains(column) {
                        Named::Altered(*column)
                    } else {
                        Named::Column(*column)
                    },
                })
                .collect();
        }
        let places: Vec<(u32, usize)> = found.iter().map(|(place, column, _)| (*place, *column)).collect();
        arrangements.push((grid, Arrangement::of(&rows, &places)));
    }
    arrangements
}

/// Whether digits stand right behind the first label, without anything between.
fn glued(lines: &[Line]) -> Option<Unreadable> {
    let labels = ["本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "结转下年度继续办理"];
    lines.iter().filter(|line| !line.is_grid()).find_map(|line| {
        let words = line.label();
        let is_glued = labels.iter().any(|label| {
            words
                .match_indices(label)
                .any(|(at, _)| words[at + label.len()..].starts_with(|next: char| next.is_ascii_digit()))
        });
        is_glued.then_some(Unreadable { damage: Damage::Glued, span: line.span })
    })
}

/// What to say where hardly a row was found: labels that stand apart from their numbers, or nothing.
fn scattered(lines: &[Line]) -> Reading {
    let plan = plan(Edition::Y2021).table(TableName::Requests);
    let mut spans = Vec::new();
    let mut labels = 0;
    for line in lines {
        let found = plan
            .rows
            .iter()
            .filter(|row| row.labels[0].chars().count() > 4)
            .filter(|row| line.labels.iter().any(|label| label.words.contains(&row.labels[0])))
            .count();
        if found > 0 {
            labels += found;
            spans.push(line.span);
        }
    }
    match spans.into_iter().reduce(Span::cover) {
        Some(span) if labels >= 5 => Reading::Unreadable(Unreadable { damage: Damage::Scattered, span }),
        _ => Reading::Absent,
    }
}
