//! No praise of oneself without a source.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::running;
use crate::text::pattern::Pattern;

pub(super) static RULE: Rule = Rule {
    id: "TXT-14",
    title: "“领先”“前列”等说法有依据",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "说本机关的公开工作“全国领先”“全省第一”“走在全市前列”的，宜写明依据，例如哪一年的哪项评估。",
        why: "没有依据的评价，读者无从核实，也容易引起质疑。",
        repair: "写明评估、排名或者通报的名称；没有依据的，改写具体做法。",
        exception: "只看说到信息公开、政务公开的句子；同一句里写明评估、排名、通报、获奖等来源，或者只是说目标(“力争走在前列”)的，不提示。",
        bad: Example {
            title: "没有写明依据",
            base: "sample-2021.txt",
            edits: &[("逐条采纳并反馈。", "逐条采纳并反馈。我局政府信息公开工作走在全省前列。")],
        },
        good: Example {
            title: "写明了评估",
            base: "sample-2021.txt",
            edits: &[("逐条采纳并反馈。", "逐条采纳并反馈。在2024年全省政务公开第三方评估中,我局政府信息公开工作走在全省前列。")],
        },
    },
    words: &[
        "全国领先",
        "全省领先",
        "全市领先",
        "全县领先",
        "全区领先",
        "国内领先",
        "国际领先",
        "全国前列",
        "全省前列",
        "全市前列",
        "全县前列",
        "全区前列",
        "全国第一",
        "全省第一",
        "全市第一",
        "全县第一",
        "全区第一",
        "全国最佳",
        "全省最佳",
        "全市最佳",
        "遥遥领先",
    ],
    check,
};

/// What a source is named by, and what makes it an aim.
static SOURCED: Pattern = Pattern::new(
    "评估|评价|评比|评议|测评|考核|考评|排名|排行|名列|位列|位居|通报|荣获|获评|获得|获奖|评为|奖|得分|指数|报告显示|数据显示|发布|力争|努力|争取|争创|争当|确保|目标|奋力|推动|推进|致力|要求",
);

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let text = context.text();
    for hit in context.hits {
        let sentence = context.sentence(hit.span).of(text);
        // What comes later is an aim.
        let is_past = context.section_at(hit.span.start()) <= 1;
        if is_past && sentence.contains("公开") && !SOURCED.is_in(sentence) {
            let message = format!("“{}”没有写明依据，宜写明是哪项评估或者通报。", hit.span.of(text));
            findings.report(Place::text(hit.span), message);
        }
    }
}
