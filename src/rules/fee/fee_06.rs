//! The fees of the old regulation are gone.

use super::applies;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::text::pattern::Pattern;

/// Places of the words that are looked at; more say nothing new.
const LOOKED_AT: usize = 20;

/// Words up to here name the old item; the others name the old fees.
const ITEMS: usize = 6;

/// Such a fee taken.
static TAKEN: Pattern = Pattern::new("(?:收取|收缴|缴纳).{0,24}(?:检索|复制|邮寄)费");

/// Not taken, or not a sum.
static NOT: Pattern = Pattern::new("未|不|无|没|免|停|取消|禁|违规|擅自|费(?:用)?(?:共计|合计|共|总计)?0元");

/// The old item, and not what is published of other fees.
static ITEM: Pattern = Pattern::new(
    "(?:信息公开|申请公开|政府信息).{0,12}(?:收费.?减免|减免费用|费用减免)|^.{0,6}收费.减免情况",
);

/// Fees of another sort.
static OTHERS: Pattern = Pattern::new("事业性|涉企|税|政策|平台|栏目|清单|目录");

pub(super) static RULE: Rule = Rule {
    id: "FEE-06",
    title: "不写已经取消的检索费、复制费、邮寄费和收费减免",
    severity: Severity::Warning,
    basis: Some(basis::NO_FEE),
    documentation: documentation! {
        demand: "2019 年度以后的报告，不应再有收取检索费、复制费、邮寄费的内容，也不再报告“收费及减免情况”。",
        why: "现行条例第四十二条规定，依申请提供政府信息不收取费用，只有申请数量、频次明显超过合理范围的可以收取信息处理费。“收费及减免情况”是 2007 年条例的报告内容。",
        repair: "删去旧的内容，在第六部分改写信息处理费的收取情况。",
        exception: "写“未收取检索费、复制费、邮寄费”的，不提示。报告开头列举各部分名称的，由另一条规则说明。",
        bad: Example {
            title: "还在报告减免费用",
            base: "sample-2021.txt",
            edits: &[("未收取信息处理费。除此之外", "未收取信息处理费,政府信息公开减免费用0元。除此之外")],
        },
        good: Example {
            title: "未收取检索费",
            base: "sample-2021.txt",
            edits: &[("未收取信息处理费。除此之外", "未收取信息处理费,也未收取检索费、复制费、邮寄费。除此之外")],
        },
    },
    words: &[
        "收费及减免",
        "收费和减免",
        "收费与减免",
        "收费减免",
        "减免费用",
        "费用减免",
        "检索费",
        "复制费",
        "邮寄费",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !applies(context) || context.year().is_none_or(|year| year < 2019) {
        return;
    }
    for hit in context.hits_in(context.report.outline.extent).take(LOOKED_AT) {
        // The list of the parts before section 一 has a rule of its own.
        if context.section_at(hit.span.start()) == 0 || context.is_in_table(hit.span) {
            continue;
        }
        let written = hit.span.of(context.text());
        let message = if hit.word < ITEMS {
            let clause = structure::folded(context, context.clause(hit.span));
            if !ITEM.is_in(&clause) || OTHERS.is_in(&clause) {
                continue;
            }
            format!("正文还写“{written}”，这是 2007 年条例的报告内容，现行条例已经没有，请核对。")
        } else {
            let clause = structure::folded(context, context.clause(hit.span));
            if !TAKEN.is_in(&clause) || NOT.is_in(&clause) {
                continue;
            }
            format!("正文写收取{written}，现行条例规定依申请提供政府信息不收取这些费用，请核对。")
        };
        findings.report(Place::text(hit.span), message);
        return;
    }
}
