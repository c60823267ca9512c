//! A report cannot speak of what happened after it.

use super::{words, year_of_title};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::structure;
use crate::span::Span;
use crate::text::date::Date;

/// Meetings, by their congress and number (0 is the congress itself), and the day each ended.
const MEETINGS: [(usize, char, u16, u8, u8); 8] = [
    (19, '四', 2019, 10, 31),
    (19, '五', 2020, 10, 29),
    (19, '六', 2021, 11, 11),
    (20, '大', 2022, 10, 22),
    (20, '一', 2022, 10, 23),
    (20, '二', 2023, 2, 28),
    (20, '三', 2024, 7, 18),
    (20, '四', 2025, 10, 23),
];

/// Words of a sentence that looks forward to a meeting.
const AHEAD: [&str; 8] = ["迎接", "喜迎", "将召开", "即将", "献礼", "筹备", "优异成绩", "胜利召开"];

/// Characters behind 二十届 in which 三中全会 stands.
const REACH: usize = 16;

pub(super) static RULE: Rule = Rule {
    id: "DATE-12",
    title: "提到的会议在公布之前已经召开",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "报告里写到的党的重要会议，应当在报告公布之前已经召开。",
        why: "写到公布以后才召开的会议，要么日期有误，要么公布以后改过正文，或者整段来自别的年度的文稿。",
        repair: "核对公布日期、报告年度和这一句的来源。",
        exception: "“迎接”“即将召开”一类展望的话不算。没有公布日期的，按报告年度的下一年3月31日推算，晚公布的报告会被误提示。会议的日期由本工具自带，不是官方的要求。",
        bad: Example {
            title: "2025年1月公布的报告写到2025年10月的会议",
            base: "sample-2021.txt",
            edits: &[("二十届二中、三中全会精神", "二十届三中、四中全会精神")],
        },
        good: Example {
            title: "会议在报告公布之前召开",
            base: "sample-2021.txt",
            edits: &[("二十届二中、三中全会精神", "二十届一中、二中和三中全会精神")],
        },
    },
    words: &["党的二十大", "二十大精神", "二十届", "十九届"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(year) = year_of_title(context).filter(|_| !structure::is_too_old(context)) else { return };
    let published = context.report.outline.published.map(|published| published.date);
    let Some(end) = published.or_else(|| Date::new(year + 1, 3, 31)) else { return };
    let text = context.text();
    let mut told = 0_u32;
    for hit in context.hits_in(context.report.outline.extent) {
        let sentence = context.sentence(hit.span).of(text);
        if AHEAD.iter().any(|word| sentence.contains(word)) {
            continue;
        }
        for (index, (congress, number, year, month, day)) in MEETINGS.iter().enumerate() {
            let is_own = match hit.word {
                0 | 1 => *number == '大',
                2 => *congress == 20 && *number != '大',
                _ => *congress == 19,
            };
            let Some(held) = Date::new(*year, *month, *day).filter(|held| is_own && *held > end) else {
                continue;
            };
            let Some(place) = named(text, hit.span, *number).filter(|_| told & (1 << index) == 0) else {
                continue;
            };
            told |= 1 << index;
            let name = match number {
                '大' => "党的二十大".to_owned(),
                _ => format!("{}届{number}中全会", if *congress == 19 { "十九" } else { "二十" }),
            };
            let when = match published {
                Some(date) => format!("这份报告{}公布", words(date)),
                None => format!("{}年度的报告一般在{}前公布", end.year - 1, words(end)),
            };
            let message = format!("文中写到{name}，这次会议{}闭幕，而{when}，请核对。", words(held));
            findings.report(Place::text(place), message);
        }
    }
}

/// Where a meeting is named; 「二十届二中、三中全会」 names two.
fn named(text: &str, hit: Span, number: char) -> Option<Span> {
    if number == '大' {
        return Some(hit);
    }
    let behind = text.get(hit.end()..)?;
    let reach = behind.char_indices().nth(REACH).map_or(behind.len(), |(at, _)| at);
    let list = &behind[..behind[..reach].find("全会")?];
    let at = list.find(&format!("{number}中"))?;
    let end = hit.end() + list.len() + "全会".len();
    (at < list.len()).then(|| Span::new(hit.start(), end))
}
