//! The rule on fees is cited by its number.

use super::{applies, report};
use crate::documentation;
use crate::finding::Severity;
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;
use crate::span::Span;
use crate::text::pattern::Pattern;

/// The number right behind the name of the rule: office, year, number.
static BEHIND: Pattern = Pattern::new(
    "^办法[》〉>的通知 \u{a0}（(]*(国办[一-龥]+?)[ \u{a0}]*[〔【\\[（(﹝]?[ \u{a0}]*(20[0-9]{2})[ \u{a0}]*[〕】\\]）)﹞]?[ \u{a0}]*(?:第)?([0-9]{1,3})[ \u{a0}]*号",
);

/// The number 109 before the name of the rule.
static BEFORE: Pattern = Pattern::new(
    "(国办[一-龥]+?)[ \u{a0}]*[〔【\\[（(﹝]?[ \u{a0}]*(20[0-9]{2})[ \u{a0}]*[〕】\\]）)﹞]?[ \u{a0}]*(?:第)?(109)[ \u{a0}]*号",
);

pub(super) static RULE: Rule = Rule {
    id: "CIT-06",
    title: "信息处理费办法的文号是国办函〔2020〕109号",
    severity: Severity::Info,
    basis: Some(basis::FEE_RULE),
    documentation: documentation! {
        demand: "引用《政府信息公开信息处理费管理办法》，文号应当写国办函〔2020〕109号。",
        why: "这个办法由国务院办公厅以函的形式印发，写成“国办发”或者别的年份、编号，就找不到文件。",
        repair: "把文号改为国办函〔2020〕109号。",
        exception: "文号后面说的是地方转发的文件的，以地方的文号为准。",
        bad: Example {
            title: "“国办函”写成“国办发”",
            base: "sample-2021.txt",
            edits: &[("国办函〔2020〕109号", "国办发〔2020〕109号")],
        },
        good: Example {
            title: "文号前面还有“的通知”",
            base: "sample-2021.txt",
            edits: &[("《政府信息公开信息处理费管理办法》(国办函〔2020〕109号)", "《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》(国办函〔2020〕109号)")],
        },
    },
    words: &["处理费管理办法", "109号", "109 号"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !applies(context) {
        return;
    }
    let text = context.text();
    for hit in context.hits {
        let sentence = context.sentence(hit.span);
        let groups = match hit.word {
            0 => {
                let start = hit.span.end() - "办法".len();
                BEHIND.groups::<4>(text, Span::new(start, sentence.end()))
            }
            _ if sentence.of(text).contains("信息处理费") => {
                BEFORE.groups::<4>(text, Span::new(sentence.start(), hit.span.end()))
            }
            _ => None,
        };
        let Some([_, Some(office), Some(year), Some(number)]) = groups else { continue };
        if (office.of(text), year.of(text), number.of(text)) == ("国办函", "2020", "109") {
            continue;
        }
        let place = office.cover(number);
        let message =
            format!("信息处理费管理办法的文号写作“{}号”，应当是“国办函〔2020〕109号”。", place.of(text));
        report(findings, place, message, "国办函〔2020〕109");
        return;
    }
}
