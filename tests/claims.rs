//! What sentences state in numbers, and whether a table or other prose agrees.

mod support;

use gouji::Input;
use gouji::report::Report;
use gouji::report::claims::{Introduced, Says, agreement};
use proptest::prelude::*;
use support::report;

/// The claims of a text that a table or other prose could confirm: what, how many, the words of the
/// number, who agrees.
fn claims(text: &str) -> Vec<(String, f64, String, Option<bool>)> {
    let document = gouji::read::read(text, Input::Unknown).expect("a text to read");
    let report = Report::of(&document);
    let prose = &report.prose;
    let told = prose.claims.iter().enumerate().filter_map(|(index, claim)| {
        let about = claim.subject.about();
        let by_prose = prose.agreement(index);
        let words = claim.span.of(report.text()).to_owned();
        (about.is_some() || by_prose.is_some()).then(|| {
            let about = about.map_or_else(|| "-".to_owned(), |about| about.into_owned());
            (about, claim.figure.value.to_f64(), words, agreement(claim, &report).or(by_prose))
        })
    });
    told.collect()
}

/// A line for each claim of a text, without the words of its number.
fn brief(text: &str) -> Vec<String> {
    let tell = |agrees| match agrees {
        Some(true) => " ✓",
        Some(false) => " ✗",
        None => "",
    };
    claims(text)
        .into_iter()
        .map(|(about, value, _, agrees)| {
            let about = about.trim_start_matches("requests.").trim_end_matches(".total");
            format!("{about} {value}{}", tell(agrees))
        })
        .collect()
}

/// What the prose of a text puts in relation.
fn relations(text: &str) -> Vec<String> {
    let document = gouji::read::read(text, Input::Text).expect("a text to read");
    let report = Report::of(&document);
    let prose = &report.prose;
    let value = |claim: usize| prose.claims[claim].figure.value.to_string();
    let mut drawn = Vec::new();
    for group in &prose.groups {
        let parts: Vec<String> = group.parts.iter().map(|part| value(*part)).collect();
        let complete = if group.complete { "=" } else { "⊇" };
        let by = match group.introduced {
            Introduced::Among => "其中",
            Introduced::Listing => "分别为",
            Introduced::Brackets => "()",
            Introduced::Silently => "",
        };
        drawn.push(format!(
            "{} {complete} {by} {} {:?}",
            value(group.whole),
            parts.join("+"),
            prose.holds(group)
        ));
    }
    for comparison in &prose.comparisons {
        drawn.push(format!(
            "{} from {} by {} or {}% {:?}",
            value(comparison.new),
            comparison.old.map_or("?".into(), value),
            comparison.change.map_or("?".into(), value),
            comparison.percent.map_or("?".into(), value),
            prose.comparison_holds(comparison),
        ));
    }
    for share in &prose.shares {
        let [part, whole, percent] = [share.part, share.whole, share.percent].map(value);
        drawn.push(format!("{part} of {whole} is {percent}% {:?}", prose.share_holds(share)));
    }
    for sweep in &prose.sweeps {
        drawn.push(format!("{:?}: {}", sweep.says, sweep.span.of(report.text())));
    }
    drawn
}

/// The sample report with other words for its first section.
fn sample(words: &str) -> String {
    let sample = report("sample-2021.txt");
    let (start, end) = (
        sample.find("2024年,云岭县").expect("the first section"),
        sample.find("二、主动公开政府信息情况\n").expect("the second section"),
    );
    format!("{}{words}\n{}", &sample[..start], &sample[end..])
}

/// The claims of the first section, beside the sample's tables.
fn beside(words: &str) -> Vec<String> {
    let text = sample(words);
    let end = text.find("五、存在的主要问题").expect("the fifth section");
    let later = claims(&text[end..]).len();
    let mut all = brief(&text);
    all.truncate(all.len() - later);
    all
}

