//! A body speaks of itself by its own kind.

use super::{is_quoted, own};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::agency::{self, Kind};

/// Places of one word that are shown.
const SHOWN: usize = 10;

pub(super) static RULE: Rule = Rule {
    id: "ORG-01",
    title: "自称与机关相符",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "报告里的自称应当与编制机关相符：局称“我局”，镇称“我镇”，街道称“我街道”。",
        why: "自称与机关不符，多半是借用了别的单位的文稿，没有改全。",
        repair: "把自称改成与本机关相符的，并核对这一段写的是不是本机关的情况。",
        exception: "机关加挂别的牌子，或者刚刚更名、撤乡设镇的，可能是对的。引号和书名号里的不查；“我市”“我区”“我县”说的是地方，不查；局、委、厅之间混用的只作提示。中心、分局和管委会等不判断。",
        bad: Example {
            title: "局的报告写“我镇”",
            base: "sample-2021.txt",
            edits: &[("2024年,我局政府信息公开工作还存在", "2024年,我镇政府信息公开工作还存在")],
        },
        good: Example {
            title: "“自我局限”和引用的话",
            base: "sample-2021.txt",
            edits: &[("2024年,我局政府信息公开工作还存在一些不足", "2024年,我局开展“我为我镇办实事”活动,政府信息公开工作打破自我局限,还存在一些不足")],
        },
    },
    words: &["我局", "我委", "我厅", "我署", "我镇", "我乡", "我街道"],
    check,
};

/// The kinds of the words, in their order.
const UNITS: [&str; 7] = ["局", "委", "厅", "署", "镇", "乡", "街道"];

/// Words that only towns and streets use of themselves.
const LOCAL: usize = 4;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(own) = own(context) else { return };
    let kind = agency::kind(own);
    for (word, unit) in UNITS.iter().enumerate() {
        if !is_unfit(kind, own, word, unit) {
            continue;
        }
        let mut places: Vec<Span> = Vec::new();
        for hit in context.hits_in(context.report.outline.extent).filter(|hit| hit.word == word) {
            if is_word(context, hit.span) && !is_quoted(context, hit.span) {
                places.push(hit.span);
            }
        }
        let Some((first, others)) = places.split_first() else { continue };
        let is_near = word < LOCAL && kind == Kind::Department;
        let severity = if is_near { Severity::Info } else { Severity::Warning };
        let message = format!(
            "标题的机关是{own}，文中有 {} 处自称“我{unit}”，请核对是否沿用了别的单位的文稿。",
            places.len()
        );
        let finding = findings.report_as(severity, Place::text(*first), message);
        finding.at.extend(others.iter().take(SHOWN - 1).map(|span| Place::text(*span)));
    }
}

/// Whether a body surely does not call itself so.
fn is_unfit(kind: Kind, own: &str, word: usize, unit: &str) -> bool {
    if own.contains(unit) {
        return false;
    }
    match kind {
        Kind::Town | Kind::Street => true,
        Kind::Government => true,
        // 某局 may be called 某委 by others, not 某办 or 某院: whose sign hangs where is not known.
        Kind::Department => {
            word >= LOCAL || own.ends_with('局') || own.ends_with('委') || own.ends_with("委员会")
        }
        _ => false,
    }
}

/// Whether it is the word, and not a part of 自我局限 or 我委托.
fn is_word(context: &Context<'_>, at: Span) -> bool {
    let text = context.text();
    let before = text.get(..at.start()).unwrap_or_default();
    let behind = text.get(at.end()..).unwrap_or_default();
    !before.ends_with(['自', '忘', '敌'])
        && !behind.starts_with(['限', '部', '面', '托', '派', '员', '村', '亲', '江'])
}
