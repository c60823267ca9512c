//! Section 六 is not empty.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, running, structure};
use crate::text::date;
use crate::text::fold::fold;

pub(super) static RULE: Rule = Rule {
    id: "FMT-22",
    title: "第六部分不空着",
    severity: Severity::Warning,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "“其他需要报告的事项”下面应当有文字；没有需要报告的，写明没有。",
        why: "统一格式有这一部分。空着不写，读者分不清是没有事项还是漏写；收取信息处理费的情况通常也写在这里。",
        repair: "写明信息处理费的收取情况和其他事项；没有的，写“本年度没有其他需要报告的事项”。",
        exception: "粘贴时漏了最后一段的不算错。",
        bad: Example {
            title: "标题下面只有落款",
            base: "sample-2021.txt",
            edits: &[
                ("一次性告知需要补正的事项。", "一次性告知需要补正的事项。没有向申请人发出收费通知,没有收取信息处理费。"),
                (
                    "六、其他需要报告的事项\n2024年,我局严格执行《政府信息公开信息处理费管理办法》(国办函〔2020〕109号),全年未发出收费通知,通知收费总金额0元,未收取信息处理费。除此之外,没有其他需要报告的事项。",
                    "六、其他需要报告的事项\n云岭县市场监督管理局\n2025年1月20日\n",
                ),
            ],
        },
        good: Example {
            title: "写明没有",
            base: "sample-2021.txt",
            edits: &[
                ("一次性告知需要补正的事项。", "一次性告知需要补正的事项。没有向申请人发出收费通知,没有收取信息处理费。"),
                (
                    "六、其他需要报告的事项\n2024年,我局严格执行《政府信息公开信息处理费管理办法》(国办函〔2020〕109号),全年未发出收费通知,通知收费总金额0元,未收取信息处理费。除此之外,没有其他需要报告的事项。",
                    "六、其他需要报告的事项\n无。\n云岭县市场监督管理局\n2025年1月20日\n",
                ),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let outline = &context.report.outline;
    let (Some(heading), Some(section)) = (outline.sections[5], running::section(context, 6)) else { return };
    // Behind another section it is at a wrong place, and where it ends is not known.
    if section.end() != outline.extent.end() || super::is_hollow(context) {
        return;
    }
    let agency = outline.agency.as_deref().unwrap_or_default();
    let is_told = section.of(context.text()).lines().any(|line| {
        let is_signature = !agency.is_empty() && fold(line) == agency;
        let is_date = line.len() < 40 && date::first(line).is_some();
        structure::han(line) > 0 && !is_signature && !is_date
    });
    if !is_told {
        findings.report(
            Place::section(6, Some(heading.span)),
            "第六部分“其他需要报告的事项”下面没有文字；没有需要报告的也应当写明，请核对是没有写还是没有复制到。",
        );
    }
}
