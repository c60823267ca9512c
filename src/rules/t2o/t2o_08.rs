//! Only those who may make 规章 report any.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::Edition;
use crate::rule::{Context, Findings, Rule};
use crate::rules::t2::{filled, powerless, values};
use crate::rules::{balance, basis};
use crate::text::number::Decimal;

pub(super) static RULE: Rule = Rule {
    id: "T2O-08",
    title: "没有规章制定权的机关，规章一行填 0",
    severity: Severity::Warning,
    basis: Some(basis::RULE_MAKERS),
    documentation: documentation! {
        demand: "县、市辖区、乡镇人民政府，街道办事处和地方政府的部门，表二“规章”一行的三格都应当是 0。",
        why: "规章由国务院部门，省、自治区、直辖市人民政府，设区的市、自治州人民政府(以及东莞、中山、儋州、嘉峪关)制定；其他机关无权制定，自然没有可以报告的数。",
        repair: "把规章一行改成 0。常见的是把规范性文件的数填到了规章一行。",
        exception: "只看标题里的机关名称；市政府、省政府的报告和名称看不出级别的，不判断。本年新制作是 0、只有公开数的，可能算进了转载的上级规章，只作提示。",
        bad: Example {
            title: "县政府新制作 1 件规章",
            base: "sample-2019.txt",
            edits: &[("规章 | 0 | 0 | 0 |", "规章 | 1 | 1 | 1 |")],
        },
        good: Example {
            title: "自治州人民政府可以有规章",
            base: "sample-2019.txt",
            edits: &[
                ("青禾县人民政府2020年政府信息公开工作年度报告", "青禾自治州人民政府2020年政府信息公开工作年度报告"),
                ("规章 | 0 | 0 | 0 |", "规章 | 1 | 1 | 1 |"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(agency) = powerless(context) else { return };
    let Some(sheet) = balance::disclosure(context, findings, Edition::Y2019) else { return };
    let Some(row) = filled(sheet, "regulations") else { return };
    let is_made = sheet.slot(row.row, 0).entry.value.is_some_and(|value| value > Decimal::ZERO);
    let message = format!(
        "表二“规章”一行填的是 {}，而{agency}没有规章制定权，一般应当都是 0，请核对是不是规范性文件或者上级的规章。",
        values(row),
    );
    let severity = if is_made { Severity::Warning } else { Severity::Info };
    findings.report_as(severity, Place::cell(sheet, row.row, if is_made { 0 } else { 2 }), message);
}
