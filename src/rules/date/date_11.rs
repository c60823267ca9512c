//! Plans are for the year after that of the report.

use super::{begins_sentence, sure_year, year_before};
use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::structure;
use crate::span::Span;
use crate::text::pattern::Pattern;

/// A plan right behind its year. 将 alone also means 把: 将政务公开纳入考核.
static PLAN: Pattern = Pattern::new(
    "^[ \u{a0}]*年(?:度)?[ \u{a0}]*[,，]?(?:下一步)?[,，]?[一-龥]*(?:将(?:继续|进一步|从|坚持|持续|着力|加大|围绕|不断|努力|切实|采取|做好|做到|抓好|着重|主要)|拟从|拟在|计划从|下一步)",
);

/// Words of a sentence that tells what was done.
static DONE: Pattern = Pattern::new("纳入|列入|列为|作为|已经|完成了|提出|承诺|整改");

pub(super) static RULE: Rule = Rule {
    id: "DATE-11",
    title: "下一步打算写下一年",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "改进情况里写下一步打算的年份，应当是报告年度的下一年。",
        why: "报告在下一年年初公布，“将继续……”说的是下一年的事。写成报告年度或者更早的年份，多半是沿用了往年的文稿。",
        repair: "把年份改成报告年度的下一年。",
        exception: "引用当年年初的打算、说明落实情况的，不算错。只看句子开头的年份，并且后面紧跟着“将继续”“将从”“将进一步”等打算的话。",
        bad: Example {
            title: "改进措施还写着报告年度",
            base: "sample-2021.txt",
            edits: &[("2025年,我局将从三个方面加以改进", "2024年,我局将从三个方面加以改进")],
        },
        good: Example {
            title: "“将”是“把”的意思",
            base: "sample-2021.txt",
            edits: &[("2024年,我局政府信息公开工作还存在", "2024年,我局将政府信息公开纳入考核,政府信息公开工作还存在")],
        },
    },
    words: &[
        "将继续",
        "将进一步",
        "将从",
        "将坚持",
        "将持续",
        "将着力",
        "将加大",
        "将围绕",
        "将不断",
        "将努力",
        "将切实",
        "将采取",
        "将做好",
        "将做到",
        "将抓好",
        "将着重",
        "将主要",
        "拟从",
        "拟在",
        "计划从",
        "下一步",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(year) = sure_year(context).filter(|_| !structure::is_too_old(context)) else { return };
    let text = context.text();
    let mut last = 0;
    for hit in context.hits_in(context.report.outline.extent) {
        // In a piece of a report nobody knows the section.
        let section = context.section_at(hit.span.start());
        let is_open = context.report.outline.sections[4].is_none() && section < 4;
        if !(matches!(section, 5 | 6) || is_open) {
            continue;
        }
        let sentence = context.sentence(hit.span);
        let before = Span::new(sentence.start().max(last), hit.span.start()).of(text);
        let Some(at) = before.rfind('年').map(|at| hit.span.start() - before.len() + at) else { continue };
        let Some((written, start)) = year_before(text, at) else { continue };
        let plan = Span::new(at, sentence.end());
        if written > year
            || written + 2 < year
            || !begins_sentence(context, start)
            || !PLAN.is_in(plan.of(text))
            || DONE.is_in(plan.of(text))
        {
            continue;
        }
        last = sentence.end();
        let next = year + 1;
        let place = Span::new(start, at + "年".len());
        let message = format!("这是{year}年的报告，下一步打算却写成{written}年，应当是{next}年，请核对。");
        findings.report(Place::text(place), message).fix(Fix::replace(place, &format!("{next}年"), false));
    }
}
