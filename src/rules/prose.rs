//! What the rules that set prose against tables, and prose against prose, have in common.
//!
//! A number of the prose that a table contradicts is told by one rule, by what it counts; each such rule
//! says which numbers are its own and hands them to [`tell`].

use crate::finding::{Edit, Finding, Fix, Place, Severity};
use crate::format::TableName;
use crate::relation::Verdict;
use crate::report::Sheet;
use crate::report::claims::{Claim, Group, Party, Stage, Subject, agreement, is_own};
use crate::rule::{Context, Findings};
use crate::rules::{balance, ext, num, structure};
use crate::span::Span;
use crate::text::number::Decimal;
use crate::text::{is_blank, is_han};

/// Cells that a message names before it only counts them.
const NAMED: usize = 3;

/// Characters of the words before a number that are quoted.
const QUOTED: usize = 40;

/// Characters of a line that may be a heading.
const HEADING: usize = 20;

/// Numbers, lists or words of one sort that are looked at closely where they are wrong; a text with more
/// is no report.
pub const MOST: usize = 100;

/// Numbers of a sum that a message writes out.
const ADDENDS: usize = 12;

/// Whether the prose is that of a report which the form applies to.
#[must_use]
pub fn applies(context: &Context<'_>) -> bool {
    context.report.is_report()
        && !structure::is_too_old(context)
        && !ext::is_before_2019(context)
        && !ext::is_explanation(context)
}

/// Whether the prose is that of such a report, or of a piece of one without headings: that speaks of what
/// the words of the rule are, 信息公开.
#[must_use]
pub fn applies_to_piece(context: &Context<'_>) -> bool {
    let is_piece = || {
        !context.report.is_report()
            && !context.hits.is_empty()
            && !structure::is_too_old(context)
            && !ext::is_before_2019(context)
            && !ext::is_explanation(context)
    };
    applies(context) || is_piece()
}

/// What a piece of a report speaks of.
pub const TOPIC: &[&str] = &["信息公开", "政务公开"];

/// Reports the numbers of the prose that are `wanted` and that a table contradicts. What is said twice
/// is one finding, and so is one word that denies several things.
pub fn tell(context: &Context<'_>, findings: &mut Findings, severity: Severity, wanted: fn(&Claim) -> bool) {
    if !applies(context) {
        return;
    }
    // What has no table to be held against was not checked.
    for claim in context.report.prose.claims.iter().filter(|claim| wanted(claim)) {
        if let Some(table) = claim.subject.table().filter(|table| context.sheet(*table).is_none()) {
            balance::unread(context, findings, table);
            break;
        }
    }
    let claims = context.report.prose.claims.iter();
    let different = claims.filter(|claim| wanted(claim) && agreement(claim, context.report) == Some(false));
    let mut wrong: Vec<&Claim> =
        different.take(MOST).filter(|claim| is_contradicted(context, claim)).collect();
    while let Some(first) = wrong.first().copied() {
        let (mut said, mut denied) = (Vec::new(), Vec::new());
        wrong.retain(|claim| {
            let is_same = claim.subject == first.subject
                && claim.figure.value == first.figure.value
                && claim.sense.denied == first.sense.denied;
            if is_same {
                said.push(*claim);
            } else if claim.span == first.span {
                denied.push(*claim);
            } else {
                return true;
            }
            false
        });
        report(context, findings, severity, &said, &denied);
    }
}

/// Whether a table contradicts a number of the prose; not where the same sentence has the table's number
/// too, so that this one is a part of it.
#[must_use]
pub fn is_contradicted(context: &Context<'_>, claim: &Claim) -> bool {
    agreement(claim, context.report) == Some(false)
        && !agrees(context, claim, |other, claim| other.sentence == claim.sentence)
}

/// Whether a table agrees with another number of the same subject.
fn agrees(context: &Context<'_>, claim: &Claim, which: fn(&Claim, &Claim) -> bool) -> bool {
    let claims = &context.report.prose.claims;
    claims.iter().any(|other| {
        other.subject == claim.subject
            && which(other, claim)
            && agreement(other, context.report) == Some(true)
    })
}

