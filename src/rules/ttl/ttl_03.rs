//! The words of the title stand in order.

use super::title;
use crate::documentation;
use crate::finding::{Edit, Fix, Place, Severity};
use crate::report::outline::is_scrambled;
use crate::rule::{Context, Findings, Rule};
use crate::rules::structure::written;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "TTL-03",
    title: "标题的字没有颠倒、重复",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "标题的最后几个字应当是“工作年度报告”，不颠倒，不重复。",
        why: "标题最显眼，错了字读者一眼就看到；网站的搜索也找不到这份报告。",
        repair: "把标题的末尾改成“工作年度报告”。",
        exception: "标题在原网页上没有错，只是复制时乱了顺序的，不算错。",
        bad: Example {
            title: "“年度报告”颠倒成“告年度报”",
            base: "sample-2021.txt",
            edits: &[("2024年政府信息公开工作年度报告\n", "2024年政府信息公开工作告年度报\n")],
        },
        good: Example {
            title: "标题后面注明“文字版”",
            base: "sample-2021.txt",
            edits: &[("2024年政府信息公开工作年度报告\n", "2024年政府信息公开工作年度报告(文字版)\n")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some((title, folded)) = title(context) else { return };
    let Some((_, end)) = folded.rsplit_once("公开").filter(|(_, end)| is_scrambled(end)) else { return };
    let words = written(context, title);
    let message = format!("标题“{words}”的末尾写作“{end}”，应当是“工作年度报告”。");
    let finding = findings.report(Place::text(title), message);
    if let Some(at) = title.of(context.text()).rfind("公开") {
        finding.fix(Fix {
            label: "末尾改为“工作年度报告”".to_owned(),
            is_safe: false,
            edits: vec![Edit::Text {
                span: Span::new(title.start() + at + "公开".len(), title.end()),
                text: "工作年度报告".to_owned(),
            }],
        });
    }
}
