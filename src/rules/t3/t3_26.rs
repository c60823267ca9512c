//! The ways in which applications came in add up.

use crate::documentation;
use crate::finding::Severity;
use crate::rule::{Context, Findings, Rule};
use crate::rules::prose;

pub(super) static RULE: Rule = Rule {
    id: "T3-26",
    title: "各渠道的申请件数加起来对得上",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "正文按网络、信函、当面等渠道列出申请件数的，各渠道之和不应当大于总件数；列全了的，应当等于总件数。",
        why: "一件申请只从一个渠道收到。",
        repair: "按台账核对各渠道的件数。",
        exception: "同一件申请从两个渠道重复提交、分别计入的，之和会大于总件数；只列了主要渠道而没有写明的，之和会小于总件数。",
        bad: Example {
            title: "总数 15 件，各渠道相加 16 件",
            base: "sample-2021.txt",
            edits: &[("全年新收政府信息公开申请15件,其中自然人10件、法人或其他组织5件;按提交渠道分,网络9件、信函4件、当面2件。", "全年新收政府信息公开申请15件(网络10件、信函4件、当面2件)。")],
        },
        good: Example {
            title: "只列了一个渠道",
            base: "sample-2021.txt",
            edits: &[("按提交渠道分,网络9件、信函4件、当面2件。", "其中通过网络收到9件。")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for group in prose::broken_lists(context) {
        if prose::is_by_channel(context, group) {
            prose::list(context, findings, RULE.severity, group, "与总件数对不上，请核对各渠道的件数。");
        }
    }
}
