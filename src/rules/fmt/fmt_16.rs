//! Section 一 surveys five topics.

use super::fmt_17::is_bare;
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::format::{Edition, TableName};
use crate::report::Reading;
use crate::rule::{Context, Findings, Rule};
use crate::rules::{basis, running, structure};
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "FMT-16",
    title: "总体情况写到五个方面",
    severity: Severity::Warning,
    basis: Some(basis::OVERVIEW),
    documentation: documentation! {
        demand: "“总体情况”应当写到五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。",
        why: "统一格式要求这一部分综述机关落实《条例》的情况，列出了这五个方面；漏写一个方面，内容就不完整。",
        repair: "补写缺少的方面。没有发生的事项也写明，例如“全年未收到政府信息公开申请”。",
        exception: "不要求分列小标题，文中用别的说法写到也算写到，本工具只看有没有相关的词语；第二、三部分另有文字说明的，不再提示主动公开、依申请公开。2019、2020年度的报告适用旧格式，旧格式没有列出这五个方面，不查。",
        bad: Example {
            title: "没有写政府信息公开平台建设",
            base: "sample-2021.txt",
            edits: &[
                ("\n(四)政府信息公开平台建设\n县政府网站我局专栏按照法定主动公开内容重新分类,设置一级栏目8个、二级栏目23个,支持按事项和年份检索。“云岭市监”微信公众号增设抽检查询和投诉指引菜单,点击量6.2万次。办事大厅设政务公开专区1处,配备自助查询终端2台,全年接待查询460人次。\n(五)监督保障", "\n(四)监督保障"),
                ("包括政府网站236条、微信公众号148条、办事大厅公示屏28条", "其中通知公告236条、工作动态148条、其他信息28条"),
                ("统一在县政府网站规范性文件库发布并标注效力状态", "统一汇编并标注效力状态"),
            ],
        },
        good: Example {
            title: "小标题用了别的说法，五个方面都写到",
            base: "sample-2021.txt",
            edits: &[
                ("(三)政府信息管理\n", "(三)把好发布关口\n"),
                ("(四)政府信息公开平台建设\n", "(四)建强公开阵地\n"),
                ("(五)监督保障\n", "(五)压实责任\n"),
            ],
        },
    },
    words: &[
        "主动公开",
        "公开信息",
        "公开政",
        "公开各",
        "公开了",
        "发布",
        "公布",
        "公示",
        "申请",
        "信息管理",
        "公开属性",
        "制度",
        "审查",
        "审核",
        "保密",
        "清理",
        "规范性文件",
        "动态调整",
        "台账",
        "归档",
        "目录",
        "更新",
        "三审",
        "三校",
        "把关",
        "校对",
        "归集",
        "档案",
        "平台",
        "网站",
        "公众号",
        "专栏",
        "专区",
        "微博",
        "微信",
        "新媒体",
        "公开栏",
        "公示栏",
        "宣传栏",
        "查阅",
        "门户",
        "网上",
        "官网",
        "监督",
        "保障",
        "考核",
        "培训",
        "评议",
        "督查",
        "督导",
        "检查",
        "领导小组",
        "组织领导",
        "责任",
        "追究",
        "问责",
        "分管",
        "专人",
        "机制",
        "学习",
        "会议",
        // Stand in names of agencies, and hide what begins like them.
        "监督管理",
        "保障局",
        "保障部门",
        "监督局",
    ],
    check,
};

/// The topics, and where their words end in the list.
const TOPICS: [(&str, usize); 5] = [
    ("主动公开", 8),
    ("依申请公开", 9),
    ("政府信息管理", 28),
    ("政府信息公开平台建设", 43),
    ("监督保障", 61),
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let report = context.report;
    if !running::applies(context) || report.measure() == Edition::Y2019 {
        return;
    }
    let Some(heading) = report.outline.sections[0] else {
        // Whole but for this heading; otherwise it is a fragment.
        if report.outline.title.is_some() && report.outline.sections.iter().flatten().count() >= 3 {
            let reason = "没有读到“一、总体情况”这一标题，这一部分是否写到五个方面没有查。";
            findings.not_assessable(reason, vec![Place::document()]);
        }
        return;
    };
    let Some(section) = running::section(context, 1) else { return };
    if section.end() == report.outline.extent.end() {
        return;
    }
    let mut missing = Vec::new();
    let mut start = 0;
    for (topic, (name, end)) in TOPICS.into_iter().enumerate() {
        let range = start..end;
        start = end;
        let is_told = context.hits_in(section).any(|hit| range.contains(&hit.word));
        // Over two lines, or in traditional script.
        if is_told
            || stands(context, section, &RULE.words[range])
            || topic < 2 && is_elsewhere(context, topic)
        {
            continue;
        }
        missing.push(name.to_owned());
    }
    if missing.is_empty() || is_bare(context, section) {
        return;
    }
    let message = format!(
        "第一部分“总体情况”没有写到{}；这一部分应当写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，没有发生的也宜写明，请核对。",
        structure::quoted(&missing, 5),
    );
    findings.report(Place::section(1, Some(heading.span)), message);
}

fn stands(context: &Context<'_>, section: Span, words: &[&str]) -> bool {
    let folded = structure::folded(context, section).replace("监督管理", "").replace("保障局", "");
    words.iter().any(|word| folded.contains(word))
}

/// Whether the section of the topic has prose of its own.
fn is_elsewhere(context: &Context<'_>, topic: usize) -> bool {
    let report = context.report;
    let name = if topic == 0 { TableName::Disclosure } else { TableName::Requests };
    let Some(section) = report.section(name.section()) else { return true };
    let outside = match &report.tables[name as usize] {
        Reading::Read(sheet) => [
            Span::new(section.start(), sheet.span.start().max(section.start())),
            Span::new(sheet.span.end().min(section.end()), section.end()),
        ],
        Reading::Unreadable(_) => return true,
        Reading::Absent => [section, Span::new(section.end(), section.end())],
    };
    outside.into_iter().any(|span| span.of(context.text()).contains('。'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_end_where_they_are_said_to() {
        let last = TOPICS.map(|(_, end)| RULE.words[end - 1]);
        assert_eq!(last, ["公示", "申请", "档案", "官网", "会议"]);
    }
}
