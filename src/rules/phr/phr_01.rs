//! Names of the state, the party, its leaders and their policies are not damaged.

use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;

/// Slips and what is meant.
const SLIPS: [(&str, &str); 32] = [
    // Seen on public pages.
    ("中共人民共和国", "中华人民共和国"),
    ("中华人民共合国", "中华人民共和国"),
    ("中华人民大和国", "中华人民共和国"),
    ("人民攻府", "人民政府"),
    ("攻府信息", "政府信息"),
    ("领导小姐", "领导小组"),
    ("扫黑险恶", "扫黑除恶"),
    // Of the same sort: a character lost, or another of the same sound.
    ("中华人民共和政府", "中华人民共和国政府"),
    ("中华人共和国", "中华人民共和国"),
    ("中华人民共国", "中华人民共和国"),
    ("中华人民和国", "中华人民共和国"),
    ("中华民人共和国", "中华人民共和国"),
    ("中华人名共和国", "中华人民共和国"),
    ("中化人民共和国", "中华人民共和国"),
    ("中华人民工和国", "中华人民共和国"),
    ("人民政俯", "人民政府"),
    ("人民证府", "人民政府"),
    ("人民正府", "人民政府"),
    ("国务员办公厅", "国务院办公厅"),
    ("中国共产常", "中国共产党"),
    ("中国共产当", "中国共产党"),
    ("习进平总书记", "习近平总书记"),
    ("习近乎总书记", "习近平总书记"),
    ("习近平总书计", "习近平总书记"),
    ("习近平总记", "习近平总书记"),
    ("习进平新时代", "习近平新时代"),
    ("习近平时代中国", "习近平新时代中国"),
    ("习近平新时代中国特社会", "习近平新时代中国特色社会"),
    ("习近平新时代特色社会主义", "习近平新时代中国特色社会主义"),
    ("中国特色社会注意", "中国特色社会主义"),
    ("中国特色社会主意", "中国特色社会主义"),
    ("二十大大精神", "二十大精神"),
];

/// The slips alone.
const WORDS: [&str; SLIPS.len()] = {
    let mut words = [""; SLIPS.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = SLIPS[at].0;
        at += 1;
    }
    words
};

pub(super) static RULE: Rule = Rule {
    id: "PHR-01",
    title: "国名、党和国家机构、领导人姓名和重要提法没有错字",
    severity: Severity::Error,
    basis: Some(basis::GRAVE_WORDING),
    documentation: documentation! {
        demand: "国名、党和国家机构的名称、领导人姓名、重要提法不应有错字、漏字。",
        why: "出现严重表述错误，是政府网站检查的单项否决指标。",
        repair: "对照规范的写法改正，并检查全文还有没有同样的错误。",
        exception: "只查一份很短的错写名单，没有列入的错误查不出来。一句话是在举例说明错别字(写有“误写”“错别字”)的，不提示。",
        bad: Example {
            title: "领导小姐",
            base: "sample-2021.txt",
            edits: &[("政府信息公开工作领导小组", "政府信息公开工作领导小姐")],
        },
        good: Example {
            title: "举例说明改正了哪些错别字",
            base: "sample-2021.txt",
            edits: &[("撤下失效内容14条", "改正了“领导小组”误写为“领导小姐”等错别字14处")],
        },
    },
    words: &WORDS,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for hit in context.hits_in(context.report.outline.extent) {
        let sentence = context.sentence(hit.span).of(context.text());
        let is_example =
            ["误写", "错写", "错别字", "误为", "写成"].iter().any(|word| sentence.contains(word));
        let Some((slip, right)) = SLIPS.get(hit.word).filter(|_| !is_example) else { continue };
        findings
            .report(Place::text(hit.span), format!("“{slip}”有错字，应当是“{right}”。"))
            .fix(Fix::replace(hit.span, right, false));
    }
}
