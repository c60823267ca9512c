//! Only those who may make 规章 report any.

use super::{filled, powerless, values};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::Edition;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis};

pub(super) static RULE: Rule = Rule {
    id: "T2-03",
    title: "没有规章制定权的机关，规章一行填 0",
    severity: Severity::Warning,
    basis: Some(basis::RULE_MAKERS),
    documentation: documentation! {
        demand: "县、市辖区、乡镇人民政府，街道办事处和地方政府的部门，表二“规章”一行的三格都应当是 0。",
        why: "规章由国务院部门，省、自治区、直辖市人民政府，设区的市、自治州人民政府(以及东莞、中山、儋州、嘉峪关)制定；其他机关无权制定，自然没有可以报告的数。",
        repair: "把规章一行改成 0。常见的是把行政规范性文件的数填到了规章一行，也有把本部门起草、由政府公布的规章算了进来的；后者由政府的报告统计。",
        exception: "只看标题里的机关名称。名称是“某某市”的，可能是设区的市，也可能是县级市，不判断；市政府、省政府的报告汇总下级，不判断；名称看不出级别的，也不判断。",
        bad: Example {
            title: "县级部门填了 6 件规章",
            base: "sample-2021.txt",
            edits: &[("规章 | 0 | 0 | 0 |", "规章 | 0 | 0 | 6 |")],
        },
        good: Example {
            title: "市政府的报告可以有规章",
            base: "quiet-2021.txt",
            edits: &[
                ("云岭县水利局2024年政府信息公开工作年度报告", "云岭市人民政府2024年政府信息公开工作年度报告"),
                ("云岭县人民政府网站", "云岭市人民政府网站"),
                ("规章 | 0 | 0 | 0 |", "规章 | 1 | 0 | 6 |"),
            ],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(agency) = powerless(context) else { return };
    let Some(sheet) = balance::disclosure(context, findings, Edition::Y2021) else { return };
    let Some(row) = filled(sheet, "regulations") else { return };
    let message = format!(
        "表二“规章”一行填的是 {}，而{agency}没有规章制定权，一般应当都是 0，请核对是不是行政规范性文件的数。",
        values(row),
    );
    let column =
        row.slots.iter().position(|slot| slot.entry.value > Some(crate::text::number::Decimal::ZERO));
    findings.report(Place::cell(sheet, row.row, column.unwrap_or(0)), message);
}
