//! All rules, in the order of their groups.
//!
//! A rule stands in a file of its own in the folder of its group, and in the list of its group; a
//! test finds one that was forgotten.

pub mod balance;
pub mod basis;
pub mod cit;
pub mod date;
pub mod ext;
pub mod fee;
pub mod fmt;
pub mod hits;
pub mod num;
pub mod org;
pub mod phr;
pub mod prose;
pub mod running;
pub mod settings;
pub mod structure;
pub mod t2;
pub mod t2o;
pub mod t3;
pub mod t4;
pub mod ttl;
pub mod txt;
pub mod web;

#[cfg(test)]
mod tests;

use crate::diagnosis::{Diagnosis, diagnose};
use crate::finding::{Finding, NotAssessable};
use crate::order;
use crate::relation::{Relation, relations};
use crate::report::Report;
use crate::rule::{Context, Findings, Rule};
use hits::Hits;
use settings::{Ignore, Ignored, Level, Settings};

/// A group of rules.
#[derive(Debug)]
pub struct Group {
    /// What its rules are about.
    pub title: &'static str,
    /// Its rules, in order.
    pub rules: &'static [&'static Rule],
}

/// All groups, in the order in which a report is looked at.
pub static GROUPS: [Group; 15] = [
    Group { title: "读取与损伤", rules: ext::RULES },
    Group { title: "结构与表式", rules: fmt::RULES },
    Group { title: "标题", rules: ttl::RULES },
    Group { title: "日期", rules: date::RULES },
    Group { title: "引用文件", rules: cit::RULES },
    Group { title: "机关与自称", rules: org::RULES },
    Group { title: "单元格", rules: num::RULES },
    Group { title: "表二(2021 年格式)", rules: t2::RULES },
    Group { title: "表二(2019 年格式)", rules: t2o::RULES },
    Group { title: "表三", rules: t3::RULES },
    Group { title: "表四", rules: t4::RULES },
    Group { title: "信息处理费", rules: fee::RULES },
    Group { title: "行文", rules: txt::RULES },
    Group { title: "重要表述", rules: phr::RULES },
    Group { title: "网页安全与残留", rules: web::RULES },
];

/// All rules, in order.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    GROUPS.iter().flat_map(|group| group.rules.iter().copied())
}

/// What all rules say of a report.
#[derive(Debug)]
pub struct Judgement {
    /// In reading order; those about the report as a whole first.
    pub findings: Vec<Finding>,
    /// Rules that could not be applied, or not everywhere.
    pub not_assessable: Vec<NotAssessable>,
    /// The sums that must agree.
    pub relations: Vec<Relation>,
    /// Smallest sets of changes after which they do.
    pub diagnoses: Vec<Diagnosis>,
    /// What was chosen.
    pub settings: Settings,
    /// Findings that the settings ignore.
    pub ignored: Vec<Ignored>,
    /// Ignores that no finding answers to any more.
    pub unmatched: Vec<Ignore>,
}

/// Findings of one rule that are told one by one; what is beyond is told in one.
pub const MAX_ALIKE: usize = 10;

/// What a rule has to say is left out where another has said it of the same place: first the rule that
/// yields, then the one that tells.
const YIELDS: [(&str, &str); 3] = [("EXT-16", "FMT-11"), ("EXT-16", "T4-02"), ("FMT-29", "TTL-05")];

/// Applies the rules that are switched on to a report.
#[must_use]
pub fn judge(source: &str, report: &Report<'_>, settings: &Settings) -> Judgement {
    let relations = relations(report);
    let hits = Hits::of(report.text());
    let (mut findings, mut not_assessable) = (Vec::new(), Vec::new());
    for (number, rule) in all().enumerate() {
        let level = settings.level(number);
        if level == Some(Level::Off) {
            continue;
        }
        let context = Context { source, report, relations: &relations, hits: hits.of_rule(number) };
        let (mut found, not) = Findings::of(rule, &context);
        if let Some(Level::As(severity)) = level {
            for finding in &mut found {
                finding.severity = severity;
            }
        }
        findings.extend(found);
        not_assessable.extend(not);
    }
    yield_to_others(&mut findings);
    let (ignored, unmatched) = settings.sift(&mut findings, report.text());
    let mut findings = gather(findings);
    // Stable: at one place in the order of the rules.
    order::by(&mut findings, |finding| {
        finding.at.first().and_then(|place| place.span).map_or(0, |span| span.start() as u64 + 1)
    });
    let diagnoses = diagnose(report, &relations);
    let settings = settings.clone();
    Judgement { findings, not_assessable, relations, diagnoses, settings, ignored, unmatched }
}

/// Leaves out what another rule tells better.
fn yield_to_others(findings: &mut Vec<Finding>) {
    let place = |finding: &Finding| finding.at.first().map(|place| (place.target, place.span));
    for (rule, other) in YIELDS {
        let told: Vec<_> = findings.iter().filter(|told| told.rule.id == other).filter_map(place).collect();
        let is_told = |finding: &Finding| {
            place(finding).is_some_and(|(target, span)| {
                told.iter().any(|(other, stands)| {
                    let table = target.table();
                    (table.is_some() && table == other.table())
                        || span.zip(*stands).is_some_and(|(one, other)| one.overlaps(other))
                })
            })
        };
        findings.retain(|finding| finding.rule.id != rule || !is_told(finding));
    }
}

/// Tells what is beyond [`MAX_ALIKE`] findings of one rule in one: 还有 n 处. The findings of a rule stand
/// together.
fn gather(findings: Vec<Finding>) -> Vec<Finding> {
    let mut gathered: Vec<Finding> = Vec::with_capacity(findings.len());
    let mut alike = 0;
    for finding in findings {
        let is_same = gathered.last().is_some_and(|last| last.rule == finding.rule);
        alike = if is_same { alike + 1 } else { 1 };
        match gathered.last_mut() {
            Some(rest) if alike > MAX_ALIKE + 1 => {
                if alike == MAX_ALIKE + 2 {
                    rest.gathers = true;
                    rest.at.truncate(1);
                    rest.fixes.clear();
                    rest.relation = None;
                }
                rest.severity = rest.severity.min(finding.severity);
                rest.at.extend(finding.at.into_iter().next());
                rest.message = format!("这一类问题还有 {} 处，位置一并列在这里。", rest.at.len());
            }
            // An eleventh alone is told as it is.
            _ => gathered.push(finding),
        }
    }
    gathered
}
