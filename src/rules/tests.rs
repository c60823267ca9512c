//! What examples of the pages do not show.

use super::judge;
use super::settings::Settings;
use crate::finding::{Finding, Place, Severity};
use crate::read::text;
use crate::report::Report;
use crate::rule::Rule;
use crate::span::Span;

const SAMPLE: &str = include_str!("../../tests/reports/sample-2021.txt");
const OLD_SAMPLE: &str = include_str!("../../tests/reports/sample-2019.txt");
const TWICE: &str = include_str!("../../tests/reports/bad/twice.txt");

/// What a rule says of a report.
fn said(report: &str, rule: &str) -> Vec<Finding> {
    let document = text::read(report);
    let judgement = judge(report, &Report::of(&document), &Settings::default());
    judgement.findings.into_iter().filter(|finding| finding.rule.id == rule).collect()
}

/// Why a rule could not be applied.
fn unsaid(report: &str, rule: &str) -> Vec<String> {
    let document = text::read(report);
    let judgement = judge(report, &Report::of(&document), &Settings::default());
    let open = judgement.not_assessable.into_iter().filter(|open| open.rule.id == rule);
    open.map(|open| open.reason).collect()
}

fn with_licences(cell: &str) -> String {
    SAMPLE.replace("行政许可 | 1268 |", &format!("行政许可 | {cell} |"))
}

#[test]
fn a_cell_with_words_is_told_and_not_mended() {
    for words in ["1268*", "12,68", "百余", "不适用", "20件以上", "10/11", "见附件", "2件/3件"] {
        let report = with_licences(words);
        let told = said(&report, "EXT-15");
        assert_eq!(told.len(), 1, "{words}");
        assert!(told.iter().all(|finding| finding.message.contains(words) && finding.fixes.is_empty()));
        assert!(said(&report, "NUM-06").is_empty(), "{words}");
    }
    for words in ["1268", "1,268", "12件", "-", "/", "", "无", "十二"] {
        assert!(said(&with_licences(words), "EXT-15").is_empty(), "{words}");
    }
}

#[test]
fn a_unit_is_not_dropped_with_its_note() {
    let fixes = |cell: &str| -> Vec<usize> {
        said(&with_licences(cell), "NUM-06").iter().map(|finding| finding.fixes.len()).collect()
    };
    assert_eq!(fixes("12件"), [1]);
    assert_eq!(fixes("22件(其中网上16件)"), [0]);
}

