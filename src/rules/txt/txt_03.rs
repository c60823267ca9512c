//! Parts that are nearly all there are, and do not come to the whole.

use crate::documentation;
use crate::finding::Severity;
use crate::report::claims::{Group, Introduced, Prose, Subject};
use crate::rule::{Context, Findings, Rule};
use crate::rules::prose;

/// Parts of which a list has so many that it seems to name all.
const SEVERAL: usize = 5;

pub(super) static RULE: Rule = Rule {
    id: "TXT-03",
    title: "“其中”像是列全了，加起来却略少于总数",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "“其中”列出了五项以上、之和只比总数少百分之三以内的，请核对是不是有一项写错。",
        why: "分项像是列全了，差的一点往往是某一项的数没有改。",
        repair: "核对各分项；确实没有列全的，可以补上“其他”一项或者加“等”字。",
        exception: "“其中”本来可以只列一部分。只列主要几项、写了“等”的，是对的。",
        bad: Example {
            title: "412 条列出五类，相加是 409 条",
            base: "sample-2021.txt",
            edits: &[("包括政府网站236条、微信公众号148条、办事大厅公示屏28条。", "其中登记注册类236条、食品安全类98条、特种设备类40条、消费维权类22条、财务类13条。")],
        },
        good: Example {
            title: "只列出主要两类",
            base: "sample-2021.txt",
            edits: &[("包括政府网站236条、微信公众号148条、办事大厅公示屏28条。", "其中登记注册类236条、食品安全类98条。")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !prose::applies(context) {
        return;
    }
    let prose = &context.report.prose;
    for group in &prose.groups {
        let (whole, sum) = (prose.amount(group.whole), prose.sum(group));
        if group.complete
            || group.open
            || group.introduced != Introduced::Among
            || prose.holds(group).is_some()
            || sum >= whole
            || is_of_tables(prose, group)
        {
            continue;
        }
        if group.parts.len() >= SEVERAL && (whole - sum) * 100 <= whole * 3 {
            prose::list(context, findings, RULE.severity, group, "比总数略少；如果列的是全部，请核对各项。");
        }
    }
}

/// Whether the parts are those of a table, which tells more of them.
fn is_of_tables(prose: &Prose, group: &Group) -> bool {
    group.parts.iter().filter_map(|part| prose.claims.get(*part)).any(|claim| claim.subject != Subject::Other)
}
