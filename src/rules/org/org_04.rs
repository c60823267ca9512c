//! Section 一 tells what this body did.

use super::own;
use crate::document::Block;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::structure::han;
use crate::text::fold::fold;
use crate::text::pattern::Pattern;

/// Chinese characters from which on a section is more than a word.
const FEWEST: usize = 60;

/// Words by which a body speaks of itself, and numbers in Chinese.
static FACT: Pattern = Pattern::new(
    "[0-9０-９]|[我本](?:局|办|委|镇|乡|街道|中心|厅|署|院|处|县|区|市|州|旗|省|单位|机关|部门|级)|[一二两三四五六七八九十百千][余多]?(?:件|条|次|篇|期|份|项|场|宗|人|起|个)",
);

pub(super) static RULE: Rule = Rule {
    id: "ORG-04",
    title: "总体情况写出本机关的事实",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "总体情况应当写出本机关这一年的事实：做了什么，有多少，什么时候。",
        why: "整段没有一个数字，也没有提到本机关，换上任何单位的名称都能用，读者看不到这个机关做了什么。",
        repair: "补上本机关主动公开、依申请公开、信息管理等方面的事实和数字；没有收到申请的，也写明。",
        exception: "只在总体情况有几十个字以上，却没有一个数字、也没有一处提到本机关时提示。内容在图片里的，不判断。",
        bad: Example { title: "总体情况全是套话", base: "bad/generic.txt", edits: &[] },
        good: Example {
            title: "没有数字，但写了本机关的情况",
            base: "bad/generic.txt",
            edits: &[
                ("认真贯彻上级的部署要求", "我局每周公布食品抽检结果，认真贯彻上级的部署要求"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let (Some(own), Some(section)) = (own(context), context.report.section(1)) else { return };
    let outline = &context.report.outline;
    // Where the heading behind it was not found, it is not known how far it goes.
    if outline.sections[1].is_none() {
        return;
    }
    let text = context.text();
    let words = section.of(text);
    let is_picture = |block: &Block| matches!(block, Block::Picture(span) if section.contains(*span));
    let stem: String = own.chars().take(2).collect();
    if FACT.is_in(words)
        || han(words) < FEWEST
        || fold(words).contains(&stem)
        || context.report.document.blocks.iter().any(is_picture)
    {
        return;
    }
    let heading = outline.sections[0].map(|heading| heading.span);
    findings.report(
        Place::section(1, heading),
        "“总体情况”里没有一个数字，也没有一处提到本机关，看不出做了什么，请补充本机关的事实。",
    );
}
