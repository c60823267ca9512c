//! A page that needs nothing else: no script, no picture, no other file.

use super::points::{Point, Weight, number, points};
use super::tables::{Part, parts, title};
use crate::format::{Edition, TableName};
use crate::wire::types::{Cell, CellRef, Change, Choices, Diagnosis, Outcome, Target};

/// The only style there is. `STYLE_HASH` allows it and nothing else.
const STYLE: &str = include_str!("page.css");

/// SHA-256 of [`STYLE`], as a content security policy names it; a test holds it to that.
const STYLE_HASH: &str = "sha256-09BlQa1Kqv0Ag+sR3HiNGmeaIaY6zOVw2hw3PMM2cqM=";

/// The page about an outcome.
#[must_use]
pub fn page(outcome: &Outcome) -> String {
    let mut points = points(outcome);
    crate::order::by(&mut points, |point| point.weight as u64);
    let name = outcome.title.as_deref().unwrap_or("政府信息公开工作年度报告");
    let mut page = Page { text: String::new() };
    page.markup("<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '");
    page.markup(STYLE_HASH);
    page.markup("'; base-uri 'none'; form-action 'none'\">\n");
    page.markup(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>核对结果 · ",
    );
    page.words(name);
    page.markup("</title>\n<style>");
    page.markup(STYLE);
    page.markup("</style>\n</head>\n<body>\n<main>\n");
    page.element("h1", name);
    page.element("p class=\"verdict\"", &verdict(outcome));
    page.facts(outcome);
    page.coverage(outcome);
    for weight in [Weight::Error, Weight::Warning, Weight::Info, Weight::Unclear] {
        page.group(weight, &points);
    }
    if let Some(choices) = &outcome.choices {
        page.choices(choices);
    }
    page.tables(outcome, &points);
    page.markup("<footer><p>由勾稽对照报告的文字得出，不代替人工审核。依据写作“经验规则”的没有官方条文，仅供参考。</p></footer>\n");
    page.markup("</main>\n</body>\n</html>\n");
    page.text
}

const LEGEND: &str = "下面是读到的表格。灰色的格没有读到；带框的格里有问题，小字是上面问题的编号；“→ 16？”是能使勾稽关系成立的数，请对照台账核实。";

/// What was found, in a sentence. What was not checked is never passed over.
fn verdict(outcome: &Outcome) -> String {
    let counts = outcome.counts;
    let relations = outcome.coverage.relations;
    let lacking = lacking(outcome);
    if lacking.len() == 3 && outcome.sections.iter().all(|section| section.heading.is_none()) {
        return "没有认出年度报告：读不到六个部分，也读不到三张表".to_owned();
    }
    let mut parts = Vec::new();
    for (count, words) in [(counts.error, "处必须改"), (counts.warning, "处请核对"), (counts.info, "处提示")]
    {
        if count > 0 {
            parts.push(format!("{count} {words}"));
        }
    }
    let broken = relations.checked.saturating_sub(relations.held);
    let mut sentence = match (parts.is_empty(), broken) {
        (false, _) => format!("发现 {}", parts.join("、")),
        (true, 0) => "没有发现问题".to_owned(),
        // Switched off or ignored, but not to be told as holding either.
        (true, _) => format!("查了的 {} 条勾稽关系里有 {broken} 条不成立", relations.checked),
    };
    if !lacking.is_empty() {
        sentence.push_str(&format!("；没有读到{}", lacking.join("、")));
    }
    let open = relations.expected.saturating_sub(relations.checked);
    if open > 0 {
        sentence.push_str(&format!("；有 {open} 条勾稽关系没有查"));
    }
    if let Some(choices) = &outcome.choices {
        let off = choices.levels.iter().filter(|level| level.level == "off").count();
        for (count, before, behind) in [
            (choices.ignored.len(), "忽略", "处"),
            (off, "关闭", "条规则"),
            (choices.levels.len() - off, "改了", "条规则的级别"),
        ] {
            if count > 0 {
                sentence.push_str(&format!("；按设置{before} {count} {behind}"));
            }
        }
    }
    if !outcome.coverage.not_assessable.is_empty() {
        sentence.push_str(&format!("；有 {} 条规则无法判断", outcome.coverage.not_assessable.len()));
    }
    sentence
}

fn lacking(outcome: &Outcome) -> Vec<&'static str> {
    let tables = &outcome.tables;
    [
        (TableName::Disclosure, tables.disclosure.is_none()),
        (TableName::Requests, tables.requests.is_none()),
        (TableName::Proceedings, tables.proceedings.is_none()),
    ]
    .into_iter()
    .filter(|(_, is_lacking)| *is_lacking)
    .map(|(name, _)| name.caption())
    .collect()
}

