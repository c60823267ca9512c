//! The text speaks of the year of the report.

use super::{begins_sentence, year_before, year_of_title};
use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::structure;
use crate::span::Span;
use crate::text::pattern::Pattern;

/// Numbers of the year's work of the body itself: in the first clause, or behind 共.
static WORK: Pattern = Pattern::new(
    "^年(?:度)?[ \u{a0}]*[,，]?(?:(?:我|全|本)[一-龥]{1,2})?(?:共|累计)?(?:公开|公布|发布|受理|收到|办结|制定|制发|主动公开|新收)[一-龥“”《》]*[0-9]+[ \u{a0}]*(?:余|多)?(?:件|条|次|篇|期|份|项|宗)|共(?:公开|公布|发布|受理|收到|办结|制定|制发|主动公开)[一-龥“”《》]*[0-9]+[ \u{a0}]*(?:余|多)?(?:件|条|次|篇|期|份|项|宗)",
);

/// What a report says of its own year alone.
static LACKS: Pattern = Pattern::new(
    "(?:政府信息公开|政务公开)[一-龥]*(?:还|仍|也)?存在[一-龥]*(?:不足|问题|差距|薄弱)|(?:未|没有|无)[一-龥]*(?:收取|收费|信息处理费)",
);

/// Words of a sentence that tells of an earlier year on purpose.
static EARLIER: Pattern = Pattern::new(
    "较|相比|比[0-9上去]|对比|同期|同比|上年|上一年|去年|以来|结转|转结|增长|增加|减少|下降|提高到|提升到|起|至|始|自|整改|针对|曾|原|首次|批准|被|确定|全省|全市|国务院|要求|成立|荣|奖|评为|考核|督查|检查|反馈|评估|排名",
);

pub(super) static RULE: Rule = Rule {
    id: "DATE-10",
    title: "正文写的是报告年度的情况",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "总体情况、问题和其他事项写的应当是报告年度的情况，不应当留着往年的年份。",
        why: "沿用上一年的文稿，年份没有改全，读者会以为这些数据是上一年的。",
        repair: "核对这一句说的是哪一年的情况，改正年份；确实是回顾往年的，写明“上年”。",
        exception: "回顾上一年的工作、说明上一年的问题怎样改进的，不算错。只看以上一年的年份开头，又有工作数量、存在的问题或者收费情况的句子；句子里有比较、结转、评比、考核的，或者同一段还写到报告年度的，都不提示。",
        bad: Example {
            title: "沿用上一年的开头",
            base: "sample-2021.txt",
            edits: &[("推行公文办理与公开属性认定同步进行", "2023年,共制定行政规范性文件2件。推行公文办理与公开属性认定同步进行")],
        },
        good: Example {
            title: "与上一年比较",
            base: "sample-2021.txt",
            edits: &[("推行公文办理与公开属性认定同步进行", "2023年,共制定行政规范性文件4件,本年减少2件。推行公文办理与公开属性认定同步进行")],
        },
    },
    words: &[
        "年,",
        "年，",
        "年度,",
        "年度，",
        "年我",
        "年全",
        "年共",
        "年未",
        "年没有",
        "年度未",
        "年度没有",
        "年政府信息公开工作",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(year) = year_of_title(context).filter(|_| !structure::is_too_old(context)) else { return };
    let text = context.text();
    for hit in context.hits {
        let section = context.section_at(hit.span.start());
        let Some((written, start)) = year_before(text, hit.span.start()) else { continue };
        let is_stale = written + 1 == year;
        if !is_stale || !matches!(section, 1 | 5 | 6) || !begins_sentence(context, start) {
            continue;
        }
        let sentence = Span::new(start, context.sentence(hit.span).end());
        let words = Span::new(hit.span.start(), sentence.end()).of(text);
        let says = if section == 1 { WORK.is_in(words) } else { LACKS.is_in(words) };
        // A paragraph that speaks of both years compares them.
        let line = context.line(hit.span).of(text);
        if !says
            || EARLIER.is_in(words)
            || line.contains(&format!("{year}年"))
            || line.contains(&format!("{year} 年"))
        {
            continue;
        }
        let place = Span::new(start, hit.span.start() + "年".len());
        let message =
            format!("这是{year}年的报告，这一句却以“{written}年”开头，请核对是不是往年的文字没有改。");
        findings.report(Place::text(place), message).and(Place::text(sentence)).fix(Fix::replace(
            place,
            &format!("{year}年"),
            false,
        ));
    }
}
