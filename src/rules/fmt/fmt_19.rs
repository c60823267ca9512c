//! A government tells how its bodies are examined and judged.

use super::fmt_17::is_bare;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, running, structure};
use crate::span::Span;
use crate::text::agency::{self, Kind};

pub(super) static RULE: Rule = Rule {
    id: "FMT-19",
    title: "政府的报告写到工作考核、社会评议和责任追究",
    severity: Severity::Warning,
    basis: Some(basis::PROBLEMS),
    documentation: documentation! {
        demand: "各级人民政府(包括乡镇人民政府)的报告应当写到工作考核、社会评议和责任追究的结果。",
        why: "条例规定，各级人民政府的报告除存在的问题及改进情况外，还应当包括这三项内容。",
        repair: "在“监督保障”中补写本年度的考核、评议和责任追究情况；没有发生的，写明没有。",
        exception: "三项中写到一项就不提示。部门、街道办事处、管委会、政府办公室自己的报告不查。",
        bad: Example {
            title: "县政府的报告没有写到其中任何一项",
            base: "sample-2019.txt",
            edits: &[(
                "把政府信息公开列入全县年度工作考核，考核结果在县政府常务会议上通报。委托高校团队开展社会评议，发放问卷1200份，收回1146份，回收率95.5%，评议意见转有关单位办理。落实责任追究制度，约谈更新不及时的单位2家，没有需要追究责任的情形。举办业务培训6期，参训520人次。",
                "县政府常务会议听取政府信息公开工作汇报2次。举办业务培训6期，参训520人次。",
            )],
        },
        good: Example {
            title: "只写了考评",
            base: "sample-2019.txt",
            edits: &[(
                "把政府信息公开列入全县年度工作考核，考核结果在县政府常务会议上通报。委托高校团队开展社会评议，发放问卷1200份，收回1146份，回收率95.5%，评议意见转有关单位办理。落实责任追究制度，约谈更新不及时的单位2家，没有需要追究责任的情形。举办业务培训6期，参训520人次。",
                "政府信息公开列入全县绩效考评。举办业务培训6期，参训520人次。",
            )],
        },
    },
    words: &[
        "考核", "考评", "考查", "评议", "评估", "评价", "测评", "评查", "追究", "问责", "追责", "绩效",
        "约谈",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let outline = &context.report.outline;
    let kind = agency::kind(outline.agency.as_deref().unwrap_or_default());
    if !matches!(kind, Kind::Government | Kind::Town) {
        return;
    }
    let (Some(heading), Some(overview), Some(problems)) =
        (outline.sections[0], running::section(context, 1), running::section(context, 5))
    else {
        return;
    };
    if !context.hits.is_empty()
        || is_bare(context, overview)
        || overview.end() == outline.extent.end()
        // Cut off.
        || outline.sections[5].is_none()
    {
        return;
    }
    // Over two lines, or in traditional script.
    let rest = Span::new(problems.start(), outline.extent.end());
    let folded = structure::folded(context, overview) + &structure::folded(context, rest);
    if RULE.words.iter().any(|word| folded.contains(word)) {
        return;
    }
    findings.report(
        Place::section(1, Some(heading.span)),
        "报告没有写到工作考核、社会评议和责任追究；各级人民政府的报告应当包括这三项的结果，没有发生的也应当写明，请补充。",
    );
}
