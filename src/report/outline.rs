//! Title, agency, year, date of publication and the six sections of a report.

use crate::order;
use std::cmp::Ordering;
use std::sync::LazyLock;

use regex::Regex;

use crate::document::{Block, Document, Paragraph};
use crate::format::sections::SECTIONS;
use crate::span::Span;
use crate::text::date::{self, Date};
use crate::text::fold::fold;
use crate::text::number::han;
use crate::text::ordinal::{self, Ordinal, Style};
use crate::text::{is_blank, is_han};

/// Bytes of a line beyond which it is no title; the longest seen had 150.
const TITLE_LENGTH: usize = 240;

/// Titles after which no more are looked for; a paste of several reports has a few.
const MAX_TITLES: usize = 64;

/// Bytes of a line beyond which it is no heading that nobody knows.
const HEADING_LENGTH: usize = 90;

/// What a report says of itself, and where its sections begin.
#[derive(Clone, Debug)]
pub struct Outline {
    /// The part of the document that is read: all of it, or the first of two copies.
    pub extent: Span,
    /// Why not all of it is read.
    pub rest: Option<Rest>,
    /// The title as written, with inner line breaks.
    pub title: Option<Span>,
    /// The body whose report it is.
    pub agency: Option<String>,
    /// The year the report is about, and where that stands.
    pub year: Option<(u16, Span)>,
    /// The date of publication, and where it stands.
    pub published: Option<Published>,
    /// The six sections; `None` where a heading was not found.
    pub sections: [Option<Heading>; 6],
    /// Headings of the first level that belong to no section, in order.
    pub unknown: Vec<Heading>,
    /// Headings of a section that had one already, in order.
    pub repeated: Vec<Heading>,
}

/// A stretch that is not read, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// The report again.
    SecondCopy(Span),
    /// Another report; the span is that of its title.
    OtherReport(Span),
}

/// When a report was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// The day.
    pub date: Date,
    /// Where it stands.
    pub span: Span,
    /// Whether the page says 发布时间 or the like; otherwise it is the date beneath the text.
    pub is_labelled: bool,
}

/// A heading of the first level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Where it stands, with its ordinal.
    pub span: Span,
    /// Its ordinal, if it has one.
    pub ordinal: Option<Ordinal>,
    /// The section it names, 1 to 6; 0 where nobody knows.
    pub section: u8,
    /// How it is worded.
    pub wording: Wording,
}

/// How a heading is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// As the form has it, or as 条例 第五十条 has it.
    Accepted,
    /// In another way that is still understood.
    Other,
    /// A word or two off.
    Altered,
}

/// A known wording of a heading.
struct Known {
    section: u8,
    wording: Wording,
    folded: String,
    characters: usize,
}

/// All known wordings, folded.
static WORDINGS: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let mut known = Vec::new();
    for section in &SECTIONS {
        let accepted = std::iter::once(&section.heading).chain(section.variants);
        let others = section.others.iter().map(|wording| (wording, Wording::Other));
        for (label, wording) in accepted.map(|wording| (wording, Wording::Accepted)).chain(others) {
            let folded = fold(label);
            let characters = folded.chars().count();
            known.push(Known { section: section.number, wording, folded, characters });
        }
    }
    known
});

