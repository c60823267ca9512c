//! Section 五 has problems and what is done about them.

use super::fmt_21::says_nothing;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::hits::MAX_HITS;
use crate::rules::{basis, running, structure};
use crate::span::Span;
use crate::text::pattern::Pattern;

pub(super) static RULE: Rule = Rule {
    id: "FMT-20",
    title: "第五部分既写问题又写改进",
    severity: Severity::Warning,
    basis: Some(basis::PROBLEMS),
    documentation: documentation! {
        demand: "“存在的主要问题及改进情况”应当既写存在的问题，又写改进的措施或者情况。",
        why: "条例规定，报告应当包括政府信息公开工作存在的主要问题及改进情况，两者缺一不可。",
        repair: "补写缺少的一半：问题写具体，改进逐条对应。",
        exception: "本工具只看有没有说问题和说改进的词语。复制时丢了一部分文字的不算错。总共不足40个汉字的，只提示过于简短。",
        bad: Example {
            title: "只写问题，没有写怎么改进",
            base: "sample-2021.txt",
            edits: &[(
                "\n2025年,我局将从三个方面加以改进:一是把解读做在发文之前,每件行政规范性文件至少配一份问答或者短视频,并组织窗口人员上门讲解;二是建立基层所信息报送月度清单,由办公室按月核对、按季通报,力争更新间隔不超过10个工作日;三是完善答复文书会审制度,邀请公职律师参与疑难申请研究,答复前与申请人至少沟通1次。",
                "",
            )],
        },
        good: Example {
            title: "问题和改进写在一段里，没有用“下一步”",
            base: "sample-2021.txt",
            edits: &[("2025年,我局将从三个方面加以改进:一是把", "针对上述情况:一是把")],
        },
    },
    words: &[
        // Problems.
        "不足",
        "问题",
        "短板",
        "差距",
        "薄弱",
        "欠缺",
        "有待",
        "不够",
        "还需",
        "仍需",
        "尚需",
        "困难",
        "弱项",
        "不到位",
        "不及时",
        "不完善",
        "不健全",
        "不高",
        "不强",
        "不多",
        "不深",
        "不规范",
        "不全",
        "不明显",
        "单一",
        "滞后",
        "偏低",
        "偏少",
        "还要",
        "待加强",
        "待提高",
        "待提升",
        "待完善",
        "缺乏",
        "缺少",
        "未能",
        // Measures.
        "下一步",
        "下步",
        "改进",
        "整改",
        "措施",
        "今后",
        "加强",
        "强化",
        "提升",
        "提高",
        "完善",
        "推进",
        "优化",
        "加大",
        "健全",
        "规范",
        "拓展",
        "拓宽",
        "丰富",
        "落实",
        "建立",
        "开展",
        "深化",
        "细化",
        "加快",
        "推动",
        "组织",
        "增强",
        "创新",
        "严格",
        "针对",
        // Hides a word that begins like it.
        "问题导向",
        "问题线索",
    ],
    check,
};

/// How many of the words tell problems, and where those of measures end.
const PROBLEMS: usize = 36;
const MEASURES: usize = 67;

/// Chinese characters below which it is too short to say both.
const SHORT: usize = 40;

/// What a clause has that tells a problem by a word of improvement: 有待加强.
static LACKING: Pattern = Pattern::new(
    "待|需|不够|不足|不强|不高|不到位|不全|不深|不多|欠|尚未|还未|没有|未能|偏|较少|缺|薄弱|短板|差距|滞后|单一",
);

/// Problems and measures in other words.
static OTHER_PROBLEMS: Pattern = Pattern::new(
    "不(细|明|及|齐|均|严|快|准|大|好|广|实|一|平|充|理|熟|透|便|清|适|少)|偏|欠|缺|弱|较[少低慢晚]|太少|难以|难点|有限|忽视|尚|仍",
);
static OTHER_MEASURES: Pattern =
    Pattern::new("将|拟|计划|打算|力争|争取|已|为此|对此|解决|针对(上述|以上|存在|这些|此|问题|不足)");

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let outline = &context.report.outline;
    let Some(heading) = outline.sections[4] else {
        // Whole but for this heading; otherwise it is a fragment.
        if outline.title.is_some() && outline.sections[5].is_some() && outline.sections[0].is_some() {
            let reason = "没有读到“五、存在的主要问题及改进情况”这一标题，这一部分没有查。";
            findings.not_assessable(reason, vec![Place::document()]);
        }
        return;
    };
    let Some(section) = running::section(context, 5) else { return };
    let text = context.text();
    // It may be cut off.
    if section.end() == outline.extent.end() || says_nothing(context, section) {
        return;
    }
    let place = Place::section(5, Some(heading.span));
    let length = structure::han(section.of(text));
    let (problems, measures) = told(context, section);
    let message = match (problems, measures) {
        (true, true) if length >= SHORT => return,
        (true, true) => {
            let message = format!("第五部分只有{length}个汉字，过于简短；问题和改进情况都宜写具体。");
            findings.report_as(Severity::Info, place, message).without_basis();
            return;
        }
        (true, false) => "第五部分写了存在的问题，没有写怎样改进；应当写明改进的措施或者情况，请补充。",
        (false, true) => "第五部分写了改进的打算，没有写存在什么问题；应当写明存在的主要问题，请补充。",
        (false, false) => "第五部分没有写出存在的主要问题和改进情况，请核对内容。",
    };
    findings.report(place, message);
}

/// Whether problems are told, and measures.
fn told(context: &Context<'_>, section: Span) -> (bool, bool) {
    let text = context.text();
    let (mut problems, mut measures) = (false, false);
    for hit in context.hits_in(section) {
        if hit.word < PROBLEMS {
            problems = true;
        } else if hit.word < MEASURES && !measures {
            measures = !LACKING.is_in(context.clause(hit.span).of(text));
        }
        if problems && measures {
            return (true, true);
        }
    }
    // In other words, over two lines, in traditional script, or beyond the words that are kept.
    let folded = structure::folded(context, section);
    let holds = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let is_broken = structure::is_converted(context.report)
        || !text.contains("信息公开")
        || context.hits.len() >= MAX_HITS;
    problems = problems || OTHER_PROBLEMS.is_in(&folded) || holds(&RULE.words[..PROBLEMS]);
    measures =
        measures || OTHER_MEASURES.is_in(&folded) || is_broken && holds(&RULE.words[PROBLEMS..MEASURES]);
    (problems, measures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_where_they_are_said_to() {
        assert_eq!((RULE.words[PROBLEMS - 1], RULE.words[MEASURES - 1]), ("未能", "针对"));
    }
}
