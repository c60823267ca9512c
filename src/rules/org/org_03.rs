//! No other county speaks in the report.

use super::{DEEDS, WORDS, actors, is_foreign, is_quoted, own};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::agency;
use crate::text::pattern::Pattern;

/// The government whose site it is.
static SITE: Pattern = Pattern::new("([一-龥]+?)(?:人民)?政府(?:门户)?$");

pub(super) static RULE: Rule = Rule {
    id: "ORG-03",
    title: "没有外地的机关和网站",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "报告里的查阅网站和公开情况应当是本地的，不应当留着外地的地名。",
        why: "出现外县的政府网站或者机关，多半是抄用了外地的报告，没有改全。",
        repair: "核对这一处的地名，改成本地的；整段来自外地报告的，重写。",
        exception: "本工具没有地名表，只在标题写明了县、区，而开头说明的查阅网站或者公开数量、申请情况的主语是另一个县、区时提示。行政区划调整、由外县代管的，可能是对的。",
        bad: Example {
            title: "查阅网站是另一个县的",
            base: "sample-2021.txt",
            edits: &[("报告可在云岭县人民政府网站政府信息公开专栏查阅", "报告可在青禾县人民政府网站政府信息公开专栏查阅")],
        },
        good: Example {
            title: "查阅网站是所在的市的",
            base: "sample-2021.txt",
            edits: &[("报告可在云岭县人民政府网站政府信息公开专栏查阅", "报告可在青禾市人民政府网站政府信息公开专栏查阅")],
        },
    },
    words: WORDS,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(own) = own(context) else { return };
    if agency::county(own).is_none() {
        return;
    }
    for actor in actors(context) {
        if agency::kind(actor.name) == agency::kind(own) && is_foreign(own, actor.name) {
            let message =
                format!("标题的机关是{own}，这里说的却是{}的情况，请核对是否抄用了外地的报告。", actor.name);
            findings.report(Place::text(actor.span), message);
            return;
        }
    }
    let text = context.text();
    for hit in context.hits {
        let is_site = hit.word >= DEEDS && context.section_at(hit.span.start()) == 0;
        if !is_site || is_quoted(context, hit.span) {
            continue;
        }
        let before = Span::new(context.clause(hit.span).start(), hit.span.start());
        let Some([_, Some(place)]) = SITE.groups::<2>(text, before) else { continue };
        let words = place.of(text);
        // 「报告可在云岭县」: the words before the name are no part of it.
        let name =
            ["可在", "可以在", "登录", "登陆", "通过", "访问", "进入", "请到", "可从", "在", "于", "见"]
                .iter()
                .find_map(|word| words.rsplit_once(word))
                .map_or(words, |(_, name)| name);
        let place = Span::new(place.end() - name.len(), place.end());
        if is_foreign(own, name) {
            let message =
                format!("标题的机关是{own}，查阅网站却是{name}人民政府网站，请核对是否抄用了外地的报告。");
            findings.report(Place::text(place), message);
            return;
        }
    }
}
