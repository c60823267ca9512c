//! No instruction of the form is left in.

use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::running;
use crate::text::pattern::Pattern;

pub(super) static RULE: Rule = Rule {
    id: "FMT-25",
    title: "没有留下填写说明",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "公开的报告里不应当留有格式的填写说明，例如“该部分以表格形式报告”“此处填写”。",
        why: "填写说明是写给编制人看的，留在报告里说明定稿前没有清理模板。",
        repair: "删去填写说明；说明要求填写的内容还没有写的，补写。",
        exception: "正文里谈到填报说明(例如培训时讲解填报说明)的不算，只看单独成行的“填报说明”和对编制人说的话。",
        bad: Example {
            title: "表格前面留下了格式的说明",
            base: "sample-2021.txt",
            edits: &[("三、收到和处理政府信息公开申请情况\n(本列", "三、收到和处理政府信息公开申请情况\n该部分以表格形式报告。表格如下:\n(本列")],
        },
        good: Example {
            title: "谈到填报说明",
            base: "sample-2021.txt",
            edits: &[("组织业务培训4期", "组织业务培训4期,逐项讲解年度报告填报说明")],
        },
    },
    words: &[
        // domain notes: seen in published reports, from the prose of the form.
        "部分以表格形式报告",
        "这一项报告",
        "这一部分报告",
        "填报说明",
        "填表说明",
        "填写说明",
        // What templates of agencies tell the writer.
        "此处填",
        "在此填",
        "在此处填",
        "请填写",
        "此处插入",
        "由各单位填",
        "自行填写",
        "根据实际情况填写",
        "如实填写",
        "酌情填写",
    ],
    check,
};

/// Where the instructions of a form begin that people speak of as well.
const SPOKEN_OF: std::ops::Range<usize> = 3..6;

/// Words that templates put in brackets.
const IN_BRACKETS: usize = 9;

/// A line that is the heading of instructions, or begins with them.
static ALONE: Pattern = Pattern::new("^[(（【注:：1-9.、 ]*(填报|填表|填写)说明[)）】]?([:：]|[ ]*$)");

/// A bracket before the word, and none that closes between.
static OPEN: Pattern = Pattern::new("[(（【〔\\[][^)）】〕\\]]*$");

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let text = context.text();
    let mut before = 0;
    for hit in context.hits {
        let line = context.line(hit.span);
        let head = text.get(line.start()..hit.span.start()).unwrap_or_default();
        let is_left = match hit.word {
            word if SPOKEN_OF.contains(&word) => ALONE.is_in(line.of(text)),
            word if word >= IN_BRACKETS => OPEN.is_in(head),
            _ => true,
        };
        if !is_left || !context.report.outline.extent.contains(hit.span) {
            continue;
        }
        let sentence = context.sentence(hit.span);
        if sentence.start() < before {
            continue;
        }
        before = sentence.end();
        let mut shown = sentence.of(text).trim();
        if let Some((end, _)) = shown.char_indices().nth(30) {
            shown = &shown[..end];
        }
        let message = format!("“{shown}”像是格式或者模板的填写说明，没有删去，请核对。");
        findings.report(Place::text(sentence), message).fix(Fix::replace(sentence, "", false));
    }
}
