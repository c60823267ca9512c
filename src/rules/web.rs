//! What does not belong into a report: what attackers, templates and converters left.

mod web_01;
mod web_02;
mod web_03;
mod web_04;
mod web_05;
mod web_06;
mod web_07;
mod web_08;
mod web_09;
mod web_10;
mod web_11;
mod web_12;
mod web_13;
mod web_14;
mod web_15;
mod web_16;

use crate::document::{Mark, MarkKind};
use crate::finding::Place;
use crate::rule::{Context, Rule};
use crate::rules::ext;
use crate::rules::hits::Hit;
use crate::span::Span;
use crate::text::pattern::Pattern;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[
    &web_01::RULE,
    &web_02::RULE,
    &web_03::RULE,
    &web_04::RULE,
    &web_05::RULE,
    &web_06::RULE,
    &web_07::RULE,
    &web_08::RULE,
    &web_09::RULE,
    &web_10::RULE,
    &web_11::RULE,
    &web_12::RULE,
    &web_13::RULE,
    &web_14::RULE,
    &web_15::RULE,
    &web_16::RULE,
];

/// Places that a finding names besides the first.
const MORE: usize = 9;

/// How many of [`SPAM`] are names of betting sites.
const BRANDS: usize = 37;

/// Words that only betting and adult sites use. Short ones that ordinary text holds are left out: 人妻
/// stands in 军人妻子, 做爱 in 叫做爱心, 无码 in 无码人员, A片 in A片区, 投注 and 竞猜 in reports on lotteries.
const SPAM: &[&str] = &[
    // Names of betting sites, as seen in the place of a public body's name on tampered pages.
    "365bet",
    "bet365",
    "beat365",
    "bat365",
    "uedbet",
    "188bet",
    "betway",
    "manbetx",
    "fun88",
    "vwin",
    "yabo",
    "bob体育",
    "ag九游会",
    "j9九游会",
    "九游会",
    "威廉希尔",
    "德赢vwin",
    "必威体育",
    "必威betway",
    "乐鱼体育",
    "开云体育",
    "亚博体育",
    "亚博app",
    "华体会体育",
    "爱游戏体育",
    "米乐m6",
    "m6米乐",
    "沙巴体育",
    "皇冠体育官网",
    "伟德国际",
    "金宝博",
    "凯发k8",
    "k8凯发",
    "新葡京",
    "永利娱乐",
    "威尼斯人娱乐",
    "开元棋牌",
    // Betting, as seen in sentences that were tampered with and in lines added to pages.
    "买球软件",
    "买球的软件",
    "买足球的软件",
    "线下买球",
    "网上买球",
    "买球网",
    "买球平台",
    "买球官网",
    "欧洲杯买球",
    "世界杯买球",
    "欧洲杯决赛竞猜",
    "欧洲杯官网入口",
    "竞猜官网",
    "投注网站",
    "投注平台",
    "投注官网",
    "足球投注",
    "博彩公司",
    "博彩网",
    "博彩平台",
    "在线博彩",
    "真人百家乐",
    "真人娱乐平台",
    "网上赌场",
    "澳门赌场",
    // Illegal lotteries.
    "六合彩",
    "49码",
    "一肖一码",
    "一码一肖",
    "一肖中特",
    "平特一肖",
    "特码资料",
    "生肖八卦图",
    "生肖资料",
    "香港马会",
    "澳门马会",
    "免费完整资料",
    "时时彩平台",
    "彩票平台注册",
    // Adult sites, as seen in stuffed titles.
    "成人网站",
    "成人影院",
    "无码视频",
    "无码在线",
    "亚洲无码",
    "在线视频无码",
    "人妻熟女",
    "人妻在线",
    "国产精品久久",
    "久久精品",
    "久久久",
    "成人精品",
    "国产成人一区",
    "中文字幕乱码",
    "欧美激情",
    "欧美性爱",
    "午夜福利视频",
    "麻豆传媒",
    "亚洲av",
    "国产av",
    "日韩av",
    "av在线观看",
];

