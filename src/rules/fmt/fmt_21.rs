//! Section 五 is not empty.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, running, structure};
use crate::span::Span;
use crate::text::pattern::Pattern;

pub(super) static RULE: Rule = Rule {
    id: "FMT-21",
    title: "第五部分不能空着或者只写“无”",
    severity: Severity::Error,
    basis: Some(basis::PROBLEMS),
    documentation: documentation! {
        demand: "“存在的主要问题及改进情况”应当有内容，不能空着，不能只写“无”。",
        why: "条例规定，报告应当包括政府信息公开工作存在的主要问题及改进情况。",
        repair: "写明本机关一年来政府信息公开工作存在的主要问题，以及已经做的或者准备做的改进。",
        exception: "标题下面没有文字的，可能是复制时丢失，所以只算“请核对”；粘贴的文本到这里就断了，或者内容在图片里的，不判断。",
        bad: Example {
            title: "只写“无”",
            base: "bad/fmt-21.txt",
            edits: &[],
        },
        good: Example {
            title: "很短，但写了问题和改进",
            base: "bad/fmt-21.txt",
            edits: &[("\n无。\n六、", "\n公开的内容以通知公告为主,群众关心的事项公开得不够细。下一步,逐月梳理村级事务,把补贴发放、项目安排的结果公开到村。\n六、")],
        },
    },
    words: &[],
    check,
};

/// A folded text that says that there is nothing to say.
static NOTHING: Pattern = Pattern::new(
    "^(五|截至目前|截止目前|目前|本年度|上年度|20[0-9]{2}年度?|年|我[局办委镇乡站所]|本(局|办|委|镇|乡|机关|单位|街道)|我(单位|中心|街道))*(暂?无|暂?没有|暂未发现|未发现|不存在|暂不存在)(存在)?(的|明显|突出|主要|重大|任何)*(问题|不足|情况|上述情况|此类情况|内容)?([及和](改进|整改)(的)?(情况|措施))?$",
);

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let outline = &context.report.outline;
    let (Some(heading), Some(section)) = (outline.sections[4], running::section(context, 5)) else { return };
    if section.end() == outline.extent.end() || !says_nothing(context, section) {
        return;
    }
    let place = Place::section(5, Some(heading.span));
    let text = context.text();
    if structure::han(section.of(text)) > 0 {
        let message = format!(
            "第五部分“存在的主要问题及改进情况”只写了“{}”；应当写明存在的主要问题和改进情况。",
            structure::written(context, section).trim_end_matches('。'),
        );
        findings.report(place, message);
    } else if super::is_hollow(context) || structure::is_converted(context.report) {
        let reason = "第五部分没有文字，像是复制或者转换时丢失了，没有查。";
        findings.not_assessable(reason, vec![place]);
    } else {
        let message = "第五部分“存在的主要问题及改进情况”下面没有文字；应当写明存在的主要问题和改进情况，请核对是没有写还是没有复制到。";
        findings.report_as(Severity::Warning, place, message);
    }
}

/// Whether section 五 is empty, or says that there is nothing.
pub(super) fn says_nothing(context: &Context<'_>, section: Span) -> bool {
    let words = section.of(context.text());
    let length = structure::han(words);
    length == 0 || length <= 40 && NOTHING.is_in(&structure::folded(context, section))
}
