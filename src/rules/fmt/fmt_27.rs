//! Each table stands under its heading.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};

pub(super) static RULE: Rule = Rule {
    id: "FMT-27",
    title: "表格放在对应的标题下面",
    severity: Severity::Warning,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "三张表格应当分别放在第二、三、四部分的标题下面。",
        why: "表格放错位置，读者会把一张表的数字当作另一项内容。",
        repair: "把表格移到对应的标题下面，或者改正标题。",
        exception: "由 PDF 等转出的文本，标题和表格的先后常被打乱，不判断。",
        bad: Example {
            title: "表四放在第三部分",
            base: "sample-2021.txt",
            edits: &[
                ("四、政府信息公开行政复议、行政诉讼情况\n行政复议", "行政复议"),
                ("\n五、存在的主要问题及改进情况", "\n四、政府信息公开行政复议、行政诉讼情况\n见上表。\n五、存在的主要问题及改进情况"),
            ],
        },
        good: Example {
            title: "标题和表格之间有一段文字",
            base: "sample-2021.txt",
            edits: &[("四、政府信息公开行政复议、行政诉讼情况\n行政复议", "四、政府信息公开行政复议、行政诉讼情况\n本表按案件结果填写。\n行政复议")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let report = context.report;
    if structure::is_too_old(context) || structure::is_converted(report) {
        return;
    }
    for sheet in report.sheets().filter(|sheet| structure::has_borders(sheet)) {
        let own = sheet.name.section();
        // Where it was read at all, its first and last rows lie in the same section.
        let (first, last) =
            (context.section_at(sheet.span.start()), context.section_at(sheet.span.end().saturating_sub(1)));
        let is_known = report.section(own).is_some()
            && !report.outline.repeated.iter().any(|heading| heading.section == own);
        if first == own || first != last || !(2..=4).contains(&first) || !is_known {
            continue;
        }
        let message = format!(
            "{}放在“{}”下面，应当放在“{}”下面，请核对。",
            sheet.name.caption(),
            structure::section_name(first),
            structure::section_name(own),
        );
        findings.report(Place::table(sheet.name, Some(sheet.span)), message);
    }
}
