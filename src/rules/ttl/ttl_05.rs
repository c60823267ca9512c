//! Title, introduction and signature name the same body and year.

use super::title;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::agency::{self, Kind};
use crate::text::fold::fold;
use crate::text::pattern::Pattern;

/// Lines at the end among which the signature stands.
const LAST: usize = 6;

/// Bytes of a line beyond which it is no signature.
const SIGNED: usize = 300;

/// A report that the introduction calls by body and year; it ends where the name of the report ends.
static CALLED: Pattern =
    Pattern::new("([一-龥]*)(20[0-9]{2})[ \u{a0}]*年度?([一-龥]*)信息公开(?:工作)?年度报告$");

/// The body that makes the report: 某局编制本报告.
static MAKER: Pattern = Pattern::new("^(?:由|现由|特由)?([一-龥]+)$");

/// A date alone on its line, folded.
static DATE: Pattern = Pattern::new("^[(]?20[0-9]{2}年?[0-9]{1,2}月?[0-9]{1,2}日?[)]?$");

/// A signature, and the date behind it.
static SIGNATURE: Pattern =
    Pattern::new("^[ \u{a0}]*([一-龥]+)(?:[ \u{a0}\u{3000}]*(20[0-9]{2})[ \u{a0}]*年[0-9月日 \u{a0}]*)?$");

pub(super) static RULE: Rule = Rule {
    id: "TTL-05",
    title: "标题、开头说明和落款的机关、年度一致",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "标题、开头说明和落款写的应当是同一个机关、同一个年度。",
        why: "不一致多半是沿用了别的单位或者往年的文稿，没有改全。",
        repair: "以实际编制报告的机关和年度为准，改正写错的一处。",
        exception: "机关在年中更名、合并的，两个名称都可能是对的。全称和简称不算不一致；政府的报告由政府办公室编制、落款的，也不算。",
        bad: Example {
            title: "开头说明里的年度是上一年",
            base: "sample-2021.txt",
            edits: &[("的规定,云岭县市场监督管理局编制本报告。", "的规定,现公布云岭县市场监督管理局2023年政府信息公开工作年度报告。")],
        },
        good: Example {
            title: "开头说明用简称，并引用了通知的名称",
            base: "sample-2021.txt",
            edits: &[("的规定,云岭县市场监督管理局编制本报告。", "以及《关于做好2025年政府信息公开工作年度报告编制工作的通知》的规定,云岭县市场监管局编制本报告。")],
        },
    },
    words: &["年度报告", "编制本报告", "编写本报告", "编制本年度报告"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some((title, folded)) = title(context) else { return };
    let outline = &context.report.outline;
    let year = outline.year.filter(|(_, span)| title.contains(*span)).map(|(year, _)| year);
    let own = outline.agency.as_deref().filter(|agency| folded.contains(*agency));
    let end = outline.sections[0].map_or(title.end(), |heading| heading.span.start());
    for hit in context.hits_in(Span::new(title.end(), end.max(title.end()))) {
        match hit.word {
            0 => called(context, findings, hit.span, own, year),
            _ => made(context, findings, hit.span, own),
        }
    }
    if let Some(own) = own {
        signed(context, findings, own, end);
    }
}

/// The introduction calls the report by another year or body.
fn called(context: &Context<'_>, findings: &mut Findings, at: Span, own: Option<&str>, year: Option<u16>) {
    let text = context.text();
    let behind = text.get(at.end()..).unwrap_or_default();
    // 《关于做好2024年…年度报告编制工作的通知》 is another document.
    if [
        "编制",
        "编写",
        "编报",
        "工作",
        "格式",
        "发布",
        "有关",
        "相关",
        "的通知",
        "公开",
        "公布",
        "》的",
        "事项",
    ]
    .iter()
    .any(|word| behind.starts_with(word))
    {
        return;
    }
    let clause = Span::new(context.clause(at).start(), at.end());
    let Some([Some(whole), before, Some(digits), behind]) = CALLED.groups::<4>(text, clause) else { return };
    let words = before.map_or("", |before| before.of(text));
    let written: Option<u16> = digits.of(text).parse().ok();
    if words.contains("关于") {
        return;
    }
    if let (Some(year), Some(written)) = (year, written)
        && year != written
        && !["上年", "去年", "上一年"].iter().any(|word| words.contains(word))
    {
        let message = format!("标题写的是{year}年，开头说明里却是{written}年的报告，请核对哪一处写错。");
        findings.report(Place::text(whole), message);
        return;
    }
    // The year may stand before the body or behind it.
    let Some(own) = own else { return };
    let name = [words, behind.map_or("", |behind| behind.of(text))].concat();
    let name = name.trim_end_matches("政府").trim_start_matches("现将").trim_start_matches("现公布");
    if is_quoted(text, whole) && is_other_level(own, name) {
        let message = format!(
            "标题的机关是{own}，开头说明里却把报告称为“{}”，请核对是哪一个机关的报告。",
            whole.of(text)
        );
        findings.report(Place::text(whole), message);
    }
}

/// Whether a name stands right behind 《.
fn is_quoted(text: &str, span: Span) -> bool {
    text.get(..span.start()).is_some_and(|before| before.ends_with('《'))
}

/// Whether one is a government and the other its office, which make reports of their own.
fn is_other_level(own: &str, name: &str) -> bool {
    let kinds = (agency::kind(own), agency::kind(name));
    matches!(kinds, (Kind::GovernmentOffice, Kind::Government) | (Kind::Government, Kind::GovernmentOffice))
        || is_other(own, name)
}

/// Another body makes the report.
fn made(context: &Context<'_>, findings: &mut Findings, at: Span, own: Option<&str>) {
    let text = context.text();
    let before = Span::new(context.clause(at).start(), at.start());
    let Some(own) = own else { return };
    let Some([_, Some(name)]) = MAKER.groups::<2>(text, before) else { return };
    let words = fold(name.of(text));
    if is_other(own, &words) {
        let message =
            format!("标题的机关是{own}，开头说明却说报告由{words}编制，请核对是否沿用了别的单位的文稿。");
        findings.report(Place::text(name), message);
    }
}

/// The signature is that of another body.
fn signed(context: &Context<'_>, findings: &mut Findings, own: &str, after: usize) {
    let text = context.text();
    let end = context.report.outline.extent.end();
    let mut is_above_date = false;
    for line in super::above(context, end).take(LAST).filter(|line| line.start() > after) {
        let is_short = line.end() - line.start() <= SIGNED;
        let is_date = is_short && DATE.is_in(&fold(line.of(text)));
        let is_signature = std::mem::replace(&mut is_above_date, is_date);
        if !is_short {
            continue;
        }
        // The body may stand on the line of the date, or on the one above.
        let Some([_, Some(name), date]) = SIGNATURE.groups::<3>(text, line) else { continue };
        let words = fold(name.of(text));
        if (is_signature || date.is_some()) && is_other(own, &words) {
            let message = format!("标题的机关是{own}，落款却是{words}，请核对哪一处写错。");
            findings.report(Place::text(name), message);
            return;
        }
    }
}

/// Whether a name is surely that of another body of the same kind.
fn is_other(own: &str, name: &str) -> bool {
    let kind = agency::kind(own);
    let stem = name.strip_suffix("办公室").filter(|stem| agency::kind(stem) == kind).unwrap_or(name);
    matches!(kind, Kind::Department | Kind::Town | Kind::Street | Kind::Government)
        && agency::kind(stem) == kind
        && !agency::may_be_same(own, stem)
}
