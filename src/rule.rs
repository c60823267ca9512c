//! What a rule is, and what its check may look at.

use crate::document::{Mark, MarkKind};
use crate::finding::{Finding, Fix, NotAssessable, Place, Severity, Target};
use crate::format::{Basis, TableName};
use crate::relation::Relation;
use crate::report::sheet::Slot;
use crate::report::{Report, Sheet};
use crate::rules::hits::Hit;
use crate::span::Span;

/// Bytes on each side of a place that are looked at, however long the sentence.
pub const MAX_AROUND: usize = 400;

/// One thing a report must hold to.
///
/// Each stands in a file of its own, with all that there is to know of it, and in the list of its
/// group.
#[derive(Debug)]
pub struct Rule {
    /// Its id, for ever: "T3-01".
    pub id: &'static str,
    /// What it demands, in a few words.
    pub title: &'static str,
    /// The most that a finding of it can be.
    pub severity: Severity,
    /// The official text it rests on; `None` where it is a heuristic (经验规则). A finding of it may
    /// rest on another or on none.
    pub basis: Option<Basis>,
    /// Its page. The browser module carries none of it.
    pub documentation: Documentation,
    /// Words that it looks at places of; all rules' words are found in one pass. ASCII letters in lower case.
    pub words: &'static [&'static str],
    /// Its check.
    pub check: fn(&Context<'_>, &mut Findings),
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// What the page of a rule says, in plain Chinese.
#[derive(Debug)]
pub struct Documentation {
    /// What is demanded (要求).
    pub demand: &'static str,
    /// Why (为什么).
    pub why: &'static str,
    /// How to put it right (怎么改).
    pub repair: &'static str,
    /// What would make a finding of it wrong (什么情况下不算错); empty where nothing would.
    pub exception: &'static str,
    /// A report that it finds something in (反例).
    pub bad: Example,
    /// A report that it finds nothing in (正例), as near to the bad one as can be.
    pub good: Example,
}

/// A report with small damages, as an example that runs as a test.
#[derive(Debug)]
pub struct Example {
    /// What it shows, in a few words.
    pub title: &'static str,
    /// The report in `tests/reports` that it begins with.
    pub base: &'static str,
    /// What is written instead of what; each must stand in the report.
    pub edits: &'static [(&'static str, &'static str)],
}

/// Keeps the words of a rule's page out of the browser module.
#[macro_export]
macro_rules! documentation {
    ($($body:tt)*) => {{
        #[cfg(not(target_arch = "wasm32"))]
        const DOCUMENTATION: $crate::rule::Documentation = {
            use $crate::rule::Example;
            $crate::rule::Documentation { $($body)* }
        };
        #[cfg(target_arch = "wasm32")]
        const DOCUMENTATION: $crate::rule::Documentation = $crate::rule::Documentation::NONE;
        DOCUMENTATION
    }};
}

impl Documentation {
    /// None, in the browser module.
    pub const NONE: Self =
        Self { demand: "", why: "", repair: "", exception: "", bad: Example::NONE, good: Example::NONE };
}

impl Example {
    /// None, in the browser module.
    pub const NONE: Self = Self { title: "", base: "", edits: &[] };
}

/// All that a check may look at.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// What was handed in, as it was: markup and all.
    pub source: &'a str,
    /// The report.
    pub report: &'a Report<'a>,
    /// Its relations.
    pub relations: &'a [Relation],
    /// Where the words of the rule that runs stand, in reading order.
    pub hits: &'a [Hit],
}

impl<'a> Context<'a> {
    /// The reading text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        &self.report.document.text
    }

    /// The year the report is about.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.report.outline.year.map(|(year, _)| year)
    }

    /// Where the words of the rule that runs stand in a stretch of the text.
    pub fn hits_in(&self, within: Span) -> impl Iterator<Item = Hit> + 'a {
        self.hits.iter().copied().filter(move |hit| within.contains(hit.span))
    }

    /// What the page calls itself: the words of its `<title>`, as they are in the source.
    #[must_use]
    pub fn page_title(&self) -> Option<&'a str> {
        let mark = self.title_mark()?;
        let (_, inside) = mark.source.of(self.source).split_once('>')?;
        Some(inside.rfind("</").map_or(inside, |at| &inside[..at]))
    }

    /// Where the page's `<title>` was noted.
    #[must_use]
    pub fn title_mark(&self) -> Option<&'a Mark> {
        self.report.document.markup.iter().find(|mark| mark.kind == MarkKind::Title)
    }

    /// The number of the section that a place lies in; 0 before the first.
    #[must_use]
    pub fn section_at(&self, at: usize) -> u8 {
        (1..=6u8)
            .filter_map(|number| Some((self.report.section(number)?, number)))
            .find(|(section, _)| section.start() <= at && at < section.end())
            .map_or(0, |(_, number)| number)
    }

    /// Whether a place lies in one of the tables of the form.
    #[must_use]
    pub fn is_in_table(&self, span: Span) -> bool {
        self.report.sheets().any(|sheet| sheet.span.contains(span))
    }

    /// The line that a place lies in, or 400 bytes around it where the line is longer.
    #[must_use]
    pub fn line(&self, span: Span) -> Span {
        self.around(span, |mark| mark == '\n')
    }

    /// The sentence that a place lies in, without its end mark; 400 bytes around it where it is longer.
    #[must_use]
    pub fn sentence(&self, span: Span) -> Span {
        self.around(span, |mark| matches!(mark, '\n' | '。' | '！' | '？' | '；' | ';'))
    }

    /// The clause that a place lies in, without the marks around it.
    #[must_use]
    pub fn clause(&self, span: Span) -> Span {
        self.around(span, |mark| {
            matches!(mark, '\n' | '。' | '！' | '？' | '；' | ';' | '，' | ',' | '：' | ':')
        })
    }

    fn around(&self, span: Span, is_mark: impl Fn(char) -> bool) -> Span {
        let text = self.text();
        let near = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        let low = near(span.start().saturating_sub(MAX_AROUND)).min(span.start());
        let high = near((span.end() + MAX_AROUND).min(text.len()));
        let before = &text[low..span.start()];
        let start = before
            .rfind(&is_mark)
            .map_or(low, |at| low + at + before[at..].chars().next().map_or(0, char::len_utf8));
        let end = text[span.end()..high].find(&is_mark).map_or(high, |at| span.end() + at);
        Span::new(start, end)
    }

    /// A table, if it was read.
    #[must_use]
    pub fn sheet(&self, name: TableName) -> Option<&'a Sheet> {
        self.report.sheet(name)
    }
}