#[test]
fn one_number_by_its_words() {
    for (sentence, expected) in [
        ("收到政府信息公开申请1,234件", &["newReceived 1234"][..]),
        ("本年新收政府信息公开申请１２件,上年结转0件", &["newReceived 12", "carriedIn 0"]),
        ("全年未收到政府信息公开申请,办理网上咨询3件", &["newReceived 0"]),
        ("本年新收政府信息公开申请十二件", &["newReceived 12"]),
        ("处理依申请公开9件", &["handled 9"]),
        ("共依法受(办)理1件依申请公开件", &["newReceived 1"]),
        ("本部门共收到七宗申请", &["newReceived 7"]),
        ("收到政府信息公开申请一百二十件", &["newReceived 120"]),
        ("收到政府信息公开申请两件", &["newReceived 2"]),
        ("本年度收 到 政 府 信 息 公 开 申 请 3 件", &["newReceived 3"]),
        ("收到政(zhèng)府信(xin)息公开申请3件", &["newReceived 3"]),
        ("全年收到政府信息公開申請3件,辦結3件", &["newReceived 3", "outcomeTotal 3"]),
        ("收到群众通过网络、信函提交的各类政府信息公开申请8件", &["newReceived 8"]),
        ("共收到公民、法人和其他组织提出的政府信息公开申请8件", &["newReceived 8"]),
        ("结转至2024年继续办理2件", &["carriedOut 2"]),
        ("收到政府信息公开申请30件,另有4件顺延到下年度答复", &["newReceived 30", "carriedOut 4"]),
        ("答复政府信息公开申请30件(含上年度结转申请4件)", &["outcomeTotal 30", "carriedIn 4"]),
        ("不予公开政府信息公开申请3件", &["denied 3"]),
        ("依申请公开中,同意公开3件、区分处理后公开1件", &["granted 3", "partlyGranted 1"]),
        (
            "制发行政规范性文件3件、废止1件、现行有效9件",
            &[
                "disclosure.normativeDocuments.issued 3",
                "disclosure.normativeDocuments.repealed 1",
                "disclosure.normativeDocuments.inForce 9",
            ],
        ),
        (
            "作出行政许可决定30件、行政处罚决定4件",
            &["disclosure.licensing.decisions 30", "disclosure.penalties.decisions 4"],
        ),
        (
            "没有因政府信息公开被申请行政复议、提起行政诉讼的情况",
            &["proceedings.review 0", "proceedings.litigation 0"],
        ),
    ] {
        assert_eq!(brief(&format!("{sentence}。")), expected, "{sentence}");
    }
}

#[test]
fn the_span_is_that_of_the_number() {
    let words = |text: &str| claims(text).into_iter().map(|(_, _, words, _)| words).collect::<Vec<_>>();
    assert_eq!(words("收到政府信息公开申请1,234件。"), ["1,234"]);
    assert_eq!(words("收到政府信息公开申请１２件。"), ["１２"]);
    assert_eq!(words("全年未收到政府信息公开申请。"), ["未收到"]);
    assert_eq!(words("收到政府信息公开申请\n12 件,办结\n十件。"), ["12", "十"]);
}

#[test]
fn what_is_no_application_is_none() {
    for sentence in [
        "依申请公开信息数16条",
        "依申请公开类文件16件",
        "受理行政许可申请1268件,办结1268件",
        "办理人大代表建议5件、政协提案8件,办复率100%",
        "收到群众来信来电30件,全部办结",
        "受理网上咨询30件,答复30件",
        "公开行政处罚信息153条",
        "发布政策解读4期,公报12期",
        "收到政府信息公开申请约20件,办结近百件,咨询百余件",
        "未收到关于不予公开政府信息的电话咨询",
        "没有应公开而不予公开的情况",
        "本年度无政府信息公开申请费用",
        "认真办理每一件依申请公开案件",
        "推进一件事一次办",
        "收到申请 1 5 件",
        "受理企业登记申请1268件,办结1268件",
        "未收到要求提供公开出版物的申请",
        "未收到法人的政府信息公开申请",
        "我局作为复议机关审理行政复议案件35件",
        "根据《收到政府信息公开申请5件办法》",
    ] {
        let about: Vec<_> = brief(&format!("{sentence}。"));
        let exact: Vec<_> = about.iter().filter(|claim| !claim.ends_with(" 20")).collect();
        assert!(exact.is_empty(), "{sentence}: {exact:?}");
    }
}

