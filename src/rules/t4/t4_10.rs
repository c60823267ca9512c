//! Cases in which the reviewing body is a defendant beside the first count for the first.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, prose, structure};
use crate::text::agency::{Kind, kind};
use crate::text::number::Decimal;
use crate::text::pattern::Pattern;

/// Words that say such cases are not counted, or that there were none.
static LEFT_OUT: Pattern = Pattern::new(
    "不计|未计|不再计|不统计|未统计|不纳入|未纳入|不列入|未列入|不含|不包括|除外|剔除|扣除|重复|没有|未发生|无|原行为机关|原行政|原机关|原答复",
);

pub(super) static RULE: Rule = Rule {
    id: "T4-10",
    title: "复议机关作共同被告的案件不重复统计",
    severity: Severity::Info,
    basis: Some(basis::CO_DEFENDANT),
    documentation: documentation! {
        demand: "复议机关作共同被告的政府信息公开行政诉讼案件，只由作出原公开决定的机关统计，复议机关不计入本机关的表四。",
        why: "同一件案件由两个机关都统计，汇总时就算了两次。",
        repair: "核对这些案件是否填入了表四；本机关只是复议机关的，从表四去掉。",
        exception: "汇总所属各单位的报告，案件本来就由作出原公开决定的单位报送的，照填是对的。写明没有计入，或者写明由原行为机关统计的，不提示。",
        bad: Example {
            title: "2 件是作为共同被告",
            base: "sample-2021.txt",
            edits: &[("复议后被提起行政诉讼2件,其中结果维持1件", "复议后被提起行政诉讼2件,其中2件为复议机关作为共同被告,结果维持1件")],
        },
        good: Example {
            title: "写明没有计入",
            base: "sample-2021.txt",
            edits: &[("复议后被提起行政诉讼2件,其中结果维持1件", "复议后被提起行政诉讼2件(作为共同被告的2件不计在内),其中结果维持1件")],
        },
    },
    words: &["共同被告"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !prose::applies(context) {
        return;
    }
    let agency = context.report.outline.agency.as_deref().map_or(Kind::Other, kind);
    let is_government = matches!(agency, Kind::Government | Kind::GovernmentOffice);
    for hit in context.hits {
        let (sentence, clause) = (context.sentence(hit.span), context.clause(hit.span));
        let words = sentence.of(context.text());
        let is_counted = context
            .report
            .prose
            .claims
            .iter()
            .any(|claim| clause.contains(claim.span) && claim.figure.value > Decimal::ZERO);
        if is_counted && (is_government || words.contains("复议机关")) && !LEFT_OUT.is_in(words) {
            let said = structure::inner(&clause.of(context.text()).split_whitespace().collect::<String>());
            let message = format!(
                "正文写“{said}”：复议机关作共同被告的案件，只由作出原公开决定的机关统计，请核对表四是否计入。"
            );
            findings.report(Place::text(clause), message);
            return;
        }
    }
}
