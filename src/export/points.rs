//! Everything there is to look at, in words: what was found and what could not be told.

use crate::format::{Edition, TableName, plan};
use crate::wire::types::{Basis, CellRef, Change, Figure, Finding, Outcome, Place, Severity};

/// What stands where there is no official text.
pub(super) const HEURISTIC: &str = "经验规则";

/// What there is to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    Error,
    Warning,
    Info,
    Unclear,
}

impl Weight {
    /// What the page calls it.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Error => "必须改",
            Self::Warning => "请核对",
            Self::Info => "提示",
            Self::Unclear => "无法判断",
        }
    }

    pub(super) const fn of(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
            Severity::Info => Self::Info,
        }
    }
}

/// A finding, or rules that were hindered by the same thing in the same place.
#[derive(Debug)]
pub(super) struct Point<'a> {
    pub(super) weight: Weight,
    pub(super) rules: String,
    pub(super) at: &'a [Place],
    pub(super) message: &'a str,
    pub(super) advice: String,
    pub(super) basis: String,
}

impl Point<'_> {
    /// Where it is.
    pub(super) fn place(&self) -> String {
        words(self.at)
    }
}

/// Findings in reading order, then what could not be told.
pub(super) fn points(outcome: &Outcome) -> Vec<Point<'_>> {
    let mut points = Vec::new();
    for (index, finding) in (0..).zip(&outcome.findings) {
        let diagnosis = outcome.diagnoses.iter().find(|one| one.explains.contains(&index));
        let advice = match diagnosis.filter(|_| finding.fixes.is_empty()) {
            Some(diagnosis) => join(&["可能应", &proposal(outcome, &diagnosis.changes)]),
            None => advice(finding),
        };
        points.push(Point {
            weight: Weight::of(finding.severity),
            rules: finding.rule.to_owned(),
            at: &finding.at,
            message: &finding.message,
            advice,
            basis: basis(finding.basis),
        });
    }
    let found = points.len();
    for open in &outcome.coverage.not_assessable {
        let same = |point: &&mut Point<'_>| {
            point.message == open.reason
                && point.at.len() == open.at.len()
                && point.at.iter().zip(&open.at).all(|(one, other)| one.words == other.words)
        };
        if let Some(point) = points[found..].iter_mut().find(same) {
            add(&mut point.rules, &[" ", open.rule]);
        } else {
            points.push(Point {
                weight: Weight::Unclear,
                rules: open.rule.to_owned(),
                at: &open.at,
                message: &open.reason,
                advice: String::new(),
                basis: String::new(),
            });
        }
    }
    points
}

/// The way to some places; of many, to the first ones.
pub(super) fn words(at: &[Place]) -> String {
    const SHOWN: usize = 3;
    let mut words = String::new();
    for place in at.iter().take(SHOWN) {
        add_after(&mut words, "；", &[&place.words]);
    }
    if at.len() > SHOWN {
        add(&mut words, &[" 等 ", &digits(at.len()), " 处"]);
    }
    words
}

/// What to do about a finding: its fixes, else what its message asks for.
pub(super) fn advice(finding: &Finding) -> String {
    if finding.fixes.is_empty() {
        return split(&finding.message).1.to_owned();
    }
    let mut advice = String::new();
    for fix in &finding.fixes {
        add_after(&mut advice, "；或者", &[&fix.label]);
    }
    advice
}

/// The official text behind it, or that there is none.
pub(super) fn basis(basis: Option<Basis>) -> String {
    match basis {
        Some(Basis { document, clause }) => join(&[document, " ", clause]),
        None => HEURISTIC.to_owned(),
    }
}

/// Changes of cells: "把“表三 · (七)总计 · 总计”改为 16".
pub(super) fn proposal(outcome: &Outcome, changes: &[Change]) -> String {
    let mut words = String::new();
    for change in changes {
        let cell = cell_words(outcome, change.cell);
        add_after(&mut words, "，", &["把“", &cell, "”改为 ", &number(change.to)]);
    }
    words
}