#[test]
fn a_heuristic_cites_no_text() {
    let documents = |report: &str, rule: &str| -> Vec<Option<&str>> {
        said(report, rule).iter().map(|finding| finding.basis().map(|basis| basis.document)).collect()
    };
    assert_eq!(documents(&with_licences(" "), "NUM-02"), [None]);
    assert_eq!(documents("今天天气很好。", "EXT-01"), [None]);
    // A whole table without a number.
    let blank = |report: &str| -> String {
        let mut is_inside = false;
        let lines = report.lines().map(|line| {
            is_inside = (is_inside || line.starts_with("二、主动")) && !line.starts_with("三、");
            let is_number = |cell: &str| is_inside && cell.contains(|digit: char| digit.is_ascii_digit());
            let cells = line.split('|').map(|cell| if is_number(cell) { " " } else { cell });
            cells.collect::<Vec<_>>().join("|")
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    let cited = |report: &str| documents(&blank(report), "NUM-02");
    assert!(cited(SAMPLE).iter().flatten().all(|document| !document.contains("60号")), "{:?}", cited(SAMPLE));
    assert!(
        cited(OLD_SAMPLE).iter().flatten().all(|document| document.contains("60号")),
        "{:?}",
        cited(OLD_SAMPLE)
    );
    assert_eq!((cited(SAMPLE).len(), cited(OLD_SAMPLE).len()), (1, 1));
}

#[test]
fn copies_that_differ_are_not_thrown_away() {
    let told = |report: &str| -> Vec<(bool, usize)> {
        let told = said(report, "EXT-11");
        told.iter().map(|finding| (finding.message.contains("不完全一样"), finding.fixes.len())).collect()
    };
    assert_eq!(told(TWICE), [(false, 1)]);
    let second = TWICE.rfind("1268").unwrap_or(0);
    let changed = format!("{}1269{}", &TWICE[..second], &TWICE[second + 4..]);
    assert_eq!(told(&changed), [(true, 0)]);
}

#[test]
fn between_the_deadlines_of_departments_and_governments_nothing_is_told() {
    let published = |agency: &str, day: &str| {
        SAMPLE
            .replace("云岭县市场监督管理局", agency)
            .replace("发布时间:2025-01-20", &format!("发布时间:2025-{day}"))
    };
    for agency in ["云岭县人民政府办公室", "云岭经济开发区管理委员会"] {
        for (day, times) in [("01-31", 0), ("02-20", 1), ("03-31", 1), ("04-02", 0)] {
            let report = published(agency, day);
            assert_eq!(unsaid(&report, "DATE-03").len(), times, "{agency} {day}");
            assert!(said(&report, "DATE-03").is_empty(), "{agency} {day}");
        }
    }
}

#[test]
fn a_label_over_others_is_no_added_row() {
    let report =
        SAMPLE.replace("(三)不予公开 | 1.", "(三)不予公开 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |\n(三)不予公开 | 1.");
    assert!(said(&report, "FMT-09").is_empty());
    assert_eq!(said(&report, "T3-07").len(), 1);
}

#[test]
fn what_did_not_run_together_is_not_said_to() {
    let commas: String = SAMPLE.replace(" | ", ",");
    let told = said(&commas, "EXT-16");
    assert_eq!(told.len(), 1);
    assert!(told.iter().all(|finding| !finding.message.contains("连成了一个")));
}

/// Many findings of one rule: ten are told one by one, the rest in one with all their places.
/// A finding that says its number, and stands where the number says.
fn numbered(rule: &'static Rule, at: usize) -> Finding {
    Finding {
        rule,
        severity: Severity::Info,
        message: format!("{at}"),
        at: vec![Place::text(Span::new(at, at + 1))],
        gathers: false,
        relation: None,
        fixes: Vec::new(),
        basis: None,
    }
}

#[test]
fn what_is_alike_is_gathered() {
    let Some(rule) = super::all().next() else { return };
    let one = |at: usize| Finding {
        severity: if at == 11 { Severity::Error } else { Severity::Info },
        ..numbered(rule, at)
    };
    let told = |count: usize| -> Vec<(String, usize)> {
        let gathered = super::gather((0..count).map(one).collect());
        gathered.into_iter().map(|finding| (finding.message, finding.at.len())).collect()
    };
    let single = |count: usize| (0..count).map(|at| (format!("{at}"), 1)).collect::<Vec<_>>();
    assert_eq!(told(11), single(11));
    let mut expected = single(10);
    expected.push(("这一类问题还有 4 处，位置一并列在这里。".to_owned(), 4));
    assert_eq!(told(14), expected);
    assert_eq!(super::gather((0..14).map(one).collect())[10].severity, Severity::Error);
}

/// Those of two rules are not alike, however many there are.
#[test]
fn what_is_not_alike_is_not_gathered() {
    let rules: Vec<&'static Rule> = super::all().take(2).collect();
    let findings = (0..24).map(|at| numbered(rules[at / 11 % 2], at));
    let messages: Vec<String> =
        super::gather(findings.collect()).into_iter().map(|finding| finding.message).collect();
    assert_eq!(messages, (0..24).map(|at| format!("{at}")).collect::<Vec<_>>());
}

/// The sample with other words about applications.
fn about_applications(words: &str) -> String {
    let (Some(start), Some(end)) =
        (SAMPLE.find("全年新收政府信息公开申请15件"), SAMPLE.find("对内容不够明确"))
    else {
        return String::new();
    };
    format!("{}{words}\n{}", &SAMPLE[..start], &SAMPLE[end..])
}

#[test]
fn prose_that_agrees_is_left_alone() {
    for words in [
        "收到申请15件,办结16件(含上年结转2件),结转下年1件。",
        "全年共受理政府信息公开申请17件,其中上年结转2件,已办结16件,剩余1件结转下年度办理。",
        "收到政府信息公开申请15件,已办结14件,另有1件正在办理中。上年结转的2件均已办结。",
        "收到政府信息公开申请15件,上年结转2件,除1件结转下年度外,其余全部办结。",
        "办理依申请公开事项15件,均按照规定时限予以答复。",
        "一季度收到政府信息公开申请3件,二季度4件,三季度5件,四季度3件,全年共15件。",
        "共收到15件申请,其中10件为自然人,5件为企业和律所,15件均已依法处理。",
        "收到政府信息公开申请15件,其中股室收到12件,基层所收到3件。",
        "收到政府信息公开申请15件,其中自然人10件、法人或其他组织5件;其中通过网络收到9件。",
        "受理企业登记申请5630件,办结5630件,办结率100%。",
        "公民个人10件,占66.67%;企业3件,占20%;法律服务机构2件,占13.33%。",
        "我局作为复议机关审理政府信息公开行政复议案件7件,审结7件,其中维持6件。",
        "复议后被提起行政诉讼2件,其中1件作为共同被告,结果维持1件、尚未审结1件。",
        "公开政府信息412条,其中网站发布236条,微信推送148条,较2023年320条增加92条,增长28.8%。",
    ] {
        let report = about_applications(words);
        let document = text::read(&report);
        let findings = judge(&report, &Report::of(&document), &Settings::default()).findings;
        let is_ours = |id: &str| ["T3", "T4", "TXT-0"].iter().any(|group| id.starts_with(group));
        let told: Vec<_> = findings
            .iter()
            .filter(|finding| is_ours(finding.rule.id))
            .map(|finding| &finding.message)
            .collect();
        assert!(told.is_empty(), "{words}: {told:?}");
    }
}

#[test]
fn a_number_said_twice_is_told_once() {
    let report = about_applications("收到政府信息公开申请9件。2024年,我局共收到政府信息公开申请9件。");
    let told = said(&report, "T3-20");
    assert_eq!(told.len(), 1);
    assert_eq!(told.first().map(|finding| finding.at.len()), Some(3));
    assert_eq!(told.first().and_then(|finding| finding.fixes.first()).map(|fix| fix.edits.len()), Some(2));
}

#[test]
fn a_blank_total_is_told_by_its_row() {
    let report = about_applications("收到政府信息公开申请9件。").replace(
        "一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 2 | 0 | 15 |",
        "一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 2 | 0 |  |",
    );
    let told = said(&report, "T3-20");
    assert!(told.iter().any(|finding| finding.message.contains("合计 15")), "{told:?}");
}

/// A list is added up in a paragraph alone, too, where it speaks of 信息公开.
#[test]
fn a_piece_of_a_report_is_read_as_one() {
    let list = "包括政府网站236条、微信公众号149条、办事大厅公示屏28条。";
    assert_eq!(
        said(&format!("政府信息公开工作有序推进。全年主动公开政府信息412条,{list}"), "TXT-01").len(),
        1
    );
    assert_eq!(said(&format!("全年主动公开政府信息412条,{list}"), "TXT-01").len(), 0);
}

/// What the form of 2021 says of blanks, that of 2019 does not.
#[test]
fn a_table_of_blanks_rests_on_the_form_of_its_year() {
    let blank = |report: &str, begin: &str, end: &str| -> String {
        let (start, end) = (report.find(begin).unwrap(), report.find(end).unwrap());
        let rows: Vec<String> = report[start..end]
            .lines()
            .map(|line| {
                line.split(" | ")
                    .map(|cell| if digits(cell) { "" } else { cell })
                    .collect::<Vec<_>>()
                    .join(" | ")
            })
            .collect();
        format!("{}{}\n{}", &report[..start], rows.join("\n"), &report[end..])
    };
    let of = |report: &str, begin: &str| {
        let told = said(&blank(report, begin, "四、政府信息公开行政复议"), "NUM-02");
        assert_eq!(told.len(), 1);
        told[0].basis
    };
    let (new, old) = (of(SAMPLE, "一、本年新收"), of(OLD_SAMPLE, "一、本年新收"));
    assert!(new.is_some() && old.is_some() && new != old);
}

fn digits(cell: &str) -> bool {
    !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit())
}

/// An introduction of a few words is none in which the period would have to stand.
#[test]
fn a_short_introduction_need_not_tell_the_period() {
    let with = |introduction: &str| {
        let (title, first) = (SAMPLE.lines().next().unwrap_or(""), SAMPLE.find("一、总体情况").unwrap_or(0));
        format!("{title}\n发布时间:2025-01-20\n{introduction}\n{}", &SAMPLE[first..])
    };
    let short = "现将本单位的政府信息公开工作年度报告公布如下。";
    assert_eq!(said(&with(short), "DATE-02").len(), 0);
    assert_eq!(said(&with(&short.repeat(4)), "DATE-02").len(), 1);
}

/// Before section 二, much text needs the heading 一; a few sentences may be an introduction.
#[test]
fn a_heading_is_missed_over_much_text() {
    let (title, second) = (SAMPLE.lines().next().unwrap_or(""), SAMPLE.find("\n二、").unwrap_or(0));
    let with = |times: usize| {
        let text = "全年认真做好政府信息公开各项工作。".repeat(times);
        said(&format!("{title}\n{text}{}", &SAMPLE[second..]), "FMT-01")
    };
    let is_told = |found: Vec<Finding>| found.iter().any(|one| one.message.contains("第二部分之前有正文"));
    assert!(!is_told(with(10)));
    assert!(is_told(with(20)));
}

/// In a piece that goes on behind a heading the table under it is missing.
#[test]
fn a_table_is_missed_in_a_piece_that_goes_on() {
    let at = |words: &str| SAMPLE.find(words).unwrap_or(0);
    let requests = &SAMPLE[at("\n三、收到和处理") + 1..at("\n四、政府信息公开行政复议") + 1];
    let piece = format!("{requests}四、政府信息公开行政复议、行政诉讼情况\n{}", &SAMPLE[at("\n五、") + 1..]);
    assert_eq!(said(&piece, "EXT-01").len(), 1);
}
