//! 习近平新时代中国特色社会主义思想 is written in full.

use super::{before, behind};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};

/// Words that show that somebody hid words of the text.
const MASKS: usize = 2;

pub(super) static RULE: Rule = Rule {
    id: "PHR-02",
    title: "“习近平新时代中国特色社会主义思想”写完整",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "“习近平新时代中国特色社会主义思想”应当写全，不漏“习近平”，也不漏“思想”。",
        why: "这是写入党章和宪法的提法，缺了几个字就不是规范的表述。",
        repair: "补上漏掉的字。",
        exception: "从转载网站复制的文字，姓名可能被网站屏蔽，原文并没有漏；文中有“(略)”之类屏蔽痕迹的只作提示。",
        bad: Example {
            title: "漏了“习近平”",
            base: "sample-2021.txt",
            edits: &[("以习近平新时代中国特色社会主义思想为指导", "以新时代中国特色社会主义思想为指导")],
        },
        good: Example {
            title: "中间断行，带引号",
            base: "sample-2021.txt",
            edits: &[("以习近平新时代中国特色社会主义思想为指导", "以习近平\n新时代中国特色社会主义思想为指导")],
        },
    },
    words: &[
        "习近平新时代中国特色社会主义",
        "新时代中国特色社会主义思想",
        "(略)",
        "（略）",
        "( 略 )",
        "****",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let extent = context.report.outline.extent;
    let is_masked = context.hits_in(extent).any(|hit| hit.word >= MASKS);
    for hit in context.hits_in(extent) {
        let missing = match hit.word {
            0 => {
                let rest = behind(context, hit.span);
                let is_cut =
                    ["为指导", "，", ",", "。", "；", ";", "的指导"].iter().any(|end| rest.starts_with(end));
                if is_cut { "思想" } else { continue }
            }
            1 => {
                let words = before(context, hit.span);
                // A mask stands for the name.
                let is_whole = ["习近平", "总书记", "同志"].iter().any(|name| words.ends_with(name))
                    || words.ends_with(['*', '×', '□', '某', '平', ')', '）', '…', '?'])
                    || words.is_empty();
                if is_whole { continue } else { "习近平" }
            }
            _ => continue,
        };
        let severity = if is_masked { Severity::Info } else { Severity::Warning };
        let mut message = format!("“习近平新时代中国特色社会主义思想”写漏了“{missing}”，请补上。");
        if is_masked {
            message.push_str("文中有“(略)”一类屏蔽的痕迹，也可能是转载的网站删去的，请核对原文。");
        }
        findings.report_as(severity, Place::text(hit.span), message);
        return;
    }
}
