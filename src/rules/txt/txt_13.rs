//! No words that rewriting has put in for others.

use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::running;
use crate::text::pattern::Pattern;

pub(super) static RULE: Rule = Rule {
    id: "TXT-13",
    title: "没有改写工具换出来的怪词",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "报告里不应当有“六局部组成”“改良措施”这样换了近义词的怪说法。",
        why: "有的文稿经过改写工具或者文库网站，“部分”变成“局部”，“情况”变成“状况”，“改进”变成“改良”，意思走样，也说明文字不是自己的。",
        repair: "改回通常的说法，并核对全文是不是还有类似的词。",
        exception: "土壤改良、品种改良等专业用语不算；“准时公开”单独出现时不提示。",
        bad: Example {
            title: "“部分”变成了“局部”",
            base: "sample-2021.txt",
            edits: &[("其他需要报告的事项六部分组成", "其他需要报告的事项六局部组成")],
        },
        good: Example {
            title: "专业用语",
            base: "sample-2021.txt",
            edits: &[("每周公布食品抽检结果,", "每周公布食品抽检结果,及时公开土壤改良措施,")],
        },
    },
    words: &[
        // domain notes: seen in reports rewritten by document libraries.
        "局部组成",
        "局部构成",
        "改良措施",
        "改良状况",
        "信息状况",
        "申请状况",
        "诉讼状况",
        "仔细贯彻",
        "仔细落实",
        "准时公开",
    ],
    check,
};

/// The usual words, in the order of the others.
const USUAL: [&str; 10] = [
    "部分组成",
    "部分构成",
    "改进措施",
    "改进情况",
    "信息情况",
    "申请情况",
    "诉讼情况",
    "认真贯彻",
    "认真落实",
    "及时公开",
];

/// What is improved in another sense.
static FARMING: Pattern = Pattern::new("土|品种|耕地|盐碱|草|畜|工艺|林|农|水质|种质");

/// Words that are only odd beside others.
const WEAK: usize = 9;

/// What is meant by 信息状况 where it is odd: 主动公开政府信息状况.
static OF_REPORT: Pattern = Pattern::new("公开|申请|复议");

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let text = context.text();
    let is_alone = context.hits.iter().all(|hit| hit.word >= WEAK);
    for hit in context.hits {
        let clause = context.clause(hit.span).of(text);
        let is_other = match hit.word {
            2 | 3 => FARMING.is_in(clause),
            4..=6 => !OF_REPORT.is_in(clause),
            _ => false,
        };
        if is_other
            || is_alone
            || context.is_in_table(hit.span)
            || !context.report.outline.extent.contains(hit.span)
        {
            continue;
        }
        let Some(usual) = USUAL.get(hit.word) else { continue };
        let message =
            format!("“{}”像是改写工具换出来的词，通常的说法是“{usual}”，请核对。", hit.span.of(text));
        findings.report(Place::text(hit.span), message).fix(Fix::replace(hit.span, usual, false));
    }
}
