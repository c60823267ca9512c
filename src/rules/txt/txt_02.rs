//! Some parts of a whole are not more than it.

use crate::documentation;
use crate::finding::Severity;
use crate::rule::{Context, Findings, Rule};
use crate::rules::prose;
use crate::text::pattern::Pattern;

/// Places of publication: one piece may be published at several.
static PLATFORMS: Pattern = Pattern::new("网站|網站|微信|微博|公众号|客户端|新媒体|公示栏|公告栏|平台|抖音");

pub(super) static RULE: Rule = Rule {
    id: "TXT-02",
    title: "“其中”所列之和不大于总数",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "正文写“共 N 条，其中甲 a 条、乙 b 条”的，所列各项之和不应当大于总数。",
        why: "部分不会比总数还多。",
        repair: "核对总数和各分项，改错的一处。",
        exception: "从新收的总数列出办理结果，各项之和等于表三办理结果总计的，不提示。各项有重叠(同一条信息计入两项)的，之和可以大于总数。按网站、微信等平台列出的，同一条信息常在几个平台发布，只作提示。",
        bad: Example {
            title: "9 份里图解 8 份、短视频 4 份",
            base: "sample-2021.txt",
            edits: &[("其中图解5份、短视频4份", "其中图解8份、短视频4份")],
        },
        good: Example {
            title: "9 份里图解 3 份",
            base: "sample-2021.txt",
            edits: &[("其中图解5份、短视频4份", "其中图解3份")],
        },
    },
    words: prose::TOPIC,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let prose = &context.report.prose;
    for group in prose::broken_lists(context) {
        if group.complete || prose::is_by_channel(context, group) {
            continue;
        }
        let platforms = group.parts.iter().filter_map(|part| prose.claims.get(*part));
        let is_by_platform =
            platforms.filter(|part| PLATFORMS.is_in(part.label.of(context.text()))).count() >= 2;
        let severity = if is_by_platform { Severity::Info } else { RULE.severity };
        prose::list(context, findings, severity, group, "比总数还多，请核对。");
    }
}
