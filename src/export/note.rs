//! A letter to those who are to correct the report (整改意见).

use serde::Serialize;

use super::points::{
    HEURISTIC, Weight, add, add_after, advice, cell_words, digits, join, number, points, proposal, split,
    words,
};
use crate::format::sections::SECTIONS;
use crate::format::{Edition, TableName};
use crate::wire::types::{CellRef, Diagnosis, Finding, Outcome, Target};

/// A letter, by its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Note {
    /// 关于《…》的核对意见.
    pub title: String,
    /// Whom it is for.
    pub to: String,
    /// What was checked, and how much was found.
    pub opening: String,
    /// By the section of the report, in its order; only those with items.
    pub sections: Vec<NoteSection>,
    /// What could not be checked, and why.
    pub unchecked: Vec<String>,
    /// What the reader should know of it.
    pub closing: String,
}

/// What there is to say about a section of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NoteSection {
    /// "三、收到和处理政府信息公开申请情况"; "标题与落款" and "全文" where it is none of the six.
    pub heading: String,
    /// What stands first comes first, but that one wrong cell that explains several findings goes before.
    pub items: Vec<NoteItem>,
}

/// One thing to correct.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NoteItem {
    /// Its number in the letter.
    pub number: u32,
    /// How much it matters.
    #[cfg_attr(test, ts(type = "\"必须改\" | \"请核对\" | \"提示\""))]
    pub weight: &'static str,
    /// Where it is.
    pub place: String,
    /// What stands there (现状).
    pub stands: String,
    /// What should (建议).
    pub should: String,
    /// The official texts behind it, or 经验规则 (依据).
    pub basis: String,
    /// Ids of the rules.
    pub rule: String,
}

/// What a section is called by number: 0 is what no section holds, 1 to 6 are the six, 7 is all.
type SectionNumber = usize;

impl Note {
    /// The letter about an outcome.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Self {
        let mut told = vec![false; outcome.findings.len()];
        let mut items: [Vec<NoteItem>; 8] = Default::default();
        diagnosed(outcome, &mut told, &mut items);
        for (finding, told) in outcome.findings.iter().zip(told) {
            if !told {
                items[section(outcome, finding)].push(NoteItem::of(outcome, &[finding], None));
            }
        }
        let mut number = 0;
        let mut counts = [0; 3];
        let mut has_heuristics = false;
        for item in items.iter_mut().flatten() {
            number += 1;
            item.number = number;
            has_heuristics |= item.basis.contains(HEURISTIC);
            for (count, weight) in counts.iter_mut().zip(WEIGHTS) {
                *count += usize::from(item.weight == weight.title());
            }
        }
        let mut sections = Vec::new();
        for (section, items) in (0..).zip(items) {
            if !items.is_empty() {
                sections.push(NoteSection { heading: heading(section), items });
            }
        }
        let mut report = "政府信息公开工作年度报告".to_owned();
        if let Some(title) = &outcome.title {
            report = join(&["《", title, "》"]);
        }
        Self {
            title: join(&["关于", &report, "的核对意见"]),
            to: outcome.agency.clone().unwrap_or_else(|| "有关单位".to_owned()),
            opening: opening(outcome, &report, counts),
            sections,
            unchecked: unchecked(outcome),
            closing: closing(number > 0, has_heuristics),
        }
    }

    /// The letter as plain text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = join(&[&self.title, "\n\n致：", &self.to, "\n\n", &self.opening, "\n"]);
        for section in &self.sections {
            add(&mut text, &["\n【", &section.heading, "】\n"]);
            for item in &section.items {
                let number = digits(item.number as usize);
                add(
                    &mut text,
                    &[
                        "\n",
                        &number,
                        ". ",
                        &item.place,
                        "（",
                        item.weight,
                        "，",
                        &item.rule,
                        "）\n   现状：",
                        &item.stands,
                        "\n   建议：",
                        &item.should,
                        "\n   依据：",
                        &item.basis,
                        "\n",
                    ],
                );
            }
        }
        if !self.unchecked.is_empty() {
            add(&mut text, &["\n【未能核对的内容】\n\n"]);
            for line in &self.unchecked {
                add(&mut text, &["- ", line, "\n"]);
            }
        }
        add(&mut text, &["\n", &self.closing, "\n\n核对人：\n核对日期：    年  月  日\n"]);
        text
    }
}

const WEIGHTS: [Weight; 3] = [Weight::Error, Weight::Warning, Weight::Info];

