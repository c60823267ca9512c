//! Reports with one small damage each, of the kinds that a rule's two examples leave room for: just inside a
//! limit, just outside it, twice instead of once. The whole set of findings of each stands in a snapshot.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::fmt::Write as _;

use gouji::wire::types::{Edit, Span};
use support::{check, report};

/// What is damaged, the report, and what is written instead of what.
type Damage = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// The title of the sample, and its line of publication.
const TITLE: &str = "云岭县市场监督管理局2024年政府信息公开工作年度报告\n发布时间:2025-01-20";

/// What it says of fees.
const FEES: &str = "全年未发出收费通知,通知收费总金额0元,未收取信息处理费。";

const DAMAGES: &[Damage] = &[
    (
        "题目没有年份,按公布日期算出报告年度",
        "sample-2021.txt",
        &[
            (TITLE, "云岭县市场监督管理局政府信息公开工作年度报告\n发布时间:2025-01-20"),
            ("2025年,我局将从三个方面加以改进", "2024年,我局将从三个方面加以改进"),
        ],
    ),
    (
        "题目没有年份,公布日期不是下一年",
        "sample-2021.txt",
        &[
            (TITLE, "云岭县市场监督管理局政府信息公开工作年度报告\n发布时间:2024-01-20"),
            ("2025年,我局将从三个方面加以改进", "2024年,我局将从三个方面加以改进"),
        ],
    ),
    (
        "打算写在句子中间",
        "sample-2021.txt",
        &[("2025年,我局将从三个方面加以改进", "对照上级2024年要求,我局将从三个方面加以改进")],
    ),
    (
        "下一步之后写年份",
        "sample-2021.txt",
        &[("2025年,我局将从三个方面加以改进", "下一步,2024年我局将从三个方面加以改进")],
    ),
    (
        "别处的自称在引号以后",
        "sample-2021.txt",
        &[("2024年,我局政府信息公开工作还存在", "2024年,“阳光政务”活动中我镇政府信息公开工作还存在")],
    ),
    (
        "别处的自称在引号里",
        "sample-2021.txt",
        &[("2024年,我局政府信息公开工作还存在", "2024年,“阳光”“我镇政务”活动中政府信息公开工作还存在")],
    ),
    (
        "收取的是上年的信息处理费",
        "sample-2021.txt",
        &[(
            FEES,
            "全年发出收费通知1件,通知收费总金额380元,未收取信息处理费。2023年实际收取信息处理费380元。",
        )],
    ),
    (
        "收取信息处理费的是别的单位",
        "sample-2021.txt",
        &[(
            FEES,
            "全年发出收费通知1件,通知收费总金额380元,未收取信息处理费。县教育局实际收取信息处理费380元。",
        )],
    ),
    (
        "同一句话里有表中的数",
        "sample-2021.txt",
        &[(
            "全年新收政府信息公开申请15件,其中自然人10件",
            "全年新收政府信息公开申请15件,其中自然人10件,二次受理时收到政府信息公开申请12件,其中自然人10件",
        )],
    ),
    (
        "收到的数与表不符,前面是小标题",
        "sample-2021.txt",
        &[("(二)依申请公开\n全年新收政府信息公开申请15件", "(二)依申请公开\n收到\n政府信息公开申请14件")],
    ),
    (
        "小标题与数字之间有空格",
        "sample-2021.txt",
        &[("(二)依申请公开\n全年新收政府信息公开申请15件", "(二)依申请公开 2024年新收政府信息公开申请14件")],
    ),
    (
        "所列各项里有两类",
        "sample-2021.txt",
        &[(
            "包括政府网站236条、微信公众号148条、办事大厅公示屏28条",
            "包括政府网站236条、微信公众号149条、办事大厅公示屏28条",
        )],
    ),
    (
        "所列只有一项,等于总数",
        "sample-2021.txt",
        &[("每季度自查1次,发现问题19个,整改到位19个", "每季度自查1次,发现问题19个,其中整改到位20个")],
    ),
    ("增长的百分点写错", "sample-2021.txt", &[("较上年(320条)增长28.75%", "较上年(320条)增长29.75%")]),
    ("上年是零", "sample-2021.txt", &[("较上年(320条)增长28.75%", "较上年(0条)增长28.75%")]),
    (
        "只写旧的令号,没有写条例",
        "sample-2021.txt",
        &[("《中华人民共和国政府信息公开条例》(国务院令第711号,以下简称《条例》)", "国务院令第492号")],
    ),
    (
        "统计期限只错一头",
        "sample-2021.txt",
        &[("2024年1月1日至2024年12月31日", "2024年1月1日至2024年11月30日")],
    ),
    (
        "统计期限错在开头",
        "sample-2021.txt",
        &[("2024年1月1日至2024年12月31日", "2024年2月1日至2024年12月31日")],
    ),
    (
        "文末落款的日期晚于公布日期",
        "sample-2021.txt",
        &[(
            "未收取信息处理费。除此之外,",
            "未收取信息处理费。\n云岭县市场监督管理局\n2025年3月1日\n除此之外,",
        )],
    ),
    (
        "导航文字很多,有的写了几遍",
        "sample-2021.txt",
        &[
            (
                "二、主动公开政府信息情况\n",
                "上一篇:通知公告\n下一篇:政策解读\n上一篇:领导信息\n二、主动公开政府信息情况\n",
            ),
            (
                "五、存在的主要问题及改进情况\n",
                "字号:大中小号选择\n浏览次数一百次\n分享到微信微博\n五、存在的主要问题及改进情况\n",
            ),
        ],
    ),
    ("一个问号", "sample-2021.txt", &[("聘请社会监督员6名", "聘请社会?监督员6名")]),
    ("六个问号", "sample-2021.txt", &[("聘请社会监督员6名", "聘请??????6名")]),
    (
        "三行少一格",
        "sample-2021.txt",
        &[
            ("5.属于三类内部事务信息 | 0 | 0 |", "5.属于三类内部事务信息 | 0 |"),
            ("6.属于四类过程性信息 | 0 | 0 |", "6.属于四类过程性信息 | 0 |"),
            ("8.属于行政查询事项 | 0 | 0 |", "8.属于行政查询事项 | 0 |"),
        ],
    ),
    (
        "五行少一格",
        "sample-2021.txt",
        &[
            ("5.属于三类内部事务信息 | 0 | 0 |", "5.属于三类内部事务信息 | 0 |"),
            ("6.属于四类过程性信息 | 0 | 0 |", "6.属于四类过程性信息 | 0 |"),
            ("8.属于行政查询事项 | 0 | 0 |", "8.属于行政查询事项 | 0 |"),
            ("3.补正后申请内容仍不明确 | 0 | 0 |", "3.补正后申请内容仍不明确 | 0 |"),
            ("3.要求提供公开出版物 | 0 | 0 |", "3.要求提供公开出版物 | 0 |"),
        ],
    ),
    (
        "长的行名错两个字",
        "sample-2021.txt",
        &[("2.其他法律行政法规禁止公开 | 0 |", "2.其他法律行政法规不准公开 | 0 |")],
    ),
    ("短的行名错两个字", "sample-2021.txt", &[("7.属于行政执法案卷 | 2 |", "7.属于行政处罚案卷 | 2 |")]),
    ("短的行名错一个字", "sample-2021.txt", &[("行政强制 | 12 |", "行政强执 | 12 |")]),
    ("表二少了第一行", "sample-2021.txt", &[("规章 | 0 | 0 | 0 |\n", "")]),
    (
        "列举的七个部分里有概述",
        "sample-2021.txt",
        &[("全文由总体情况", "全文由概述、总体情况"), ("事项六部分组成", "事项七部分组成")],
    ),
    ("列举六个部分,写作七个", "sample-2021.txt", &[("事项六部分组成", "事项七部分组成")]),
    (
        "落款是本机关的全称,没有地名",
        "quiet-2021.txt",
        &[("没有收取信息处理费。", "没有收取信息处理费。\n水利和湖泊局\n2025年1月20日\n")],
    ),
    (
        "落款是别处的同类机关",
        "quiet-2021.txt",
        &[("没有收取信息处理费。", "没有收取信息处理费。\n清溪市水利局\n2025年1月20日\n")],
    ),
    (
        "标题下一行就是小计",
        "sample-2021.txt",
        &[("二、主动公开政府信息情况\n", "二、主动公开政府信息情况\n小计 | 1 | 1 | 1 |\n")],
    ),
    (
        "整张表三少了一栏,数字都向左错开一格",
        "sample-2021.txt",
        &[
            (
                "一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 2 | 0 | 15 |",
                "一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 2 | 0 | 15 | 0 |",
            ),
            (
                "二、上年结转政府信息公开申请数量 | 0 | 1 | 0 | 0 | 1 | 0 | 2 |",
                "二、上年结转政府信息公开申请数量 | 0 | 1 | 0 | 1 | 0 | 2 | 0 |",
            ),
            (" (一)予以公开 | 4 | 1 | 0 | 0 | 1 | 0 | 6 |", " (一)予以公开 | 4 | 1 | 0 | 1 | 0 | 6 | 0 |"),
            (
                "(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 1 | 0 | 0 | 0 | 1 | 0 | 2 |",
                "(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 1 | 0 | 0 | 1 | 0 | 2 | 0 |",
            ),
            (
                "4.保护第三方合法权益 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |",
                "4.保护第三方合法权益 | 0 | 1 | 0 | 0 | 0 | 1 | 0 |",
            ),
            (
                "7.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
                "7.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 2 | 0 |",
            ),
            (
                " 1.本机关不掌握相关政府信息 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |",
                " 1.本机关不掌握相关政府信息 | 1 | 1 | 0 | 0 | 0 | 2 | 0 |",
            ),
            (
                "2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 1 | 0 | 1 |",
                "2.没有现成信息需要另行制作 | 0 | 0 | 0 | 1 | 0 | 1 | 0 |",
            ),
            ("2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "2.重复申请 | 1 | 0 | 0 | 0 | 0 | 1 | 0 |"),
            (
                " 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
                " 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 1 | 0 |",
            ),
            ("(七)总计 | 10 | 3 | 0 | 0 | 3 | 0 | 16 |", "(七)总计 | 10 | 3 | 0 | 3 | 0 | 16 | 0 |"),
            (
                "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |",
                "四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 1 | 0 |",
            ),
        ],
    ),
    (
        "标题写了两遍",
        "sample-2021.txt",
        &[(
            "五、存在的主要问题及改进情况\n",
            "二、主动公开政府信息情况\n见上。\n五、存在的主要问题及改进情况\n",
        )],
    ),
    (
        "下级标题与上级相同",
        "sample-2021.txt",
        &[(
            "五、存在的主要问题及改进情况\n",
            "(二)主动公开政府信息情况\n见上。\n五、存在的主要问题及改进情况\n",
        )],
    ),
];

/// A report with a damage.
fn damaged((title, base, edits): &Damage) -> String {
    let mut text = report(base);
    for (from, to) in *edits {
        assert_eq!(text.matches(from).count(), 1, "{title}: {from:?} must stand once in {base}");
        text = text.replacen(from, to, 1);
    }
    text
}

/// All that is said of a text: words, every place, every edit.
fn drawn_whole(text: &str) -> String {
    let outcome = check(text);
    let at = |span: &Span| {
        let words = &text[span.start as usize..span.end as usize];
        let (first, last) = (words.lines().next().unwrap_or(""), words.lines().next_back().unwrap_or(""));
        let shown = if first.len() < words.len() { format!("{first} … {last}") } else { words.to_owned() };
        format!("{} “{shown}”", span.start)
    };
    let mut drawn = String::new();
    for finding in &outcome.findings {
        let _ = writeln!(drawn, "{} {:?} {}", finding.rule, finding.severity, finding.message);
        for place in &finding.at {
            let _ = writeln!(drawn, "    {}: {}", place.words, place.span.as_ref().map_or(String::new(), at));
        }
        for fix in &finding.fixes {
            let _ = writeln!(drawn, "    改:{}", fix.label);
            for edit in &fix.edits {
                let _ = match edit {
                    Edit::Text { span, text } => writeln!(drawn, "        {} → {text}", at(span)),
                    Edit::Cell { to, cell, .. } => {
                        writeln!(drawn, "        {}.{} → {}", cell.row, cell.column, to.0)
                    }
                };
            }
        }
    }
    for open in &outcome.coverage.not_assessable {
        let _ = writeln!(drawn, "{} 无法判断 {}", open.rule, open.reason);
    }
    drawn
}

#[test]
fn damages_are_told_whole() {
    let mut drawn = String::new();
    for damage in DAMAGES {
        let _ = writeln!(drawn, "{}\n{}", damage.0, drawn_whole(&damaged(damage)));
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "snapshots" }, {
        insta::assert_snapshot!("damages", drawn);
    });
}