/// Takes what the rule that runs has to say.
#[derive(Debug)]
pub struct Findings {
    rule: &'static Rule,
    findings: Vec<Finding>,
    not_assessable: Vec<NotAssessable>,
}

impl Findings {
    /// What a rule says of a report: findings, and where it could not be applied.
    #[must_use]
    pub fn of(rule: &'static Rule, context: &Context<'_>) -> (Vec<Finding>, Vec<NotAssessable>) {
        let mut findings = Self { rule, findings: Vec::new(), not_assessable: Vec::new() };
        (rule.check)(context, &mut findings);
        (findings.findings, findings.not_assessable)
    }

    /// Says that something is wrong at a place, as gravely as the rule says.
    pub fn report(&mut self, place: Place, message: impl Into<String>) -> &mut Finding {
        self.report_as(self.rule.severity, place, message)
    }

    /// Says that something is wrong at a place, less gravely than the rule says.
    pub fn report_as(
        &mut self,
        severity: Severity,
        place: Place,
        message: impl Into<String>,
    ) -> &mut Finding {
        self.findings.push(Finding {
            rule: self.rule,
            severity: severity.max(self.rule.severity),
            message: message.into(),
            at: vec![place],
            gathers: false,
            relation: None,
            fixes: Vec::new(),
            basis: self.rule.basis,
        });
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    /// Says that the rule could not be applied, and why.
    pub fn not_assessable(&mut self, reason: impl Into<String>, at: Vec<Place>) {
        self.not_assessable.push(NotAssessable { rule: self.rule, reason: reason.into(), at });
    }
}

impl Finding {
    /// Adds a place that helps to understand it.
    pub fn and(&mut self, place: Place) -> &mut Self {
        self.at.push(place);
        self
    }

    /// Says that it is a heuristic (经验规则), though its rule has an official text.
    pub fn without_basis(&mut self) -> &mut Self {
        self.basis = None;
        self
    }

    /// Says that it rests on another official text than its rule.
    pub fn resting_on(&mut self, basis: Basis) -> &mut Self {
        self.basis = Some(basis);
        self
    }

    /// Adds a change that would settle it.
    pub fn fix(&mut self, fix: Fix) -> &mut Self {
        self.fixes.push(fix);
        self
    }
}

impl Place {
    /// A cell of the form as the report has it.
    #[must_use]
    pub fn cell(sheet: &Sheet, row: usize, column: usize) -> Self {
        let slot: Slot = sheet.slot(row, column);
        Self { target: Target::Cell(sheet.cell_id(row, column)), span: slot.span }
    }

    /// A table, from its first cell to its last.
    #[must_use]
    pub fn table(name: TableName, span: Option<Span>) -> Self {
        Self { target: Target::Table(name), span }
    }

    /// A section.
    #[must_use]
    pub fn section(number: u8, span: Option<Span>) -> Self {
        Self { target: Target::Section(number), span }
    }

    /// A stretch of the text.
    #[must_use]
    pub fn text(span: Span) -> Self {
        Self { target: Target::Text, span: Some(span) }
    }

    /// The report as a whole.
    #[must_use]
    pub fn document() -> Self {
        Self { target: Target::Document, span: None }
    }
}

impl Sheet {
    /// The name of a cell.
    #[must_use]
    pub fn cell_id(&self, row: usize, column: usize) -> crate::finding::CellId {
        crate::finding::CellId { edition: self.edition, table: self.name, row, column }
    }

    /// What a cell is called: "(三)不予公开 1.属于国家秘密 · 总计".
    #[must_use]
    pub fn cell_name(&self, row: usize, column: usize) -> String {
        let plan = self.plan();
        format!("{} · {}", plan.rows[row].words, plan.columns_of(row)[column].words)
    }
}
