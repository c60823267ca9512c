//! The title of the page says what is on it.

use super::{place, spam_in};
use crate::documentation;
use crate::finding::Severity;
use crate::rule::{Context, Findings, Rule};
use crate::text::is_han;

/// Phrases without a word of the page beyond which a title is stuffed.
const PHRASES: usize = 3;

/// Characters of a title that are looked at.
const LENGTH: usize = 300;

pub(super) static RULE: Rule = Rule {
    id: "WEB-09",
    title: "网页标题没有堆砌无关词语",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "网页的标题(<title>)应当是报告的标题、栏目和网站的名字。",
        why: "被篡改的网页，正文往往不变，只在标题里用“_”连上一串无关的短语，在网页上看不到，在搜索结果里却看得到。",
        repair: "请网站管理人员恢复网页标题，并检查网站有没有被篡改。",
        exception: "标题里有三个以上的短语与网页正文没有一处相同的两个字，才算；网站、栏目的名字很多又不在正文出现的，可能误报。",
        bad: Example {
            title: "标题里连着几个无关短语",
            base: "shapes/clean.html",
            edits: &[("<title>云岭县市场监督管理局2024年政府信息公开工作年度报告</title>", "<title>热播短剧_高清影院_最新游戏攻略_云岭县市场监督管理局2024年政府信息公开工作年度报告</title>")],
        },
        good: Example {
            title: "标题里有栏目和网站的名字",
            base: "shapes/clean.html",
            edits: &[("<title>云岭县市场监督管理局2024年政府信息公开工作年度报告</title>", "<title>云岭县市场监督管理局2024年政府信息公开工作年度报告_历年年报_政务公开_市监系统_云岭县人民政府</title>")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let (Some(mark), Some(inside)) = (context.title_mark(), context.page_title()) else { return };
    // One with words of betting sites is told by the rule on those.
    if inside.chars().count() > LENGTH || spam_in(inside).is_some() {
        return;
    }
    let phrases: Vec<&str> = inside
        .split(['_', ',', '-', '|', '，', '、', '—', '｜'])
        .map(str::trim)
        .filter(|phrase| phrase.chars().filter(|character| is_han(*character)).count() >= 2)
        .collect();
    if phrases.len() < PHRASES {
        return;
    }
    // All pairs of neighbouring characters, by phrase, and a bit for each, several sharing one.
    let mut pairs: Vec<(char, char, usize)> = Vec::new();
    let mut begins = [0_u64; 64];
    for (number, phrase) in phrases.iter().enumerate() {
        for (one, other) in phrase.chars().zip(phrase.chars().skip(1)) {
            pairs.push((one, other, number));
            begins[one as usize % 64] |= 1 << (other as usize % 64);
        }
    }
    let mut is_told = vec![false; phrases.len()];
    let mut before = ' ';
    for character in context.text().chars() {
        if begins[before as usize % 64] & (1 << (character as usize % 64)) != 0 {
            for (one, other, number) in &pairs {
                is_told[*number] |= (*one, *other) == (before, character);
            }
        }
        before = character;
    }
    let foreign = is_told.iter().filter(|is_told| !**is_told).count();
    let Some(first) = is_told.iter().position(|is_told| !is_told).filter(|_| foreign >= PHRASES) else {
        return;
    };
    let message = format!(
        "网页标题(<title>)里有 {foreign} 个短语与网页正文毫不相干(如“{}”)，网页可能被篡改过，请网站管理人员查明。",
        phrases[first],
    );
    findings.report(place(context, mark), message);
}