fn opening(outcome: &Outcome, report: &str, counts: [usize; 3]) -> String {
    let document = Edition::ALL
        .into_iter()
        .find(|edition| Some(edition.name()) == outcome.format)
        .map_or("国办公开办函〔2019〕60号、〔2021〕30号", |edition| edition.format().document);
    let relations = &outcome.coverage.relations;
    let mut found = String::new();
    for (count, weight) in counts.into_iter().zip(WEIGHTS) {
        if count > 0 {
            let mark = if found.is_empty() { "列出" } else { "、" };
            add(&mut found, &[mark, "“", weight.title(), "”", &digits(count), " 项"]);
        }
    }
    join(&[
        "对照《政府信息公开工作年度报告格式》(",
        document,
        ")，对",
        report,
        "进行了核对。表格中的勾稽关系应查 ",
        &digits(relations.expected as usize),
        " 条，已查 ",
        &digits(relations.checked as usize),
        " 条，成立 ",
        &digits(relations.held as usize),
        " 条，不成立 ",
        &digits(relations.checked.saturating_sub(relations.held) as usize),
        " 条。",
        if found.is_empty() { "在已核对的范围内没有列出问题。" } else { &found },
        if found.is_empty() { "" } else { "，意见如下。" },
    ])
}

fn closing(has_items: bool, has_heuristics: bool) -> String {
    join(&[
        if has_items { "请对照台账和原件逐项核实，改正后重新核对。" } else { "" },
        if has_heuristics {
            "依据写作“经验规则”的各项没有官方条文，仅供参考，由贵单位酌定。"
        } else {
            ""
        },
        "本意见由程序对照报告文字得出，不代替人工审核。",
    ])
}

/// What could not be checked: for want of something to read, and because the user chose so.
fn unchecked(outcome: &Outcome) -> Vec<String> {
    let mut lines = Vec::new();
    for point in points(outcome) {
        if point.weight == Weight::Unclear {
            lines.push(join(&[point.message, "（", &point.rules, "）"]));
        }
    }
    if let Some(choices) = &outcome.choices {
        let mut off = String::new();
        for level in choices.levels.iter().filter(|level| level.level == "off") {
            add_after(&mut off, "、", &[level.rule]);
        }
        if !off.is_empty() {
            lines.push(join(&["按设置没有查：", &off, "。"]));
        }
        for ignored in &choices.ignored {
            let finding = &ignored.finding;
            lines.push(join(&[
                "按设置忽略：",
                &finding.key,
                "（",
                finding.rule,
                "，理由：",
                &ignored.reason,
                "）",
            ]));
        }
    }
    lines
}

/// What stands over the items of a section.
fn heading(section: SectionNumber) -> String {
    match (section, SECTIONS.get(section.wrapping_sub(1))) {
        (_, Some(format)) => join(&[format.ordinal, "、", format.heading]),
        (0, None) => "标题与落款".to_owned(),
        _ => "全文".to_owned(),
    }
}

/// The section that a finding is about.
fn section(outcome: &Outcome, finding: &Finding) -> SectionNumber {
    let Some(place) = finding.at.first() else { return 7 };
    match place.target {
        Target::Cell(CellRef { table, .. }) | Target::Table { table } => section_of_table(table),
        Target::Section { section } => usize::from(section).min(7),
        Target::Document => 7,
        // The name and date at the end stand in no section of their own.
        Target::Text if finding.rule.starts_with("TTL") || finding.rule == "FMT-29" => 0,
        Target::Text => {
            let Some(at) = place.span else { return 7 };
            let (mut number, mut last) = (7, None);
            for (heading, section) in outcome.sections.iter().filter_map(|one| Some((one.span?, one.number)))
            {
                if heading.start > at.start {
                    // Before the first heading, unless one is found that stands before it.
                    number = if last.is_none() { 0 } else { number };
                } else if last <= Some(heading.start) {
                    (number, last) = (usize::from(section), Some(heading.start));
                }
            }
            number
        }
    }
}

fn section_of_table(table: &str) -> SectionNumber {
    TableName::ALL.into_iter().find(|name| name.key() == table).map_or(7, |name| name.section().into())
}

