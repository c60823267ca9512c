//! Shares in the prose are computed rightly.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::claims::{Party, Share, Stage, Subject};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, prose};

pub(super) static RULE: Rule = Rule {
    id: "T3-27",
    title: "正文的占比计算正确",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "正文写某一类占总数百分之几的，应当等于这一类的件数除以总数，四舍五入到所写的位数。",
        why: "占比由两个件数相除得出，件数改了占比没有改，就对不上。",
        repair: "重新计算占比；如果占比是对的，核对件数。",
        exception: "占比不是以文中写的总数为基数的，可能是对的；文中另有一个总数，或者表三的办理结果总计能算出这个占比的，不提示；“分别占”一串百分比的不查。末位只差 1 的，多半是没有四舍五入，只作提示。",
        bad: Example {
            title: "6 件占 16 件，写成 36.5%",
            base: "sample-2021.txt",
            edits: &[("其中予以公开6件、", "其中予以公开6件,占36.5%,")],
        },
        good: Example {
            title: "6 件占 16 件，写成 38%",
            base: "sample-2021.txt",
            edits: &[("其中予以公开6件、", "其中予以公开6件,占38%,")],
        },
    },
    words: prose::TOPIC,
    check,
};

/// Bytes before a number within which what it is a share of may stand.
const NEAR: usize = 900;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !prose::applies_to_piece(context) {
        return;
    }
    let prose = &context.report.prose;
    for share in prose.shares.iter().filter(|share| prose.share_holds(share) == Some(false)).take(prose::MOST)
    {
        let (Some(part), Some(whole), Some(percent)) =
            (prose.claims.get(share.part), prose.claims.get(share.whole), prose.claims.get(share.percent))
        else {
            continue;
        };
        // Another number of the same sentence may be what it is a share of.
        let explained = prose.claims.iter().enumerate().any(|(index, claim)| {
            claim.sentence == part.sentence
                && claim.figure.unit == part.figure.unit
                && prose.share_holds(&Share { whole: index, ..*share }) == Some(true)
        });
        // So may one of all that were handled or done, a little before.
        let is_outcome =
            matches!(part.subject, Subject::Requests(Stage::Outcome(_) | Stage::Row(_), _) | Subject::Other);
        let explained = explained
            || is_outcome
                && prose.claims.iter().enumerate().any(|(index, claim)| {
                    let is_all = matches!(
                        claim.subject,
                        Subject::Requests(Stage::New | Stage::Handled | Stage::Finished, Party::All)
                    );
                    let is_near = claim.span.start() < part.span.start()
                        && part.span.start() - claim.span.start() < NEAR;
                    is_all
                        && is_near
                        && !claim.earlier
                        && prose.share_holds(&Share { whole: index, ..*share }) == Some(true)
                });
        // Or the number that 表三 has.
        let step = i128::from(percent.figure.step.millionths());
        let is_of_table = |whole: &Option<i128>| {
            whole.is_some_and(|whole| {
                prose::percent(prose.amount(share.part), whole, step) == prose.amount(share.percent)
            })
        };
        let explained = explained || is_outcome && prose::handled(context).iter().any(is_of_table);
        // A number that its table contradicts is told there; with the number of the table it may be right.
        if explained || !part.figure.exact || !whole.figure.exact || !percent.figure.exact {
            continue;
        }
        let right = prose::percent(prose.amount(share.part), prose.amount(share.whole), step);
        let mut message = format!(
            "正文写“{}”占“{}”的 {}%，按这两个数计算是 {}%，请核对。",
            prose::quote(context, part),
            prose::quote(context, whole),
            percent.figure.value,
            balance::amount(right),
        );
        // Which of the numbers is wrong, the sum of the parts may tell.
        for group in &prose.groups {
            let sum = prose.sum(group);
            if group.whole == share.whole
                && sum != prose.amount(group.whole)
                && prose::percent(prose.amount(share.part), sum, step) == prose.amount(share.percent)
            {
                message = message.replace("，请核对。", "");
                message.push_str(&format!(
                    "；以所列各项之和 {} 为总数才是 {}%，请核对总数。",
                    balance::amount(sum),
                    percent.figure.value
                ));
            }
        }
        let severity = prose::rounding(prose.amount(share.percent), right, step);
        let finding = findings.report_as(severity, Place::text(percent.span), message);
        finding.and(Place::text(part.span)).and(Place::text(whole.span));
        let is_sure =
            !matches!(part.subject, Subject::Requests(..)) || !prose::is_contradicted(context, part);
        if let Some(fix) =
            prose::rewrite(context, &[percent.span], &balance::amount(right)).filter(|_| is_sure)
        {
            finding.fix(fix);
        }
    }
}