/// Reports one number that is said in some places, with what the same word denies besides.
fn report(
    context: &Context<'_>,
    findings: &mut Findings,
    severity: Severity,
    said: &[&Claim],
    besides: &[&Claim],
) {
    let Some(claim) = said.first() else { return };
    let Some(sheet) = claim.subject.table().and_then(|table| context.sheet(table)) else { return };
    let shown = shown(claim);
    let cells = cells(sheet, shown);
    let mut message = format!("正文写“{}”，{}", quote(context, claim), held(sheet, shown));
    for other in besides {
        message.push('，');
        message.push_str(&held(sheet, other.subject));
    }
    let mut severity = severity;
    // Where the prose has the number of the table too, this one may be meant otherwise.
    if claim.sense.lenient
        || !is_own(claim.scope, context.report)
        || agrees(context, claim, |other, _| !other.sense.denied)
    {
        severity = severity.max(Severity::Warning);
    }
    let carried_in = is_with_carried_in(sheet, claim);
    if carried_in {
        severity = severity.max(Severity::Warning);
        message.push_str("；正文的数等于本年新收与上年结转之和，含上年结转的请在正文写明。");
    } else {
        message.push_str("，两处不一致，请核对。");
    }
    let finding = findings.report_as(severity, Place::text(claim.span), message);
    for again in &said[1..] {
        finding.and(Place::text(again.span));
    }
    add_cells(finding, sheet, &cells);
    for other in besides {
        add_cells(finding, sheet, &self::cells(sheet, other.subject));
    }
    let is_exact = claim.figure.step.millionths() == 1_000_000;
    let is_plain = is_exact
        && !claim.sense.denied
        && !matches!(claim.subject, Subject::Charges | Subject::Requests(Stage::Handled, _));
    if is_plain {
        propose(context, finding, sheet, said, &cells);
    }
}

/// Adds changes both ways, that of the prose first unless a sum of the table is broken at the cell.
fn propose(
    context: &Context<'_>,
    finding: &mut Finding,
    sheet: &Sheet,
    said: &[&Claim],
    cells: &[(usize, usize)],
) {
    let Some(claim) = said.first() else { return };
    if num::has_slipped(context, sheet, cells) {
        return;
    }
    if let [cell] = cells {
        let relations = || {
            context.relations.iter().filter(|relation| {
                relation.table == sheet.name
                    && (relation.plan.left.contains(cell) || relation.plan.right.contains(cell))
            })
        };
        let slot = sheet.slot(cell.0, cell.1);
        // A sum that holds would hold no more.
        if slot.span.is_some() && relations().all(|relation| relation.verdict != Verdict::Held) {
            finding.fix(Fix {
                label: format!("{}改为 {}", name(sheet, *cell), claim.figure.value),
                is_safe: false,
                edits: vec![Edit::Cell {
                    cell: sheet.cell_id(cell.0, cell.1),
                    from: slot.entry.value,
                    to: claim.figure.value,
                    span: slot.span,
                }],
            });
        }
    }
    let sum = balance::amount(sum(sheet, cells));
    let spans: Vec<Span> = said.iter().map(|claim| claim.span).collect();
    if let Some(fix) = rewrite(context, &spans, &sum) {
        let in_order = context.relations.iter().any(|relation| {
            relation.table == sheet.name
                && relation.verdict == Verdict::Broken
                && cells
                    .iter()
                    .any(|cell| relation.plan.left.contains(cell) || relation.plan.right.contains(cell))
        });
        finding.fix(fix);
        if !in_order {
            finding.fixes.rotate_right(1);
        }
    }
}

/// Another number for some places of the prose; `None` where one goes over two lines.
#[must_use]
pub fn rewrite(context: &Context<'_>, spans: &[Span], number: &str) -> Option<Fix> {
    let mut edits = Vec::new();
    for span in spans {
        if span.of(context.text()).contains(['\n', '\r']) {
            return None;
        }
        edits.push(Edit::Text { span: *span, text: number.to_owned() });
    }
    Some(Fix { label: format!("正文改为 {number}"), is_safe: false, edits })
}