/// Reads the outline of a document.
#[must_use]
pub fn outline(document: &Document<'_>) -> Outline {
    let text: &str = &document.text;
    let paragraphs: Vec<Paragraph> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) if !paragraph.span.is_empty() => Some(*paragraph),
            _ => None,
        })
        .collect();
    let mut headings = headings(text, &paragraphs);
    let titles = titles(text, &paragraphs, &headings);
    let whole = Span::new(0, text.len());
    // Links to other reports may stand above: the title is the last one before the text begins.
    let opening =
        headings.iter().find(|heading| heading.section > 0).map_or(text.len(), |first| first.span.start());
    let own = titles.iter().rposition(|title| title.end() <= opening).unwrap_or(0);
    let mut titles = titles.get(own..).unwrap_or_default().to_vec();
    if titles.is_empty() {
        titles.extend(odd_title(text, &paragraphs, opening));
    }
    let (extent, rest) = extent(text, &paragraphs, &headings, &titles, whole);
    headings.retain(|heading| extent.contains(heading.span));

    let mut sections: [Option<Heading>; 6] = [None; 6];
    let (mut unknown, mut repeated) = (Vec::new(), Vec::new());
    // A known wording takes the place of one that is only like it.
    let rank = |heading: &Heading| {
        let is_first_level = heading.ordinal.is_some_and(|ordinal| ordinal.style == Style::Han);
        (heading.wording as u8, heading.ordinal.is_none(), !is_first_level)
    };
    for heading in headings {
        let Some(slot) =
            usize::from(heading.section).checked_sub(1).and_then(|index| sections.get_mut(index))
        else {
            unknown.push(heading);
            continue;
        };
        match slot {
            Some(first) if rank(&heading) < rank(first) => repeated.push(std::mem::replace(first, heading)),
            Some(_) => repeated.push(heading),
            None => *slot = Some(heading),
        }
    }
    let title =
        titles.into_iter().find(|title| extent.contains(*title)).map(|title| without_name(text, title));
    let first_section = sections.iter().flatten().map(|heading| heading.span.start()).min();
    let year = year(text, &paragraphs, title, first_section);
    let agency = title.and_then(|title| agency(text, title)).or_else(|| issuer(text, &paragraphs));
    let published = published(document, &paragraphs, extent, first_section.unwrap_or(extent.end()));
    Outline { extent, rest, title, agency, year, published, sections, unknown, repeated }
}

/// All headings of the first level, in order.
fn headings(text: &str, paragraphs: &[Paragraph]) -> Vec<Heading> {
    let mut found = Vec::new();
    for paragraph in paragraphs {
        if let Some(heading) = heading(text, paragraph) {
            found.push(heading);
        }
    }
    // Where the text has lost its line breaks, headings stand in the middle of paragraphs.
    let known = found.iter().filter(|heading| heading.section > 0).count();
    if known < 6 {
        for paragraph in paragraphs.iter().filter(|paragraph| paragraph.span.of(text).len() > HEADING_LENGTH)
        {
            inner_headings(text, paragraph.span, &mut found);
        }
        order::by(&mut found, |heading| heading.span.start() as u64);
        found.dedup_by_key(|heading| heading.span.start());
    }
    found
}