#[test]
fn parts_of_a_whole() {
    for (sentence, expected) in [
        ("收到行政复议2件,其中结果维持1件,尚未审结1件", &["2 ⊇ 其中 1+1 Some(true)"][..]),
        ("本年新收5件,其中自然人申请4件、法人申请1件", &["5 = 其中 4+1 Some(true)"]),
        ("共办理政府信息公开申请15件,其中本年新收12件、上年结转3件", &["15 ⊇ 其中 12+3 Some(true)"]),
        ("办理17件申请,其中新收15件、上年结转2件,办结16件,结转下年1件", &["17 ⊇ 其中 15+2 Some(true)"]),
        ("公开信息100条,其中图解60条,视频50条", &["100 ⊇ 其中 60+50 Some(false)"]),
        ("公开信息100条,其中图解20条;收到留言100条", &["100 ⊇ 其中 20 None"]),
        ("公开信息100条(其中图解60条,其他30条)", &["100 = 其中 60+30 Some(false)"]),
        ("公开信息100条,包括图解60条、视频50条", &["100 = 分别为 60+50 Some(false)"]),
        ("公开信息100条,包括图解60条、视频20条等", &["100 ⊇ 分别为 60+20 None"]),
        ("公开信息100条,其中图解60条;视频40条", &["100 ⊇ 其中 60 None"]),
        ("发布信息共90条;通过各种渠道公开的情况有:网站60条,微博30条", &["90 ⊇  60+30 Some(true)"]),
        ("发布信息共90条;通过各种渠道公开的情况有:网站60条,微博20条", &[]),
        ("共收到14件申请(信件10件、网络5件)", &["14 = () 10+5 Some(false)"]),
        (
            "受理诉求172.6万件,其中,直接处理135.0万件,派发37.6万件",
            &["1726000 ⊇ 其中 1350000+376000 Some(true)"],
        ),
        (
            "合计处理2151625人次。其中,电话2117138人次,网络34487件次",
            &["2151625 ⊇ 其中 2117138+34487 Some(true)"],
        ),
        ("办结申请16件,其中予以公开10件、不予公开6件;结转下年度1件", &["16 ⊇ 其中 10+6 Some(true)"]),
    ] {
        assert_eq!(relations(&format!("{sentence}。")), expected, "{sentence}");
    }
}

#[test]
fn numbers_beside_other_years() {
    for (sentence, expected) in [
        ("2023年收到申请5件,较2022年收到申请8件减少3件", "5 from 8 by 3 or ?% Some(true)"),
        ("2023年收到申请5件,较2022年收到申请8件减少2件", "5 from 8 by 2 or ?% Some(false)"),
        ("受理诉求27058件,较上年(66475件)下降59.3%", "27058 from 66475 by ? or 59.3% Some(true)"),
        ("受理诉求27058件,较上年(66475件)下降49.3%", "27058 from 66475 by ? or 49.3% Some(false)"),
        ("收到申请15件,同比增加5件,增长50%", "15 from ? by 5 or 50% Some(true)"),
        ("收到申请15件,同比增长50%", "15 from ? by ? or 50% None"),
        ("与2022年的20件相比,2023年收到申请15件,减少5件", "15 from 20 by 5 or ?% Some(true)"),
    ] {
        assert_eq!(relations(&format!("{sentence}。")), [expected], "{sentence}");
    }
    assert_eq!(
        brief("2023年收到申请5件,较2022年收到申请8件减少3件。"),
        ["newReceived 5 ✓", "newReceived 8 ✓", "- 3 ✓"]
    );
    // Neither is a fault of the report's year.
    assert_eq!(
        beside("2024年收到政府信息公开申请15件,较2023年收到申请8件增加7件。"),
        ["newReceived 15 ✓", "newReceived 8 ✓", "- 7 ✓"]
    );
    assert_eq!(beside("2023年收到政府信息公开申请8件。"), ["newReceived 8"]);
}