/// What a number is set against: with those carried in, where it says so.
fn shown(claim: &Claim) -> Subject {
    match claim.subject {
        Subject::Requests(Stage::New, party) if claim.sense.with_carried_in => {
            Subject::Requests(Stage::Handled, party)
        }
        subject => subject,
    }
}

/// Whether a number of new applications is that of the new ones and those carried in.
fn is_with_carried_in(sheet: &Sheet, claim: &Claim) -> bool {
    let Subject::Requests(Stage::New, party) = claim.subject else { return false };
    let both = sum(sheet, &cells(sheet, Subject::Requests(Stage::Handled, party)));
    !claim.sense.with_carried_in && !claim.sense.denied && claim.figure.rounds(both)
}

/// The cells whose sum a subject is; of a row whose 总计 is blank those that it would add up.
#[must_use]
pub fn cells(sheet: &Sheet, subject: Subject) -> Vec<(usize, usize)> {
    let mut cells = Vec::new();
    for (row, column) in subject.cells(sheet.plan()) {
        let is_total = sheet.name == TableName::Requests
            && sheet.plan().columns_of(row).get(column).is_some_and(|column| column.key == "total");
        if is_total && sheet.slot(row, column).entry.value.is_none() {
            cells.extend((0..column).map(|part| (row, part)));
        } else {
            cells.push((row, column));
        }
    }
    cells
}

/// What cells hold together, in millionths, blanks as nothing.
#[must_use]
pub fn sum(sheet: &Sheet, cells: &[(usize, usize)]) -> i128 {
    let value = |cell: &(usize, usize)| sheet.slot(cell.0, cell.1).entry.value.unwrap_or_default();
    cells.iter().map(|cell| i128::from(value(cell).millionths())).sum()
}

/// What a cell is called: “一、本年新收政府信息公开申请数量”的“总计”.
#[must_use]
pub fn name(sheet: &Sheet, (row, column): (usize, usize)) -> String {
    let plan = sheet.plan();
    format!("“{}”的“{}”", plan.rows[row].words, plan.columns_of(row)[column].words)
}

/// The cells of a subject with their numbers: 表三“一、本年新收政府信息公开申请数量”的“总计”是 15.
#[must_use]
pub fn held(sheet: &Sheet, subject: Subject) -> String {
    let cells = cells(sheet, subject);
    let unit = if subject == Subject::Charges { " 万元" } else { "" };
    let caption = sheet.name.caption();
    let Some(first) = cells.first() else { return caption.to_owned() };
    if let [only] = cells.as_slice() {
        let value = sheet.slot(only.0, only.1).entry.value.unwrap_or_default();
        return format!("{caption}{}是 {value}{unit}", name(sheet, *only));
    }
    // What all have in common is said once.
    let same_row = cells.iter().all(|cell| cell.0 == first.0);
    let columns = |cell: &(usize, usize)| sheet.plan().columns_of(cell.0)[cell.1].words.as_str();
    let same_column = cells.iter().all(|cell| columns(cell) == columns(first));
    let common = match (same_row, same_column) {
        (true, _) => format!("{caption}“{}”一行的", sheet.plan().rows[first.0].words),
        (_, true) => format!("{caption}“{}”一列的", columns(first)),
        _ => caption.to_owned(),
    };
    let short = |cell: &(usize, usize)| match (same_row, same_column) {
        (true, _) => format!("“{}”", columns(cell)),
        (_, true) => format!("“{}”", sheet.plan().rows[cell.0].words),
        _ => name(sheet, *cell),
    };
    let mut named = Vec::new();
    for cell in &cells {
        let value = sheet.slot(cell.0, cell.1).entry.value.unwrap_or_default();
        if value != Decimal::ZERO {
            named.push(format!("{}是 {value}", short(cell)));
        }
    }
    let all = balance::amount(sum(sheet, &cells));
    match named.len() {
        0 => format!("{common}{}等 {} 格都是 0", short(first), cells.len()),
        1 if cells.len() == 2 => format!("{common}{}，另一格是 0", named[0]),
        1 => format!("{common}{}，同类的其余 {} 格都是 0", named[0], cells.len() - 1),
        count => {
            let rest = if count > NAMED { format!(" 等 {count} 格") } else { String::new() };
            named.truncate(NAMED);
            format!("{common}{}{rest}，合计 {all}{unit}", named.join("、"))
        }
    }
}