fn heading(text: &str, paragraph: &Paragraph) -> Option<Heading> {
    let line = paragraph.span.of(text);
    let first = line.chars().next()?;
    // A glance that spares most lines the comparison with all wordings.
    let has_ordinal = matches!(first, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十');
    let is_short = line.len() <= HEADING_LENGTH;
    let has_word = || ["情况", "情況", "事项", "事項"].iter().any(|word| line.contains(word));
    if !(has_ordinal || paragraph.level > 0 || (is_short && has_word())) {
        return None;
    }
    // 「第一部分 总体情况」
    let part = line.strip_prefix('第').and_then(|rest| {
        let (ordinal, rest) = rest.split_once("部分").filter(|(ordinal, _)| ordinal.chars().count() == 1)?;
        Some((u32::try_from(han(ordinal)?).ok()?, rest.trim_start_matches(['、', '：', ':', ' '])))
    });
    let (ordinal, rest) = match part {
        Some((value, rest)) => (Some(Ordinal { value, style: Style::Han }), rest),
        None => ordinal::split(line),
    };
    if ordinal.is_some_and(|ordinal| ordinal.style == Style::Circled) {
        return None;
    }
    let is_first_level = ordinal.is_some_and(|ordinal| ordinal.style == Style::Han);
    // A heading may be followed by its text on the same line.
    let start = rest.char_indices().nth(60).map_or(rest, |(at, _)| &rest[..at]);
    let folded = fold(start);
    let offset = line.len() - rest.len();
    let make = |section: u8, wording: Wording, characters: usize| {
        let end = paragraph.span.start() + offset + folded_length(rest, characters);
        Heading { span: Span::new(paragraph.span.start(), end), ordinal, section, wording }
    };
    let mut best: Option<(usize, Heading)> = None;
    for known in WORDINGS.iter() {
        let is_whole = folded == known.folded;
        // Short wordings (其他, 概述) are common words as well.
        let may_go_on = known.characters >= 6 || (known.characters >= 4 && known.section == 1);
        let fits = if is_whole {
            // 总体情况 is short, and alone on its line still a heading.
            let tells = known.characters >= 8 || (known.section == 1 && known.characters == 4);
            is_first_level || (known.wording == Wording::Accepted && tells) || paragraph.level > 0
        } else {
            is_first_level && may_go_on && goes_on(&folded, &known.folded)
        };
        if fits && best.as_ref().is_none_or(|(length, _)| known.characters > *length) {
            best = Some((known.characters, make(known.section, known.wording, known.characters)));
        }
    }
    if let Some((_, heading)) = best {
        return Some(heading);
    }
    if !is_first_level || line.len() > HEADING_LENGTH || line.contains(['。', '；', ';']) {
        return None;
    }
    // A character or two off: 行政法复议.
    let characters = folded.chars().count();
    for known in WORDINGS.iter().filter(|known| known.wording == Wording::Accepted) {
        if known.characters >= 8 && distance_at_most(&folded, &known.folded, 2) {
            return Some(make(known.section, Wording::Altered, characters));
        }
    }
    let is_row = ["本年度办理结果", "本年新收", "上年结转", "上年度结转", "结转下"]
        .iter()
        .any(|row| folded.starts_with(row));
    (!is_row && characters >= 2).then(|| make(0, Wording::Other, characters))
}

/// Whether `folded` is `label` followed by something that is not more of the heading.
fn goes_on(folded: &str, label: &str) -> bool {
    let Some(rest) = folded.strip_prefix(label) else { return false };
    !rest.starts_with(['及', '和', '的'])
}

/// Bytes of `text` that its first `characters` folded characters take.
fn folded_length(text: &str, characters: usize) -> usize {
    let mut left = characters;
    for (at, character) in text.char_indices() {
        if left == 0 {
            return at;
        }
        if is_han(character) || !fold(character.encode_utf8(&mut [0; 4])).is_empty() {
            left -= 1;
        }
    }
    text.len()
}

/// Headings inside a paragraph: an ordinal, then an accepted wording.
fn inner_headings(text: &str, span: Span, found: &mut Vec<Heading>) {
    let paragraph = span.of(text);
    for section in &SECTIONS {
        if found.iter().any(|heading| heading.section == section.number) {
            continue;
        }
        for (at, _) in paragraph.match_indices(section.ordinal) {
            let after = &paragraph[at + section.ordinal.len()..];
            let Some(rest) = after.strip_prefix(['、', '.', '．']) else { continue };
            let start = rest.char_indices().nth(40).map_or(rest, |(at, _)| &rest[..at]);
            let folded = fold(start);
            let label = WORDINGS
                .iter()
                .filter(|known| known.section == section.number && known.characters >= 4)
                .filter(|known| known.wording == Wording::Accepted || known.characters > 8)
                .filter(|known| folded.starts_with(&known.folded))
                .max_by_key(|known| known.characters);
            let Some(label) = label else { continue };
            let begin = span.start() + at;
            let length = paragraph.len() - at - rest.len() + folded_length(rest, label.characters);
            let end = begin + length;
            // In a list of the six parts commas stand between them, and a full stop behind the last.
            let before = text[..begin].chars().next_back();
            let is_listed = text[end..].starts_with(['、', ',', '，', '；', ';', '。'])
                || before.is_some_and(|mark| "、,，;；:：和及《(（".contains(mark));
            if !is_listed {
                found.push(Heading {
                    span: Span::new(begin, end),
                    ordinal: Some(Ordinal { value: u32::from(section.number), style: Style::Han }),
                    section: section.number,
                    wording: label.wording,
                });
            }
        }
    }
}

/// Whether two short strings differ in at most `most` characters (inserted, lost or replaced).
pub(crate) fn distance_at_most(left: &str, right: &str, most: usize) -> bool {
    let left: Vec<char> = left.chars().collect();
    let right: Vec<char> = right.chars().collect();
    if left.len().abs_diff(right.len()) > most || left.len() > 64 {
        return false;
    }
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row.last().is_some_and(|distance| *distance <= most)
}

/// Lines that are a title of an annual report, in order.
fn titles(text: &str, paragraphs: &[Paragraph], headings: &[Heading]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if found.len() == MAX_TITLES {
            break;
        }
        let line = paragraph.span.of(text);
        if line.len() > TITLE_LENGTH
            || line.contains(['。', '；', ';', '/'])
            || headings.binary_search_by_key(&paragraph.span.start(), |heading| heading.span.start()).is_ok()
        {
            continue;
        }
        // A glance that spares most lines the folding.
        if !["公开", "公開", "年报", "年報", "报告", "報告"].iter().any(|word| line.contains(word))
        {
            continue;
        }
        let folded = fold(line);
        let is_title =
            ["年度报告", "工作年报", "公开年报", "年度报表"].iter().any(|word| folded.contains(word));
        if !is_title {
            // A title may go over two lines: …公开工作 / 年度报告.
            let next = paragraphs.get(index + 1).map(|next| next.span);
            if let Some(next) = next {
                let both = fold(next.of(text));
                let is_split = ["公开", "公开工作"].iter().any(|end| folded.ends_with(end))
                    && ["年度报告", "工作年度报告", "年报"].contains(&both.as_str());
                if is_split {
                    found.push(paragraph.span.cover(next));
                }
            }
            continue;
        }
        let names_matter = ["信息公开", "政务公开"].iter().any(|word| folded.contains(word));
        let is_sentence = [
            "当前位置",
            "您的位置",
            "你的位置",
            "首页",
            "栏目",
            "上一篇",
            "下一篇",
            "附件",
            "根据",
            "按照",
            "依据",
            "编制",
            "现将",
            "如下",
            "本报告",
            "本年度报告",
            "格式",
        ]
        .iter()
        .any(|word| folded.contains(word));
        if !names_matter || is_sentence || found.last().is_some_and(|last| last.contains(paragraph.span)) {
            continue;
        }
        let mut span = paragraph.span;
        // The agency may stand on a line above.
        let starts_with_year = folded.starts_with("20") || folded.starts_with("政府信息");
        if starts_with_year
            && agency(text, span).is_none()
            && let Some(above) = index.checked_sub(1).map(|above| paragraphs[above].span)
        {
            let name = fold(above.of(text));
            if name.chars().count() <= 30 && is_agency(&name) {
                span = above.cover(span);
            }
        }
        found.push(span);
    }
    found
}