#[test]
fn shares_are_judged_by_the_digits_shown() {
    for (sentence, expected) in [
        ("办结申请81件,其中予以公开42件,占51.85%", "42 of 81 is 51.85% Some(true)"),
        ("办结申请81件,其中予以公开42件,占52%", "42 of 81 is 52% Some(true)"),
        ("办结申请81件,其中予以公开42件,占51.9%", "42 of 81 is 51.9% Some(true)"),
        ("办结申请81件,其中予以公开42件,占51.84%", "42 of 81 is 51.84% Some(false)"),
        ("办结申请81件。其中,予以公开42件(51.85%)", "42 of 81 is 51.85% Some(true)"),
        ("公开信息40条,其中网站信息10条。网站的信息占25%", "10 of 40 is 25% Some(true)"),
    ] {
        let found = relations(&format!("{sentence}。"));
        assert_eq!(found.last().map(String::as_str), Some(expected), "{sentence}");
    }
    // Each number is rounded by itself.
    assert_eq!(
        relations("阅读量27.5万次,较上年20.3万次增长35.4%。"),
        ["275000 from 203000 by ? or 35.4% Some(true)"]
    );
    // What it came down to is no change.
    assert_eq!(relations("与上年相比,申请数量由20件下降至15件,下降25%。"), Vec::<String>::new());
    // Of what, is not said: no share.
    assert_eq!(relations("收到申请3件,占全部诉求的0.5%。"), Vec::<String>::new());
}

#[test]
fn all_of_them() {
    assert_eq!(relations("收到政府信息公开申请3件,办结率100%。"), ["Finished: 办结率100%"]);
    assert_eq!(relations("收到政府信息公开申请3件,均已办结。"), ["Finished: 均已办结"]);
    assert_eq!(relations("收到政府信息公开申请3件,均在法定期限内答复。"), ["InTime: 均在法定期限内答复"]);
    assert_eq!(relations("信息公开类行政复议7件,均获维持。"), ["Ended(Upheld): 均获维持"]);
    assert_eq!(relations("收到网民留言3件,全部办结。"), Vec::<String>::new());
    assert_ne!(Says::Finished, Says::InTime);
}