/// Adds cells as places; of many, those that hold something.
pub fn add_cells(finding: &mut Finding, sheet: &Sheet, cells: &[(usize, usize)]) {
    for (row, column) in cells {
        let is_nothing = sheet.slot(*row, *column).entry.value.unwrap_or_default() == Decimal::ZERO;
        if cells.len() == 1 || !is_nothing {
            finding.and(Place::cell(sheet, *row, *column));
        }
    }
}

/// The words of a number with the number and its unit, without line breaks.
#[must_use]
pub fn quote(context: &Context<'_>, claim: &Claim) -> String {
    let text = context.text();
    let mut words = claim.span;
    if claim.sense.denied || claim.label.end() <= claim.span.start() {
        words = words.cover(claim.label);
    }
    if !claim.sense.denied {
        let mut end = words.end();
        for (at, character) in text[words.end()..].char_indices().take(6) {
            if is_blank(character) || character == '\n' {
                continue;
            }
            let is_first = end == words.end();
            let is_unit = if is_first {
                is_han(character) || matches!(character, '%' | '％')
            } else {
                character == '次'
            };
            if !is_unit {
                break;
            }
            end = words.end() + at + character.len_utf8();
        }
        words = Span::new(words.start(), end);
        // 「1件依申请公开件」.
        if claim.label.start() >= words.end() && claim.label.end() - words.end() <= QUOTED {
            words = words.cover(claim.label);
        }
    }
    // A heading above ends with no full stop and seems to belong to the sentence.
    let before = Span::new(words.start(), claim.span.start().max(words.start()));
    if let Some(line) = before.of(text).rfind('\n') {
        let end = words.start() + line;
        let begin = text[..end].rfind('\n').map_or(0, |at| at + 1);
        if text[begin..end].chars().count() <= HEADING {
            words = Span::new(end, words.end());
        }
    }
    // So does one that a blank parts from the year: 「(一)数量 2021年制作510条」.
    let before = Span::new(words.start(), claim.span.start().max(words.start())).of(text);
    let parted = before.rmatch_indices("20").find(|(at, _)| {
        before[..*at].ends_with(is_blank)
            && before[..*at].trim_end_matches(is_blank).ends_with(is_han)
            && before[*at..].get(4..).is_some_and(|rest| rest.trim_start_matches(is_blank).starts_with('年'))
    });
    if let Some((at, _)) = parted {
        words = Span::new(words.start() + at, words.end());
    }
    // The mark that opens what is closed inside.
    if words.of(text).matches('”').count() > words.of(text).matches('“').count()
        && text[..words.start()].ends_with('“')
    {
        words = Span::new(words.start() - '“'.len_utf8(), words.end());
    }
    let said: Vec<char> = structure::inner(words.of(text))
        .chars()
        .filter(|character| !is_blank(*character) && *character != '\n')
        .collect();
    match said.len().checked_sub(QUOTED).filter(|cut| *cut > 0) {
        Some(cut) => format!("……{}", said[cut..].iter().collect::<String>()),
        None => said.into_iter().collect(),
    }
}

/// The lists whose parts do not come to their whole, in order, without those that a rule about a table
/// tells of and those that may be meant otherwise.
#[must_use]
pub fn broken_lists<'a>(context: &Context<'a>) -> Vec<&'a Group> {
    let mut lists = Vec::new();
    if applies_to_piece(context) {
        let prose = &context.report.prose;
        for group in prose.groups.iter().filter(|group| prose.holds(group) == Some(false)).take(MOST) {
            if !is_told_by_table(context, group) && !is_mixed(context, group) {
                lists.push(group);
            }
        }
    }
    lists
}