/// A line that would be a title if its last words were in order: …公开工作报告, …公开工作告年度报.
fn odd_title(text: &str, paragraphs: &[Paragraph], opening: usize) -> Option<Span> {
    let above = paragraphs.iter().take(40).map(|paragraph| paragraph.span);
    above.take_while(|span| span.end() <= opening).find(|span| {
        let line = span.of(text);
        if line.len() > TITLE_LENGTH || line.contains(['。', '；', ';', '，', ',', '：', ':', '《', '>'])
        {
            return false;
        }
        let folded = fold(line);
        let Some((_, end)) = folded.rsplit_once("信息公开") else { return false };
        let is_odd = matches!(end, "工作报告" | "年度工作报告" | "报告") || is_scrambled(end);
        is_odd && first_year(text, *span).is_some() && agency(text, *span).is_some()
    })
}

/// Whether the last words of a folded title, behind 公开, are the characters of 年度报告 in another order, or
/// with one of them twice.
pub(crate) fn is_scrambled(end: &str) -> bool {
    let mut counts = [0_usize; 4];
    let mut works = 0_usize;
    for character in end.chars() {
        match "年度报告".chars().position(|own| own == character) {
            Some(index) => counts[index] += 1,
            None if "工作".contains(character) => works += 1,
            None => return false,
        }
    }
    let all: usize = counts.iter().sum();
    let is_right = matches!(end, "工作年度报告" | "年度报告" | "年度工作报告");
    !is_right && matches!(works, 0 | 2) && (4..=5).contains(&all) && counts.iter().all(|count| *count > 0)
}

