//! Words that are mixed up.

use crate::documentation;
use crate::finding::{Fix, Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::running;
use crate::span::Span;
use crate::text::pattern::Pattern;

pub(super) static RULE: Rule = Rule {
    id: "TXT-10",
    title: "没有用错易混的词",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "不要混用“截止”和“截至”、“登陆”和“登录”、“帐”和“账”、“做为”和“作为”、“部份”和“部分”。",
        why: "这几组词音同义不同：到某一天用“截至”，进入网站用“登录”，台账、账号用“账”。",
        repair: "改用正确的词。",
        exception: "“截止到”“报名截止”“台风登陆”是对的，不提示；书名号里的文件名称照原文。“其它”也不算错。",
        bad: Example {
            title: "“登陆”网站",
            base: "sample-2021.txt",
            edits: &[("接待查询460人次。", "接待查询460人次,引导群众登陆县政府网站查询3次。")],
        },
        good: Example {
            title: "“截止到”和台风“登陆”",
            base: "sample-2021.txt",
            edits: &[("接待查询460人次。", "截止到2024年12月31日,接待查询460人次,台风登陆期间发布提示3条,意见征集12月20日截止。")],
        },
    },
    words: &[
        "截止", "登陆", "做为", "部份", "台帐", "帐号", "帐户", "帐目", "记帐", "对帐", "查帐", "结帐",
        "转帐", "帐簿", "建帐", "销帐",
    ],
    check,
};

/// 截止 that means "up to": at the beginning of a clause, with a day behind it.
static UNTIL: Pattern =
    Pattern::new("^[ 　]*截止[ ]?(目前|当前|今年|本年|去年|年底|[0-9]{4}|[0-9]{1,2}月|[二一][〇○零0-9])");

/// 登陆 of something that has an account.
static ENTER: Pattern = Pattern::new(
    "登陆(该|本)?[^，。；]{0,36}(网|平台|系统|公众号|账号|帐号|APP|客户端|小程序|门户|页面|界面|邮箱|微信|微博)",
);

/// 做为 that means "as"; 做为民服务 is another word.
static AS: Pattern = Pattern::new("(^|[把将其它])[^为]{0,45}做为[^民人群企农基服了何您你]");

/// What 登陆 means else.
static LANDING: Pattern = Pattern::new("台风|热带|风暴|军|艇|火星|月球");

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !running::applies(context) {
        return;
    }
    let text = context.text();
    for zone in running::zones(context) {
        for hit in context.hits_in(zone) {
            let clause = context.clause(hit.span);
            let words = clause.of(text);
            let head = text.get(clause.start()..hit.span.start()).unwrap_or_default();
            let is_quoted = head.rfind('《') > head.rfind('》');
            let (wrong, right, is_wrong) = match hit.word {
                0 => ("截止", "截至", UNTIL.is_in(words)),
                1 => ("登陆", "登录", ENTER.is_in(words) && !LANDING.is_in(words)),
                2 => ("做为", "作为", AS.is_in(words)),
                3 => ("部份", "部分", true),
                _ => ("帐", "账", true),
            };
            let shown = hit.span.of(text);
            if !is_wrong || is_quoted || context.is_in_table(hit.span) {
                continue;
            }
            let at = hit.span.start() + shown.find(wrong).unwrap_or(0);
            let span = Span::new(at, at + wrong.len());
            let correct = shown.replace(wrong, right);
            let message = format!("“{shown}”在这里宜写作“{correct}”。");
            findings.report(Place::text(hit.span), message).fix(Fix::replace(span, right, hit.word > 2));
        }
    }
}