#[test]
fn the_tables_are_asked() {
    for (sentence, expected) in [
        (
            "收到政府信息公开申请15件,办结16件,结转下年度1件",
            &["newReceived 15 ✓", "outcomeTotal 16 ✓", "carriedOut 1 ✓"][..],
        ),
        ("收到政府信息公开申请14件", &["newReceived 14 ✗"]),
        ("收到政府信息公开申请17件(含上年结转2件)", &["newReceived 17 ✓", "carriedIn 2 ✓"]),
        ("收到政府信息公开申请(含上年结转2件)17件", &["carriedIn 2 ✓", "newReceived 17 ✓"]),
        ("新收政府信息公开申请(含上年结转)17件", &["newReceived 17 ✓"]),
        ("新收政府信息公开申请(含上年结转)18件", &["newReceived 18 ✗"]),
        // No cell holds the sum of both, and nothing tells which of two numbers is whose.
        ("全年新收和上年结转政府信息公开申请共17件", &[]),
        ("上年结转和本年新收政府信息公开申请共计17件", &[]),
        ("全年新收、上年结转政府信息公开申请分别为15件、2件", &[]),
        ("受理上年结转政府信息公开申请4件", &["carriedIn 4 ✗"]),
        // What was finished of them need not be all.
        ("收到申请15件,另办结去年结转1件", &["newReceived 15 ✓", "carriedIn 1"]),
        ("收到申请15件,另办结去年结转2件", &["newReceived 15 ✓", "carriedIn 2 ✓"]),
        ("办结上年结转政府信息公开申请1件", &["carriedIn 1"]),
        ("收到政府信息公开申请17件", &["newReceived 17 ✗"]),
        // 受理 may count those carried in: not confirmed, not contradicted.
        ("受理政府信息公开申请17件", &["newReceived 17"]),
        ("办理政府信息公开申请17件", &["handled 17 ✓"]),
        ("没有收到政府信息公开申请", &["newReceived 0 ✗"]),
        ("全县共收到政府信息公开申请320件", &["newReceived 320"]),
        ("上半年收到政府信息公开申请7件", &["newReceived 7"]),
        ("收到涉及食品安全的政府信息公开申请6件", &["newReceived 6"]),
        ("收到政府信息公开申请十余件", &[]),
        (
            "共收到申请15件,其中自然人9件、法人或其他组织6件",
            &["newReceived 15 ✓", "newReceived.natural 9 ✗", "newReceived.organisations 6 ✗"],
        ),
        (
            "办结申请16件,其中予以公开及部分公开8件、不予公开3件",
            &["outcomeTotal 16 ✓", "granted+partlyGranted 8 ✓", "denied 3 ✓"],
        ),
        (
            "因政府信息公开被申请行政复议4件,行政诉讼3件",
            &["proceedings.review 4 ✓", "proceedings.litigation 3 ✗"],
        ),
        ("全年办理行政复议案件35件", &["proceedings.review 35"]),
        ("全年办理行政复议案件35件,其中政府信息公开类4件", &["proceedings.review 35"]),
        ("我局行政复议案件2件,与政府信息公开无关", &["proceedings.review 2"]),
        // 办结 of the new ones alone.
        (
            "收到政府信息公开申请15件,办结14件,1件结转下年",
            &["newReceived 15 ✓", "outcomeTotal 14", "carriedOut 1 ✓"],
        ),
        (
            "制发行政规范性文件2件,废止1件,现行有效9件",
            &[
                "disclosure.normativeDocuments.issued 2 ✓",
                "disclosure.normativeDocuments.repealed 1 ✓",
                "disclosure.normativeDocuments.inForce 9 ✗",
            ],
        ),
        ("行政事业性收费3.6万元", &["disclosure.fees.amount 36000 ✓"]),
    ] {
        assert_eq!(beside(&format!("{sentence}。")), expected, "{sentence}");
    }
}

