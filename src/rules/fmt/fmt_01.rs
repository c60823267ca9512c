//! The six sections are all there.

use crate::document::Kind;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::format::sections::SECTIONS;
use crate::report::outline::Heading;
use crate::report::{Reading, Report};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::span::Span;
use crate::text::fold::fold;
use crate::text::ordinal;

pub(super) static RULE: Rule = Rule {
    id: "FMT-01",
    title: "六个部分齐全",
    severity: Severity::Error,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "报告应当有六个部分：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。",
        why: "六个部分对应《条例》第五十条规定的内容，不能遗漏；没有发生的事项也应当写明“没有”，而不是删去一个部分。",
        repair: "补上缺少的部分。没有可写的内容时，保留标题，写明没有这方面的情况。",
        exception: "粘贴的只是报告的一段(没有标题和开头，或者在某个部分刚开始处结束)时，段外的部分无法判断，不算缺少。表格还在而标题不在，或者文本由 PDF 等转出时，可能只是标题在转换中丢失，所以只请核对。",
        bad: Example {
            title: "没有第六部分",
            base: "sample-2021.txt",
            edits: &[(
                "\n六、其他需要报告的事项\n2024年,我局严格执行《政府信息公开信息处理费管理办法》(国办函〔2020〕109号),全年未发出收费通知,通知收费总金额0元,未收取信息处理费。除此之外,没有其他需要报告的事项。",
                "",
            )],
        },
        good: Example {
            title: "粘贴的文本到第五部分的标题就断了，后面的部分无法判断",
            base: "sample-2021.txt",
            edits: &[
                (
                    "\n六、其他需要报告的事项\n2024年,我局严格执行《政府信息公开信息处理费管理办法》(国办函〔2020〕109号),全年未发出收费通知,通知收费总金额0元,未收取信息处理费。除此之外,没有其他需要报告的事项。",
                    "",
                ),
                (
                    "\n2025年,我局将从三个方面加以改进:一是把解读做在发文之前,每件行政规范性文件至少配一份问答或者短视频,并组织窗口人员上门讲解;二是建立基层所信息报送月度清单,由办公室按月核对、按季通报,力争更新间隔不超过10个工作日;三是完善答复文书会审制度,邀请公职律师参与疑难申请研究,答复前与申请人至少沟通1次。",
                    "",
                ),
                (
                    "2024年,我局政府信息公开工作还存在一些不足:一是政策解读以文字和图表为主,面向个体工商户的通俗讲解不多;二是基层市场监管所报送信息不够及时,有的公示内容更新间隔偏长;三是个别依申请公开答复说理不够充分,与申请人的沟通有待加强。",
                    "",
                ),
            ],
        },
    },
    words: &[],
    check,
};

/// Chinese characters that a section has if it was not cut off behind its heading.
const SUBSTANTIAL: usize = 90;

/// Fewer headings than this in a converted text, and the conversion has lost them.
const FEWEST: usize = 3;

/// Lines of a signature and the foot of a page that may stand behind a text.
const FOOT_LINES: usize = 8;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !structure::applies(context, findings) {
        return;
    }
    let report = context.report;
    let sections = &report.outline.sections;
    let known: Vec<&Heading> = sections.iter().flatten().collect();
    let (Some(first), Some(last)) = (known.first(), known.last()) else {
        let reason = "没有读到六个部分的标题，粘贴的可能只是表格，没有查。";
        return findings.not_assessable(reason, vec![Place::document()]);
    };
    if known.len() < FEWEST && structure::is_converted(report) {
        let reason = "文本像是由 PDF 等转出的，多数标题没有读到，没有查。";
        return findings.not_assessable(reason, vec![Place::document()]);
    }
    let begins = report.outline.title.is_some() || first.section == 1;
    let ends = last.section == 6 || is_whole(context, last);
    for number in 1..=6u8 {
        if sections[usize::from(number) - 1].is_some() {
            continue;
        }
        if number < first.section && !begins || number > last.section && !ends {
            continue;
        }
        missing(context, findings, number, first, last);
    }
    if first.section > 1 && !begins {
        let reason = format!(
            "粘贴的像是报告的一部分，从“{}”开始，前面的部分没有查。",
            structure::section_name(first.section)
        );
        findings.not_assessable(reason, vec![Place::section(first.section, Some(first.span))]);
    }
    if !ends {
        let reason =
            format!("粘贴的文本到“{}”就结束了，后面的部分没有查。", structure::section_name(last.section));
        findings.not_assessable(reason, vec![Place::section(last.section, Some(last.span))]);
    }
}

