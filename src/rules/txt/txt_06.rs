//! No word stands twice in a row.

use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::running;
use crate::span::Span;
use crate::text::is_han;

pub(super) static RULE: Rule = Rule {
    id: "TXT-06",
    title: "没有重复的词语",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "同一个词语不应当连写两遍，例如“进一步进一步”“桐梓县县人民政府”。",
        why: "连写两遍多半是修改时没有删去原来的词。",
        repair: "删去多余的一个。",
        exception: "三个字以上连写两遍、少数两个字的常用词连写两遍才提示；“一件一件”“市政府政府网站”这样的说法不提示。",
        bad: Example {
            title: "“进一步”写了两遍",
            base: "sample-2021.txt",
            edits: &[("与申请人的沟通有待加强", "与申请人的沟通有待进一步进一步加强")],
        },
        good: Example {
            title: "本来就重叠的说法",
            base: "sample-2021.txt",
            edits: &[("全年召开专题会议3次", "对市政府政府网站上的栏目一项一项核对,和各部门部门预算信息一件一件比照,全年召开专题会议3次")],
        },
    },
    words: &[
        "县县人民政府",
        "市市人民政府",
        "可通过可以通过",
        "可以通过可通过",
        // Words of two characters that no compound ends with and another begins with.
        "通过通过",
        "可以可以",
        "进行进行",
        "加强加强",
        "完善完善",
        "推进推进",
        "推动推动",
        "提高提高",
        "开展开展",
        "建立建立",
        "健全健全",
        "严格严格",
        "及时及时",
        "认真认真",
        "积极积极",
        "继续继续",
        "深入深入",
        "切实切实",
        "不断不断",
        "我局我局",
        "我县我县",
        "我市我市",
        "我镇我镇",
        "全年全年",
        "以及以及",
        "根据根据",
        "按照按照",
        "对于对于",
        "关于关于",
        "其中其中",
        "应当应当",
        "需要需要",
        "存在存在",
        "方面方面",
        "审核审核",
        "规范规范",
        "制定制定",
        "主动主动",
        "持续持续",
        "有效有效",
        "确保确保",
        "并且并且",
        "同时同时",
        "为了为了",
    ],
    check,
};

/// How many of the words stand for themselves; the rest are a word twice.
const WHOLE: usize = 4;

/// How many of those name a place twice.
const PLACES: usize = 2;

/// Lengths of what is looked for everywhere, in characters.
const SHORTEST: usize = 3;
const LONGEST: usize = 8;

/// Characters that two of the longest have.
const RING: usize = 2 * LONGEST;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let text = context.text();
    for zone in running::zones(context) {
        for hit in context.hits_in(zone) {
            let before = text[..hit.span.start()].chars().next_back();
            let is_place = hit.word < PLACES;
            // 津市市 is a town; 全县县人民政府 are two words.
            if context.is_in_table(hit.span)
                || is_place
                    && before.is_none_or(|before| !is_han(before) || "全我本该各津沙每".contains(before))
            {
                continue;
            }
            let words = hit.span.of(text);
            let (span, to) = match hit.word {
                0..PLACES => {
                    let (at, half) = (hit.span.start(), '县'.len_utf8());
                    (Span::new(at, at + 2 * half), &words[..half])
                }
                PLACES..WHOLE => (hit.span, "可以通过"),
                _ => (hit.span, &words[..words.len() / 2]),
            };
            tell(context, findings, span, to);
        }
        for paragraph in running::paragraphs(context, zone) {
            scan(context, findings, paragraph);
        }
    }
}

/// Looks for something of three characters or more that stands twice.
fn scan(context: &Context<'_>, findings: &mut Findings, paragraph: Span) {
    let text = context.text();
    // A ring of the characters before; for each length, how many in a row were those that far back.
    let mut ring = [(' ', 0); RING];
    let mut same = [0; LONGEST + 1];
    for (count, (at, character)) in paragraph.of(text).char_indices().enumerate() {
        let at = paragraph.start() + at;
        let back = |length: usize| (count + RING - length) % RING;
        let mut found = 0;
        for length in SHORTEST..=LONGEST {
            let is_same = is_han(character) && ring[back(length)].0 == character;
            same[length] = if is_same { same[length] + 1 } else { 0 };
            if same[length] >= length && found == 0 {
                found = length;
            }
        }
        ring[count % RING] = (character, at);
        if found == 0 {
            continue;
        }
        same = [0; LONGEST + 1];
        let (first, second) = (ring[back(2 * found - 1)].1, ring[back(found - 1)].1);
        let once = Span::new(first, second).of(text);
        // Masks (某某某某某某) are none, nor is text in the wrong encoding.
        if !once.starts_with("锟斤拷") && once.chars().any(|other| other != character) {
            tell(context, findings, Span::new(first, at + character.len_utf8()), once);
        }
    }
}

fn tell(context: &Context<'_>, findings: &mut Findings, span: Span, once: &str) {
    let message = format!("“{}”像是重复了，宜写作“{once}”，请核对。", span.of(context.text()));
    findings.report(Place::text(span), message).fix(Fix::replace(span, once, false));
}
