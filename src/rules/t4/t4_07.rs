//! Disputes are as many in the prose as in 表四.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::report::claims::{Claim, Ending, Forum, Says, Subject, Sweep, agreement, is_own};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, basis, prose};

pub(super) static RULE: Rule = Rule {
    id: "T4-07",
    title: "正文与表四的复议、诉讼件数一致",
    severity: Severity::Error,
    basis: Some(basis::PROCEEDINGS),
    documentation: documentation! {
        demand: "正文写的因政府信息公开被申请行政复议、被提起行政诉讼的件数和结果，应当等于表四对应的数；行政诉讼是“未经复议直接起诉”与“复议后起诉”之和。",
        why: "两处说的是同一件事，数字应当一样。",
        repair: "与案件台账核对，改错的一处。",
        exception: "正文说的是全部行政复议案件而不只是政府信息公开案件、只算备案的案件，或者另有口径而没有写明的，可能两处都对。",
        bad: Example {
            title: "正文写复议 3 件，表四是 4",
            base: "sample-2021.txt",
            edits: &[("被申请行政复议4件,其中结果维持2件、结果纠正1件、尚未审结1件", "被申请行政复议3件")],
        },
        good: Example {
            title: "本机关作为复议机关审理的案件",
            base: "sample-2021.txt",
            edits: &[("被申请行政复议4件,其中", "被申请行政复议4件(另作为复议机关审理案件7件),其中")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if prose::tell_nothing(context, findings, RULE.severity, TableName::Proceedings)
        || !prose::applies(context)
    {
        return;
    }
    prose::tell(context, findings, RULE.severity, |claim| {
        matches!(claim.subject, Subject::Proceedings(..)) && !claim.sense.denied
    });
    let mut before = 0;
    for sweep in context.report.prose.sweeps.iter().take(prose::MOST) {
        if let Says::Ended(ending) = sweep.says
            && is_own(sweep.scope, context.report)
        {
            ended(context, findings, sweep, ending, before);
        }
        before = sweep.span.end();
    }
}

/// Says which disputes did not end as all are said to; `before` is where the words before it ended.
fn ended(context: &Context<'_>, findings: &mut Findings, sweep: &Sweep, ending: Ending, before: usize) {
    let Some(sheet) = context.sheet(TableName::Proceedings) else { return };
    let prose = &context.report.prose;
    let mut about: Vec<(&Claim, Forum)> = Vec::new();
    for claim in &prose.claims {
        if claim.sentence != sweep.sentence
            || claim.span.start() < before
            || claim.span.start() > sweep.span.start()
        {
            continue;
        }
        match claim.subject {
            Subject::Proceedings(forum, Ending::All) if agreement(claim, context.report) == Some(true) => {
                about.push((claim, forum));
            }
            // Then all of some part are meant.
            _ => about.clear(),
        }
    }
    let mut words = Vec::new();
    let mut places = Vec::new();
    for (claim, forum) in about {
        let subject = Subject::Proceedings(forum, ending);
        let cells = prose::cells(sheet, subject);
        let is_read = cells.iter().all(|cell| sheet.slot(cell.0, cell.1).entry.value.is_some());
        let sum = prose::sum(sheet, &cells);
        if is_read && sum < i128::from(claim.figure.value.millionths()) {
            words.push(format!("“{}”里只有 {} 件", prose::quote(context, claim), balance::amount(sum)));
            places.extend(cells);
        }
    }
    if !words.is_empty() {
        let said: String = sweep.span.of(context.text()).split_whitespace().collect();
        let message = format!("正文写“{said}”，按表四，{}是这一结果，请核对。", words.join("，"));
        let finding = findings.report_as(Severity::Warning, Place::text(sweep.span), message);
        for (row, column) in places {
            finding.and(Place::cell(sheet, row, column));
        }
    }
}
