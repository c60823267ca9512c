//! Section 一 is not too long.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{running, structure};
use crate::text::agency::{self, Kind};

pub(super) static RULE: Rule = Rule {
    id: "FMT-18",
    title: "总体情况不过长",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "“总体情况”宜简明，写本机关政府信息公开工作的主要情况，不宜写成各项业务工作的总结。",
        why: "内容过长，读者找不到要点；统一格式也要求报告内容“不宜泛化”。有的地方要求这一部分在1000字以内。",
        repair: "删去与政府信息公开无关的业务工作和一般性的表述，保留做法和数字。",
        exception: "国家没有规定字数。汇总全地区情况的政府报告本来就长，所以政府、管委会的报告超过8000个汉字、其他机关超过4500个汉字才提示。",
        bad: Example {
            title: "第一部分写成了业务总结",
            base: "bad/fmt-18.txt",
            edits: &[],
        },
        good: Example {
            title: "详细但没有过长",
            base: "sample-2021.txt",
            edits: &[("全年接待查询460人次。", "全年接待查询460人次。中心所在窗口设立意见簿，工作人员每周整理一次，能当场答复的当场答复，需要研究的转有关股室办理。")],
        },
    },
    words: &[],
    check,
};

/// Chinese characters beyond which it is too long: of a department, and of a government that sums up.
const LONG: usize = 4500;
const LONG_GOVERNMENT: usize = 8000;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let outline = &context.report.outline;
    // Otherwise it is not known where it ends.
    let (Some(heading), Some(_)) = (outline.sections[0], outline.sections[1]) else { return };
    let Some(section) = running::section(context, 1) else { return };
    let length = structure::han(section.of(context.text()));
    let kind = agency::kind(outline.agency.as_deref().unwrap_or_default());
    let is_own = matches!(kind, Kind::Department | Kind::Subordinate | Kind::Town | Kind::Street);
    if length > if is_own { LONG } else { LONG_GOVERNMENT } {
        let message =
            format!("第一部分“总体情况”有{length}个汉字，偏长；可以只保留政府信息公开工作的主要做法和数字。");
        findings.report(Place::section(1, Some(heading.span)), message);
    }
}