/// Whether a table contradicts a number of a list.
fn is_told_by_table(context: &Context<'_>, group: &Group) -> bool {
    let claims = &context.report.prose.claims;
    let mut members = group.parts.iter().chain(std::iter::once(&group.whole));
    members
        .any(|claim| claims.get(*claim).is_some_and(|claim| agreement(claim, context.report) == Some(false)))
}

/// Whether the parts of a list are of several sorts, so that they may overlap, or may be those of a whole
/// that stands before.
fn is_mixed(context: &Context<'_>, group: &Group) -> bool {
    let prose = &context.report.prose;
    let Some(whole) = prose.claims.get(group.whole) else { return true };
    let others = group.parts.iter().filter(|part| prose.claims[**part].subject == Subject::Other).count();
    if others > 0 && others < group.parts.len() {
        return true;
    }
    // 「15件,其中甲10件、乙5件,15件均已办结」: the whole again.
    let all = prose.amount(group.whole);
    if group.parts.len() > 1 && group.parts.iter().any(|part| prose.amount(*part) == all) {
        return true;
    }
    // 「收到15件,其中予以公开8件……」: what became of those carried in too.
    let sum = prose.sum(group);
    let is_outcome = |part: &usize| {
        matches!(
            prose.claims[*part].subject,
            Subject::Other | Subject::Requests(Stage::Outcome(_) | Stage::Row(_), _)
        )
    };
    let is_new = matches!(whole.subject, Subject::Requests(Stage::New | Stage::CarriedIn, Party::All));
    if is_new && group.parts.iter().all(is_outcome) && handled(context).contains(&Some(sum)) {
        return true;
    }
    // What is carried on is no part of what is done.
    let is_carried = |part: &usize| {
        matches!(prose.claims[*part].subject, Subject::Requests(Stage::CarriedIn | Stage::CarriedOut, _))
    };
    let is_all = matches!(whole.subject, Subject::Requests(Stage::New | Stage::Handled, _));
    if !is_all && group.parts.iter().any(is_carried) {
        return true;
    }
    // 「15件,其中甲10件、乙5件;其中网络9件」.
    prose.groups.iter().any(|other| other.parts.contains(&group.whole) && sum <= prose.amount(other.whole))
}

/// How many applications 表三 has as handled: those done, and those that came in and were carried in.
#[must_use]
pub fn handled(context: &Context<'_>) -> [Option<i128>; 2] {
    let Some(sheet) = context.sheet(TableName::Requests) else { return [None; 2] };
    let total = |row| value(sheet, row, "total");
    [total("outcomeTotal"), total("newReceived").zip(total("carriedIn")).map(|(new, old)| new + old)]
}

/// Reports a list whose parts do not come to its whole.
pub fn list<'f>(
    context: &Context<'_>,
    findings: &'f mut Findings,
    severity: Severity,
    group: &Group,
    verdict: &str,
) -> Option<&'f mut Finding> {
    let prose = &context.report.prose;
    let whole = prose.claims.get(group.whole)?;
    let sum = balance::amount(prose.sum(group));
    let mut addends = String::new();
    for part in group.parts.iter().take(ADDENDS) {
        if !addends.is_empty() {
            addends.push_str(" + ");
        }
        addends.push_str(&balance::amount(prose.amount(*part)));
    }
    let come = if group.parts.len() > ADDENDS {
        format!("所列 {} 项相加是 {sum}", group.parts.len())
    } else if group.parts.len() == 1 {
        format!("所列的是 {sum}")
    } else {
        format!("所列各项 {addends} = {sum}")
    };
    let message = format!("正文写“{}”，{come}，{verdict}", quote(context, whole));
    let finding = findings.report_as(severity, Place::text(whole.span), message);
    for part in &group.parts {
        if let Some(part) = prose.claims.get(*part) {
            finding.and(Place::text(part.span));
        }
    }
    Some(finding)
}

/// A share in per cent, in millionths, rounded to `step`; 0 of nothing.
#[must_use]
pub fn percent(part: i128, whole: i128, step: i128) -> i128 {
    if whole <= 0 || step <= 0 {
        return 0;
    }
    // Shares are not negative, but a change may be.
    let steps = (part.abs() * 2 * 100 * 1_000_000 + whole * step) / (2 * whole * step);
    steps * step * part.signum()
}

