//! A label over others holds no numbers itself.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::text::fold::words;

pub(super) static RULE: Rule = Rule {
    id: "T3-07",
    title: "不予公开等大项本身不填数",
    severity: Severity::Info,
    basis: Some(basis::REQUESTS),
    documentation: documentation! {
        demand: "表三的“(三)不予公开”“(四)无法提供”“(五)不予处理”“(六)其他处理”只是几个小项的总名称，数填在下面的小项里，大项本身不另起一行填数。",
        why: "大项再填一遍合计，别人会以为多了一类结果；相加时容易算两次。",
        repair: "删去大项的一行数字，只保留各小项；数字填在大项、小项却空着的，把数移到对应的小项。",
        exception: "2019 年格式的“(六)其他处理”没有小项，填数是对的。",
        bad: Example {
            title: "“不予公开”另有一行合计",
            base: "sample-2021.txt",
            edits: &[("(三)不予公开 | 1.", "(三)不予公开 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |\n(三)不予公开 | 1.")],
        },
        good: Example { title: "2019 年格式的“其他处理”一行", base: "sample-2019.txt", edits: &[] },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let sheet = context.sheet(TableName::Requests).filter(|sheet| structure::has_borders(sheet));
    let Some(sheet) = sheet else { return };
    for extra in &sheet.extras {
        let written = structure::written(context, extra.label);
        let label = words(&written);
        if sheet.plan().rows.iter().any(|row| !row.parent.is_empty() && row.parent == label) {
            let message = format!("表三“{written}”一行本身不填数，数填在它下面的小项里。");
            findings.report(Place::table(sheet.name, Some(extra.label)), message);
        }
    }
}