/// A title without the 标题: that pages put before it.
fn without_name(text: &str, title: Span) -> Span {
    let words = title.of(text);
    let start = ["标题", "標題", "名称", "名 称"].iter().find_map(|name| {
        let rest = words.strip_prefix(name)?.trim_start_matches(is_blank).strip_prefix([':', '：'])?;
        Some(words.len() - rest.trim_start_matches(is_blank).len())
    });
    Span::new(title.start() + start.unwrap_or(0), title.end())
}

/// Whether a folded name ends like that of a public body.
fn is_agency(name: &str) -> bool {
    [
        "人民政府",
        "办公室",
        "办公厅",
        "委员会",
        "管委会",
        "街道办事处",
        "办事处",
        "局",
        "厅",
        "委",
        "办",
        "中心",
        "署",
        "院",
        "处",
        "镇",
        "乡",
        "街道",
        "管理处",
        "总队",
        "支队",
        "分局",
        "公司",
        "学校",
    ]
    .iter()
    .any(|end| name.ends_with(end))
}

/// The agency that a title names.
fn agency(text: &str, title: Span) -> Option<String> {
    static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new("^(.*?)(?:[12][0-9]{3}年?(?:度)?)?(?:年度)?(?:的)?(?:政府信息|政务信息|政务|政府信息和政务|信息)公开").ok()
    });
    let folded = fold(title.of(text));
    let folded = folded.trim_start_matches("标题").trim_start_matches("名称");
    let before = PATTERN.as_ref()?.captures(folded)?.get(1)?.as_str();
    // 「2019年上海市…办公厅政府信息公开…」: the year may stand first.
    let before = strip_year(before);
    let before = without_lone_brackets(before.trim_start_matches("关于"));
    (before.chars().count() >= 2).then(|| before.to_owned())
}

/// A name without brackets at its ends that have no other half in it: 「甲局(乙局)」 keeps both.
fn without_lone_brackets(name: &str) -> &str {
    let is_bracket = |mark| matches!(mark, '(' | ')');
    let inner = name.trim_matches(is_bracket);
    let mut from = name.len() - name.trim_start_matches(is_bracket).len();
    let mut to = from + inner.len();
    match inner.matches('(').count().cmp(&inner.matches(')').count()) {
        Ordering::Greater if name[to..].starts_with(')') => to += 1,
        Ordering::Less if name[..from].ends_with('(') => from -= 1,
        _ => {}
    }
    &name[from..to]
}

fn strip_year(name: &str) -> &str {
    let digits = name.len() - name.trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
    if digits != 4 {
        return name;
    }
    let rest = &name[digits..];
    rest.strip_prefix("年度").or_else(|| rest.strip_prefix('年')).unwrap_or(rest)
}