fn missing(context: &Context<'_>, findings: &mut Findings, number: u8, first: &Heading, last: &Heading) {
    let report = context.report;
    let sections = &report.outline.sections;
    let next = sections[usize::from(number)..].iter().flatten().next();
    let before = sections[..usize::from(number) - 1].iter().flatten().next_back();
    // Between its neighbours, as far as they stand in order.
    let start = before.map_or_else(
        || report.outline.title.map_or(report.outline.extent.start(), Span::end),
        |heading| heading.span.end(),
    );
    let end = next.map_or(report.outline.extent.end(), |heading| heading.span.start());
    let stretch = Span::new(start.min(end), end);
    let name = structure::section_name(number);
    let at = next.or(before).unwrap_or(if number < first.section { first } else { last }).span;
    let place = Place::section(number, Some(at));
    if stands(context, stretch, number) {
        let reason = format!("“{name}”的字样在正文里，但没有读成标题，没有查。");
        return findings.not_assessable(reason, vec![place]);
    }
    let table = TableName::ALL.into_iter().find(|table| table.section() == number);
    let has_table = table.is_some_and(|table| !matches!(report.tables[table as usize], Reading::Absent));
    if let Some(table) = table.filter(|_| has_table) {
        let message = format!("没有读到“{name}”这一标题，{}却在；请核对标题是否漏写。", table.caption());
        let is_lost = structure::is_converted(report);
        let severity = if is_lost { Severity::Info } else { Severity::Warning };
        findings.report_as(severity, place, message);
    } else if number == 1 && structure::han(stretch.of(context.text())) >= 3 * SUBSTANTIAL {
        let message = format!("第二部分之前有正文，却没有读到“{name}”这一标题；请核对标题是否漏写。",);
        findings.report_as(Severity::Warning, place, message);
    } else if number == 5 && structure::han(behind_table(report, stretch).of(context.text())) >= SUBSTANTIAL {
        let found = format!("表四之后有正文，却没有读到“{name}”这一标题");
        if structure::is_converted(report) {
            let message = format!("{found}；请核对是漏写，还是转换文本时丢失。");
            findings.report_as(Severity::Warning, place, message);
        } else {
            findings.report(place, format!("{found}；应当补上标题。"));
        }
    } else if structure::is_converted(report) {
        let message = format!("没有读到“{name}”这一部分；请核对是漏写，还是转换文本时丢失。");
        findings.report_as(Severity::Warning, place, message);
    } else {
        let message = format!("缺少“{name}”这一部分；统一格式的六个部分应当齐全。");
        findings.report(place, message);
    }
}

/// What stands behind 表四 in a stretch; nothing where it was not read.
fn behind_table(report: &Report<'_>, stretch: Span) -> Span {
    let start = report.sheet(TableName::Proceedings).map_or(stretch.end(), |sheet| sheet.span.end());
    Span::new(start.clamp(stretch.start(), stretch.end()), stretch.end())
}

/// Whether the words of a heading stand in a stretch, though not as a heading.
fn stands(context: &Context<'_>, stretch: Span, number: u8) -> bool {
    let Some(section) = SECTIONS.get(usize::from(number) - 1) else { return false };
    let mut wordings = std::iter::once(&section.heading).chain(section.variants).chain(section.others);
    if number == 1 {
        // 总体情况 alone on a line; in running text it is a common word.
        return stretch.of(context.text()).lines().filter(|line| line.len() <= 60).any(|line| {
            let line = fold(line);
            wordings.clone().any(|wording| line.ends_with(&fold(wording)))
        });
    }
    let text = structure::folded(context, stretch);
    wordings.any(|wording| {
        let wording = fold(wording);
        wording.chars().count() >= 8 && text.contains(&wording)
    })
}

/// Whether the last section that has a heading is there to its end, so that more should follow.
fn is_whole(context: &Context<'_>, last: &Heading) -> bool {
    let report: &Report<'_> = context.report;
    let text = context.text();
    let table = TableName::ALL.into_iter().find(|table| table.section() == last.section);
    let start = match table.map(|table| &report.tables[table as usize]) {
        Some(Reading::Read(sheet)) => sheet.span.end().max(last.span.end()),
        // Where the table ends is not known.
        Some(Reading::Unreadable(_)) => return false,
        Some(Reading::Absent) | None => last.span.end(),
    };
    let body = Span::new(start, report.outline.extent.end())
        .of(text)
        .trim_end_matches(|character: char| character.is_whitespace() || character == '|');
    if structure::han(body) < SUBSTANTIAL {
        return false;
    }
    // A signature and the foot of a page may follow; a text that ends within a sentence or with a
    // heading was cut off.
    let longest = if report.document.kind == Kind::Html { 200 } else { 60 };
    let mut rest = body;
    for _ in 0..FOOT_LINES {
        let rest_ends = rest.ends_with(|character: char| {
            matches!(character, '。' | '!' | '！' | '.' | '”' | ')' | '）' | '》' | '日')
                || character.is_ascii_digit()
        });
        if rest_ends {
            return true;
        }
        let (above, line) = rest.rsplit_once('\n').unwrap_or(("", rest));
        if line.len() > longest || ordinal::split(line).0.is_some() {
            return false;
        }
        rest = above.trim_end();
    }
    report.document.kind == Kind::Html
}