/// How grave a wrong share is: one in the last digit was not rounded.
#[must_use]
pub fn rounding(stated: i128, right: i128, step: i128) -> Severity {
    // A whole per cent more or less is more than rounding.
    let is_close = (stated - right).abs() <= step && step < 1_000_000;
    if is_close { Severity::Info } else { Severity::Warning }
}

/// Whether the parts of a whole are ways in which applications came in.
#[must_use]
pub fn is_by_channel(context: &Context<'_>, group: &Group) -> bool {
    let claims = &context.report.prose.claims;
    group
        .parts
        .iter()
        .filter_map(|part| claims.get(*part))
        .any(|claim| matches!(claim.subject, Subject::Channel(_)))
}

/// What a cell holds, in millionths; `None` where it has no number or its row cannot be relied on.
#[must_use]
pub fn value(sheet: &Sheet, row: &str, column: &str) -> Option<i128> {
    let sound = sheet.plan().row(row).and_then(|row| sheet.rows.get(row)).is_some_and(|row| row.is_sound());
    let value = sheet.named(row, column).entry.value.filter(|_| sound)?;
    Some(i128::from(value.millionths()))
}

/// Whether a table has numbers and all of them are 0; its totals must be there.
#[must_use]
pub fn is_all_zero(sheet: &Sheet) -> bool {
    let totals: &[&str] = match sheet.name {
        TableName::Requests => &["newReceived", "carriedIn", "outcomeTotal", "carriedOut"],
        TableName::Proceedings => &["review", "litigationDirect", "litigationAfterReview"],
        TableName::Disclosure => return false,
    };
    totals.iter().all(|row| value(sheet, row, "total") == Some(0))
        && sheet.slots().all(|(_, _, slot)| slot.entry.value.unwrap_or_default() == Decimal::ZERO)
}

/// Reports what the prose counts where the table that has it is all 0: one finding. Gives whether the
/// table is.
pub fn tell_nothing(
    context: &Context<'_>,
    findings: &mut Findings,
    severity: Severity,
    table: TableName,
) -> bool {
    let Some(sheet) = context.sheet(table).filter(|sheet| is_all_zero(sheet)) else { return false };
    if !applies(context) {
        return true;
    }
    let claims = context.report.prose.claims.iter();
    let counted = |claim: &&Claim| {
        claim.subject.table() == Some(table)
            && claim.figure.value > Decimal::ZERO
            && agreement(claim, context.report) == Some(false)
    };
    let wrong: Vec<&Claim> = claims.filter(counted).take(MOST).collect();
    let Some(first) = wrong.first() else { return true };
    let is_doubtful = wrong.iter().all(|claim| claim.sense.lenient || !is_own(claim.scope, context.report));
    let severity = if is_doubtful { severity.max(Severity::Warning) } else { severity };
    let caption = table.caption();
    let message =
        format!("正文写“{}”，{caption}却全部是 0，请核对{caption}是否漏填。", quote(context, first));
    let finding = findings.report_as(severity, Place::text(first.span), message);
    for claim in &wrong[1..] {
        finding.and(Place::text(claim.span));
    }
    finding.and(Place::table(table, Some(sheet.span)));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_to_the_step() {
        const ONE: i128 = 1_000_000;
        assert_eq!(percent(ONE, 3 * ONE, ONE), 33 * ONE);
        assert_eq!(percent(2 * ONE, 3 * ONE, ONE), 67 * ONE);
        assert_eq!(percent(2 * ONE, 3 * ONE, ONE / 100), 66_670_000);
        assert_eq!(percent(-ONE, 3 * ONE, ONE), -33 * ONE);
        // A half goes up.
        assert_eq!(percent(ONE, 200 * ONE, ONE), ONE);
        assert_eq!(percent(ONE, 0, ONE), 0);
        assert_eq!(percent(ONE, -ONE, ONE), 0);
        assert_eq!(percent(ONE, ONE, 0), 0);
    }
}
