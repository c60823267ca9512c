//! Deadlines and articles are those of the regulation in force.

use super::applies;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::basis;
use crate::text::pattern::Pattern;

/// 部门 with the deadline of governments.
static DEPARTMENT: Pattern = Pattern::new(
    "(?:人民政府|政府|各|级)部门[一-龥]{0,6}(?:于|在)?每年(?:的)?[ \u{a0}]*3[ \u{a0}]*月[ \u{a0}]*31[ \u{a0}]*日",
);

/// 本级政府 with the deadline of departments.
static GOVERNMENT: Pattern = Pattern::new(
    "每年(?:的)?[ \u{a0}]*1[ \u{a0}]*月[ \u{a0}]*31[ \u{a0}]*日(?:之?前)?(?:向社会)?公布本级政府|本级政府[一-龥]{0,20}(?:于|在)每年(?:的)?[ \u{a0}]*1[ \u{a0}]*月[ \u{a0}]*31[ \u{a0}]*日",
);

/// The articles of 2007, for the annual report.
static OLD: Pattern = Pattern::new("条例》?[^。；\n]{0,6}第(?:三十一|三十二|31|32)条");

pub(super) static RULE: Rule = Rule {
    id: "CIT-04",
    title: "引用的条文和期限是现行的",
    severity: Severity::Warning,
    basis: Some(basis::DEADLINE),
    documentation: documentation! {
        demand: "年度报告的期限规定在条例第四十九条：部门1月31日前，本级政府3月31日前；报告的内容规定在第五十条。",
        why: "2007年的旧条例在第三十一条、第三十二条规定年度报告，所有机关都是3月31日前。沿用旧条文会说错期限。",
        repair: "改为引用第四十九条、第五十条，并把期限改对。",
        exception: "现行条例的第三十一条、第三十二条说的是申请的收到时间和征求意见，讲办理申请时引用不算错。",
        bad: Example {
            title: "引用旧条例的条文",
            base: "sample-2021.txt",
            edits: &[("的规定,云岭县市场监督管理局编制本报告。", "以及《条例》第三十一条关于年度报告的规定,云岭县市场监督管理局编制本报告。")],
        },
        good: Example {
            title: "讲办理申请时引用现行的第三十一条",
            base: "sample-2021.txt",
            edits: &[("对内容不够明确的申请,", "按照《条例》第三十一条确定收到申请的时间。对内容不够明确的申请,")],
        },
    },
    words: &[
        "第三十一条",
        "第三十二条",
        "第31条",
        "第32条",
        "每年3月31",
        "每年1月31",
        "每年的3月31",
        "每年的1月31",
        "每年 3 月 31",
        "每年 1 月 31",
    ],
    check,
};

/// Words of the list that are articles.
const ARTICLES: usize = 4;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !applies(context) {
        return;
    }
    let text = context.text();
    for hit in context.hits {
        let sentence = context.sentence(hit.span);
        let words = sentence.of(text);
        if hit.word < ARTICLES {
            let is_about_report = ["年度报告", "本报告", "年报"].iter().any(|word| words.contains(word));
            let is_about_requests =
                ["申请", "征求", "答复", "第三方"].iter().any(|word| words.contains(word));
            if is_about_report
                && !is_about_requests
                && OLD.is_in(words)
                && context.section_at(hit.span.start()) < 2
            {
                let message = format!(
                    "引用了条例{}来说明年度报告，那是2007年旧条例的条文；现行条例规定年度报告的是第四十九条、第五十条。",
                    hit.span.of(text)
                );
                findings.report(Place::text(hit.span), message);
            }
        } else if !words.contains("条例") {
            // A local notice has deadlines of its own.
        } else if DEPARTMENT.is_in(words) {
            let message = "文中说部门在每年3月31日前公布年度报告，现行条例第四十九条规定的是1月31日前。";
            findings.report(Place::text(hit.span), message);
        } else if GOVERNMENT.is_in(words) {
            let message =
                "文中说本级政府的年度报告在每年1月31日前公布，现行条例第四十九条规定的是3月31日前。";
            findings.report(Place::text(hit.span), message);
        }
    }
}
