//! The fee for handling applications is counted among the fees.

use super::sheet;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::claims::Fee;
use crate::rule::{Context, Findings, Rule};
use crate::rules::fee;

/// 50 元 in millionths of a 元: less may be rounded away in 万元 with two decimals.
const ROUNDED: i128 = 50_000_000;

pub(super) static RULE: Rule = Rule {
    id: "T2-11",
    title: "信息处理费计入行政事业性收费",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "第六部分写明收取了信息处理费的，表二“行政事业性收费”的金额不应小于这个数。",
        why: "信息处理费属于行政事业性收费，收入全额上缴国库。",
        repair: "核对后把信息处理费加进表二的收费金额，折成万元。",
        exception: "当地规定信息处理费不统计在这一栏，或者收费由别的机关执收的，可以不加。不足 50 元的差别可能是四舍五入，不算。",
        bad: Example {
            title: "收取 40200 元，表二只有 3.6 万元",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年发出收费通知2件,通知收费总金额40200元,实际收取信息处理费40200元")],
        },
        good: Example {
            title: "收取 400 元",
            base: "sample-2021.txt",
            edits: &[("全年未发出收费通知,通知收费总金额0元,未收取信息处理费", "全年发出收费通知2件,通知收费总金额400元,实际收取信息处理费400元")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = sheet(context) else { return };
    let slot = sheet.named("fees", "amount");
    let (Some(value), Some(row)) = (slot.entry.value, sheet.plan().row("fees")) else { return };
    for claim in fee::claims(context, Fee::Received) {
        let received = claim.figure.value;
        let counted = i128::from(value.millionths()) * 10_000;
        if i128::from(received.millionths()) - counted >= ROUNDED {
            let message = format!(
                "正文写收取信息处理费 {received} 元，表二“行政事业性收费”只有 {value} 万元；信息处理费属于行政事业性收费，请核对是否漏计。"
            );
            findings.report(Place::cell(sheet, row, 0), message).and(Place::text(claim.span));
            return;
        }
    }
}
