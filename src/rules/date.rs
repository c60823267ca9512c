//! The period a report covers, and when it was published.

mod date_01;
mod date_02;
mod date_03;
mod date_04;
mod date_05;
mod date_06;
mod date_07;
mod date_08;
mod date_09;
mod date_10;
mod date_11;
mod date_12;
mod date_13;

use crate::finding::{Place, Severity};
use crate::report::outline::Published;
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::agency::{self, Kind};
use crate::text::date::{self, Date};

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[
    &date_01::RULE,
    &date_02::RULE,
    &date_03::RULE,
    &date_04::RULE,
    &date_05::RULE,
    &date_06::RULE,
    &date_07::RULE,
    &date_08::RULE,
    &date_09::RULE,
    &date_10::RULE,
    &date_11::RULE,
    &date_12::RULE,
    &date_13::RULE,
];

/// The first year whose reports fall under the deadlines of 2019.
const FIRST_YEAR: u16 = 2019;

/// Years after which a date of publication is rather that of a page moved to another site.
const MOVED: u16 = 2;

/// The year that the title names; other places may name another year for another reason.
fn year_of_title(context: &Context<'_>) -> Option<u16> {
    let outline = &context.report.outline;
    let (year, span) = outline.year?;
    outline.title.is_some_and(|title| title.contains(span)).then_some(year)
}

/// The year that the title names, or else that before the year of publication: a year that the text
/// happens to name first may be another.
fn sure_year(context: &Context<'_>) -> Option<u16> {
    let outline = &context.report.outline;
    if let Some(year) = year_of_title(context) {
        return Some(year);
    }
    // The signature may stand on the last line of the text.
    let text = context.text().get(..outline.extent.end())?.trim_end();
    let tail = (text.len().saturating_sub(60)..=text.len()).find_map(|at| text.get(at..))?;
    let signed = || date::first(tail).map(|(date, _)| date);
    let published = outline.published.map(|published| published.date).or_else(signed)?;
    context.year().filter(|year| published.year == year + 1)
}

/// The four digits right before a place, as a year, and where they begin.
fn year_before(text: &str, at: usize) -> Option<(u16, usize)> {
    let before = text.get(..at)?.trim_end_matches([' ', '\u{a0}']);
    let start = before.len().checked_sub(4)?;
    let digits = before.get(start..)?;
    let is_longer = before[..start].ends_with(|character: char| character.is_ascii_digit());
    let year = digits.parse().ok().filter(|_| !is_longer && digits.starts_with("20"))?;
    Some((year, start))
}

/// Whether a sentence begins at a place: nothing stands before it but an ordinal or a short heading.
fn begins_sentence(context: &Context<'_>, at: usize) -> bool {
    let text = context.text();
    let start = context.sentence(Span::new(at, at)).start();
    let before = text.get(start..at).unwrap_or_default().trim();
    // 「(三)政府信息管理情况 2022年,」
    let is_heading = before.ends_with("情况") || before.ends_with("管理") || before.ends_with("公开");
    before.is_empty()
        || before.trim_end_matches([',', '，']) == "下一步"
        || before.ends_with([')', '）', '、', '.', '：', ':'])
        || (is_heading && before.len() < 60)
}

/// Where the head of a report ends and its sections begin; its end where none was found.
fn head_end(context: &Context<'_>) -> usize {
    let outline = &context.report.outline;
    outline
        .sections
        .iter()
        .flatten()
        .map(|heading| heading.span.start())
        .min()
        .unwrap_or(outline.extent.end())
}

/// What stands before section 二, where a report says what period it covers.
fn opening(context: &Context<'_>) -> Span {
    let outline = &context.report.outline;
    let end = outline.sections[1].map_or(outline.extent.end(), |heading| heading.span.start());
    Span::new(outline.extent.start(), end.max(outline.extent.start()))
}

/// A date as people write it.
fn words(date: Date) -> String {
    format!("{}年{}月{}日", date.year, date.month, date.day)
}

/// A report that falls under a deadline.
struct Dated<'a> {
    agency: &'a str,
    kind: Kind,
    year: u16,
    published: Published,
}

/// What the deadlines ask of a report; says where the date of publication was not found.
///
/// `None` where the agency is not one of those that the deadline is for.
fn dated<'a>(
    context: &Context<'a>,
    findings: &mut Findings,
    is_bound: impl Fn(Kind) -> bool,
) -> Option<Dated<'a>> {
    if !context.report.is_report() {
        return None;
    }
    let outline = &context.report.outline;
    let agency = outline.agency.as_deref()?;
    let kind = agency::kind(agency);
    let year = context.year().filter(|year| *year >= FIRST_YEAR)?;
    if !is_bound(kind) {
        return None;
    }
    let Some(published) = outline.published else {
        findings.not_assessable("没有读到发布时间，是否按期公布没有查。", vec![Place::document()]);
        return None;
    };
    Some(Dated { agency, kind, year, published })
}

/// Reports a date of publication after the deadline, a day of the year behind that of the report.
fn report_late(
    context: &Context<'_>,
    findings: &mut Findings,
    dated: &Dated<'_>,
    deadline: Date,
    severity: Severity,
    whose: &str,
) {
    let Dated { agency, year, published, .. } = dated;
    if published.date <= deadline {
        return;
    }
    let is_moved = published.date.year > deadline.year + MOVED;
    // Dates elsewhere on a page may belong to another text; that beneath the text is the day of writing.
    let first_section =
        context.report.outline.sections.iter().flatten().map(|heading| heading.span.start()).min();
    let is_sure = published.is_labelled
        && first_section.is_none_or(|start| published.span.start() < start)
        && year_of_title(context) == Some(*year);
    let severity = if is_moved || !is_sure { severity.max(Severity::Warning) } else { severity };
    let what = name(context, published);
    let mut message = format!(
        "{agency}{year}年的报告，{what}是{}，晚于{}。{whose}",
        words(published.date),
        words(deadline)
    );
    if is_moved {
        message.push_str("晚了两年以上，也可能是网站改版后重新发布的日期，请核对首次公布的日期。");
    }
    findings.report_as(severity, Place::text(published.span), message);
}

/// What a date is called by where it stands.
fn name(context: &Context<'_>, published: &Published) -> &'static str {
    let sections = context.report.outline.sections.iter().flatten();
    let opening = sections.map(|heading| heading.span.start()).min();
    match opening {
        _ if published.is_labelled => "发布时间",
        Some(opening) if published.span.start() < opening => "标题下的日期",
        _ => "落款日期",
    }
}
