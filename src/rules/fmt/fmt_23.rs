//! The introduction lists the parts that the report has.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::sections::SECTIONS;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{running, structure};
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "FMT-23",
    title: "开头列举的部分和报告相符",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "开头说明列举报告由哪几个部分组成的，应当六个部分都列到，不重复，写的个数也对。",
        why: "列举的部分和实际不符，多半是沿用旧稿或者漏字，读者会以为报告缺了一部分。",
        repair: "对照六个部分的标题改写这一句；也可以不列举。",
        exception: "各地的说法不一，本工具按每个部分的关键词辨认；用“等”字只列举其中几个部分的、另有附件的不提示，但写明“六部分”而恰好少列一个的仍然提示。",
        bad: Example {
            title: "说是六部分，漏列了行政复议、行政诉讼",
            base: "sample-2021.txt",
            edits: &[("政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分", "存在的主要问题及改进情况、其他需要报告的事项六部分")],
        },
        good: Example {
            title: "说法不同，六个部分都有",
            base: "sample-2021.txt",
            edits: &[("政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分", "被申请复议、提起诉讼的情况，存在的不足和改进措施以及需要说明的事项等6个部分")],
        },
    },
    words: &[
        "部分组成",
        "部分构成",
        "个部分",
        "三部分",
        "四部分",
        "五部分",
        "六部分",
        "七部分",
        "八部分",
        "3部分",
        "4部分",
        "5部分",
        "6部分",
        "7部分",
        "8部分",
        "大部分",
        "部分内容",
        "六个方面",
    ],
    check,
};

/// Words after which no introduction follows.
pub(super) const MANY: usize = 20;

/// Bytes before and behind the word that a list of six names takes.
const REACH: usize = 1000;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let text = context.text();
    for hit in context.hits.iter().take(MANY) {
        let Some(stretch) = stretch(context, hit.span) else { continue };
        if let Some(message) = judge(context, stretch) {
            // On the line of the word; above it may stand what belongs to the page.
            let start = text[..hit.span.start()].rfind('\n').map_or(0, |at| at + 1).max(stretch.start());
            findings.report(Place::text(Span::new(start, stretch.end())), message);
            return;
        }
    }
}

/// What is wrong with a list.
fn judge(context: &Context<'_>, stretch: Span) -> Option<String> {
    let words = structure::folded(context, stretch);
    let listed = listed(&words);
    let amount = listed.iter().filter(|is_listed| **is_listed).count();
    if amount < 3 {
        return None;
    }
    for double in
        ["总体情况", "主动公开政府信息", "收到和处理", "被申请行政复议", "存在的主要问题", "其他需要报告"]
    {
        if words.matches(double).count() >= 2 {
            return Some(format!("开头列举报告的各个部分时，“{double}”写了两次，请核对。"));
        }
    }
    let stated = stated(&words);
    let missing: Vec<String> = (1..=6u8)
        .zip(listed)
        .filter(|(_, is_listed)| !is_listed)
        .map(|(number, _)| {
            SECTIONS.get(usize::from(number) - 1).map_or("", |section| section.heading).to_owned()
        })
        .collect();
    let is_open = words.contains('等') && !(stated == Some(6) && amount == 5);
    let is_longer = words.contains('附') || words.contains("概述") || words.contains("收费");
    if amount == 6 {
        let stated = stated.filter(|stated| *stated != 6 && !is_longer)?;
        return Some(format!("开头列举了六个部分，却写作{stated}个部分，请核对。"));
    }
    let has_all = context.report.outline.sections.iter().all(Option::is_some);
    if is_open || !(has_all || stated == Some(6)) {
        return None;
    }
    let names = structure::quoted(&missing, 5);
    Some(match stated {
        Some(6) => format!("开头说报告有六个部分，列举时没有提到{names}，请核对。"),
        _ => format!("开头列举报告的各个部分时没有提到{names}，请核对。"),
    })
}

/// How many parts there are said to be: 六部分, 6个方面; not 第六部分.
fn stated(words: &str) -> Option<usize> {
    let mut stated = None;
    for word in ["部分", "方面"] {
        for (at, _) in words.match_indices(word) {
            let before = words[..at].trim_end_matches(['个', '大']);
            let mut last = before.chars().rev();
            let (Some(digit), other) = (last.next(), last.next()) else { continue };
            if other.is_some_and(|other| other == '第' || other.is_ascii_digit()) {
                continue;
            }
            let arabic = "123456789".find(digit);
            let number = arabic.or_else(|| "一二三四五六七八九".find(digit).map(|at| at / '一'.len_utf8()));
            stated = number.map(|number| number + 1).or(stated);
        }
    }
    stated
}

/// The sentence of the introduction that a word stands in; `None` behind the introduction.
pub(super) fn stretch(context: &Context<'_>, at: Span) -> Option<Span> {
    let outline = &context.report.outline;
    let text = context.text();
    // Of two reports in one paste, only the first is looked at.
    if !outline.extent.contains(at) {
        return None;
    }
    let heads = outline.sections.iter().flatten().chain(&outline.unknown).map(|heading| heading.span);
    let (mut low, mut high) = (outline.extent.start(), outline.extent.end());
    for head in heads.chain(outline.title) {
        if head.end() <= at.start() {
            low = low.max(head.end());
        } else if at.end() <= head.start() {
            high = high.min(head.start());
        } else {
            return None;
        }
    }
    if outline.sections[1..].iter().flatten().any(|heading| heading.span.start() < at.start()) {
        return None;
    }
    low = low.max(at.start().saturating_sub(REACH));
    high = high.min(at.end() + REACH);
    let low = (low..=at.start()).find(|at| text.is_char_boundary(*at))?;
    let high = (high..=text.len()).find(|at| text.is_char_boundary(*at))?;
    let low = text[low..at.start()].rfind('。').map_or(low, |stop| low + stop + '。'.len_utf8());
    let high = text[at.end()..high].find('。').map_or(high, |stop| at.end() + stop);
    Some(Span::new(low, high))
}

/// Which of the six sections a folded list names.
pub(super) fn listed(words: &str) -> [bool; 6] {
    let plain = words.replace("被申请", "");
    let has = |names: &[&str]| names.iter().any(|name| plain.contains(name));
    [
        has(&["总体", "概述", "概况", "基本情况", "总的情况", "综述", "工作情况"]),
        has(&["主动"]),
        has(&["收到和处理", "申请公开", "公开申请", "申请情况", "申请的情况", "申请处理", "依申请"]),
        has(&["复议", "诉讼", "救济"]),
        has(&["问题", "不足", "改进"]),
        has(&["其他", "其它", "需要报告", "需要说明", "事项"]),
    ]
}
