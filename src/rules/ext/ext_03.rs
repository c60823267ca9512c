//! No lines were dropped on the way.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::TableName;
use crate::report::sheet::Damage;
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;

pub(super) static RULE: Rule = Rule {
    id: "EXT-03",
    title: "表格没有被去掉重复的行",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "粘贴的表格应当完整：重复的行(例如许多个 0)也要在。",
        why: "有的转载网站和转换软件会去掉重复的行。表里相同的数字只剩下一个，哪个数字属于哪一栏就无从知道，这张表不能核对。",
        repair: "请从报告原来的网页或者 Word 文件重新复制。",
        exception: "表格本来就几乎没有填数字的，也会这样提示。",
        bad: Example {
            title: "重复的行都不见了",
            base: "bad/deduplicated.txt",
            edits: &[],
        },
        good: Example {
            title: "一格一行，而重复的行都在",
            base: "shapes/cell-per-line.txt",
            edits: &[],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some((Damage::Deduplicated, lost)) = ext::damaged(context) else { return };
    let names: Vec<TableName> = lost.iter().map(|(name, _)| *name).collect();
    let mut places = lost.iter().map(|(name, span)| Place::table(*name, Some(*span)));
    let Some(first) = places.next() else { return };
    let message = format!(
        "{}里的行名还在，数字大多不见了，像是重复的行被去掉了，因此没有核对。请从原网页或 Word 文件重新复制。",
        ext::captions(&names)
    );
    findings.report(first, message).at.extend(places);
}
