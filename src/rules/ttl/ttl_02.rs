//! The title names the body, the year and the report.

use super::{above, below, title};
use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::structure::written;
use crate::span::Span;
use crate::text::agency::{self, Kind};
use crate::text::fold::fold;
use crate::text::pattern::Pattern;

/// Lines below a title on which its body or its year may stand.
const BELOW: usize = 3;

/// Characters behind the bracket after a title.
const IN_BRACKETS: usize = 60;

/// A year, in digits or in Chinese.
static YEAR: Pattern =
    Pattern::new("[12][0-9０-９]{3}|二[〇零○0０oO][一二三四五六七八九〇零○]{2}|[１２][0-9０-９]{3}");

/// A line that holds nothing but a year.
static YEAR_ALONE: Pattern = Pattern::new("^[(]?20[0-9]{2}年?度?[)]?$");

/// A body in brackets behind a title, folded.
static BODY_BEHIND: Pattern =
    Pattern::new("[(][^)]*(?:局|厅|政府|委员会|办公室|办事处|街道|镇|乡|中心)[^)]*[)]$");

/// What the report is called, where it is not called by its full name.
static NAME: Pattern =
    Pattern::new("(?:政府信息|政务信息|政务|信息)公开(?:工作)?(?:年度报告|年度工作报告|工作报告|年报|报告)");

pub(super) static RULE: Rule = Rule {
    id: "TTL-02",
    title: "标题写全机关、年度和报告名称",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "标题应当写明机关、年度和报告的全称，例如“云岭县水务局2024年政府信息公开工作年度报告”。",
        why: "报告会被单独转载、检索和归档，标题缺了机关或者年度，就分不清是谁的、哪一年的报告。条例和统一格式都把它叫作“政府信息公开工作年度报告”。",
        repair: "在标题里补上机关名称和年度，名称写全。",
        exception: "机关或者年度写在标题上一行或者下面几行的，不算错。标题没有复制全的也会这样提示。只是名称没有写全称的，仅作提示。",
        bad: Example {
            title: "标题没有写机关",
            base: "sample-2021.txt",
            edits: &[("云岭县市场监督管理局2024年政府信息公开工作年度报告\n", "2024年政府信息公开工作年度报告\n")],
        },
        good: Example {
            title: "机关写在标题的下一行，年度写成括号",
            base: "sample-2021.txt",
            edits: &[("云岭县市场监督管理局2024年政府信息公开工作年度报告\n", "政府信息公开工作年度报告\n(2024年度)\n云岭县市场监督管理局\n")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some((title, folded)) = title(context).filter(|(_, folded)| is_whole(folded)) else { return };
    let text = context.text();
    let named = |span: Span| !matches!(agency::kind(&fold(span.of(text))), Kind::Other);
    let is_short = |span: &Span| span.end() - span.start() <= 120;
    // The words before the name of the report, without the year, are the body.
    let own = context.report.outline.agency.as_deref().filter(|agency| folded.contains(*agency));
    let has_body = own.is_some()
        || above(context, title.start()).take(1).filter(is_short).any(named)
        || below(context, title.end()).take(BELOW).filter(is_short).any(named);
    let has_year = YEAR.is_in(title.of(text))
        || below(context, title.end()).take(BELOW).any(|line| YEAR_ALONE.is_in(&fold(line.of(text))));
    if !has_body && is_repeated(context, title, &folded) {
        return;
    }
    let missing = match (has_body, has_year) {
        (true, true) => {
            misnamed(context, findings, title, &folded);
            return;
        }
        (false, true) => "机关的名称",
        (true, false) => "年度",
        (false, false) => "机关的名称和年度",
    };
    let words = written(context, title);
    let message = format!("标题“{words}”没有写{missing}，应当写成“某机关某年政府信息公开工作年度报告”。");
    findings.report(Place::text(title), message);
}

/// Whether a fuller title stands above it, or the body behind it in brackets.
fn is_repeated(context: &Context<'_>, title: Span, folded: &str) -> bool {
    let core = folded.split('(').next().unwrap_or(folded);
    BODY_BEHIND.is_in(folded)
        || above(context, title.start()).any(|line| {
            let line = fold(line.of(context.text()));
            line.len() > folded.len()
                && (line.contains(core)
                    || (YEAR.is_in(&line) && (line.contains("公开年度报告") || line.contains("年报"))))
        })
}

/// Whether a title was copied whole: it ends with the name of the report, and what stands in brackets behind.
fn is_whole(folded: &str) -> bool {
    let names_report = |before: &str| before.ends_with("报告") || before.ends_with("年报");
    let mut last = folded.char_indices().rev().take(IN_BRACKETS + 1).take_while(|(_, sign)| *sign != '\n');
    names_report(folded) || last.any(|(at, sign)| sign == '(' && names_report(&folded[..at]))
}

/// The name of the report is not its full name.
fn misnamed(context: &Context<'_>, findings: &mut Findings, title: Span, folded: &str) {
    if folded.contains("政府信息公开工作年度报告") {
        return;
    }
    let Some([Some(name)]) = NAME.groups::<1>(context.text(), title) else { return };
    let words = name.of(context.text());
    let message = format!("标题把报告叫作“{words}”，条例和统一格式的名称是“政府信息公开工作年度报告”。");
    findings.report_as(Severity::Info, Place::text(name), message).fix(Fix::replace(
        name,
        "政府信息公开工作年度报告",
        false,
    ));
}