/// Where a cell is, in the edition that the report follows.
pub(super) fn cell_words(outcome: &Outcome, cell: CellRef) -> String {
    let own = if outcome.format == Some("2019") { Edition::Y2019 } else { Edition::Y2021 };
    for edition in [own, Edition::Y2019, Edition::Y2021] {
        for name in TableName::ALL.into_iter().filter(|name| name.key() == cell.table) {
            let table = plan(edition).table(name);
            let Some(row) = table.row(cell.row) else { continue };
            if let Some(column) = table.columns_of(row).iter().position(|column| column.key == cell.column) {
                return table.cell_words(row, column);
            }
        }
    }
    String::new()
}

/// A number as it is written: exact, as it was read.
pub(super) fn number(figure: Figure) -> String {
    crate::wire::exact(figure).map_or_else(String::new, |number| number.to_string())
}

// Called in many places, and kept out of line: the browser module is to be small.

/// Words put together.
#[inline(never)]
pub(super) fn join(parts: &[&str]) -> String {
    parts.concat()
}

/// Adds words.
#[inline(never)]
pub(super) fn add(text: &mut String, parts: &[&str]) {
    for part in parts {
        text.push_str(part);
    }
}

/// Adds words, after a mark where something stands before.
#[inline(never)]
pub(super) fn add_after(text: &mut String, mark: &str, parts: &[&str]) {
    let mark = if text.is_empty() { "" } else { mark };
    text.push_str(mark);
    add(text, parts);
}

/// A count in digits.
#[inline(never)]
pub(super) fn digits(count: usize) -> String {
    count.to_string()
}

/// What a message states, and what it asks for, where it does: what begins with 请, 宜 or 应当.
///
/// Quoted words and what stands in brackets ask for nothing.
pub(super) fn split(message: &str) -> (&str, &str) {
    let mut depth = 0_u32;
    let mut clause = 0;
    let mut begins = message.len();
    let mut follows_comma = true;
    for (index, sign) in message.char_indices() {
        match sign {
            '“' | '（' | '《' => depth += 1,
            '”' | '）' | '》' => depth = depth.saturating_sub(1),
            '，' | '；' | '。' if depth == 0 => {
                let words = &message[clause..index];
                let has = |asking: &str| words.contains(asking);
                let starts = |asking: &str| words.starts_with(asking);
                if !["请", "宜", "应当", "应为", "不能"].into_iter().any(has) {
                    // What is stated after a wish takes it back: "应当有 7 个，这里断了".
                    begins = message.len();
                } else if clause > 0
                    && begins == message.len()
                    && (!follows_comma || ["请", "宜", "应当", "应为"].into_iter().any(starts))
                {
                    begins = clause;
                }
                clause = index + sign.len_utf8();
                follows_comma = sign == '，';
            }
            _ => {}
        }
    }
    message.split_at(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_states_and_asks() {
        for (message, stated) in [
            (
                "第五部分写了问题，没有写怎样改进；应当写明措施，请补充。",
                "第五部分写了问题，没有写怎样改进；",
            ),
            ("“领导小姐”有错字，应当是“领导小组”。", "“领导小姐”有错字，"),
            ("表四有 7 格空着；没有发生的请统一填 0。", "表四有 7 格空着；"),
            ("文中写的是“不足，请改进”（见，请看）。", "文中写的是“不足，请改进”（见，请看）。"),
            ("一行有 2 个，应当有 7 个，好像断了。请核对。", "一行有 2 个，应当有 7 个，好像断了。"),
            ("表三缺少 1 行；没有的应当填 0，不能删行。", "表三缺少 1 行；"),
            ("请把表格放进正文。", "请把表格放进正文。"),
            ("", ""),
        ] {
            let (states, asks) = split(message);
            assert_eq!(states, stated);
            assert_eq!(format!("{states}{asks}"), message);
        }
    }
}