/// Those who fight such sites, or run the lotteries of the state, speak of them too.
static HONEST: Pattern = Pattern::new(
    "打击|查处|查获|整治|治理|严禁|取缔|违法|违规|犯罪|涉嫌|侦破|侦办|破获|案件|禁止|防范|举报|诈骗|涉赌|禁赌|扫黄|体育彩票|福利彩票|体彩|福彩",
);

/// In the place of 关于 or 联系: "办公室…印发".
static SENTENCE: Pattern = Pattern::new(
    "(?:办公厅|办公室|委员会|人民政府|[厅局])[^，。,;；]{0,30}\u{1}[^，。,;；]{0,40}(?:印发|转发|做好|进一步|贯彻|加强|推进|开展|我们)",
);

/// In the place of the name of an agency, or before it.
static NAME: Pattern = Pattern::new(
    "\u{1}[^，。,;；]{0,24}(?:人民政府|[镇乡局厅]|街道|政务|办公室|办公厅|委员会|管委会|20[0-9][0-9]年)",
);

/// What was done with a word of [`SPAM`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Injected {
    /// It stands anywhere.
    Anywhere,
    /// It stands for the name of an agency.
    Name,
    /// It stands in the middle of a sentence of the report.
    Sentence,
}

/// The lines that hold words of [`SPAM`] so; of each line the first.
fn injected(context: &Context<'_>, how: Injected) -> Vec<Hit> {
    // A text that is full of them needs no list of all.
    const MOST: usize = 20;
    let text = context.text();
    let mut found: Vec<Hit> = Vec::new();
    let mut done = 0;
    for hit in context.hits {
        if found.len() >= MOST {
            break;
        }
        if hit.span.start() < done || !is_apart(text, hit.span) {
            continue;
        }
        let sentence = context.sentence(hit.span);
        let marked = format!(
            "{}\u{1}{}",
            Span::new(sentence.start(), hit.span.start()).of(text),
            Span::new(hit.span.end(), sentence.end()).of(text)
        );
        if HONEST.is_in(&marked) {
            continue;
        }
        let found_how = if SENTENCE.is_in(&marked) {
            Injected::Sentence
        } else if hit.word < BRANDS && NAME.is_in(&marked) {
            Injected::Name
        } else {
            Injected::Anywhere
        };
        done = sentence.end();
        if found_how == how {
            found.push(*hit);
        }
    }
    found
}

/// Whether no Latin letter or digit goes on a word that begins or ends with one.
fn is_apart(text: &str, span: Span) -> bool {
    let bytes = text.as_bytes();
    let goes_on = |one: Option<usize>, other: usize| {
        let is_latin = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        one.is_some_and(is_latin) && is_latin(other)
    };
    !goes_on(span.start().checked_sub(1), span.start()) && !goes_on(Some(span.end()), span.end() - 1)
}

/// A word of [`SPAM`] in a few words that are no part of the reading text.
fn spam_in(words: &str) -> Option<&'static str> {
    let lower = words.to_ascii_lowercase();
    SPAM.iter()
        .copied()
        .find(|word| lower.find(word).is_some_and(|at| is_apart(&lower, Span::new(at, at + word.len()))))
}

/// The marks of a kind.
fn marks<'a>(context: &Context<'a>, kind: MarkKind) -> impl Iterator<Item = &'a Mark> {
    context.report.document.markup.iter().filter(move |mark| mark.kind == kind)
}

/// The report's own stretch in a page: from its first heading to a line behind its last. What stands
/// around it belongs to the site.
fn stretch(context: &Context<'_>) -> Option<Span> {
    let headings = context.report.outline.sections.iter().flatten();
    let mut stretch: Option<Span> = None;
    let mut count = 0;
    for heading in headings {
        stretch = Some(stretch.map_or(heading.span, |stretch| stretch.cover(heading.span)));
        count += 1;
    }
    let stretch = stretch.filter(|_| count >= 2)?;
    let behind = context.text().get(stretch.end()..)?;
    let line = behind.trim_start();
    let end = behind.len() - line.len() + line.find('\n').unwrap_or(line.len());
    Some(Span::new(stretch.start(), stretch.end() + end))
}

