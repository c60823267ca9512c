//! The labels over the columns are worded as in the form.

use crate::document::Layout;
use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::format::TableName;
use crate::report::Sheet;
use crate::report::labels;
use crate::report::outline::distance_at_most;
use crate::report::sheet::{Header, Named};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, structure};
use crate::text::fold::fold;

pub(super) static RULE: Rule = Rule {
    id: "FMT-12",
    title: "表头文字不改动",
    severity: Severity::Warning,
    basis: Some(basis::FORM),
    documentation: documentation! {
        demand: "表头应当用统一格式的文字，不缺字、不改字。",
        why: "表头少字多是复制时丢失；换了说法的表头可能改变栏目的口径。",
        repair: "把表头改回统一格式的文字；换了说法的，再核对数字是不是按统一格式的口径填的。",
        exception: "只差一两个字的只作提示。表头在断行处丢了一半(如“本年新”)、按位置仍能认出的，不算错；加注单位的也不算。",
        bad: Example {
            title: "“现行有效件数”少了一个字",
            base: "sample-2021.txt",
            edits: &[("本年废止件数 | 现行有效件数 |", "本年废止件数 | 现行有效件 |")],
        },
        good: Example {
            title: "表头在断行处丢了后一半，按位置仍能认出",
            base: "sample-2019.txt",
            edits: &[("本年新制作数量 | 本年新公开数量 | 对外公开总数量", "本年新 | 本年新 | 对外公开总数量")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for name in [TableName::Disclosure, TableName::Requests] {
        let Some(sheet) = context.sheet(name).filter(|sheet| structure::has_borders(sheet)) else { continue };
        for header in &sheet.headers {
            judge(context, findings, sheet, header);
        }
    }
}

fn judge(context: &Context<'_>, findings: &mut Findings, sheet: &Sheet, header: &Header) {
    let Some(columns) = sheet.plan().columns.get(header.group) else { return };
    let label = fold(header.span.of(context.text()));
    let column = match header.names {
        Named::Column(_) => return,
        Named::Altered(column) => column,
        Named::Unknown => header.position,
    };
    let Some(column) = columns.get(column) else { return };
    let plain = labels::without_note(&label).unwrap_or(&label);
    let is_noted = column.labels.iter().any(|known| known == plain);
    // The column of fees has a rule of its own.
    if label.chars().count() < 2 || is_noted || plain.starts_with("本年收费") {
        return;
    }
    let is_near = column.labels.iter().any(|known| distance_at_most(&label, known, 2));
    let severity = match header.names {
        // Cut in half at a line break.
        _ if column.labels.iter().any(|known| known.starts_with(&label)) && !is_near => return,
        _ if is_near => Severity::Info,
        Named::Unknown => {
            let count = sheet.headers.iter().filter(|other| other.group == header.group).count();
            let is_named = sheet
                .headers
                .iter()
                .any(|other| other.group == header.group && other.names == Named::Column(header.position));
            if count != columns.len() || is_named || sheet.layout == Layout::Markdown {
                return;
            }
            Severity::Warning
        }
        Named::Altered(_) | Named::Column(_) => return,
    };
    let message = format!(
        "{}的表头写作“{}”，统一格式是“{}”，请核对。",
        sheet.name.caption(),
        structure::written(context, header.span),
        column.words,
    );
    findings.report_as(severity, Place::table(sheet.name, Some(header.span)), message).fix(Fix::replace(
        header.span,
        &column.words,
        false,
    ));
}
