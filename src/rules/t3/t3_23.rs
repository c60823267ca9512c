//! Where all are done, nothing is carried on.

use super::total;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::report::claims::{Party, Says, Stage, Subject, Sweep, is_own};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, prose};
use crate::text::number::Decimal;
use crate::text::pattern::Pattern;

/// Words for the time that an answer has.
static IN_TIME: Pattern = Pattern::new("期限|时限|時限|按期|如期|及时|及時|按时|按時|规定时间|超期|逾期");

pub(super) static RULE: Rule = Rule {
    id: "T3-23",
    title: "写全部办结的，没有结转下年度的",
    severity: Severity::Warning,
    basis: Some(basis::REQUESTS),
    documentation: documentation! {
        demand: "正文写收到的申请“全部办结”“均已答复”“办结率100%”的，表三“四、结转下年度继续办理”的“总计”应当是 0。",
        why: "有结转下年度的，就没有全部办结。",
        repair: "核对年底未办结的件数：有结转的，改为“均在法定期限内答复”之类的说法，并写明结转件数；没有结转的，改表三。",
        exception: "写“均在法定期限内办结”“按期办结率100%”的不提示；同一句写明有结转的、说的是上年结转或者某一部分申请的，也不提示。“答复率100%”可能只算到期应答复的，不提示。“办结率”只算到期应办结的申请时，可能两处都对。",
        bad: Example {
            title: "写办结率100%，表三结转 1 件",
            base: "sample-2021.txt",
            edits: &[("对内容不够明确的申请,", "收到的申请办结率100%。对内容不够明确的申请,")],
        },
        good: Example {
            title: "写均在法定期限内答复",
            base: "sample-2021.txt",
            edits: &[("对内容不够明确的申请,", "收到的政府信息公开申请均在法定期限内答复。对内容不够明确的申请,")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(sheet) = context.sheet(TableName::Requests).filter(|_| prose::applies(context)) else { return };
    let cells = prose::cells(sheet, Subject::Requests(Stage::CarriedOut, Party::All));
    let is_sound = sheet.plan().row("carriedOut").is_some_and(|row| sheet.rows[row].is_sound());
    if !is_sound || prose::sum(sheet, &cells) <= 0 || total(sheet, "newReceived") == Some(0) {
        return;
    }
    for sweep in context.report.prose.sweeps.iter().take(prose::MOST) {
        // Done in time are those whose time was up.
        let words = sweep.span.of(context.text());
        if IN_TIME.is_in(words) {
            continue;
        }
        let is_of_year = sweep.year.is_none_or(|own| context.year().is_none_or(|year| own == year));
        if sweep.says == Says::Finished
            && is_of_year
            && is_own(sweep.scope, context.report)
            && is_of_all(context, sweep)
        {
            let held = prose::held(sheet, Subject::Requests(Stage::CarriedOut, Party::All));
            let words: String = words.split_whitespace().collect();
            let message = format!("正文写“{words}”，{held}，还有没办结的，请核对。");
            let finding = findings.report(Place::text(sweep.span), message);
            prose::add_cells(finding, sheet, &cells);
        }
    }
}

/// Whether words that say something of all say it of all applications of the year: not of those named
/// last if they were a part, nor beside those that are carried on.
fn is_of_all(context: &Context<'_>, sweep: &Sweep) -> bool {
    let prose = &context.report.prose;
    let is_sure = sweep.span.of(context.text()).contains("所有");
    let mut last: Option<usize> = None;
    for (index, claim) in prose.claims.iter().enumerate() {
        if claim.sentence != sweep.sentence {
            continue;
        }
        let is_carried = matches!(claim.subject, Subject::Requests(Stage::CarriedOut, _));
        if is_carried && claim.figure.value > Decimal::ZERO {
            return false;
        }
        if claim.span.start() < sweep.span.end() && claim.figure.unit.is_count() {
            last = Some(index);
        }
    }
    let Some(last) = last.filter(|_| !is_sure) else { return true };
    // The parts of a whole stand for it where they add up.
    let whole =
        prose.groups.iter().find(|group| group.parts.contains(&last) && prose.holds(group) == Some(true));
    let about = whole.map_or(last, |group| group.whole);
    matches!(prose.claims[about].subject, Subject::Requests(Stage::New | Stage::Handled, Party::All))
}
