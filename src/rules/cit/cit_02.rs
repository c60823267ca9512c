//! The notice that is cited is that of the year.

use super::{applies, report};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;
use crate::span::Span;
use crate::text::pattern::Pattern;

/// The year and the number of a notice.
static NOTICE: Pattern = Pattern::new(
    "公开办函[ \u{a0}]*[〔【\\[（(﹝]?[ \u{a0}]*(20[0-9]{2})[ \u{a0}]*[〕】\\]）)﹞]?[ \u{a0}]*(?:第)?([0-9]{1,3})[ \u{a0}]*号",
);

pub(super) static RULE: Rule = Rule {
    id: "CIT-02",
    title: "引用的格式文件属于报告年度",
    severity: Severity::Warning,
    basis: Some(basis::EDITION),
    documentation: documentation! {
        demand: "2021年度起的报告引用国办公开办函〔2021〕30号；2019、2020年度的报告引用国办公开办函〔2019〕60号(试行)。",
        why: "2021年的格式施行后，试行的格式不再使用。引用旧文件，多半是沿用了往年的开头。",
        repair: "按报告年度改正文件的名称和文号，并核对表格是不是也用了旧格式。",
        exception: "文中同时写了现行文件的，不提示。没有读到报告年度的，不判断。",
        bad: Example {
            title: "2024年度的报告引用2019年的文件",
            base: "sample-2021.txt",
            edits: &[("国办公开办函〔2021〕30号", "国办公开办函〔2019〕60号")],
        },
        good: Example {
            title: "另外引用了2019年的61号文件",
            base: "sample-2021.txt",
            edits: &[("推行公文办理与公开属性认定同步进行", "按照国办公开办函〔2019〕61号规范公开平台。推行公文办理与公开属性认定同步进行")],
        },
    },
    words: &["公开办函", "年度报告格式(试行)", "年度报告格式（试行）"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(year) = context.year().filter(|_| applies(context)) else { return };
    let text = context.text();
    let (right, other) = if year >= 2021 { ((2021, 30), (2019, 60)) } else { ((2019, 60), (2021, 30)) };
    let mut wrong: Option<(Span, Span, u16, u16)> = None;
    let mut trial: Option<Span> = None;
    for hit in context.hits {
        if hit.word > 0 {
            trial = trial.or(Some(hit.span));
            continue;
        }
        let line = Span::new(hit.span.start(), context.line(hit.span).end());
        let Some([_, Some(first), Some(second)]) = NOTICE.groups::<3>(text, line) else { continue };
        // A notice further on has a hit of its own.
        if first.start() > hit.span.end() + 8 {
            continue;
        }
        let numbers = (first.of(text).parse().unwrap_or(0), second.of(text).parse().unwrap_or(0));
        if numbers == right {
            return;
        }
        let is_mixed = numbers == (2019, 30) || numbers == (2021, 60);
        if (numbers == other || is_mixed) && wrong.is_none() {
            wrong = Some((first, second, numbers.0, numbers.1));
        }
    }
    if let Some((first, second, of, number)) = wrong {
        let message = format!(
            "报告引用的格式文件是国办公开办函〔{of}〕{number}号，{year}年度的报告适用国办公开办函〔{}〕{}号。",
            right.0, right.1
        );
        report(findings, first.cover(second), message, &format!("{}〕{}", right.0, right.1));
    } else if let Some(place) = trial.filter(|_| year >= 2021) {
        let message = format!(
            "报告引用了“年度报告格式(试行)”，试行的格式只用于2019、2020年度，{year}年度适用国办公开办函〔2021〕30号。"
        );
        findings.report(Place::text(place), message);
    }
}
