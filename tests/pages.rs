//! The pages of the rules, `www/rules/*.html`, are what the rules say of themselves.
//!
//! `UPDATE=1 cargo test --test pages` rewrites them.
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a test may fail loudly"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use gouji::finding::Severity;
use gouji::rule::{Example, Rule};
use gouji::rules::{GROUPS, all};

/// Text with the characters escaped that mean something in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn severity(rule: &Rule) -> (&'static str, &'static str) {
    match rule.severity {
        Severity::Error => ("error", "必须改"),
        Severity::Warning => ("warning", "请核对"),
        Severity::Info => ("info", "提示"),
    }
}

fn basis(rule: &Rule) -> String {
    match rule.basis {
        Some(basis) => format!("{} {}", escaped(basis.document), escaped(basis.clause)),
        None => "经验规则：没有官方条文，供参考。".to_owned(),
    }
}

fn page(title: &str, body: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
    />
    <title>{title} · 勾稽</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="../favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="../style.css" />
    <link rel="stylesheet" href="rules.css" />
  </head>
  <body class="rule-page">
    <main>
{body}    </main>
  </body>
</html>
"#,
        title = escaped(title),
    )
}

fn example(body: &mut String, heading: &str, example: &Example) {
    let _ = writeln!(body, "      <h2>{heading}</h2>\n      <p>{}</p>", escaped(example.title));
    if example.edits.is_empty() {
        return;
    }
    body.push_str("      <dl class=\"edits\">\n");
    for (from, to) in example.edits {
        let written = if to.trim().is_empty() { "（删去）".to_owned() } else { escaped(to) };
        let _ = writeln!(
            body,
            "        <dt>原来</dt>\n        <dd><pre>{}</pre></dd>\n        <dt>写成</dt>\n        <dd><pre>{written}</pre></dd>",
            escaped(from),
        );
    }
    body.push_str("      </dl>\n");
}

fn rule_page(rule: &Rule) -> String {
    let (class, words) = severity(rule);
    let documentation = &rule.documentation;
    let mut body = format!(
        "      <p><a href=\"index.html\">全部规则</a></p>\n      <h1><span class=\"id\">{}</span> {}</h1>\n      \
         <p><span class=\"severity {class}\">{words}</span></p>\n",
        rule.id,
        escaped(rule.title),
    );
    for (heading, text) in [
        ("要求", documentation.demand),
        ("为什么", documentation.why),
        ("怎么改", documentation.repair),
        ("什么情况下不算错", documentation.exception),
    ] {
        if !text.is_empty() {
            let _ = writeln!(body, "      <h2>{heading}</h2>\n      <p>{}</p>", escaped(text));
        }
    }
    let _ = writeln!(body, "      <h2>依据</h2>\n      <p>{}</p>", basis(rule));
    example(&mut body, "反例", &documentation.bad);
    example(&mut body, "正例", &documentation.good);
    page(&format!("{} {}", rule.id, rule.title), &body)
}

/// The ways in which all rules are listed: the page's name, and what it is arranged by.
const LISTS: [(&str, &str); 3] =
    [("index.html", "按内容"), ("severity.html", "按程度"), ("basis.html", "按依据")];

/// All rules in one arrangement.
fn list(name: &str) -> String {
    let document = |rule: &Rule| rule.basis.map_or("经验规则", |basis| basis.document);
    let groups: Vec<(&str, Vec<&Rule>)> = match name {
        "index.html" => GROUPS.iter().map(|group| (group.title, group.rules.to_vec())).collect(),
        "severity.html" => {
            let of = |wanted| all().filter(|rule| rule.severity == wanted).collect();
            [Severity::Error, Severity::Warning, Severity::Info]
                .into_iter()
                .zip(["必须改", "请核对", "提示"])
                .map(|(wanted, words)| (words, of(wanted)))
                .collect()
        }
        _ => {
            let mut documents: Vec<&str> = Vec::new();
            for rule in all() {
                if !documents.contains(&document(rule)) {
                    documents.push(document(rule));
                }
            }
            // Heuristics last.
            documents.sort_by_key(|document| *document == "经验规则");
            documents
                .into_iter()
                .map(|wanted| (wanted, all().filter(|rule| document(rule) == wanted).collect()))
                .collect()
        }
    };
    let mut body = String::from(
        "      <p><a href=\"../index.html\">回到核对</a></p>\n      <h1>全部规则</h1>\n      \
         <p>“必须改”违反官方文件或者算术；“请核对”多半有误；“提示”值得看一眼。没有官方条文的是经验规则，从不算“必须改”。</p>\n",
    );
    let _ = writeln!(body, "      <p>共 {} 条。排列：", all().count());
    for (other, words) in LISTS {
        let current = if other == name { " aria-current=\"page\"" } else { "" };
        let _ = writeln!(body, "        <a href=\"{other}\"{current}>{words}</a>");
    }
    body.push_str("      </p>\n");
    for (title, rules) in groups {
        let title = escaped(title);
        let _ = writeln!(
            body,
            "      <h2>{title}（{} 条）</h2>\n      <div class=\"scroll\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\">\n        <table>\n          \
             <thead><tr><th scope=\"col\">编号</th><th scope=\"col\">程度</th><th scope=\"col\">要求</th><th scope=\"col\">依据</th></tr></thead>\n          <tbody>",
            rules.len()
        );
        for rule in rules {
            let (class, words) = severity(rule);
            let _ = writeln!(
                body,
                "            <tr><th scope=\"row\"><a href=\"{id}.html\">{id}</a></th><td><span class=\"severity {class}\">{words}</span></td><td>{}</td><td>{}</td></tr>",
                escaped(rule.title),
                rule.basis.map_or("经验规则".to_owned(), |basis| escaped(basis.clause)),
                id = rule.id,
            );
        }
        body.push_str("          </tbody>\n        </table>\n      </div>\n");
    }
    page("全部规则", &body)
}

#[test]
fn rule_pages_are_current() {
    let mut pages: BTreeMap<String, String> =
        all().map(|rule| (format!("{}.html", rule.id), rule_page(rule))).collect();
    for (name, _) in LISTS {
        pages.insert(name.to_owned(), list(name));
    }
    let folder = "www/rules";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(folder).unwrap();
        for (name, page) in &pages {
            std::fs::write(format!("{folder}/{name}"), page).unwrap();
        }
    }
    for (name, page) in &pages {
        let committed = std::fs::read_to_string(format!("{folder}/{name}")).unwrap_or_default();
        assert!(
            committed == *page,
            "{folder}/{name} is stale: UPDATE=1 cargo test --test pages, and read the difference"
        );
    }
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name == "rules.css" || pages.contains_key(&name), "{name} belongs to no rule");
    }
}