/// The agency that a line 发布机构 names.
fn issuer(text: &str, paragraphs: &[Paragraph]) -> Option<String> {
    paragraphs.iter().take(60).find_map(|paragraph| {
        let line = paragraph.span.of(text);
        if line.len() > TITLE_LENGTH {
            return None;
        }
        let label = ["发布机构", "发文机关", "公开主体", "发布单位"]
            .iter()
            .find(|label| line.trim_start().starts_with(**label))?;
        let rest = line.split_once(label)?.1.trim_start_matches([':', '：', ' ']);
        let name = fold(rest.split(is_blank).next()?);
        is_agency(&name).then_some(name)
    })
}

/// The year that a report is about.
///
/// The title says it; else the period that the figures cover; else the first year in the text before
/// and at the beginning of section 一.
fn year(
    text: &str,
    paragraphs: &[Paragraph],
    title: Option<Span>,
    first_section: Option<usize>,
) -> Option<(u16, Span)> {
    if let Some(found) = title.and_then(|title| first_year(text, title)) {
        return Some(found);
    }
    let first_section = first_section.unwrap_or(0);
    let opening =
        paragraphs.iter().take_while(|paragraph| paragraph.span.start() < first_section + 600).take(40);
    for paragraph in opening {
        let line = paragraph.span.of(text);
        let folded_start = line.char_indices().nth(400).map_or(line, |(at, _)| &line[..at]);
        // The date of publication is another year.
        if line.len() < TITLE_LENGTH && is_date_line(folded_start) {
            continue;
        }
        let span = Span::new(paragraph.span.start(), paragraph.span.start() + folded_start.len());
        if let Some(found) = first_year(text, span) {
            return Some(found);
        }
    }
    None
}

fn is_date_line(line: &str) -> bool {
    ["时间", "日期", "時間", "文号", "索引"].iter().any(|word| line.contains(word))
}

/// The first year (2008 to 2099, followed by 年) in a stretch.
fn first_year(text: &str, span: Span) -> Option<(u16, Span)> {
    let stretch = span.of(text);
    for (at, _) in stretch.match_indices('年') {
        let before = stretch[..at].trim_end_matches(is_blank);
        let Some(start) = before.char_indices().rev().nth(3).map(|(start, _)| start) else { continue };
        let digits = fold(&before[start..]);
        let Ok(year) = digits.parse::<u16>() else { continue };
        let longer = before[..start].ends_with(|previous: char| previous.is_ascii_digit());
        if (2008..2100).contains(&year) && !longer {
            return Some((year, Span::new(span.start() + start, span.start() + at)));
        }
    }
    None
}

/// The date of publication: what the page calls so, else a date alone on a line, at the end or above the
/// `opening`.
fn published(
    document: &Document<'_>,
    paragraphs: &[Paragraph],
    extent: Span,
    opening: usize,
) -> Option<Published> {
    // The last two are those of a page only where they stand above it.
    const LABELS: [&str; 10] = [
        "发布时间",
        "发布日期",
        "發布時間",
        "發布日期",
        "公开日期",
        "公开时间",
        "发文日期",
        "成文日期",
        "日期",
        "时间",
    ];
    let text: &str = &document.text;
    let mut best: Option<(usize, Published)> = None;
    for block in &document.blocks {
        let span = block.span();
        let is_read = match block {
            Block::Paragraph(_) => extent.contains(span),
            // The index card of a page.
            Block::Grid(_) => span.end() <= opening,
            Block::Picture(_) => false,
        };
        let line = span.of(text);
        if !is_read || !["日期", "时间", "時間"].iter().any(|word| line.contains(word)) {
            continue;
        }
        for (rank, label) in LABELS.iter().enumerate() {
            let is_better = best.is_none_or(|(other, _)| rank < other);
            let Some(at) = line.find(label).filter(|_| is_better) else { continue };
            let is_general = label.len() == "日期".len();
            if is_general && (line[..at].ends_with(is_han) || span.end() > opening) {
                continue;
            }
            let rest = &line[at + label.len()..];
            let rest = rest.char_indices().nth(24).map_or(rest, |(end, _)| &rest[..end]);
            if let Some((date, date_span)) = date::first(rest) {
                let offset = span.start() + at + label.len();
                let span = Span::new(offset + date_span.start(), offset + date_span.end());
                best = Some((rank, Published { date, span, is_labelled: true }));
            }
        }
    }
    if let Some((_, published)) = best {
        return Some(published);
    }
    let inside = || paragraphs.iter().filter(|paragraph| extent.contains(paragraph.span));
    let above = inside().take(8).filter(|paragraph| paragraph.span.end() <= opening);
    inside().rev().take(8).chain(above).find_map(|paragraph| {
        let line = paragraph.span.of(text);
        // 「2024-01-27 11:08 来源:…」 above a report.
        let is_head = paragraph.span.end() <= opening
            && line.starts_with(|first: char| first.is_ascii_digit())
            && ["来源", "浏览", "字体", "字号"].iter().any(|word| line.contains(word));
        if line.len() > if is_head { 200 } else { 40 } {
            return None;
        }
        let (date, span) = date::first(line)?;
        let rest = format!("{}{}", &line[..span.start()], &line[span.end()..]);
        let is_alone = fold(&rest).trim_matches(|mark: char| "():0123456789".contains(mark)).is_empty();
        let span = Span::new(paragraph.span.start() + span.start(), paragraph.span.start() + span.end());
        let is_date = is_alone || is_head && span.start() == paragraph.span.start();
        is_date.then_some(Published { date, span, is_labelled: false })
    })
}

