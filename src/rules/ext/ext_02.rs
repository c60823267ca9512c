//! Tables are text, not pictures or attachments.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext::{self, Elsewhere};

pub(super) static RULE: Rule = Rule {
    id: "EXT-02",
    title: "表格不做成图片或附件",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "第二、三、四部分的表格宜直接写在正文里，不宜只放图片或者附件。",
        why: "图片和附件里的数字，检索、统计、读屏软件和本工具都读不出来，表格没有核对。",
        repair: "把表格以文字形式放进正文。要核对现有的报告，可以打开附件，把其中的表格复制过来。",
        exception: "图片只是配图，而表格在别处另有文字版的，不算错；这时请把文字版的表格一起粘贴。",
        bad: Example {
            title: "第二部分只有图片，第三、四部分只写了“详见附件”",
            base: "bad/no-tables.html",
            edits: &[
                ("<h2>二、主动公开政府信息情况</h2>", "<h2>二、主动公开政府信息情况</h2>\n<p><img src=\"table2.png\" alt=\"\"></p>"),
                ("<h2>三、收到和处理政府信息公开申请情况</h2>", "<h2>三、收到和处理政府信息公开申请情况</h2>\n<p>(表格详见附件)</p>"),
                ("<h2>四、政府信息公开行政复议、行政诉讼情况</h2>", "<h2>四、政府信息公开行政复议、行政诉讼情况</h2>\n<p>(表格详见附件)</p>"),
            ],
        },
        good: Example {
            title: "表格在正文里，另附图解",
            base: "sample-2021.txt",
            edits: &[("四、政府信息公开行政复议、行政诉讼情况\n", "以上数据的图解见附件。\n四、政府信息公开行政复议、行政诉讼情况\n")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !context.report.is_report() || ext::is_before_2019(context) || ext::is_explanation(context) {
        return;
    }
    let (mut pictures, mut attachments) = (Vec::new(), Vec::new());
    for name in TableName::ALL {
        match ext::elsewhere(context, name) {
            Some(Elsewhere::Picture(span)) => pictures.push((name, span)),
            Some(Elsewhere::Attachment(span)) => attachments.push((name, span)),
            None => {}
        }
    }
    for (found, what) in [(pictures, "只有图片"), (attachments, "提到附件或图片")] {
        let names: Vec<TableName> = found.iter().map(|(name, _)| *name).collect();
        let mut places = found.iter().map(|(name, span)| Place::section(name.section(), Some(*span)));
        let Some(first) = places.next() else { continue };
        let message = format!(
            "{}{what}，没有读到{}，表中的数字没有核对。请把表格以文字形式放进正文。",
            ext::sections(&names),
            ext::captions(&names),
        );
        findings.report(first, message).at.extend(places);
    }
}