/// What is written so far.
struct Page {
    text: String,
}

impl Page {
    /// Ours, as it is.
    fn markup(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// Anybody's, as words.
    fn words(&mut self, words: &str) {
        for sign in words.chars() {
            match sign {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\'' => self.text.push_str("&#39;"),
                // HTML has no way to write them.
                '\0' => self.text.push('\u{fffd}'),
                sign => self.text.push(sign),
            }
        }
    }

    /// Words in an element, whose tag may have attributes of ours.
    fn element(&mut self, tag: &str, words: &str) {
        self.markup("<");
        self.markup(tag);
        self.markup(">");
        self.words(words);
        self.markup("</");
        self.markup(tag.split(' ').next().unwrap_or(tag));
        self.markup(">\n");
    }

    fn entry(&mut self, name: &str, words: &str) {
        if !words.is_empty() {
            self.element("dt", name);
            self.element("dd", words);
        }
    }

    /// What the report is.
    fn facts(&mut self, outcome: &Outcome) {
        let format = Edition::ALL
            .into_iter()
            .find(|edition| Some(edition.name()) == outcome.format)
            .map_or("无法确定".to_owned(), |edition| {
                format!("{} 年格式（{}）", edition.name(), edition.format().document)
            });
        let year = outcome.year.map_or("没有读到".to_owned(), |year| format!("{year} 年"));
        self.markup("<dl class=\"facts\">\n");
        self.entry("单位", outcome.agency.as_deref().unwrap_or("没有读到"));
        self.entry("年度", &year);
        self.entry("公布日期", outcome.published.as_deref().unwrap_or("没有读到"));
        self.entry("格式", &format);
        self.markup("</dl>\n");
    }

    /// What was checked, and what was not.
    fn coverage(&mut self, outcome: &Outcome) {
        let coverage = &outcome.coverage;
        let (cells, relations) = (coverage.cells, coverage.relations);
        let claims = &outcome.claims;
        let agreeing = claims.iter().filter(|claim| claim.agrees == Some(true)).count();
        let against = claims.iter().filter(|claim| claim.agrees == Some(false)).count();
        let open = claims.len() - agreeing - against;
        self.element("h2", "查了什么");
        self.markup("<ul>\n");
        self.element("li", &format!("单元格：应读 {} 格，读出 {} 格。", cells.expected, cells.read));
        self.element(
            "li",
            &format!(
                "勾稽关系：应查 {} 条，已查 {} 条，成立 {} 条，不成立 {} 条。",
                relations.expected,
                relations.checked,
                relations.held,
                relations.checked.saturating_sub(relations.held)
            ),
        );
        self.element(
            "li",
            &format!(
                "正文中要与表格或前后文对照的数字：认出 {} 个，相符 {agreeing} 个，不符 {against} 个，无法对照 {open} 个。",
                claims.len()
            ),
        );
        let lacking = lacking(outcome);
        if !lacking.is_empty() {
            self.element("li", &format!("没有读到{}，其中的数字没有查。", lacking.join("、")));
        }
        let missing: Vec<String> = outcome
            .sections
            .iter()
            .filter(|section| section.heading.is_none())
            .map(|section| format!("第 {} 部分", section.number))
            .collect();
        if !missing.is_empty() {
            self.element("li", &format!("没有读到{}的标题。", missing.join("、")));
        }
        self.markup("</ul>\n");
    }

    fn group(&mut self, weight: Weight, points: &[Point<'_>]) {
        let count = points.iter().filter(|point| point.weight == weight).count();
        if count == 0 {
            return;
        }
        self.markup(&format!("<section class=\"{}\">\n", class(weight)));
        self.element("h2", &format!("{}（{count} 处）", weight.title()));
        self.markup("<ol>\n");
        for (index, point) in points.iter().enumerate().filter(|(_, point)| point.weight == weight) {
            let number = index + 1;
            self.markup(&format!("<li id=\"p{number}\" value=\"{number}\">\n"));
            self.markup("<p><span class=\"rule\">");
            self.words(&point.rules);
            self.markup("</span> ");
            self.words(point.message);
            self.markup("</p>\n<dl>\n");
            self.entry("位置", &point.place());
            self.entry("建议", &point.advice);
            self.entry("依据", &point.basis);
            self.markup("</dl>\n</li>\n");
        }
        self.markup("</ol>\n</section>\n");
    }

    /// What the user's settings did.
    fn choices(&mut self, choices: &Choices) {
        self.element("h2", "按设置");
        self.markup("<ul>\n");
        for level in &choices.levels {
            let words = match level.level {
                "off" => "没有查",
                "error" => "按“必须改”报告",
                "warning" => "按“请核对”报告",
                _ => "按“提示”报告",
            };
            self.element("li", &format!("{} {words}。", level.rule));
        }
        for ignored in &choices.ignored {
            let (rule, key, reason) = (ignored.finding.rule, &ignored.finding.key, &ignored.reason);
            self.element("li", &format!("忽略 {rule} {key}（理由：{reason}）"));
        }
        self.markup("</ul>\n");
    }

    /// The tables as read, with the cells marked that something was found in.
    fn tables(&mut self, outcome: &Outcome, points: &[Point<'_>]) {
        // Of several explanations of one fault, the best.
        let mut best: Vec<&Diagnosis> = Vec::new();
        for diagnosis in &outcome.diagnoses {
            let is_same = |other: &&Diagnosis| other.fault == diagnosis.fault;
            if !diagnosis.explains.is_empty() && !best.iter().any(is_same) {
                best.push(diagnosis);
            }
        }
        let marks = Marks { points, changes: best.iter().flat_map(|best| &best.changes).collect() };
        if !marks.points.is_empty() {
            self.element("p class=\"legend\"", LEGEND);
        }
        let mut last = None;
        for part in parts(outcome) {
            if last != Some(part.table) {
                self.element("h2", &title(part.table));
                last = Some(part.table);
            }
            self.part(&part, &marks);
        }
    }

    fn part(&mut self, part: &Part<'_>, marks: &Marks<'_>) {
        self.markup(&format!("<table class=\"{}\">\n", part.table.key()));
        if let Some(caption) = part.caption {
            self.element("caption", caption);
        }
        self.markup(&format!("<thead>\n<tr><td colspan=\"{}\"></td>\n", part.depth));
        for column in &part.columns {
            self.element("th scope=\"col\"", column);
        }
        self.markup("</tr>\n</thead>\n<tbody>\n");
        for (index, row) in part.rows.iter().enumerate() {
            self.markup("<tr>\n");
            for (level, label) in row.labels.iter().enumerate() {
                let same =
                    |other: &&super::tables::Row<'_>| other.labels.get(..=level) == row.labels.get(..=level);
                let is_last = level + 1 == row.labels.len();
                if is_last {
                    let span = part.depth - level;
                    self.element(&format!("th scope=\"row\" colspan=\"{span}\""), label);
                } else if !part.rows[..index].last().is_some_and(|above| same(&above)) {
                    let span = part.rows[index..].iter().take_while(same).count();
                    self.element(&format!("th scope=\"rowgroup\" rowspan=\"{span}\""), label);
                }
            }
            for (place, cell) in &row.cells {
                self.cell(*place, *cell, marks);
            }
            self.markup("</tr>\n");
        }
        self.markup("</tbody>\n</table>\n");
    }

    /// A cell; where something was found in it, with the numbers of what was found, and the value that
    /// would make the sums agree.
    fn cell(&mut self, place: CellRef, cell: Option<&Cell>, marks: &Marks<'_>) {
        let words = cell.map_or("", |cell| cell.text.as_str());
        let is_missing = cell.is_none_or(|cell| cell.state == "missing");
        let change = marks.changes.iter().find(|change| change.cell == place);
        let is_here = |point: &Point<'_>| point.at.iter().any(|at| at.target == Target::Cell(place));
        let here: Vec<(usize, &Point<'_>)> =
            (1..).zip(marks.points).filter(|(_, point)| is_here(point)).collect();
        match here.iter().map(|(_, point)| class(point.weight)).next().or(change.map(|_| "suspect")) {
            None if is_missing => return self.element("td class=\"missing\"", words),
            None => return self.element("td", words),
            Some(class) => self.markup(&format!("<td class=\"{class}\">")),
        }
        self.words(words);
        if let Some(change) = change {
            self.element("ins", &format!("{}？", number(change.to)));
        }
        if !here.is_empty() {
            self.markup("<sup>");
            for (order, (number, _)) in here.iter().enumerate() {
                self.markup(if order > 0 { " " } else { "" });
                self.markup(&format!("<a href=\"#p{number}\">{number}</a>"));
            }
            self.markup("</sup>");
        }
        self.markup("</td>\n");
    }
}

/// What is marked in the tables.
struct Marks<'a> {
    /// Those that matter most first.
    points: &'a [Point<'a>],
    changes: Vec<&'a Change>,
}

fn class(weight: Weight) -> &'static str {
    match weight {
        Weight::Error => "error",
        Weight::Warning => "warning",
        Weight::Info => "info",
        Weight::Unclear => "unclear",
    }
}