impl NoteItem {
    /// What there is to say of a finding, or of several that one diagnosis explains.
    fn of(outcome: &Outcome, findings: &[&Finding], diagnosis: Option<&Diagnosis>) -> Self {
        let (mut place, mut stands, mut should) = (String::new(), String::new(), String::new());
        let (mut basis, mut rule) = (String::new(), String::new());
        let mut last = "";
        let mut weight = Weight::Info;
        if let Some(diagnosis) = diagnosis {
            for change in &diagnosis.changes {
                let words = cell_words(outcome, change.cell);
                let from = match change.from {
                    Some(from) => join(&["填的是 ", &number(from)]),
                    None => "没有填数".to_owned(),
                };
                if diagnosis.changes.len() > 1 {
                    add_after(&mut stands, "，", &["“", &words, "”"]);
                }
                add(&mut stands, &[&from]);
                add_after(&mut place, "；", &[&words]);
            }
            stands.push_str("。与此有关：");
            let slip =
                if diagnosis.slip == "transposed-digits" { "（像是数字次序颠倒）" } else { "" };
            let proposal = proposal(outcome, &diagnosis.changes);
            should = join(&[&proposal, slip, "，有关的勾稽关系就都成立；请对照台账核实。"]);
        }
        for (index, finding) in findings.iter().enumerate() {
            let (states, asks) = split(&finding.message);
            if diagnosis.is_some() {
                add(&mut stands, &["（", &digits(index + 1), "）"]);
            } else {
                place = words(&finding.at);
                should = match (finding.fixes.is_empty(), asks) {
                    (true, "") => "请对照原件核实后更正。".to_owned(),
                    (true, asks) => asks.to_owned(),
                    (false, _) => join(&[&advice(finding), "。"]),
                };
            }
            add(&mut stands, &[states.trim_end_matches(['，', '；', '。']), "。"]);
            weight = weight.min(Weight::of(finding.severity));
            if !rule.contains(finding.rule) {
                add_after(&mut rule, " ", &[finding.rule]);
            }
            // A document is named once, before its clauses.
            let (document, clause) =
                finding.basis.map_or((HEURISTIC, ""), |basis| (basis.document, basis.clause));
            if document != last {
                last = document;
                add_after(&mut basis, "；", &[document, if clause.is_empty() { "" } else { " " }, clause]);
            } else if !basis.contains(clause) {
                add_after(&mut basis, "；", &[clause]);
            }
        }
        Self { number: 0, weight: weight.title(), place, stands, should, basis, rule }
    }
}

/// A fault that is told: by the best of its diagnoses, in one of the items.
struct Told<'a> {
    best: &'a Diagnosis,
    section: SectionNumber,
    item: usize,
    /// What it may be instead.
    others: String,
}

/// Findings that one diagnosis explains are one item, which names the cell and its value.
fn diagnosed(outcome: &Outcome, told: &mut [bool], items: &mut [Vec<NoteItem>; 8]) {
    let mut faults: Vec<Told<'_>> = Vec::new();
    for diagnosis in &outcome.diagnoses {
        let proposal = proposal(outcome, &diagnosis.changes);
        // The best comes first; the others of the same fault are told as other ways.
        if let Some(fault) = faults.iter_mut().find(|fault| fault.best.fault == diagnosis.fault) {
            let begin = if fault.others.is_empty() { "也可能应" } else { "，或者" };
            add(&mut fault.others, &[begin, &proposal]);
            continue;
        }
        let mut explained = Vec::new();
        for ((index, finding), told) in (0..).zip(&outcome.findings).zip(&mut *told) {
            if !*told && diagnosis.explains.contains(&index) {
                explained.push(finding);
                *told = true;
            }
        }
        let shares =
            |fault: &&Told<'_>| fault.best.explains.iter().any(|index| diagnosis.explains.contains(index));
        let (section, item) = if !explained.is_empty() {
            let section = diagnosis.changes.first().map_or(7, |change| section_of_table(change.cell.table));
            items[section].push(NoteItem::of(outcome, &explained, Some(diagnosis)));
            (section, items[section].len() - 1)
        } else if let Some(fault) = faults.iter().find(shares) {
            // What speaks of this cell speaks of another one, too, and is told there.
            add(&mut items[fault.section][fault.item].should, &["另外，", &proposal, "。"]);
            (fault.section, fault.item)
        } else {
            continue;
        };
        faults.push(Told { best: diagnosis, section, item, others: String::new() });
    }
    for fault in faults.iter().filter(|fault| !fault.others.is_empty()) {
        add(&mut items[fault.section][fault.item].should, &[&fault.others, "。"]);
    }
}
