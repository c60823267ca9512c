//! Headings within a section are numbered without gap.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{running, structure};
use crate::span::Span;
use crate::text::ordinal::{self, Style};

pub(super) static RULE: Rule = Rule {
    id: "FMT-26",
    title: "小标题编号连续",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "同一部分里的小标题编号应当连续，不跳号。",
        why: "跳号多半是删去一段以后没有改编号，或者漏了一段。",
        repair: "核对是不是漏了一段；没有漏的，改编号。",
        exception: "复制时丢了小标题、编号由文字处理软件自动生成而没有复制到的，不算错。只看行首的“(一)”“1.”这样的编号。",
        bad: Example {
            title: "(二)之后是(四)",
            base: "sample-2021.txt",
            edits: &[("(三)政府信息管理\n", "(四)政府信息管理\n"), ("(四)政府信息公开平台建设\n", "(五)政府信息公开平台建设\n"), ("(五)监督保障\n", "(六)监督保障\n")],
        },
        good: Example {
            title: "(三)接在上一段后面，没有另起一行",
            base: "sample-2021.txt",
            edits: &[("一次性告知需要补正的事项。因政府信息公开工作被申请行政复议4件,其中结果维持2件、结果纠正1件、尚未审结1件;复议后被提起行政诉讼2件,其中结果维持1件、尚未审结1件。\n(三)政府信息管理\n", "一次性告知需要补正的事项。因政府信息公开工作被申请行政复议4件,其中结果维持2件、结果纠正1件、尚未审结1件;复议后被提起行政诉讼2件,其中结果维持1件、尚未审结1件。( 三）政府信息管理。")],
        },
    },
    words: &[],
    check,
};

/// Numbers beyond which they are no headings.
const MOST: u32 = 20;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    for number in [1, 5, 6] {
        let Some(section) = context.report.section(number) else { continue };
        // The last number of each style, and where it stands.
        let mut last: [Option<(u32, Span)>; 2] = [None; 2];
        for line in running::paragraphs(context, section) {
            let Some(ordinal) = ordinal::split(line.of(context.text())).0 else { continue };
            let style = match ordinal.style {
                Style::HanBracketed => 0,
                Style::Arabic => 1,
                _ => continue,
            };
            let here = (ordinal.value, line);
            if let Some((before, at)) = last[style]
                && ordinal.value > before + 1
                && ordinal.value <= MOST
            {
                judge(context, findings, style, (before, at), here);
            }
            last[style] = Some(here);
            if style == 0 {
                last[1] = None;
            }
        }
    }
}

fn judge(
    context: &Context<'_>,
    findings: &mut Findings,
    style: usize,
    before: (u32, Span),
    here: (u32, Span),
) {
    let name = |value: u32| match (style, u32_name(value)) {
        (0, Some(han)) => format!("({han})"),
        _ => format!("{value}."),
    };
    let next = before.0 + 1;
    // On the line of another, or written a little otherwise.
    let between = structure::folded(context, Span::new(before.1.start(), here.1.start()));
    let missing = name(next);
    // A bracket may be lost, 三), as may the point behind a digit.
    if between.contains(missing.trim_matches(['(', '.'])) {
        return;
    }
    let start = here.1.start();
    let end = (start + 12).min(here.1.end());
    let text = context.text();
    let end = (end..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(start);
    let message = format!(
        "小标题“{}”之后是“{}”，缺少“{missing}”，请核对是不是漏了一段。",
        name(before.0),
        name(here.0),
    );
    findings.report(Place::text(Span::new(start, end)), message);
}

fn u32_name(value: u32) -> Option<&'static str> {
    const NAMES: [&str; 20] = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五",
        "十六", "十七", "十八", "十九", "二十",
    ];
    NAMES.get((value as usize).wrapping_sub(1)).copied()
}
