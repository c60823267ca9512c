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
pub mod running;
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
}

/// Applies all rules to a report.
#[must_use]
pub fn judge(source: &str, report: &Report<'_>) -> Judgement {
    let relations = relations(report);
    let hits = Hits::of(report.text());
    let (mut findings, mut not_assessable) = (Vec::new(), Vec::new());
    for (number, rule) in all().enumerate() {
        let context = Context { source, report, relations: &relations, hits: hits.of_rule(number) };
        let (found, not) = Findings::of(rule, &context);
        findings.extend(found);
        not_assessable.extend(not);
    }
    // Stable: at one place in the order of the rules.
    order::by(&mut findings, |finding| {
        finding.at.first().and_then(|place| place.span).map_or(0, |span| span.start() as u64 + 1)
    });
    let diagnoses = diagnose(report, &relations);
    Judgement { findings, not_assessable, relations, diagnoses }
}
