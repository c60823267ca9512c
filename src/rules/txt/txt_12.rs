//! Sections 一 and 五 are more than stock phrases.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::{running, structure};
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "TXT-12",
    title: "不全是套话",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "“总体情况”和“存在的主要问题及改进情况”应当写本机关自己的做法、数字和问题，不宜通篇是各单位都能用的话。",
        why: "国务院办公厅把“内容雷同、敷衍塞责”列为年度报告中要追究责任的情形。",
        repair: "把一般性的提法换成具体的做法、数字和事例。",
        exception: "按常见提法的比例估计，六成以上的文字是这类提法、又没有数字时才提示；内容确实是本机关自己的，不必改。",
        bad: Example {
            title: "第五部分全是套话",
            base: "sample-2021.txt",
            edits: &[
                ("2024年,我局政府信息公开工作还存在一些不足:一是政策解读以文字和图表为主,面向个体工商户的通俗讲解不多;二是基层市场监管所报送信息不够及时,有的公示内容更新间隔偏长;三是个别依申请公开答复说理不够充分,与申请人的沟通有待加强。", "我局政府信息公开工作取得了一定成效,但与上级要求和群众期望相比还存在一定差距,主动公开意识有待加强,公开内容有待进一步丰富,业务水平有待进一步提高。"),
                ("2025年,我局将从三个方面加以改进:一是把解读做在发文之前,每件行政规范性文件至少配一份问答或者短视频,并组织窗口人员上门讲解;二是建立基层所信息报送月度清单,由办公室按月核对、按季通报,力争更新间隔不超过10个工作日;三是完善答复文书会审制度,邀请公职律师参与疑难申请研究,答复前与申请人至少沟通1次。", "下一步,我局将进一步加强组织领导,健全工作机制,进一步提高思想认识,强化责任落实,加强业务培训,拓宽公开渠道,加大公开力度,切实保障人民群众的知情权、参与权和监督权,推动政府信息公开工作再上新台阶。"),
            ],
        },
        good: Example {
            title: "有套话，也有自己的内容",
            base: "sample-2021.txt",
            edits: &[("2025年,我局将从三个方面加以改进:", "2025年,我局将进一步加强组织领导,健全工作机制,从三个方面加以改进:")],
        },
    },
    words: &[
        // Phrases that stand in the reports of bodies of all kinds, section 一.
        "高度重视",
        "加强组织领导",
        "强化组织领导",
        "加强领导",
        "健全工作机制",
        "完善工作机制",
        "健全制度",
        "完善制度",
        "明确责任",
        "强化责任",
        "压实责任",
        "加强业务培训",
        "加强学习",
        "贯彻落实",
        "认真落实",
        "扎实推进",
        "稳步推进",
        "有序推进",
        "以人民为中心",
        "知情权",
        "参与权",
        "监督权",
        "依法行政",
        "及时准确",
        "阳光政府",
        "透明度",
        "公信力",
        // Section 五.
        "一定成效",
        "一定成绩",
        "一定差距",
        "上级要求",
        "群众期望",
        "群众期盼",
        "意识有待",
        "认识不够",
        "有待进一步",
        "需进一步",
        "进一步加强",
        "进一步提高",
        "进一步完善",
        "进一步提升",
        "进一步规范",
        "进一步加大",
        "进一步强化",
        "进一步拓宽",
        "拓宽公开渠道",
        "公开渠道",
        "加大公开力度",
        "公开力度",
        "加大宣传",
        "思想认识",
        "公开意识",
        "业务水平",
        "工作水平",
        "新台阶",
        "取长补短",
        "查漏补缺",
        "常抓不懈",
        "再接再厉",
    ],
    check,
};

/// Chinese characters that a section must have for a share to tell anything.
const FEWEST: usize = 120;

/// The share in per cent.
const SHARE: usize = 60;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let text = context.text();
    let outline = &context.report.outline;
    for (number, name) in [(1, "第一部分“总体情况”"), (5, "第五部分“存在的主要问题及改进情况”")]
    {
        let Some(section) = running::section(context, number) else { continue };
        let Some(heading) = outline.sections[usize::from(number) - 1] else { continue };
        let all = structure::han(section.of(text));
        if all < FEWEST || section.end() == outline.extent.end() {
            continue;
        }
        let (mut stock, mut end) = (0, 0);
        for hit in context.hits_in(section) {
            let clause = context.clause(hit.span);
            let start = clause.start().max(end).max(section.start());
            end = end.max(clause.end());
            let words = Span::new(start, clause.end()).of(text);
            if !words.contains(|digit: char| digit.is_ascii_digit()) {
                stock += structure::han(words);
            }
        }
        let share = stock * 100 / all;
        if share >= SHARE && numbers(section.of(text)) == 0 {
            let message = format!(
                "{name}约有{share}%的文字是各单位通用的提法，没有具体的数字，宜写本机关自己的做法、数字和问题。"
            );
            findings.report(Place::section(number, Some(heading.span)), message);
        }
    }
}

/// How many numbers a text has that are no years.
fn numbers(text: &str) -> usize {
    let mut count = 0;
    let mut rest = text;
    while let Some(at) = rest.find(|digit: char| digit.is_ascii_digit()) {
        rest = &rest[at..];
        let end = rest.find(|digit: char| !digit.is_ascii_digit()).unwrap_or(rest.len());
        // An ordinal (1.) or a year.
        let is_year = end == 4 && rest.starts_with("20");
        let is_ordinal = rest[end..].starts_with(['.', '、', '．', ')', '）']);
        count += usize::from(!is_year && !is_ordinal);
        rest = &rest[end..];
    }
    count
}