/// Whether a mark stands in a stretch of the reading text.
fn is_within(context: &Context<'_>, mark: &Mark, stretch: Span) -> bool {
    let at = context.report.document.origin.reading(mark.source).start();
    stretch.start() <= at && at < stretch.end()
}

/// What is read of a mark, or the line that it stands before.
fn place(context: &Context<'_>, mark: &Mark) -> Place {
    let text = context.text();
    let mut span = context.report.document.origin.reading(mark.source);
    if span.of(text).trim().is_empty() {
        span = context.line(Span::new(span.end(), span.end()));
    }
    let words = span.of(text).trim_end();
    if words.trim_start().is_empty() {
        return Place::document();
    }
    Place::text(Span::new(span.start(), span.start() + words.len()))
}

/// The host that an address leads to, if it leads to another site than it stands on.
fn host(address: &str) -> Option<&str> {
    let address = address.trim();
    let at = address
        .find("//")
        .filter(|at| matches!(&address[..*at], "" | "http:" | "https:" | "HTTP:" | "HTTPS:"))?;
    let rest = &address[at + 2..];
    let end = rest.find(['/', ':', '?', '#', '\\']).unwrap_or(rest.len());
    rest.get(..end).filter(|host| host.contains('.'))
}

/// Whether a host belongs to a public body, or to one that pages of public bodies lead to every day.
fn is_known(host: &str) -> bool {
    const KNOWN: [&str; 32] = [
        // Public bodies, schools, the army; the sign of a public body at the foot of a page.
        "gov.cn",
        "edu.cn",
        "ac.cn",
        "mil.cn",
        "conac.cn",
        "12377.cn",
        "12371.cn",
        // Media of the state.
        "people.com.cn",
        "people.cn",
        "xinhuanet.com",
        "news.cn",
        "xuexi.cn",
        "cctv.com",
        "china.com.cn",
        "chinanews.com",
        "chinanews.com.cn",
        "gmw.cn",
        "ce.cn",
        "youth.cn",
        "qstheory.cn",
        // Where public bodies have accounts.
        "qq.com",
        "weibo.com",
        "douyin.com",
        "kuaishou.com",
        "toutiao.com",
        "bilibili.com",
        // Maps, buttons for sharing, counters of visits.
        "baidu.com",
        "amap.com",
        "cnzz.com",
        "51.la",
        "bshare.cn",
        "jiathis.com",
    ];
    KNOWN.iter().any(|known| {
        let start = host.len().wrapping_sub(known.len());
        host.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(known))
            && (start == 0 || host.as_bytes()[start - 1] == b'.')
    })
}

/// The host of a mark's address, if it is none that is known.
fn foreign_host<'a>(context: &Context<'a>, mark: &Mark) -> Option<&'a str> {
    host(mark.value.of(context.source)).filter(|host| !is_known(host))
}

/// Whether it is a report of the form's time; a fragment or an explanation is none.
fn is_own_report(context: &Context<'_>) -> bool {
    context.report.is_report() && !ext::is_explanation(context)
}

