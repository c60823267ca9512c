//! Rates of change are computed rightly.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::report::claims::{Comparison, Prose};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{balance, prose};

pub(super) static RULE: Rule = Rule {
    id: "TXT-04",
    title: "增减的件数和百分比计算正确",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "正文写“较上年(b 件)增长(下降)百分之几”的，应当等于两年之差除以上年的数，四舍五入到所写的位数；写增加(减少)几件的，应当等于两年之差。",
        why: "百分比由两年的件数算出，件数改了百分比没有改，就对不上。",
        repair: "重新计算百分比；如果百分比是对的，核对件数。",
        exception: "比较的不是文中写的这两个数时，可能是对的；同一句里另有一个数能算出这个结果的，不提示。末位只差 1 的，多半是没有四舍五入，只作提示。没有写上年件数的，不核对。",
        bad: Example {
            title: "412 条比 320 条增长 28.75%，写成 22.33%",
            base: "sample-2021.txt",
            edits: &[("较上年(320条)增长28.75%", "较上年(320条)增长22.33%")],
        },
        good: Example {
            title: "写成 28.8%",
            base: "sample-2021.txt",
            edits: &[("较上年(320条)增长28.75%", "较上年(320条)增长28.8%")],
        },
    },
    words: prose::TOPIC,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !prose::applies_to_piece(context) {
        return;
    }
    let prose = &context.report.prose;
    let wrong =
        prose.comparisons.iter().filter(|comparison| prose.comparison_holds(comparison) == Some(false));
    for comparison in wrong.take(prose::MOST) {
        if !is_explained(prose, comparison) {
            tell(context, findings, comparison);
        }
    }
}

/// Whether a number is not meant exactly, or another of the same sentence is the new one.
fn is_explained(prose: &Prose, comparison: &Comparison) -> bool {
    let Comparison { new, old, change, percent, .. } = *comparison;
    let Some(own) = prose.claims.get(new) else { return true };
    let members = [Some(new), old, change, percent].into_iter().flatten();
    for member in members {
        if prose.claims.get(member).is_none_or(|claim| !claim.figure.exact) {
            return true;
        }
    }
    prose.claims.iter().enumerate().any(|(index, claim)| {
        claim.sentence == own.sentence
            && claim.figure.unit == own.figure.unit
            && Some(index) != old
            && prose.comparison_holds(&Comparison { new: index, ..*comparison }) == Some(true)
    })
}

fn tell(context: &Context<'_>, findings: &mut Findings, comparison: &Comparison) {
    let prose = &context.report.prose;
    let Comparison { new, old, change, percent, up } = *comparison;
    // 「收到24件,其中企业1件;比上年的30件减少5件」: of the whole, where that comes nearer.
    let whole = prose.groups.iter().find(|group| group.parts.contains(&new)).map(|group| group.whole);
    let new = match (whole, old) {
        (Some(whole), Some(old)) if prose.claims[whole].figure.unit == prose.claims[new].figure.unit => {
            let far = |claim| (prose.amount(claim) - prose.amount(old)).abs();
            if far(whole) < far(new) { whole } else { new }
        }
        _ => new,
    };
    let Some(own) = prose.claims.get(new) else { return };
    let sign = if up { 1 } else { -1 };
    let then = match (old, change) {
        (Some(old), _) => prose.amount(old),
        (None, Some(change)) => prose.amount(new) - sign * prose.amount(change),
        (None, None) => return,
    };
    let difference = (prose.amount(new) - then) * sign;
    let direction = |up: bool| if up { "增加" } else { "减少" };
    let said = prose::quote(context, own);
    let before = match old {
        Some(_) => format!("上年 {}", balance::amount(then)),
        None => format!("按增减数推算上年 {}", balance::amount(then)),
    };
    let wrong_change = change.filter(|change| old.is_some() && prose.amount(*change) != difference);
    let (at, severity, message) = if let Some(change) = wrong_change {
        let message = format!(
            "正文写“{said}”比上年{} {}，{before}，两数相比是{} {}，请核对。",
            direction(up),
            balance::amount(prose.amount(change)),
            direction(up == (difference >= 0)),
            balance::amount(difference.abs()),
        );
        (change, RULE.severity, message)
    } else if let Some(percent) = percent {
        let step = prose.claims.get(percent).map_or(1, |claim| i128::from(claim.figure.step.millionths()));
        let right = prose::percent(difference, then, step);
        let message = format!(
            "正文写“{said}”比上年{} {}%，{before}，按这两个数计算是{} {}%，请核对。",
            direction(up),
            balance::amount(prose.amount(percent)),
            direction(up == (right >= 0)),
            balance::amount(right.abs()),
        );
        (percent, prose::rounding(prose.amount(percent), right, step), message)
    } else {
        return;
    };
    let Some(place) = prose.claims.get(at) else { return };
    let finding = findings.report_as(severity, Place::text(place.span), message);
    finding.and(Place::text(own.span));
    if let Some(old) = old.and_then(|old| prose.claims.get(old)) {
        finding.and(Place::text(old.span));
    }
    // Another direction is another word.
    let right = match percent.filter(|percent| *percent == at) {
        Some(_) => prose::percent(difference, then, i128::from(place.figure.step.millionths())),
        None => difference,
    };
    if right >= 0
        && let Some(fix) = prose::rewrite(context, &[place.span], &balance::amount(right))
    {
        finding.fix(fix);
    }
}
