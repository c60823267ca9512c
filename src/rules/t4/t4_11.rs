//! Reviews that the body decided are not reviews against it.

use super::{at_total, totals};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::report::claims::{Ending, Forum, Subject, agreement};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis, prose};
use crate::text::pattern::Pattern;

/// A case or two may agree by accident.
const FEWEST: i128 = 2_000_000;

/// Words of a clause about cases against the body.
static AGAINST: Pattern = Pattern::new("被申请|被提起|被复议|被告|法院|诉讼|起诉|对我|对本");

pub(super) static RULE: Rule = Rule {
    id: "T4-11",
    title: "本机关审理的复议不填入表四",
    severity: Severity::Info,
    basis: Some(basis::CONTENTS),
    documentation: documentation! {
        demand: "表四的“行政复议”填因政府信息公开工作被申请行政复议的案件，不填本机关作为复议机关受理、审理的案件。",
        why: "条例要求报告的是被申请行政复议的情况。作为复议机关审理的，被申请的是别的机关。",
        repair: "核对表四的行政复议是不是以本机关(或者所属单位)为被申请人的案件。",
        exception: "两个数碰巧一样，或者汇总的报告里本级审理的正好是所属各单位被申请的案件时，是对的。",
        bad: Example {
            title: "审理复议 4 件，表四也填 4",
            base: "sample-2021.txt",
            edits: &[("因政府信息公开工作被申请行政复议4件,其中结果维持2件、结果纠正1件、尚未审结1件;", "全年审理政府信息公开行政复议案件4件;")],
        },
        good: Example {
            title: "审理的与被申请的分别写明",
            base: "sample-2021.txt",
            edits: &[("因政府信息公开工作被申请行政复议4件,", "全年审理政府信息公开行政复议案件4件。因政府信息公开工作被申请行政复议4件,")],
        },
    },
    words: &[
        "审理",
        "審理",
        "受理行政复议",
        "受理政府信息公开行政复议",
        "受理政府信息公开类行政复议",
        "受理涉及政府信息公开的行政复议",
        "作出行政复议决定",
        "作出复议决定",
    ],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Proceedings).filter(|_| prose::applies(context)) else {
        return;
    };
    let Some([review, ..]) = totals(sheet).filter(|totals| totals[0] >= FEWEST) else { return };
    let claims = &context.report.prose.claims;
    let is_told = claims.iter().any(|claim| {
        claim.subject == Subject::Proceedings(Forum::Review, Ending::All)
            && agreement(claim, context.report).is_some()
    });
    if is_told {
        return;
    }
    for hit in context.hits {
        let clause = context.clause(hit.span);
        let words = clause.of(context.text());
        if !(words.contains("复议") || words.contains("複議")) || AGAINST.is_in(words) {
            continue;
        }
        let same = claims.iter().find(|claim| {
            clause.contains(claim.span) && i128::from(claim.figure.value.millionths()) == review
        });
        if let Some(claim) = same {
            let said: String = words.split_whitespace().collect();
            let message = format!(
                "正文写“{said}”，表四“行政复议”的“总计”也是 {}；本机关审理的复议案件不填入表四，请核对。",
                balance::amount(review)
            );
            findings.report(Place::text(claim.span), message).and(at_total(sheet, 0));
            return;
        }
    }
}
