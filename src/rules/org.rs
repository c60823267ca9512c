//! What the body calls itself, and others that it speaks of.

mod org_01;
mod org_02;
mod org_03;
mod org_04;

use crate::rule::{Context, Rule};
use crate::rules::{ext, structure};
use crate::span::Span;
use crate::text::agency;
use crate::text::pattern::Pattern;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[&org_01::RULE, &org_02::RULE, &org_03::RULE, &org_04::RULE];

/// The body that the title of a report names.
fn own<'a>(context: &Context<'a>) -> Option<&'a str> {
    let outline = &context.report.outline;
    let agency = outline.agency.as_deref()?;
    let title = structure::folded(context, outline.title?);
    let applies = context.report.is_report()
        && !structure::is_too_old(context)
        && !ext::is_before_2019(context)
        && !ext::is_explanation(context);
    (applies && title.contains(agency)).then_some(agency)
}

/// Whether a place stands in quotation marks or in the name of a document.
fn is_quoted(context: &Context<'_>, at: Span) -> bool {
    let line = context.line(at);
    let before = context.text().get(line.start()..at.start()).unwrap_or_default();
    let opened = before.rfind(['《', '“', '「', '〈']);
    let closed = before.rfind(['》', '”', '」', '〉']);
    opened.is_some_and(|opened| closed.is_none_or(|closed| closed < opened))
}

/// What a report says of the body that makes it and of no other; then words before which a site is named.
const WORDS: &[&str] = &[
    "主动公开政府信息",
    "公开政府信息",
    "收到政府信息公开申请",
    "收到依申请公开",
    "受理政府信息公开申请",
    "新收政府信息公开申请",
    "政府信息公开工作",
    "收取信息处理费",
    "没有其他需要报告",
    "无其他需要报告",
    // What a site is named before.
    "网站",
    "门户网站",
];

/// How many of them are such deeds.
const DEEDS: usize = WORDS.len() - 2;

/// The body that a clause begins with, up to what it did.
static ACTOR: Pattern = Pattern::new(
    "^(?:[0-9]{4}[ \u{a0}]*年度?)?(?:全年|今年|本年度)?([一-龥]+?(?:局|委员会|办公室|厅|人民政府|街道办事处|街道|镇|乡))(?:[0-9]{4}[ \u{a0}]*年度?)?(?:全年|今年|本年度)?(?:共|累计|未|没有|共计)?$",
);

/// Bytes that a name (县教育局), with a year before it, can have.
const SHORTEST: usize = 12;
const LONGEST: usize = 100;

/// A body that is said to have done what only the one that reports has done.
struct Actor<'a> {
    name: &'a str,
    span: Span,
}

/// Such bodies in the sections of a report, by the first [`DEEDS`] of [`WORDS`].
fn actors<'a>(context: &Context<'a>) -> Vec<Actor<'a>> {
    let text = context.text();
    let mut found: Vec<Actor<'a>> = Vec::new();
    for hit in context.hits {
        if hit.word >= DEEDS || context.section_at(hit.span.start()) == 0 || is_quoted(context, hit.span) {
            continue;
        }
        // The title of a report, of another body on the same page or of this one by its short name.
        if text.get(hit.span.end()..).is_some_and(|behind| behind.starts_with("年度报告")) {
            continue;
        }
        let before = Span::new(context.clause(hit.span).start(), hit.span.start());
        // Most such clauses begin with no name, or with 我局.
        let length = before.end() - before.start();
        if !(SHORTEST..LONGEST).contains(&length) {
            continue;
        }
        let Some([_, Some(span)]) = ACTOR.groups::<2>(text, before) else { continue };
        let words = span.of(text);
        let name = words.trim_start_matches(['我', '本', '该', '原', '全']);
        // Several bodies, or one that is spoken of in another role.
        let is_other = [
            "各", "所属", "下属", "部分", "个别", "有的", "一些", "其他", "指导", "督促", "组织", "推动",
            "按照", "根据", "通过", "对于", "针对", "加强", "推进", "做好", "提升", "提高", "强化", "规范",
            "促进", "全面", "深化", "落实", "抓好", "开展", "健全", "优化", "要求", "及", "与", "向", "将",
            "由",
        ]
        .iter()
        .any(|word| name.contains(word));
        if !is_other {
            let start = span.end() - name.len();
            found.push(Actor { name, span: Span::new(start, span.end()) });
        }
    }
    found
}

/// Whether the counties that two names tell are two.
fn is_foreign(own: &str, name: &str) -> bool {
    const MARKS: [char; 3] = ['县', '区', '旗'];
    let (Some(own), Some(other)) = (agency::county(own), agency::county(name)) else { return false };
    // A county that has become a district keeps its name, and an autonomous one has a short name.
    !agency::may_be_same(own.trim_end_matches(MARKS), other.trim_end_matches(MARKS))
}