/// How much of the document is one report.
fn extent(
    text: &str,
    paragraphs: &[Paragraph],
    headings: &[Heading],
    titles: &[Span],
    whole: Span,
) -> (Span, Option<Rest>) {
    // Another title with another agency or year begins another report, unless it is a mere mention.
    let identity = |title: Span| (agency(text, title), first_year(text, title).map(|(year, _)| year));
    if let Some(first) = titles.first() {
        let own = identity(*first);
        for other in &titles[1..] {
            let identity = identity(*other);
            let differs = (own.0.is_some() && identity.0.is_some() && own.0 != identity.0)
                || (own.1.is_some() && identity.1.is_some() && own.1 != identity.1);
            let sections_between = headings
                .iter()
                .filter(|heading| {
                    heading.section > 0 && (first.end()..other.start()).contains(&heading.span.start())
                })
                .count();
            let sections_behind = headings
                .iter()
                .filter(|heading| heading.section > 0 && heading.span.start() > other.end())
                .count();
            if differs && sections_between >= 2 && sections_behind >= 2 {
                return (Span::new(whole.start(), other.start()), Some(Rest::OtherReport(*other)));
            }
        }
    }
    // 总体情况 twice, and what stands around the second as around the first: pasted twice.
    let mut openings =
        headings.iter().filter(|heading| heading.section == 1 && heading.wording == Wording::Accepted);
    let (Some(first), Some(second)) = (openings.next(), openings.next()) else { return (whole, None) };
    let position = |heading: &Heading| {
        paragraphs.iter().position(|paragraph| paragraph.span.start() == heading.span.start())
    };
    let (Some(first), Some(second)) = (position(first), position(second)) else { return (whole, None) };
    let mut before = 0;
    while before < first
        && paragraphs[first - before - 1].span.of(text) == paragraphs[second - before - 1].span.of(text)
    {
        before += 1;
    }
    let copy_start = second - before;
    let after = paragraphs[first..copy_start]
        .iter()
        .zip(&paragraphs[second..])
        .filter(|(one, other)| one.span.of(text) == other.span.of(text))
        .count();
    let length = copy_start - first;
    if length > 0 && after * 10 >= length.min(paragraphs.len() - second) * 8 {
        let start = paragraphs[copy_start].span.start();
        let rest = Span::new(start, whole.end());
        return (Span::new(whole.start(), start), Some(Rest::SecondCopy(rest)));
    }
    (whole, None)
}
