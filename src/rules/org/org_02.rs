//! The report tells of the body that makes it.

use super::{DEEDS, WORDS, actors, is_foreign, own};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::text::agency::{self, Kind};

pub(super) static RULE: Rule = Rule {
    id: "ORG-02",
    title: "写的是本机关的情况",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "部门、乡镇、街道的报告写的应当是本机关的公开数量、申请和收费情况。",
        why: "这些话的主语换成了同级的另一个机关，多半是借用了它的文稿，没有改全。",
        repair: "核对这一句说的是哪一个机关，改正机关名称或者删去。",
        exception: "主管部门汇总各单位的情况，或者机关刚刚更名、合并的，可能是对的；文中这样提到两个以上别的机关的，当作汇总，不提示。",
        bad: Example {
            title: "市场监管局的报告写教育局的公开数量",
            base: "sample-2021.txt",
            edits: &[("全年主动公开政府信息412条", "云岭县教育局全年主动公开政府信息412条")],
        },
        good: Example {
            title: "用简称称呼本机关，另一个局只是协助",
            base: "sample-2021.txt",
            edits: &[("全年主动公开政府信息412条", "在县教育局协助下,县市场监管局全年主动公开政府信息412条")],
        },
    },
    words: WORDS.split_at(DEEDS).0,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(own) = own(context) else { return };
    let kind = agency::kind(own);
    if !matches!(kind, Kind::Department | Kind::Town | Kind::Street) {
        return;
    }
    let mut others = actors(context);
    others.retain(|actor| {
        agency::kind(actor.name) == kind
            && !agency::may_be_same(own, actor.name)
            && (agency::county(own).is_some() || agency::county(actor.name).is_none())
            && !is_foreign(own, actor.name)
            && !is_same_system(own, actor.name)
    });
    let Some(first) = others.first() else { return };
    if others.iter().any(|other| !agency::may_be_same(other.name, first.name)) {
        return;
    }
    let message =
        format!("标题的机关是{own}，这里说的却是{}的情况，请核对是否沿用了别的单位的文稿。", first.name);
    let finding = findings.report(Place::text(first.span), message);
    finding.at.extend(others.iter().skip(1).take(9).map(|other| Place::text(other.span)));
}

/// Whether both end alike, as a department of a city and that of its district do.
fn is_same_system(own: &str, name: &str) -> bool {
    let end = |name: &str| name.char_indices().rev().nth(2).map(|(at, _)| name[at..].to_owned());
    end(own) == end(name)
}