/// A few words around a place, on one line.
fn around(context: &Context<'_>, span: Span) -> String {
    const CHARACTERS: usize = 6;
    let text = context.text();
    let line = context.line(span);
    let before = Span::new(line.start(), span.start()).of(text);
    let start = before.char_indices().rev().nth(CHARACTERS - 1).map_or(0, |(at, _)| at);
    let after = Span::new(span.end(), line.end()).of(text);
    let end = after.char_indices().nth(CHARACTERS).map_or(after.len(), |(at, _)| at);
    format!("{}{}{}", &before[start..], span.of(text), &after[..end]).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use crate::read::{Input, read};
    use crate::report::Report;
    use crate::rules::judge;

    const SAMPLE: &str = include_str!("../../tests/reports/sample-2021.txt");
    const PAGE: &str = include_str!("../../tests/reports/shapes/clean.html");
    const PLACE: &str = "聘请社会监督员6名";

    /// What the rules of this group say: "WEB-01 Error 六合彩".
    fn said(report: &str) -> Vec<String> {
        let document = read(report, Input::Unknown).expect("a report");
        let judgement = judge(report, &Report::of(&document), &crate::rules::settings::Settings::default());
        let findings = judgement.findings.iter().filter(|finding| finding.rule.id.starts_with("WEB-"));
        findings
            .map(|finding| {
                let words = finding.at[0].span.map_or("", |span| span.of(&document.text));
                format!("{} {:?} {words}", finding.rule.id, finding.severity)
            })
            .collect()
    }

    /// The sample with a sentence more.
    fn with(words: &str) -> String {
        SAMPLE.replace("开展评议,", &format!("开展评议,{words},"))
    }

    #[test]
    fn honest_words_are_no_spam() {
        for words in [
            "销售福利彩票1200万元,投注站86个",
            "推广体育彩票竞猜型游戏",
            "为军人妻子开设专窗",
            "把好事叫做爱心",
            "完成A片区征收公告12件",
            "设置无码人员通道",
            "公布打击网络赌博、六合彩和投注平台典型案例",
            "依法查处成人网站3个",
            "推动XX一件事",
        ] {
            let expected: &[&str] = if words.contains("XX") { &["WEB-11 Warning XX"] } else { &[] };
            assert_eq!(said(&with(words)), expected, "{words}");
        }
    }

    #[test]
    fn spam_is_told_by_what_it_stands_for() {
        let title = "云岭县市场监督管理局2024年政府信息公开工作年度报告\n";
        let titled = |words: &str| SAMPLE.replacen(title, &format!("{words}{title}"), 1);
        assert_eq!(said(&titled("365bet(中国)官方网站 ")), ["WEB-02 Error 365bet"]);
        assert_eq!(said(&with("uedbet体育_uedbet官网@:青松镇人民政府")), ["WEB-02 Error uedbet"]);
        assert_eq!(said(&with("威廉希尔体育政务公开领导小组")), ["WEB-02 Error 威廉希尔"]);
        assert_eq!(said(&with("县政府办公室欧洲杯线下买球进一步做好工作")), ["WEB-03 Error 线下买球"]);
        assert_eq!(said(&with("欧洲杯决赛竞猜:我们")), ["WEB-01 Error 欧洲杯决赛竞猜"]);
        assert_eq!(said(&format!("{SAMPLE}\n49码生肖八卦图-免费完整资料")), ["WEB-01 Error 49码"]);
        assert_eq!(said(&with("编号x365bets")), [] as [&str; 0]);
        let page = PAGE.replace("<title>", "<title>亚洲av_");
        assert_eq!(said(&page).len(), 1);
    }

    #[test]
    fn hosts_are_known_by_their_whole_ends() {
        let known = |address| super::host(address).map(super::is_known);
        assert_eq!(known("http://www.yunling.gov.cn:8080/a"), Some(true));
        assert_eq!(known("//gov.cn"), Some(true));
        assert_eq!(known("https://www.fakegov.cn/"), Some(false));
        assert_eq!(known("http://gov.cn.example?gov.cn"), Some(false));
        for address in ["/a//b", "a.htm", "mailto:a@b.cn", "javascript:void(0)", "file:///C:/a.b", ""] {
            assert_eq!(known(address), None, "{address}");
        }
    }

    #[test]
    fn lines_behind_the_end_are_told_from_the_foot_of_a_site() {
        for line in [
            "首页 | 在线客服 | 手机版",
            "青河县|北原县|凉岭县|东亭市|白沙县|南浦区",
            "云岭县融媒体中心",
            "2025年1月20日",
            "-1-",
        ] {
            assert_eq!(said(&format!("{SAMPLE}\n{line}")), [] as [&str; 0], "{line}");
        }
        assert_eq!(said(&format!("{SAMPLE}\n热播短剧-高清在线观看")).len(), 1);
    }

    #[test]
    fn masks_are_told_from_other_stars() {
        for words in ["展板3*5米", "一个**加粗**的词", "满意度*", "教室长*宽", "1*2"] {
            assert_eq!(said(&with(words)), [] as [&str; 0], "{words}");
        }
        assert_eq!(said(&with("拨打“*”热线")), ["WEB-10 Warning *"]);
        assert_eq!(said(&with("网站(http://**.cn)")), ["WEB-10 Warning **"]);
        assert_eq!(said(&with("电话:138****1234")), ["WEB-10 Info ****"]);
    }

    #[test]
    fn blanks_are_told_from_names() {
        for words in ["“1+N件”", "有待补充完善", "型号XXK12", "网址/XX/a", "N件事", "“XX码”"]
        {
            assert_eq!(said(&with(words)), [] as [&str; 0], "{words}");
        }
        for (words, blank) in [
            ("××县", "××"),
            ("xx局", "xx"),
            ("国办发〔20XX〕3号", "XX"),
            ("201*年", "201*年"),
            ("联系人____", "____"),
            ("文号〔〕3号", "〔〕"),
            ("内容(待补充)", "(待补充)"),
            ("发布N条", "N条"),
        ] {
            assert_eq!(said(&with(words)), [format!("WEB-11 Warning {blank}")], "{words}");
        }
    }

    #[test]
    fn long_numbers_are_checked_before_they_are_called_personal() {
        for words in [
            "编号990101199003070048",
            "编号99010119901307004X",
            "收入13800000000元",
            "电话0781-5550162",
            "单号6222020000000000000",
        ] {
            assert_eq!(said(&with(words)), [] as [&str; 0], "{words}");
        }
        assert_eq!(said(&with("编号99010119900307004X")), ["WEB-13 Warning 99010119900307004X"]);
        assert_eq!(said(&with("银行卡号6200000000000005")), ["WEB-13 Warning 6200000000000005"]);
        assert_eq!(said(&with("联系人手机13800000000")), ["WEB-13 Info 13800000000"]);
    }

    #[test]
    fn only_the_reports_own_stretch_of_a_page_is_looked_at() {
        let link = "<a href='http://a.example/'>甲</a>";
        let linked = |from: &str, to: &str| said(&PAGE.replacen(from, &format!("{to}{from}"), 1));
        assert_eq!(linked("</body>", &link.repeat(9)), [] as [&str; 0]);
        assert_eq!(linked("<article>", &link.repeat(9)), [] as [&str; 0]);
        assert_eq!(linked(PLACE, link), ["WEB-06 Info 甲"]);
        assert_eq!(linked(PLACE, &link.repeat(4)), ["WEB-06 Warning 甲"]);
        assert_eq!(linked(PLACE, "<a href='http://365bet.example/'>甲</a>"), ["WEB-06 Warning 甲"]);
        assert_eq!(
            linked(PLACE, "<a href='http://a.example/b.PDF'>甲</a><a href='c'>乙</a>"),
            [] as [&str; 0]
        );
        let hidden = |link: &str| format!("<div style='display:none'>{link}</div>");
        assert_eq!(linked("</body>", &hidden(link)), [] as [&str; 0]);
        assert_eq!(linked("</body>", &hidden("<a href='//b.example'>六合彩</a>")).len(), 1);
        assert_eq!(linked(PLACE, &hidden(link))[0].split(' ').nth(1), Some("Warning"));
        assert_eq!(linked("</body>", "<script src='//b.example/a.js'></script>"), [] as [&str; 0]);
        assert_eq!(linked(PLACE, "<img onload='f()'>")[0].split(' ').nth(1), Some("Info"));
        assert!(linked(PLACE, "<iframe src='http://b.example'></iframe>")[0].starts_with("WEB-07 Warning"));
    }
}
