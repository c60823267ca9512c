//! The report can be had from the site of a public body.

use super::{is_known, is_own_report};
use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::is_blank;
use crate::text::pattern::Pattern;

/// An address, with its scheme or not.
static ADDRESS: Pattern = Pattern::new(
    "(?:https?://|www\\.)[A-Za-z0-9.-]+|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.(?:com|cn|net|org|top|vip|cc)(?-u:\\b)",
);

pub(super) static RULE: Rule = Rule {
    id: "WEB-12",
    title: "查阅报告的网址是政府网站",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "“本报告电子版可在……查阅、下载”这句话里的网址，应当是政府网站(gov.cn)的。",
        why: "网址写错，群众就找不到报告；从转载网站抄来的稿子，网址常被换成转载网站自己的。",
        repair: "改成公布报告的政府网站网址，并点开试一试。",
        exception: "机关的网站不用 gov.cn 域名的(如一些公共企事业单位)，不算。电子邮箱、断成两行的网址不查。",
        bad: Example {
            title: "网址是转载网站的",
            base: "sample-2021.txt",
            edits: &[("政府信息公开专栏查阅。", "政府信息公开专栏(www.jingxiang.example)下载。")],
        },
        good: Example {
            title: "政府网站的网址，同一句里有邮箱",
            base: "sample-2021.txt",
            edits: &[("政府信息公开专栏查阅。", "政府信息公开专栏(http://www.yunling.gov.cn/zwgk/)下载,也可发邮件至ylscj@163.com索取。")],
        },
    },
    words: &["电子版", "电子文本", "下载", "查阅"],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !is_own_report(context) {
        return;
    }
    let text = context.text();
    let mut done = 0;
    for hit in context.hits_in(context.report.outline.extent) {
        let sentence = context.sentence(hit.span);
        if sentence.start() < done || !sentence.of(text).contains("报告") {
            continue;
        }
        done = sentence.end();
        for span in ADDRESS.all(text, sentence) {
            let host = span.of(text);
            let host = host.split_once("//").map_or(host, |(_, host)| host).trim_end_matches('.');
            let is_mail = Span::new(sentence.start(), span.start()).of(text).ends_with(['@', '＠']);
            // The rest of it stands in the next line.
            let behind = text[span.end()..].trim_start_matches([' ', '\r']).strip_prefix('\n');
            let is_cut = behind.is_some_and(|next| {
                next.trim_start_matches(is_blank)
                    .starts_with(|first: char| first.is_ascii_alphanumeric() || first == '.')
            });
            if is_mail || is_cut || is_known(host) {
                continue;
            }
            let message =
                format!("查阅报告的网址“{host}”不是政府网站(gov.cn)的，请核对是否写错或被换成了转载网站的。");
            findings.report(Place::text(span), message);
        }
    }
}
