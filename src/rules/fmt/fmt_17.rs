//! Section 一 is more than an introduction.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, running, structure};
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "FMT-17",
    title: "总体情况有实质内容",
    severity: Severity::Warning,
    basis: Some(basis::OVERVIEW),
    documentation: documentation! {
        demand: "“总体情况”应当写本机关一年来的公开工作，不能是空的，也不能只有编制说明(依据、统计期限、联系方式等)。",
        why: "统一格式要求这一部分综述本机关落实《条例》的情况；只有编制说明，等于没有报告。",
        repair: "补写本机关在主动公开、依申请公开、政府信息管理、平台建设、监督保障方面做了什么，有数字的写数字。",
        exception: "复制时丢了这一部分的文字、内容在图片里，或者正文写在这个标题之前的，不算错。去掉编制说明后不足40个汉字的算存疑，不足80个汉字的只作提示。2019、2020年度的报告适用旧格式，只作提示。",
        bad: Example {
            title: "第一部分只有编制说明",
            base: "bad/fmt-17.txt",
            edits: &[],
        },
        good: Example {
            title: "内容不多，但写了自己的工作",
            base: "bad/fmt-17.txt",
            edits: &[(
                "如有疑问,请与云溪街道党政办公室联系。\n",
                "如有疑问,请与云溪街道党政办公室联系。\n全年主动公开政府信息63条,未收到政府信息公开申请;县政府网站专栏由专人更新,发布前逐条审核;公开工作列入年度考核,组织培训1次,在便民服务中心设查阅点1处,方便群众查阅。全年没有因信息公开被投诉、被追究责任的情况,群众对公开工作的意见当场答复。\n",
            )],
        },
    },
    words: &[],
    check,
};

/// What sentences that introduce a report have.
const MARKS: [&str; 21] = [
    "要求编制",
    "规定编制",
    "编制而成",
    "本报告",
    "年度报告",
    "本年报",
    "统计期限",
    "统计时限",
    "请与",
    "请联系",
    "联系电话",
    "邮编",
    "邮政编码",
    "电子版",
    "部分组成",
    "部分构成",
    "六部分",
    "个部分",
    "报告如下",
    "汇报如下",
    "公布如下",
];

/// Chinese characters below which it says next to nothing, and little.
const NOTHING: usize = 40;
const LITTLE: usize = 80;

/// Chinese characters that are no mere introduction.
const ENOUGH: usize = 600;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let report = context.report;
    let Some(heading) = report.outline.sections[0] else { return };
    let Some(section) = running::section(context, 1) else { return };
    let text = context.text();
    // Cut off behind it; or the text stands before the heading.
    let before = Span::new(report.outline.title.map_or(0, Span::end), heading.span.start());
    if section.end() == report.outline.extent.end() || structure::han(before.of(text)) >= ENOUGH {
        return;
    }
    let all = structure::han(section.of(text));
    if all >= ENOUGH {
        return;
    }
    if super::is_hollow(context) {
        let reason = "第一部分和第五部分都没有文字，像是复制时丢失了，没有查。";
        return findings.not_assessable(reason, vec![Place::section(1, Some(heading.span))]);
    }
    let left = own(context, section);
    let severity = match left {
        0..NOTHING => Severity::Warning,
        NOTHING..LITTLE => Severity::Info,
        _ => return,
    };
    let message = if all < 4 {
        "第一部分“总体情况”下面没有文字；应当写本机关一年来的政府信息公开工作，请核对是没有写还是没有复制到。"
            .to_owned()
    } else if left + 20 < all {
        format!(
            "第一部分“总体情况”除去编制依据、统计期限、联系方式等说明，只有{left}个汉字，过于简略；应当写出本机关一年来的政府信息公开工作，请补充。"
        )
    } else {
        format!(
            "第一部分“总体情况”只有{left}个汉字，过于简略；应当写出本机关一年来的政府信息公开工作，请补充。"
        )
    };
    let place = Place::section(1, Some(heading.span));
    if report.measure() == crate::format::Edition::Y2019 {
        findings.report_as(Severity::Info, place, message).without_basis();
    } else {
        findings.report_as(severity, place, message);
    }
}

/// Chinese characters of the sentences that do not introduce the report.
fn own(context: &Context<'_>, section: Span) -> usize {
    let mut count = 0;
    for sentence in section.of(context.text()).split(['。', '；']) {
        if !MARKS.iter().any(|mark| sentence.contains(mark)) {
            count += structure::han(sentence);
        }
    }
    count
}

/// Whether section 一 says next to nothing, for other rules that look at what it says.
pub(super) fn is_bare(context: &Context<'_>, section: Span) -> bool {
    structure::han(section.of(context.text())) < ENOUGH && own(context, section) < LITTLE
}
