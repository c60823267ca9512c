//! One figure is the same wherever it is given.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::claims::{Change, Claim, Ending, Paper, Party, Scope, Stage, Subject};
use crate::rule::{Context, Findings, Rule};
use crate::rules::prose;

pub(super) static RULE: Rule = Rule {
    id: "TXT-05",
    title: "同一个数前后一致",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "正文在两处写同一年、同一机关的同一个数(新收申请、办结、结转、行政复议、行政诉讼、行政规范性文件)，应当一样。",
        why: "同一件事只有一个数。常见的是一处改了，另一处没有改。",
        repair: "按台账核对，改错的一处。",
        exception: "两处的口径不同(某一段时间、某一类、所属各单位)而没有写明的，可能都对。读到表格的，由正文与表格不一致的规则提示，这里不再重复。",
        bad: Example {
            title: "前面写 15 件，后面写 12 件",
            base: "bad/no-tables.txt",
            edits: &[("三、收到和处理政府信息公开申请情况\n", "三、收到和处理政府信息公开申请情况\n2024年新收政府信息公开申请12件。\n")],
        },
        good: Example {
            title: "后面写的是上半年的数",
            base: "bad/no-tables.txt",
            edits: &[("三、收到和处理政府信息公开申请情况\n", "三、收到和处理政府信息公开申请情况\n2024年上半年新收政府信息公开申请12件。\n")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !prose::applies(context) {
        return;
    }
    let prose = &context.report.prose;
    let mut given: Vec<&Claim> = Vec::new();
    let certain = prose.claims.iter().enumerate().filter(|(_, claim)| is_certain(context, claim));
    for (index, claim) in certain.take(prose::MOST) {
        if prose.groups.iter().any(|group| group.parts.contains(&index)) {
            continue;
        }
        let Some(first) = given.iter().find(|first| first.subject == claim.subject).copied() else {
            given.push(claim);
            continue;
        };
        if first.scope == claim.scope
            && first.figure.unit == claim.figure.unit
            && first.sentence != claim.sentence
            && first.figure.value != claim.figure.value
        {
            let message = format!(
                "正文前面写“{}”，后面写“{}”，两处不一致，请核对。",
                prose::quote(context, first),
                prose::quote(context, claim)
            );
            findings.report(Place::text(claim.span), message).and(Place::text(first.span));
        }
    }
}

/// Whether there is no doubt what a number counts, and no table has it.
fn is_certain(context: &Context<'_>, claim: &Claim) -> bool {
    let is_total = matches!(
        claim.subject,
        Subject::Requests(Stage::New | Stage::CarriedIn | Stage::CarriedOut | Stage::Finished, Party::All)
            | Subject::Proceedings(_, Ending::All)
            | Subject::Papers(Paper::Normative, Change::Issued | Change::InForce)
    );
    let sense = claim.sense;
    let is_of_year = claim.year.is_none_or(|own| context.year() == Some(own));
    is_total
        && claim.figure.exact
        && sense.firm
        && !sense.lenient
        && !sense.with_carried_in
        && !claim.earlier
        && is_of_year
        && matches!(claim.scope, Scope::Unnamed | Scope::Own)
        && claim.subject.table().is_some_and(|table| context.sheet(table).is_none())
}