/// Whose and which year's a number is, and in which order number and outcome stand.
#[test]
fn other_years_and_other_bodies() {
    for (sentence, expected) in [
        ("去年收到政府信息公开申请9件,前年12件,今年收到15件", &["newReceived 9", "newReceived 15 ✓"][..]),
        ("去年收到政府信息公开申请9件,今年收到14件", &["newReceived 9", "newReceived 14 ✗"]),
        (
            "去年收到申请9件。办结9件。今年收到申请14件",
            &["newReceived 9", "outcomeTotal 9", "newReceived 14 ✗"],
        ),
        ("去年没有收到政府信息公开申请", &["newReceived 0"]),
        ("收到申请15件,另办结去年申请2件", &["newReceived 15 ✓", "outcomeTotal 2"]),
        ("较上年增加5件,收到政府信息公开申请14件", &["newReceived 14 ✗"]),
        ("2022年至2024年共收到申请36件,办结36件", &["newReceived 36", "outcomeTotal 36"]),
        ("近三年收到政府信息公开申请36件", &["newReceived 36"]),
        ("累计收到政府信息公开申请115件,其中本年度15件", &["newReceived 115"]),
        ("全年累计收到政府信息公开申请14件", &["newReceived 14 ✗"]),
        ("全局及下属单位共收到申请23件,办结22件", &["newReceived 23", "outcomeTotal 22"]),
        ("局机关收到申请10件,局属单位收到申请5件", &["newReceived 10", "newReceived 5"]),
        ("局系统收到申请23件,我局收到申请14件", &["newReceived 23", "newReceived 14 ✗"]),
        ("组织基层所培训3次,收到政府信息公开申请14件", &["newReceived 14 ✗"]),
        ("执法大队收到申请3件,办结3件", &["newReceived 3", "outcomeTotal 3"]),
        (
            "因政府信息公开被申请行政复议4件,2件维持、1件纠正,1件尚未审结",
            &[
                "proceedings.review 4 ✓",
                "proceedings.review.upheld 2 ✓",
                "proceedings.review.corrected 1 ✓",
                "proceedings.review.pending 1 ✓",
            ],
        ),
        (
            "因政府信息公开被申请行政复议4件(3件予以维持、1件尚未审结)",
            &["proceedings.review 4 ✓", "proceedings.review.upheld 3 ✗", "proceedings.review.pending 1 ✓"],
        ),
        (
            "因政府信息公开被复议4件、其中2件维持;同期其他行政复议案件17件,维持15件",
            &["proceedings.review 4 ✓", "proceedings.review.upheld 2 ✓"],
        ),
        ("收到申请15件,撤销2件后实际办理13件", &["newReceived 15 ✓", "handled 13"]),
        ("收到申请14件(不含撤回1件)", &["newReceived 14"]),
        ("收到申请14件(不含上年结转2件)", &["newReceived 14 ✗", "carriedIn 2 ✓"]),
        ("除申请人撤回的1件外,共收到政府信息公开申请14件", &["newReceived 14"]),
    ] {
        assert_eq!(beside(&format!("{sentence}。")), expected, "{sentence}");
    }
}

/// The words of a number do not begin in the heading above it.
#[test]
fn a_heading_ends_the_words() {
    let text = "(二)依申请公开\n收到政府信息公开申请3件。";
    let document = gouji::read::read(text, Input::Text).expect("a text to read");
    let report = Report::of(&document);
    let labels: Vec<_> = report.prose.claims.iter().map(|claim| claim.label.of(report.text())).collect();
    assert_eq!(labels, ["收到政府信息公开申请"]);
}

/// All shapes of the sample state the same, and its tables agree with all of it.
#[test]
fn every_shape_states_the_same() {
    let whole: Vec<_> = brief(&report("sample-2021.txt"));
    assert!(whole.iter().all(|claim| claim.ends_with('✓')), "{whole:?}");
    for name in ["fullwidth.txt", "traditional.txt", "pdf-layout.txt", "tabs.txt"] {
        let claims = brief(&report(&format!("shapes/{name}")));
        assert_eq!(claims, whole, "{name}");
    }
}

proptest! {
    /// Any words in any order: no panic, and every number is where it is said to be.
    #[test]
    fn any_words_can_be_read(pieces in proptest::collection::vec(
        prop::sample::select(vec![
            "收到", "未", "无", "政府信息公开申请", "申請", "依申请公开信息", "12", "１", "三", "两", "万", "件", "条", "%", "元",
            ",", "、", ";", ":", "(", ")", "。", "其中", "分别为", "较", "上年", "2022年", "增加", "占", "办结率", "均", "办结",
            "行政复议", "维持", "结转", "下年度", "自然人", "网络", "予以公开", "其他", "《", "》", "(yè)", "\n", " ", "约", "余",
            "全市", "我局", "制发", "规范性文件", "现行有效", "收费通知", "相比", "含", "另", "1,234", "0.5", "é", "𠮷", "\u{200b}",
        ]),
        0..60,
    )) {
        let text = pieces.concat();
        if let Ok(document) = gouji::read::read(&text, Input::Text) {
            for claim in Report::of(&document).prose.claims {
                prop_assert!(!claim.span.of(&text).is_empty());
            }
        }
    }
}
