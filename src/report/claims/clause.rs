//! Sentences cut into words, marks and numbers, and each number read by the words around it.

use crate::document::Document;
use crate::report::Outline;
use crate::span::Span;
use crate::text::ordinal;

use super::figure::{Figure, Numeral, Unit, arabic, chinese, is_numeral};
use super::passage::Folded;
use super::relate::{Place, relate};
use super::subject::{Change, Ending, Fee, Forum, Outcomes, Paper, Party, Stage, Subject};
use super::word::{Word, word};
use super::{Claim, Comparison, MAX_CLAIMS, MAX_WORDS, Prose, Says, Scope, Sense, Sweep};

/// Bytes between two sentences within which the second may go on with the first.
const NEAR: usize = 90;

/// Numbers for which room is made at a time.
const MORE_CLAIMS: usize = 512;

/// Tokens or numbers within which what belongs to a number is looked for.
const FAR: usize = 60;

/// Bytes of unknown words that say more than who or when.
const LONG: usize = 12;

/// Characters of a line that may be a heading.
const HEADING: usize = 24;

/// Bytes within which a paragraph is still about what it began with.
const SAME_MATTER: usize = 900;

/// A piece of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub kind: Kind,
    /// Where it begins in the folded sentence, and the byte behind it.
    pub start: usize,
    pub end: usize,
    /// How many brackets are open around it.
    pub depth: u8,
}

/// What a piece of a sentence is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Word(Word),
    /// One of `,;:、()`.
    Mark(char),
    /// A number; the end of its digits.
    Figure(Figure, usize),
    Year(u16),
    Month(u8),
    Day(u8),
    /// Words that are not known.
    Gap,
}

impl Token {
    pub(super) fn is(&self, word: Word) -> bool {
        self.word() == Some(word)
    }

    pub(super) fn word(&self) -> Option<Word> {
        match self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    fn is_figure(&self) -> bool {
        matches!(self.kind, Kind::Figure(..))
    }

    /// Whether it ends a clause.
    pub(super) fn is_hard(&self) -> bool {
        matches!(self.kind, Kind::Mark(mark) if mark != '、')
    }
}

/// What the sentences before were about.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    /// Where the last sentence with a number ended.
    pub end: usize,
    /// The last number that was a whole.
    pub whole: Option<usize>,
    /// The last number of all applications at a stage.
    pub requests: Option<usize>,
    /// Where applications were last spoken of.
    pub matter: Option<usize>,
    pub forum: Option<Forum>,
    /// Whether the last sentence ended with another year's numbers, or with those of other bodies.
    past: bool,
    below: bool,
    /// Whether it counted applications or disputes over some years: 两年来.
    years: bool,
    /// Whether it spoke of applications taken back.
    withdrawn: bool,
}

/// Words for applications that may not be counted any more.
const WITHDRAWN: [&str; 9] = ["撤回", "撤销", "撤消", "转办", "转送", "移送", "转交", "告知", "合并"];

/// What is being counted at a place of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Matter {
    None,
    Requests,
    Other,
}

/// Reads sentences one after another.
pub(super) struct Reader<'a> {
    text: &'a str,
    year: Option<u16>,
    agency: Option<&'a str>,
    proceedings: Option<Span>,
    prose: Prose,
    folded: Folded,
    tokens: Vec<Token>,
    /// Tokens of all sentences so far.
    words: usize,
    context: Context,
}

/// What a number was found to count.
#[derive(Clone, Copy)]
struct Found {
    subject: Subject,
    firm: bool,
    lenient: bool,
}

impl Found {
    const OTHER: Self = Self { subject: Subject::Other, firm: false, lenient: false };

    fn sure(subject: Subject) -> Self {
        Self { subject, firm: true, lenient: false }
    }
}

/// What holds for a stretch of a sentence.
struct State {
    sentence: Span,
    year: Option<u16>,
    clause_year: Option<u16>,
    /// The year of the clause around a bracket.
    outer_year: Option<u16>,
    /// Whether an earlier year is spoken of (去年收到…), up to words that name this one.
    past: bool,
    /// Whether words say that the sentence is about the whole year of the report.
    annual: bool,
    scope: Scope,
    named: bool,
    /// Whether bodies below that of the report are spoken of, or only a part of it.
    below: bool,
    restricted: bool,
    /// Whether that is because of some years: 近三年, 累计.
    years: bool,
    matter: Matter,
    /// Whether the sentence speaks of 政府信息公开.
    topic: bool,
    /// Whether it has spoken of applications.
    requests: bool,
    /// Whether it has the words of 表四.
    official: bool,
    /// Whether it counts what was put on record (备案).
    registered: bool,
    forum: Option<Forum>,
    /// Whether the last forum was that of other disputes: 其他行政复议案件.
    other_forum: bool,
    paper: Option<Paper>,
    comparing: Option<Comparing>,
}

/// A comparison that is being read.
#[derive(Clone, Copy)]
struct Comparing {
    new: Option<usize>,
    old: Option<usize>,
    change: Option<usize>,
    percent: Option<usize>,
    year: Option<u16>,
    up: Option<bool>,
    /// Whether a comma stood since.
    crossed: bool,
}

impl Comparing {
    const NONE: Self =
        Self { new: None, old: None, change: None, percent: None, year: None, up: None, crossed: false };
}

impl<'a> Reader<'a> {
    pub(super) fn new(document: &'a Document<'_>, outline: &'a Outline) -> Self {
        let heading = outline.sections[3].map(|heading| heading.span.end());
        let end = outline.sections[4].or(outline.sections[5]).map(|heading| heading.span.start());
        Self {
            text: &document.text,
            year: outline.year.map(|(year, _)| year),
            agency: outline.agency.as_deref(),
            proceedings: heading.map(|start| Span::new(start, end.unwrap_or(outline.extent.end()))),
            prose: Prose::default(),
            folded: Folded::default(),
            tokens: Vec::new(),
            words: 0,
            context: Context::default(),
        }
    }

    /// Whether there are more numbers or words than any report has.
    pub(super) fn is_full(&self) -> bool {
        self.prose.claims.len() >= MAX_CLAIMS || self.words >= MAX_WORDS
    }

    /// Leaves a sentence out.
    pub(super) fn cut(&mut self) {
        self.prose.is_cut = true;
    }

    /// Keeps a number. Room is made for a few hundred more at a time: to double it, as a list does by itself,
    /// would be the largest piece of memory of all where a report is very long.
    fn keep(&mut self, claim: Claim) {
        let claims = &mut self.prose.claims;
        if claims.len() == claims.capacity() {
            claims.reserve_exact(MORE_CLAIMS);
        }
        claims.push(claim);
    }

    pub(super) fn finish(mut self) -> Prose {
        self.prose.weigh();
        self.prose
    }

    /// Reads one sentence.
    pub(super) fn sentence(&mut self, pieces: &[Span]) {
        let Some(sentence) = pieces.iter().copied().reduce(Span::cover) else { return };
        self.folded.read(self.text, pieces);
        self.tokens.clear();
        lex(&self.folded.text, &mut self.tokens);
        self.words += self.tokens.len();
        let mut tokens = std::mem::take(&mut self.tokens);
        self.end_heading(&mut tokens, sentence);
        if sentence.start().saturating_sub(self.context.end) > NEAR {
            self.context.whole = None;
            self.context.requests = None;
            self.context.forum = None;
            self.context.past = false;
            self.context.below = false;
            self.context.years = false;
            self.context.withdrawn = false;
        }
        if self.context.matter.is_some_and(|at| sentence.start().saturating_sub(at) > SAME_MATTER) {
            self.context.matter = None;
        }
        let claims = self.claims(&tokens, sentence);
        let place = Place { text: self.text, folded: &self.folded, sentence };
        relate(&place, &tokens, &claims, &mut self.context, &mut self.prose);
        self.context.end = sentence.end();
        self.tokens = tokens;
    }

    /// Puts a mark behind a heading in a line of its own, which no full stop parts from what follows.
    fn end_heading(&self, tokens: &mut Vec<Token>, sentence: Span) {
        let line = &self.text[sentence.start()..sentence.end()];
        let line = &line[..line.find(['\n', '\r']).unwrap_or(line.len())];
        if line.len() == sentence.end() - sentence.start() || line.chars().nth(HEADING).is_some() {
            return;
        }
        let end = sentence.start() + line.trim_end().len();
        let source = |token: &Token| self.folded.span(self.text, token.start, token.end);
        let Some(behind) = tokens.iter().take(HEADING).position(|token| source(token).start() >= end) else {
            return;
        };
        let heading = &tokens[..behind];
        let names = |token: &Token| {
            matches!(
                token.kind,
                Kind::Word(Word::Request | Word::Topic | Word::Publish | Word::Filler | Word::Info)
            )
        };
        let is_heading = ordinal::split(line.trim_start()).0.is_some() || heading.iter().all(names);
        if let Some(last) = heading.last()
            && is_heading
            && !last.is_hard()
            && heading.iter().all(|token| names(token) || matches!(token.kind, Kind::Mark(_) | Kind::Gap))
        {
            let mark = Token { kind: Kind::Mark('.'), start: last.end, end: last.end, depth: 0 };
            tokens.insert(behind, mark);
        }
    }

    /// Reads the numbers of a sentence; gives the tokens that are numbers with their claims.
    fn claims(&mut self, tokens: &[Token], sentence: Span) -> Vec<(usize, usize)> {
        let mut state = State {
            sentence,
            year: None,
            clause_year: None,
            outer_year: None,
            past: self.context.past,
            annual: false,
            scope: if self.context.below { Scope::Named } else { Scope::Unnamed },
            named: false,
            below: self.context.below,
            restricted: self.context.years,
            years: self.context.years,
            matter: Matter::None,
            topic: false,
            requests: false,
            official: false,
            registered: false,
            forum: None,
            other_forum: false,
            paper: None,
            comparing: None,
        };
        let mut claims = Vec::new();
        let mut clause = 0;
        for (at, token) in tokens.iter().enumerate() {
            match token.kind {
                Kind::Mark(mark) => {
                    if mark == '、' {
                        continue;
                    }
                    self.clause(&tokens[clause..at], &state);
                    match mark {
                        '(' => state.outer_year = state.clause_year,
                        ')' => state.clause_year = state.outer_year.take(),
                        _ => {}
                    }
                    if matches!(mark, ',' | ';' | '.') {
                        state.clause_year = None;
                        state.named = false;
                    }
                    if matches!(mark, ';' | '.') {
                        self.end_comparison(&mut state);
                    } else if let Some(comparing) = &mut state.comparing {
                        comparing.crossed |= mark == ',';
                    }
                    clause = at + 1;
                }
                Kind::Year(year) => match &mut state.comparing {
                    Some(comparing) if comparing.up.is_none() => comparing.year = Some(year),
                    _ => {
                        // The year in 结转至2026年 belongs to the word before.
                        let is_carry = at > 0
                            && tokens[..at].iter().rev().take(2).any(|token| token.is(Word::Carry))
                            || tokens.get(at + 1).is_some_and(|token| token.is(Word::Carry));
                        if !is_carry {
                            state.clause_year = Some(year);
                            state.past = false;
                            let before = &self.folded.text[..token.start];
                            state.annual |=
                                Some(year) == self.year && !before.ends_with(['至', '止', '到', '自']);
                            // 「两年来收到24件。2024年收到15件」.
                            if self.context.years && state.annual && claims.is_empty() {
                                state.restricted = false;
                            }
                            state.restricted |= is_span_of_years(before);
                            if at == 0 || state.year.is_none() {
                                state.year = Some(year);
                            }
                        }
                    }
                },
                Kind::Month(month) => {
                    // 1月1日, 1月至, 12月31日, 12月底 are the year's ends; any other date is within it.
                    let next = tokens.get(at + 1).map(|token| token.kind);
                    let is_end = match (month, next) {
                        (12, Some(Kind::Day(day))) => day == 31,
                        (1, Some(Kind::Day(day))) => day == 1,
                        (1, Some(Kind::Word(Word::Filler))) | (12, _) => true,
                        _ => false,
                    };
                    state.restricted |= !is_end;
                }
                Kind::Day(_) => {}
                Kind::Gap => {
                    let words = &self.folded.text[token.start..token.end];
                    // 各县(区)局.
                    state.named |= words == "局" && self.folded.text[..token.start].ends_with(')');
                    if self.names_a_body(words) {
                        state.named = true;
                        // 「县检测中心收到申请3件,办结3件」.
                        let (start, end) = clause_around(tokens, at);
                        if !self.may_be_own(words)
                            && tokens[start..at]
                                .iter()
                                .all(|token| is_filler(token) || token.kind == Kind::Gap)
                            && counts_matters(&tokens[at..end])
                        {
                            state.scope = Scope::Named;
                            state.below |= self.folded.text[..token.end].ends_with("系统");
                        }
                    }
                }
                Kind::Word(word) => self.note(word, tokens, at, &claims, &mut state),
                Kind::Figure(figure, digits) => {
                    let claim = self.figure(tokens, at, figure, digits, &claims, &mut state);
                    claims.push((at, claim));
                }
            }
        }
        self.clause(&tokens[clause..], &state);
        self.end_comparison(&mut state);
        if state.requests {
            self.context.matter = Some(sentence.end());
        }
        if state.other_forum {
            self.context.forum = None;
        } else if state.forum.is_some() {
            self.context.forum = state.forum;
        }
        let is_told = |(_, claim): &(usize, usize)| {
            matches!(self.prose.claims[*claim].subject, Subject::Requests(..) | Subject::Proceedings(..))
        };
        self.context.years = state.years && state.restricted && claims.iter().any(is_told);
        self.context.withdrawn =
            !claims.is_empty() && WITHDRAWN.iter().any(|word| self.folded.text.contains(word));
        // 「2023年…收到9件。其中自然人6件」.
        let outside = claims.iter().rev().filter(|(token, _)| tokens[*token].depth == 0);
        let last = outside.map(|(_, claim)| &self.prose.claims[*claim]).find(|claim| {
            let is_whole = match claim.subject {
                Subject::Requests(stage, _) => !matches!(stage, Stage::CarriedIn | Stage::CarriedOut),
                Subject::Proceedings(..) => true,
                _ => false,
            };
            is_whole && !claim.earlier
        });
        let is_past =
            last.is_some_and(|claim| claim.year.is_some_and(|year| self.year.is_some_and(|own| year < own)));
        self.context.past = state.past || is_past;
        self.context.below = state.below;
        claims
    }

    /// Whether words end with the name of another body than the report's own.
    fn names_a_body(&self, words: &str) -> bool {
        const BODIES: [&str; 22] = [
            "局",
            "委",
            "办",
            "厅",
            "院",
            "镇",
            "乡",
            "街道",
            "中心",
            "处",
            "所",
            "开发区",
            "园区",
            "股",
            "科",
            "室",
            "站",
            "大队",
            "支队",
            "单位",
            "机构",
            "机关",
        ];
        let is_body = BODIES.iter().any(|end| words.ends_with(end));
        // 教育系统; but what takes applications in is a system too.
        let is_system = words.ends_with("系统")
            && words.chars().count() > 3
            && !["平台", "管理", "办公", "网", "登记", "受理", "办理"]
                .iter()
                .any(|sort| words.contains(sort));
        // One character names nobody: 所有.
        is_system
            || is_body
                && words.chars().count() > 1
                && !self.agency.is_some_and(|agency| agency.contains(words))
    }

    /// Whether the name of a body may be short for the report's own: 本镇, 住建局 of 住房和城乡建设局.
    fn may_be_own(&self, words: &str) -> bool {
        let is_short = |agency: &str| {
            let mut letters = agency.chars();
            words.chars().all(|letter| letters.any(|own| own == letter))
        };
        words.starts_with(['本', '我', '该']) || self.agency.is_some_and(is_short)
    }

    /// Whether a line ends behind a word, as behind a heading, which says nothing of each number below it.
    fn ends_line(&self, token: &Token) -> bool {
        let end = self.folded.span(self.text, token.start, token.end).end();
        self.text[end..].starts_with(['\n', '\r'])
    }

    fn note(&self, word: Word, tokens: &[Token], at: usize, claims: &[(usize, usize)], state: &mut State) {
        match word {
            Word::Request => {
                state.matter = Matter::Requests;
                state.topic |= !self.ends_line(&tokens[at]);
                state.requests = true;
            }
            Word::Topic => state.topic |= !self.ends_line(&tokens[at]),
            Word::Registered => state.registered = true,
            Word::Foreign | Word::Info | Word::OnRequestPapers | Word::Act(_) => state.matter = Matter::Other,
            Word::Normative | Word::Regulation => {
                state.matter = Matter::Other;
                state.paper =
                    Some(if word == Word::Normative { Paper::Normative } else { Paper::Regulation });
            }
            Word::Review | Word::Litigation | Word::Direct | Word::AfterReview => {
                state.official |= matches!(word, Word::Direct | Word::AfterReview);
                state.forum = forum(&tokens[at]);
                let (start, _) = clause_around(tokens, at);
                let words = &self.folded.text[tokens[start].start..tokens[at].start];
                state.other_forum = is_of_others(&tokens[..at])
                    || words.rfind('除').is_some_and(|at| words[at..].contains("外的"));
                state.matter = Matter::Other;
            }
            Word::Ending(Ending::Pending | Ending::Other) => state.official = true,
            Word::Everywhere => {
                state.scope = Scope::Everybody;
                state.below = self.folded.text[..tokens[at].end].ends_with("系统");
            }
            // 所属单位和我局.
            Word::Own if !state.named => {
                state.scope = Scope::Own;
                state.below = false;
            }
            Word::Below => {
                state.named = true;
                // What follows in the sentence may be theirs.
                let (start, end) = clause_around(tokens, at);
                let words = &self.folded.text[tokens[start].start..tokens[at].start];
                let is_sum = ["汇总", "合并", "加上", "连同", "统计", "含", "包括"]
                    .iter()
                    .any(|sum| words.contains(sum) && !words.contains('不'));
                if (is_sum || counts_matters(&tokens[at..end]))
                    && !tokens[start..at].iter().any(Token::is_figure)
                {
                    state.scope = Scope::Named;
                    state.below = true;
                }
            }
            Word::Past => self.past(tokens, at, state),
            Word::Cumulative if !state.annual => {
                state.restricted = true;
                state.years = true;
            }
            Word::Government if state.scope != Scope::Own => state.scope = Scope::Government,
            Word::Period => {
                state.restricted = true;
                let words = &self.folded.text[tokens[at].start..];
                state.years |= !["上半", "下半", "季"].iter().any(|part| words.starts_with(part));
            }
            Word::WholeYear => {
                state.restricted = false;
                state.annual = true;
                let (start, _) = clause_around(tokens, at);
                let is_past = tokens[start..at].iter().any(|token| token.is(Word::Past));
                if !is_past {
                    state.past = false;
                    let is_this = !self.folded.text[tokens[at].start..].starts_with('全');
                    if is_this && state.comparing.is_none() {
                        state.clause_year = self.year;
                    }
                }
            }
            // 「与2023年的20件相比」: the number before is the old one.
            Word::Than => {
                let old = claims.last().filter(|(token, _)| *token + 2 >= at).map(|(_, claim)| *claim);
                if let Some(old) = old.filter(|_| state.comparing.is_none() && state.clause_year.is_some()) {
                    if state.year == state.clause_year {
                        state.year = None;
                    }
                    state.past = false;
                    state.comparing = Some(Comparing { old: Some(old), ..Comparing::NONE });
                }
            }
            Word::Compare => {
                let goes_on = tokens[at + 1..]
                    .iter()
                    .take(20)
                    .take_while(|token| !matches!(token.kind, Kind::Mark(';' | '.')))
                    .any(|token| token.is(Word::Up) || token.is(Word::Down));
                if goes_on {
                    let new = claims
                        .iter()
                        .rev()
                        .take(FAR)
                        .find(|(token, _)| tokens[*token].depth == tokens[at].depth)
                        .or(claims.last())
                        .map(|(_, claim)| *claim)
                        .filter(|claim| self.prose.claims[*claim].figure.unit.is_count());
                    state.comparing = Some(Comparing { new, ..Comparing::NONE });
                }
            }
            // 「由20件下降至15件」: what follows is no change.
            Word::Up | Word::Down if self.folded.text[tokens[at].end..].starts_with(['至', '到']) => {
                state.comparing = None;
            }
            Word::Up | Word::Down => {
                if let Some(comparing) = &mut state.comparing {
                    comparing.up = Some(word == Word::Up);
                }
            }
            _ => {}
        }
    }

    /// Notes an earlier year, where it is that of the numbers behind it: not in 较上年, 上年…结转.
    fn past(&self, tokens: &[Token], at: usize, state: &mut State) {
        let (start, end) = clause_around(tokens, at);
        let before = &tokens[start..at];
        let behind = &tokens[at + 1..end];
        let is_compared = before.iter().any(|token| token.is(Word::Compare) || token.is(Word::Than))
            || behind.first().is_some_and(|token| token.is(Word::Than) || token.is(Word::Compare))
            || state.comparing.is_some_and(|comparing| comparing.up.is_none());
        let is_carried = tokens[start..end]
            .iter()
            .any(|token| matches!(token.kind, Kind::Word(Word::Carry | Word::CarryIn | Word::CarryOut)));
        if is_compared || is_carried {
            return;
        }
        let ago = if self.folded.text[tokens[at].start..].starts_with("前年") { 2 } else { 1 };
        state.clause_year = self.year.map(|year| year - ago);
        let begins = before.iter().all(|token| {
            matches!(token.kind, Kind::Word(Word::Filler | Word::Besides | Word::Own))
                || token.is(Word::Among)
        });
        // 「去年,我局收到9件」.
        let counts =
            behind.is_empty() || behind.first().is_some_and(Token::is_figure) || behind.iter().any(is_matter);
        state.past |= begins && counts && tokens[at].depth == 0;
    }

    /// The year of what is said now.
    fn year_of(&self, state: &State) -> Option<u16> {
        let last = || self.year.filter(|_| state.past).map(|year| year - 1);
        state.clause_year.or_else(last).or(state.year)
    }

    /// Whether words say that some applications are not counted in a number: 不含撤回1件, 撤回1件后. What
    /// was carried in is another number.
    fn leaves_out(&self, tokens: &[Token], at: usize) -> bool {
        const WITHOUT: [&str; 9] =
            ["不含", "不包括", "不包含", "扣除", "剔除", "除去", "减去", "未计入", "不计"];
        let text = &self.folded.text;
        let has = |words: &str, list: &[&str]| list.iter().any(|word| words.contains(word));
        let is_end = |token: &Token| matches!(token.kind, Kind::Mark(';' | '.'));
        let start = tokens[..at].iter().rposition(is_end).map_or(0, |mark| mark + 1);
        let before = &tokens[start..at];
        let said = &text[tokens[start].start..tokens[at].start];
        let counted = before.iter().any(Token::is_figure);
        let beside = said.rfind('除').is_some_and(|at| {
            said[at..].contains('外') && !said[at..].contains("此之外") && !said[at..].contains("结转")
        });
        let (clause, _) = clause_around(tokens, at);
        let is_after = |said: &str| {
            WITHDRAWN
                .iter()
                .chain(&["补正"])
                .any(|word| said.rfind(word).is_some_and(|at| said[at..].contains('后')))
        };
        let is_late = counted && (beside || has(said, &WITHDRAWN))
            || is_after(&text[tokens[clause].start..tokens[at].start]);
        let is_without = has(said, &WITHOUT[3..]) && !said.contains("结转");
        // Behind, up to the second number.
        let mut figures = 0;
        let behind: Vec<&Token> = tokens[at + 1..]
            .iter()
            .take(16)
            .take_while(|token| {
                figures += usize::from(token.is_figure());
                !is_end(token) && figures < 2
            })
            .collect();
        let last = behind.last().map_or(tokens[at].end, |token| token.end);
        let after = &text[tokens[at].end..last];
        let is_cut = after.find(['结', '上', '去']).unwrap_or(after.len());
        let clause = &text[tokens[clause].start..tokens[at].start];
        is_late
            || is_without
            || clause.contains("合并")
            || (self.context.withdrawn && clause.contains('实'))
            || has(clause, &WITHOUT)
            || after.starts_with('后')
            || has(after, &["不属于", "计入", "纳入", "重复"])
            || WITHOUT
                .iter()
                .any(|word| after.find(word).is_some_and(|found| found < is_cut && is_cut == after.len()))
            || after.contains("除外")
    }

    /// Reads a number.
    fn figure(
        &mut self,
        tokens: &[Token],
        at: usize,
        figure: Figure,
        digits: usize,
        claims: &[(usize, usize)],
        state: &mut State,
    ) -> usize {
        let index = self.prose.claims.len();
        let mut year = self.year_of(state);
        let mut earlier = self.is_left_behind(tokens, at) || (state.past && year.is_none());
        let mut found = if figure.unit == Unit::Percent || figure.unit == Unit::Point {
            Found::sure(Subject::Percent)
        } else {
            self.classify(tokens, at, figure, claims, state)
        };
        if matches!(found.subject, Subject::Requests(Stage::New | Stage::Handled | Stage::Finished, _)) {
            found.firm &= !self.leaves_out(tokens, at);
        }
        // 「被复议5件,撤回1件」.
        if matches!(found.subject, Subject::Proceedings(_, Ending::All)) {
            let behind = &self.folded.text[tokens[at].end..];
            let behind = behind.trim_start_matches([',', '、', '(']);
            found.firm &= !behind.starts_with("撤回") || behind.starts_with("撤回0");
        }
        // 「累计收到115件,其中本年度15件」: the whole is more than the year's.
        if let [.., among, this] = &tokens[..at]
            && among.is(Word::Among)
            && (this.is(Word::WholeYear) || matches!(this.kind, Kind::Year(_)))
            && let Some((_, whole)) = claims.last()
        {
            self.prose.claims[*whole].sense.firm = false;
        }
        // 「收到23件(含下属单位8件)」, 「其中局机关15件」: the whole may be more than the body's own.
        if let Some((last, whole)) = claims.last()
            && tokens[*last..at].iter().any(|token| token.is(Word::Below))
            && tokens[*last..at].iter().any(|token| {
                matches!(
                    token.kind,
                    Kind::Word(Word::Among | Word::Listing | Word::Including) | Kind::Mark('(')
                )
            })
        {
            self.prose.claims[*whole].sense.firm = false;
        }
        if let Some(comparing) = &mut state.comparing {
            match (comparing.up, figure.unit) {
                // 「与上年相比,新收15件,减少5件」: the new number comes behind.
                (None, unit) if unit.is_count() && comparing.new.is_none() && comparing.crossed => {
                    comparing.new = Some(index);
                }
                (None, unit) if unit.is_count() && comparing.old.is_none() => {
                    comparing.old = Some(index);
                    earlier = true;
                    year = comparing.year.or(self.year.map(|year| year - 1));
                    if found.subject == Subject::Other {
                        found.subject =
                            comparing.new.map_or(Subject::Other, |new| self.prose.claims[new].subject);
                    }
                }
                (Some(_), Unit::Percent) if comparing.percent.is_none() => comparing.percent = Some(index),
                (Some(_), unit)
                    if unit.is_count() && comparing.change.is_none() && comparing.percent.is_none() =>
                {
                    comparing.change = Some(index);
                    found = Found::OTHER;
                }
                _ => self.end_comparison(state),
            }
        }
        if matches!(found.subject, Subject::Requests(..)) {
            state.matter = Matter::Requests;
            state.requests = true;
        }
        // 「受理企业登记申请30件,办结30件」: what follows is about those.
        let clause = tokens[..at].iter().rev().take_while(|token| !token.is_hard() && !token.is_figure());
        let (mut application, mut unknown) = (false, false);
        for token in clause {
            application |= token.is(Word::Application);
            unknown |= token.kind == Kind::Gap;
        }
        if found.subject == Subject::Other && application && unknown {
            state.matter = Matter::Other;
        }
        let begin = tokens[..at]
            .iter()
            .rposition(|token| token.is_hard() || token.is_figure())
            .map_or(0, |mark| mark + 1);
        let begin = begin + usize::from(tokens[begin].kind == Kind::Mark('、'));
        let label = match tokens.get(begin..at) {
            Some(words @ [first, ..]) => {
                let last = words.last().unwrap_or(first);
                self.folded.span(self.text, first.start, last.end)
            }
            _ => tokens
                .get(at + 1)
                .filter(|token| !matches!(token.kind, Kind::Mark(_)))
                .map_or(Span::new(state.sentence.start(), state.sentence.start()), |token| {
                    self.folded.span(self.text, token.start, token.end)
                }),
        };
        let carried_in_behind = tokens[at + 1..]
            .iter()
            .take(10)
            .take_while(|token| !token.is_figure())
            .scan(false, |including, token| {
                *including |= token.is(Word::Including);
                Some(*including && (token.is(Word::CarryIn) || token.is(Word::Carry)))
            })
            .any(|is_carried| is_carried);
        // 「新收申请(含上年结转)17件」.
        let carried_in_before = tokens[..at]
            .iter()
            .rev()
            .take(10)
            .take_while(|token| !token.is_hard() || matches!(token.kind, Kind::Mark('(' | ')')))
            .scan(false, |carried, token| {
                *carried |= token.is(Word::CarryIn) || token.is(Word::Carry);
                Some(*carried && token.is(Word::Including))
            })
            .any(|is_carried| is_carried);
        self.keep(Claim {
            subject: found.subject,
            figure,
            span: self.folded.span(self.text, tokens[at].start, digits),
            label,
            sentence: state.sentence,
            year,
            earlier,
            scope: if state.named { Scope::Named } else { state.scope },
            sense: Sense {
                firm: found.firm && !state.restricted,
                with_carried_in: carried_in_behind || carried_in_before,
                lenient: found.lenient,
                denied: false,
            },
        });
        index
    }

    /// Whether words speak of new applications and of those carried in at once: 新收和上年结转共17件. No cell
    /// holds their sum, and of two numbers (分别为15件、2件) nothing tells which is whose.
    fn joins_new_and_carried(&self, words: &[Token]) -> bool {
        let new = words.iter().position(|token| token.is(Word::Receive) || token.is(Word::Accept));
        let carried = words.iter().position(|token| token.is(Word::CarryIn) || token.is(Word::Carry));
        let (Some(new), Some(carried)) = (new, carried) else { return false };
        let (first, second) = (new.min(carried), new.max(carried));
        self.folded.text[words[first].end..words[second].start]
            .contains(['和', '与', '及', '同', '加', '含', '、'])
    }

    /// Whether a number is that from which another rose or fell: 由320条增至412条.
    fn is_left_behind(&self, tokens: &[Token], at: usize) -> bool {
        let start = tokens[..at].iter().rposition(Token::is_hard).map_or(0, |mark| tokens[mark].end);
        let before = &self.folded.text[start..tokens[at].start];
        let behind = &self.folded.text[tokens[at].end..];
        let mut letters = behind.chars();
        // 增至, 增加到, 压缩至.
        before.contains(['由', '从'])
            && letters.next().is_some_and(|first| "增提上升降减下压缩扩".contains(first))
            && letters.take(2).any(|other| matches!(other, '至' | '到' | '为'))
    }

    /// Ends a comparison, and keeps it where it compares like with like.
    fn end_comparison(&mut self, state: &mut State) {
        let Some(comparing) = state.comparing.take() else { return };
        let (Some(new), Some(up)) = (comparing.new, comparing.up) else { return };
        let unit = |claim: Option<usize>| claim.map(|claim| self.prose.claims[claim].figure.unit);
        let alike = |other: Option<usize>| unit(other).is_none_or(|other| Some(other) == unit(Some(new)));
        let tells = comparing.old.is_some() || comparing.change.is_some() || comparing.percent.is_some();
        if alike(comparing.old) && alike(comparing.change) && tells {
            let Comparing { old, change, percent, .. } = comparing;
            self.prose.comparisons.push(Comparison { new, old, change, percent, up });
        }
    }

    /// Finds what a number counts: by the words before it in its clause, the nearest first, or by those
    /// directly behind it.
    fn classify(
        &self,
        tokens: &[Token],
        at: usize,
        figure: Figure,
        claims: &[(usize, usize)],
        state: &State,
    ) -> Found {
        let after = &tokens[at + 1..];
        let after = &after[..after
            .iter()
            .position(|token| token.is_figure() || matches!(token.kind, Kind::Mark(_)))
            .unwrap_or(after.len())];
        let mut start = tokens[..at].iter().rposition(|token| token.is_figure() || token.is_hard());
        let mut before = &tokens[start.map_or(0, |start| start + 1)..at];
        // 「2件维持1件纠正」: of words without a mark it cannot be told whose they are.
        let told = |token: &&Token| is_telling(token);
        let is_ending = |token: &Token| matches!(token.kind, Kind::Word(Word::Ending(_)));
        if !before.iter().any(|token| token.kind == Kind::Mark('、'))
            && before.iter().rfind(told).is_some_and(|token| is_ending(token) || forum(token).is_some())
            && after.iter().find(told).is_some_and(is_ending)
        {
            return Found::OTHER;
        }
        // 「2件维持、1件纠正」: words behind a number are its own.
        if start.is_some_and(|start| tokens[start].is_figure())
            && let Some(mark) = before.iter().rposition(|token| token.kind == Kind::Mark('、'))
            && before[mark + 1..].iter().all(|token| is_filler(token) || token.is(Word::Besides))
            && before[..mark].iter().any(is_telling)
            && after.iter().any(is_telling)
        {
            before = &before[mark + 1..];
        }
        // 「作其他处理(含…)5件」: what the brackets explain stands before them.
        if let Some(close) =
            start.filter(|close| tokens[*close].kind == Kind::Mark(')') && !before.iter().any(is_telling))
            && let Some(open) = tokens[..close]
                .iter()
                .rev()
                .take(FAR)
                .position(|token| token.kind == Kind::Mark('('))
                .map(|back| close - 1 - back)
        {
            start = tokens[..open].iter().rposition(|token| token.is_figure() || token.is_hard());
            before = &tokens[start.map_or(0, |start| start + 1)..open];
        }
        // 「收到政府信息公开申请,共5件」: an empty clause goes on with the one before; 其中 begins a part.
        if !before.iter().any(|token| is_telling(token) || token.is(Word::Among))
            && let Some(mark) = start.filter(|mark| matches!(tokens[*mark].kind, Kind::Mark(',' | ':')))
        {
            let from = tokens[..mark].iter().rposition(|token| token.is_figure() || token.is_hard());
            // 「10件为自然人,5件为企业」: words behind a number are its own.
            if from.is_none_or(|from| !tokens[from].is_figure()) {
                before = &tokens[from.map_or(0, |from| from + 1)..at];
            }
        }
        if figure.unit == Unit::Yuan {
            return money(tokens, before, state);
        }
        if self.joins_new_and_carried(before) {
            return Found::OTHER;
        }
        let noun_behind = after.iter().find(|token| !is_filler(token)).and_then(Token::word);
        let is_near = state.requests || self.context.matter.is_some();
        if figure.unit.is_countable()
            && let Some(stage) = carried(after)
        {
            let has_verb = before.iter().any(|token| token.is(Word::Receive) || token.is(Word::Accept));
            if !has_verb {
                return Found {
                    subject: Subject::Requests(stage, Party::All),
                    firm: is_near && !before.iter().any(|token| token.kind == Kind::Gap),
                    lenient: false,
                };
            }
        }
        let behind_is_request = matches!(noun_behind, Some(Word::Request | Word::Application));
        // 「有1件涉及政府信息公开的行政复议」.
        if figure.unit == Unit::Case && !before.iter().any(is_telling) {
            let last = after.iter().rposition(is_telling).filter(|last| {
                forum(&after[*last]).is_some()
                    // 「2件维持」.
                    || (matches!(after[*last].kind, Kind::Word(Word::Ending(_)))
                        && after[..*last].iter().all(is_filler))
            });
            if let Some(last) = last {
                return self.proceedings(after, last, tokens, at, state);
            }
        }
        // The nearest word that tells.
        let nearest = before.iter().rposition(is_telling).map(|nearest| {
            // 「不予公开答复2件」, 「部分公开申请3件」: the outcome tells.
            let is_weak = matches!(
                before[nearest].kind,
                Kind::Word(Word::Finish | Word::Application | Word::Request | Word::Handle)
            );
            let outcome = before[..nearest].iter().rposition(|token| !is_filler(token)).filter(|previous| {
                matches!(before[*previous].kind, Kind::Word(Word::Outcome(_) | Word::Row(_)))
            });
            outcome.filter(|_| is_weak).unwrap_or(nearest)
        });
        let Some(nearest) = nearest else {
            return if noun_behind == Some(Word::Request) && figure.unit.is_countable() {
                Found { subject: Subject::Requests(Stage::New, Party::All), firm: false, lenient: true }
            } else {
                Found::OTHER
            };
        };
        let Kind::Word(word) = before[nearest].kind else {
            // Unknown words: 「收到…的申请3件」 is told by what stands behind only.
            return if behind_is_request && figure.unit.is_countable() {
                self.requests(before, nearest, true, claims, state, is_near)
            } else {
                Found::OTHER
            };
        };
        let subject = match word {
            Word::Review | Word::Litigation | Word::Direct | Word::AfterReview | Word::Ending(_) => {
                return self.proceedings(before, nearest, tokens, at, state);
            }
            Word::Normative | Word::Regulation | Word::Issue | Word::Repeal | Word::InForce => {
                return papers(before, nearest, state);
            }
            Word::Decide | Word::Act(_) => {
                let is_published = before.iter().any(|token| token.is(Word::Publish));
                let act = before[..=nearest].iter().rev().find_map(|token| match token.kind {
                    Kind::Word(Word::Act(act)) => Some(act),
                    _ => None,
                });
                let text = &self.folded.text[before[nearest].start..before[nearest].end];
                // 「作出行政处罚214件」.
                let is_made = ["作出", "做出"]
                    .iter()
                    .any(|made| self.folded.text[..before[nearest].start].ends_with(made));
                return match act {
                    Some(act) if (text.ends_with("决定") || is_made) && !is_published => {
                        Found { subject: Subject::Decisions(act), firm: true, lenient: false }
                    }
                    _ => Found::OTHER,
                };
            }
            Word::Notice => Subject::Fee(Fee::Notices),
            _ if !figure.unit.is_countable() => return Found::OTHER,
            Word::Outcome(outcomes) => {
                let mut all = outcomes;
                let mut loose = !is_near;
                for token in before[..nearest].iter().rev() {
                    match token.kind {
                        Kind::Word(Word::Filler) | Kind::Mark('、') => {}
                        Kind::Word(Word::Outcome(other)) => all = all.and(other),
                        Kind::Gap => {
                            loose |= self.narrows(token);
                            break;
                        }
                        _ => break,
                    }
                }
                loose |= before[nearest + 1..].iter().any(|token| token.is(Word::Info));
                // 「15件申请涉及38项内容,其中不予公开7项」.
                loose |= self.folded.text[..tokens[at].end].ends_with('项');
                // 「收到信箱来信15件,其中不予公开6件」.
                let is_request = |(_, claim): &(usize, usize)| {
                    matches!(self.prose.claims[*claim].subject, Subject::Requests(..))
                };
                loose |=
                    state.matter == Matter::Other && !claims.is_empty() && !claims.iter().any(is_request);
                // 「主动公开78份、依申请公开29份、不予公开19份」: papers, by what was decided of them.
                loose |=
                    outcomes == Outcomes::DENIED && claims.len() > 1 && self.folded.text.contains("主动公开");
                return Found {
                    subject: if is_near || outcomes != Outcomes::GRANTED {
                        Subject::Requests(Stage::Outcome(all), Party::All)
                    } else {
                        Subject::Other
                    },
                    firm: !loose,
                    lenient: false,
                };
            }
            Word::Row(key) => {
                return Found {
                    subject: Subject::Requests(Stage::Row(key), Party::All),
                    firm: false,
                    lenient: false,
                };
            }
            Word::Channel(channel) if is_near => Subject::Channel(channel),
            Word::CarryIn | Word::CarryOut | Word::Carry | Word::Past | Word::Next => {
                return match carried(before) {
                    Some(stage) => {
                        let named = before.iter().any(|token| {
                            token.is(Word::Request) || token.is(Word::Foreign) || token.is(Word::Info)
                        });
                        let foreign =
                            before.iter().any(|token| token.is(Word::Foreign) || token.is(Word::Info));
                        if foreign {
                            Found::OTHER
                        } else {
                            let matter = state.matter != Matter::Other;
                            let sure = named || is_near || self.context.requests.is_some();
                            // 「另办结去年结转1件」 need not be all of them.
                            let sure = sure && !before.iter().any(|token| token.is(Word::Finish));
                            Found {
                                subject: Subject::Requests(stage, Party::All),
                                firm: sure && matter,
                                lenient: false,
                            }
                        }
                    }
                    None => Found::OTHER,
                };
            }
            Word::Party(_)
            | Word::Request
            | Word::Application
            | Word::OnRequestPapers
            | Word::Receive
            | Word::Accept
            | Word::Handle
            | Word::Finish => {
                return self.requests(before, nearest, behind_is_request, claims, state, is_near);
            }
            _ => return Found::OTHER,
        };
        Found::sure(subject)
    }

    /// Whether words say that something is left out.
    fn is_beside(&self, token: &Token) -> bool {
        self.folded.text[token.start..token.end].contains("以外")
    }

    /// Whether unknown words before a noun may narrow what is counted: 涉及…的, 关于…的.
    fn narrows(&self, token: &Token) -> bool {
        let text = &self.folded.text[token.start..token.end];
        ["关于", "有关", "方面", "领域"].iter().any(|word| text.contains(word))
    }

    /// A number of applications: by its noun, its verb and who applied.
    fn requests(
        &self,
        before: &[Token],
        nearest: usize,
        behind: bool,
        claims: &[(usize, usize)],
        state: &State,
        is_near: bool,
    ) -> Found {
        let (mut surely, mut weakly, mut gap, mut loose) = (false, behind, false, false);
        let (mut party, mut channels) = (None, 0);
        let mut verbs: [bool; 4] = [false; 4];
        let mut is_new = false;
        for (index, token) in before.iter().enumerate().take(nearest + 1).rev() {
            match token.kind {
                // 「其余单位受理72件」.
                Kind::Word(Word::Rest) => return Found::OTHER,
                Kind::Word(Word::Request) => surely = true,
                Kind::Word(Word::Application) => {
                    // 行政许可申请, 行政复议申请, 某某申请: of another sort.
                    let previous = before[..index].iter().rev().find(|token| !is_filler(token));
                    match previous.map(|token| token.kind) {
                        Some(Kind::Gap)
                            if !surely
                                && !verbs.iter().any(|verb| *verb)
                                && (!is_near || party.is_none()) =>
                        {
                            return Found::OTHER;
                        }
                        Some(Kind::Word(Word::Review | Word::Litigation | Word::Act(_) | Word::Foreign)) => {
                            return Found::OTHER;
                        }
                        _ => {}
                    }
                    weakly = true;
                }
                Kind::Word(Word::OnRequestPapers) => {
                    let received = before[..index]
                        .iter()
                        .any(|token| matches!(token.kind, Kind::Word(Word::Receive | Word::Accept)));
                    if !received {
                        return Found::OTHER;
                    }
                    surely = true;
                    loose = true;
                }
                Kind::Word(Word::Party(found)) if party.is_none() => party = Some(found),
                Kind::Word(Word::Party(_)) => loose = true,
                Kind::Word(Word::Channel(_)) => channels += 1,
                Kind::Word(Word::Receive) => {
                    verbs[0] = true;
                    is_new |= self.folded.text[token.start..].starts_with("新收");
                }
                Kind::Word(Word::Accept) => verbs[1] = true,
                Kind::Word(Word::Handle) => verbs[2] = true,
                Kind::Word(Word::Finish) => verbs[3] = true,
                Kind::Word(Word::CarryIn | Word::CarryOut | Word::Carry) => {
                    if let Some(stage) = carried(before) {
                        return Found {
                            subject: Subject::Requests(stage, party.unwrap_or(Party::All)),
                            firm: (surely || is_near) && !before.iter().any(|token| token.is(Word::Finish)),
                            lenient: false,
                        };
                    }
                    loose = true;
                }
                Kind::Word(Word::Outcome(_) | Word::Row(_)) => loose = true,
                Kind::Word(Word::Foreign | Word::Info | Word::Publish | Word::Act(_)) => {
                    if !surely && !behind {
                        return Found::OTHER;
                    }
                    loose = true;
                }
                Kind::Word(Word::Review | Word::Litigation) => {
                    if !surely {
                        return Found::OTHER;
                    }
                    loose = true;
                }
                Kind::Gap => {
                    // Between verb and noun they may narrow what is counted; before both they are who.
                    let has_verb = verbs.iter().any(|verb| *verb);
                    if !has_verb {
                        gap = true;
                    }
                    loose |= self.narrows(token);
                }
                _ => {}
            }
        }
        let has_verb = verbs.iter().any(|verb| *verb);
        loose |= gap && has_verb;
        // 「其中延期答复1件」, 「(含当场答复1件)」: a part.
        let is_part = before.iter().any(|token| token.is(Word::Among) || token.is(Word::Including));
        loose |= is_part && before.iter().any(|token| token.kind == Kind::Gap);
        // 「请律师事务所审核疑难答复67件」: many words right before the verb.
        let is_long = |token: &Token| token.kind == Kind::Gap && token.end - token.start > LONG;
        loose |= !surely && nearest.checked_sub(1).is_some_and(|before_verb| is_long(&before[before_verb]));
        // 「通过网络收到3件」: one way in is a part, a list of ways is all.
        if channels == 1 {
            return Found::OTHER;
        }
        let is_known = surely
            || is_new && state.matter != Matter::Other
            || (weakly && has_verb && state.matter != Matter::Other)
            || (has_verb
                && (state.matter == Matter::Requests
                    || (state.matter == Matter::None && self.context.requests.is_some())))
            || (party.is_some() && is_near)
            || (party.is_some()
                && claims
                    .iter()
                    .any(|(_, claim)| matches!(self.prose.claims[*claim].subject, Subject::Requests(..))));
        if !is_known {
            return Found::OTHER;
        }
        let stage = match verbs {
            [true, ..] => Some(Stage::New),
            [_, true, ..] => Some(Stage::New),
            [.., true] => Some(Stage::Finished),
            [_, _, true, _] => Some(Stage::Handled),
            _ => None,
        };
        let mixed = verbs.iter().filter(|verb| **verb).count() > 1;
        let inherited = || {
            let within = claims.iter().rev().map(|(_, claim)| *claim).find_map(|claim| self.total(claim));
            within.or_else(|| self.context.requests.and_then(|claim| self.total(claim)))
        };
        let (stage, firm) = match (stage, party) {
            (Some(stage), _) => (stage, true),
            (None, Some(_)) => match inherited() {
                Some(stage) => (stage, true),
                None => (Stage::New, false),
            },
            // 政府信息公开申请5件, without a verb.
            (None, None) => (Stage::New, false),
        };
        Found {
            subject: Subject::Requests(stage, party.unwrap_or(Party::All)),
            firm: firm && !loose,
            lenient: mixed || !verbs[0],
        }
    }

    /// The stage of a number that is about all applications.
    fn total(&self, claim: usize) -> Option<Stage> {
        match self.prose.claims[claim].subject {
            Subject::Requests(stage @ (Stage::New | Stage::Handled | Stage::Finished), Party::All) => {
                Some(stage)
            }
            _ => None,
        }
    }

    /// A number of disputes.
    fn proceedings(
        &self,
        before: &[Token],
        nearest: usize,
        tokens: &[Token],
        at: usize,
        state: &State,
    ) -> Found {
        let ending = match before[nearest].kind {
            Kind::Word(Word::Ending(ending)) => ending,
            // 「维持复议2件」.
            _ => match before[..nearest].iter().rfind(|token| !is_filler(token)).and_then(Token::word) {
                Some(Word::Ending(ending)) => ending,
                _ => Ending::All,
            },
        };
        let is_heard = before.iter().any(|token| token.is(Word::Hear) || token.is(Word::Accept))
            || before.iter().any(|token| token.is(Word::Loss));
        let own = before[..=nearest].iter().rev().find_map(forum);
        if state.other_forum || before[..nearest].iter().any(|token| token.is(Word::Rest)) {
            return Found::OTHER;
        }
        let Some(forum) = own.or(state.forum).or(self.context.forum) else { return Found::OTHER };
        // 行政诉讼 · 未经复议直接起诉 stand together.
        let forum = match (forum, state.forum) {
            (Forum::Litigation, Some(Forum::Direct)) if before.iter().any(|token| token.is(Word::Direct)) => {
                Forum::Direct
            }
            _ => forum,
        };
        if is_heard {
            return Found::OTHER;
        }
        // Unknown words behind the noun: 行政复议答复书5件.
        if before[nearest + 1..].iter().any(|token| token.kind == Kind::Gap) {
            return Found::OTHER;
        }
        let official = |token: &Token| {
            matches!(
                token.kind,
                Kind::Word(Word::Ending(Ending::Pending | Ending::Other) | Word::Direct | Word::AfterReview)
            )
        };
        let here = self.proceedings.is_some_and(|section| section.contains(state.sentence));
        // 「行政复议35件,其中政府信息公开类4件」: the part is about it.
        let behind = || tokens[at..].iter().take(FAR);
        let firm = here
            || state.topic
            || state.official
            || behind().take_while(|token| !token.is(Word::Among)).any(|token| token.is(Word::Topic))
            || behind().any(official)
            || (ending != Ending::All && self.context.forum.is_some());
        let mut part = behind().skip_while(|token| !token.is(Word::Among)).skip(1);
        // 「行政诉讼14件,涉及政府信息公开2件」, without a word before that says what they are about.
        let is_narrowed = !here && !state.topic && !state.official && {
            let mut rest = behind().skip(1).skip_while(|token| !token.is(Word::Topic)).skip(1);
            rest.any(Token::is_figure)
        };
        let is_wider =
            ending == Ending::All && (is_narrowed || part.next().is_some_and(|token| token.is(Word::Topic)));
        // Of penalties, or about something else; results of those that the body decides itself.
        let is_other = before[..nearest].iter().any(|token| matches!(token.kind, Kind::Word(Word::Act(_))))
            || ["无关", "不涉及"].iter().any(|word| self.folded.text.contains(word))
            || (ending != Ending::All
                && tokens[..at].iter().any(|token| token.is(Word::Hear) || token.is(Word::Accept)));
        let subject = Subject::Proceedings(forum, ending);
        Found { subject, firm: firm && !is_wider && !is_other, lenient: state.registered }
    }

    /// Reads what a whole clause says without a number: that there was nothing, or that it was all.
    fn clause(&mut self, clause: &[Token], state: &State) {
        let Some(first) = clause.first() else { return };
        let has_figure = clause.iter().any(Token::is_figure);
        if let Some(not) = clause.iter().position(|token| token.is(Word::Not)) {
            if !has_figure {
                self.denial(clause, not, state);
            }
            return;
        }
        let about_requests = state.matter == Matter::Requests
            || (state.matter == Matter::None
                && (self.context.requests.is_some() || self.context.matter.is_some()));
        let every = clause.iter().position(|token| token.is(Word::Every));
        let in_time = || clause.iter().any(|token| token.is(Word::OnTime));
        // 「均由法规股答复」 says who did.
        let is_open = |every: &usize| {
            !clause[*every..].iter().any(Token::is_figure)
                && !self.folded.text[clause[*every].end..].starts_with('由')
        };
        let says = if let Some(every) = every.filter(is_open) {
            let rest = &clause[every + 1..];
            rest.iter().find_map(|token| match token.kind {
                Kind::Word(Word::Finish) if about_requests => {
                    Some(if in_time() { Says::InTime } else { Says::Finished })
                }
                Kind::Word(Word::Ending(ending)) => Some(Says::Ended(ending)),
                _ => None,
            })
        } else {
            let rate = clause.iter().position(|token| token.is(Word::Rate));
            let whole = clause.iter().any(|token| {
                matches!(token.kind, Kind::Figure(figure, _)
                    if figure.unit == Unit::Percent && figure.value.millionths() == 100_000_000)
            });
            rate.filter(|_| whole && about_requests).and_then(|rate| {
                let name = &self.folded.text[clause[rate].start..clause[rate].end];
                // Of 答复率 those are meant that were due.
                let is_due = in_time() || !name.starts_with('办');
                (name.len() > 3).then_some(if is_due { Says::InTime } else { Says::Finished })
            })
        };
        if let Some(says) = says {
            let last = clause.last().map_or(first.end, |token| token.end);
            self.prose.sweeps.push(Sweep {
                span: self.folded.span(self.text, first.start, last),
                sentence: state.sentence,
                says,
                scope: if state.named { Scope::Named } else { state.scope },
                year: self.year_of(state),
            });
        }
    }

    /// Reads a clause that says there was nothing.
    fn denial(&mut self, clause: &[Token], not: usize, state: &State) {
        let rest = &clause[not + 1..];
        let has = |word: Word| rest.iter().any(|token| token.is(word));
        let is_lost = rest.iter().any(|token| {
            matches!(token.kind, Kind::Word(Word::Loss | Word::Ending(_) | Word::Hear | Word::Not))
        });
        let last_forum = rest.iter().rposition(|token| forum(token).is_some());
        let topic = state.topic || self.proceedings.is_some_and(|section| section.contains(state.sentence));
        if let Some(last) = last_forum {
            let is_cut = rest.first().is_some_and(|token| token.kind == Kind::Gap)
                || rest[last + 1..].iter().any(|token| {
                    !is_filler(token) && !token.is(Word::Application) && token.kind != Kind::Mark('、')
                });
            // 没有作为第三人参加的行政诉讼: only some of them.
            let words = &self.folded.text[clause[not].start..rest[last].end];
            let is_some = ["第三人", "以外", "不当", "超期", "逾期"].iter().any(|some| words.contains(some))
                || clause.iter().any(|token| token.kind == Kind::Gap && self.is_beside(token));
            if is_lost || is_cut || is_some {
                return;
            }
            let mut seen: Vec<Forum> = Vec::new();
            for forum in rest.iter().filter_map(forum) {
                if !seen.contains(&forum) {
                    seen.push(forum);
                    self.deny(Subject::Proceedings(forum, Ending::All), clause, not, not, topic, state);
                }
            }
            return;
        }
        let received =
            rest.iter().position(|token| matches!(token.kind, Kind::Word(Word::Receive | Word::Accept)));
        let noun = rest.iter().rposition(|token| {
            token.is(Word::Request)
                || token.is(Word::OnRequestPapers)
                || (received.is_some() && token.is(Word::Application))
        });
        if let Some(noun) = noun {
            let is_last = rest[noun + 1..].iter().all(|token| {
                is_filler(token) || token.is(Word::Application) || token.kind == Kind::Mark('、')
            });
            let is_first = received.map_or_else(
                || rest[..noun].iter().all(is_filler),
                |verb| rest[..verb].iter().all(is_filler) && verb < noun,
            );
            let is_other = rest.iter().any(|token| {
                matches!(
                    token.kind,
                    Kind::Word(
                        Word::Foreign
                            | Word::Info
                            | Word::Publish
                            | Word::Outcome(_)
                            | Word::Row(_)
                            | Word::Party(_)
                            | Word::Act(_)
                            | Word::Channel(_)
                    )
                )
            });
            // Papers of that class are received by nobody.
            let is_sure = !rest[noun].is(Word::OnRequestPapers) || received.is_some();
            if is_last && is_first && !is_other && is_sure {
                let firm = rest[..noun].iter().all(|token| token.kind != Kind::Gap)
                    && (!rest[noun].is(Word::Application) || topic || self.context.matter.is_some());
                let to = received.map_or(not, |verb| not + 1 + verb);
                self.deny(Subject::Requests(Stage::New, Party::All), clause, not, to, firm, state);
            }
            return;
        }
        if has(Word::Notice) {
            self.deny(Subject::Fee(Fee::Notices), clause, not, not, true, state);
        }
        if (has(Word::Charge) || rest.first().is_some_and(|token| token.is(Word::FeeName)))
            && rest.iter().any(|token| token.is(Word::FeeName))
        {
            self.deny(Subject::Fee(Fee::Received), clause, not, not, true, state);
        }
        if rest.first().is_some_and(|token| token.is(Word::Issue) || token.is(Word::Repeal)) {
            let change = if rest[0].is(Word::Issue) { Change::Issued } else { Change::Repealed };
            for (word, paper) in [(Word::Regulation, Paper::Regulation), (Word::Normative, Paper::Normative)]
            {
                if has(word) {
                    self.deny(Subject::Papers(paper, change), clause, not, not + 1, true, state);
                }
            }
        }
    }

    /// A zero in words; the words from one token to another stand for it.
    fn deny(
        &mut self,
        subject: Subject,
        clause: &[Token],
        from: usize,
        to: usize,
        firm: bool,
        state: &State,
    ) {
        let (Some(first), Some(last), Some(end)) = (clause.get(from), clause.get(to), clause.last()) else {
            return;
        };
        let year = self.year_of(state);
        self.keep(Claim {
            subject,
            figure: Figure::nothing(Unit::Case),
            span: self.folded.span(self.text, first.start, last.end),
            label: self.folded.span(self.text, clause[0].start, end.end),
            sentence: state.sentence,
            year,
            earlier: state.past && year.is_none(),
            scope: if state.named { Scope::Named } else { state.scope },
            sense: Sense {
                firm: firm && !state.restricted,
                with_carried_in: false,
                lenient: false,
                denied: true,
            },
        });
    }
}

/// Words that may say that applications or disputes are counted, or that there were none.
fn is_matter(token: &Token) -> bool {
    matches!(
        token.kind,
        Kind::Word(
            Word::Receive
                | Word::Accept
                | Word::Handle
                | Word::Finish
                | Word::Request
                | Word::Review
                | Word::Litigation
                | Word::Not
        )
    )
}

/// Whether a clause counts applications or disputes, or says that there were none.
fn counts_matters(clause: &[Token]) -> bool {
    clause.iter().any(|token| token.is_figure() || token.is(Word::Not)) && clause.iter().any(is_matter)
}

/// Where the clause of a token begins and ends.
fn clause_around(tokens: &[Token], at: usize) -> (usize, usize) {
    let start = tokens[..at].iter().rposition(Token::is_hard).map_or(0, |mark| mark + 1);
    let end = tokens[at..].iter().position(Token::is_hard).map_or(tokens.len(), |mark| at + mark);
    (start, end)
}

/// Whether another year stands right before a year: 2022年至, 2022-, 2022年和.
fn is_span_of_years(before: &str) -> bool {
    before
        .strip_suffix(['至', '到', '-', '—', '~', '、', '和', '与', '及'])
        .is_some_and(|before| before.ends_with('年') || before.ends_with(|last: char| last.is_ascii_digit()))
}

/// Whether a forum is that of disputes about something else, by the words before it: 其他行政复议.
fn is_of_others(before: &[Token]) -> bool {
    let said = before.iter().rev().take_while(|token| !token.is_hard() && !token.is_figure());
    let mut said = said.take_while(|token| token.kind != Kind::Mark('、'));
    said.any(|token| token.is(Word::Rest))
}

fn forum(token: &Token) -> Option<Forum> {
    Some(match token.word()? {
        Word::Review => Forum::Review,
        Word::Litigation => Forum::Litigation,
        Word::Direct => Forum::Direct,
        Word::AfterReview => Forum::AfterReview,
        _ => return None,
    })
}

/// Words that change nothing about what is counted.
fn is_filler(token: &Token) -> bool {
    matches!(
        token.kind,
        Kind::Word(
            Word::Filler
                | Word::Etc
                | Word::Respectively
                | Word::OnTime
                | Word::Own
                | Word::Everywhere
                | Word::Government
                | Word::Every
                | Word::Concerning
                | Word::Listing
                | Word::Among
                | Word::Including
                | Word::Besides
                | Word::Compare
                | Word::Up
                | Word::Down
                | Word::Period
                | Word::WholeYear
                | Word::Than
                | Word::Cumulative
        ) | Kind::Year(_)
            | Kind::Month(_)
            | Kind::Day(_)
    )
}

/// Words that may say what is counted.
fn is_telling(token: &Token) -> bool {
    !is_filler(token) && !matches!(token.kind, Kind::Mark(_) | Kind::Figure(..))
}

/// Whether tokens speak of applications carried from one year to the next, and which way.
fn carried(tokens: &[Token]) -> Option<Stage> {
    tokens.iter().enumerate().rev().find_map(|(at, token)| match token.kind {
        Kind::Word(Word::CarryIn) => Some(Stage::CarriedIn),
        Kind::Word(Word::CarryOut) => Some(Stage::CarriedOut),
        Kind::Word(Word::Carry) => {
            let next = tokens[at + 1..].iter().take(3).find_map(|token| match token.kind {
                Kind::Word(Word::Next) | Kind::Year(_) => Some(Stage::CarriedOut),
                Kind::Word(Word::Past) => Some(Stage::CarriedIn),
                _ => None,
            });
            next.or_else(|| {
                tokens[..at].iter().rev().take(3).find_map(|token| match token.kind {
                    Kind::Word(Word::Past) | Kind::Year(_) => Some(Stage::CarriedIn),
                    _ => None,
                })
            })
        }
        _ => None,
    })
}

/// An amount of money.
fn money(tokens: &[Token], before: &[Token], state: &State) -> Found {
    let has = |list: &[Token], word: Word| list.iter().any(|token| token.is(word));
    if has(before, Word::Charges) {
        return Found { subject: Subject::Charges, firm: state.scope != Scope::Named, lenient: false };
    }
    let about_fee = has(tokens, Word::FeeName) || has(tokens, Word::Notice);
    if !about_fee {
        return Found::OTHER;
    }
    if has(before, Word::Charge) {
        Found::sure(Subject::Fee(Fee::Received))
    } else if has(tokens, Word::Notice) && (has(before, Word::Amount) || has(before, Word::Notice)) {
        Found::sure(Subject::Fee(Fee::Notified))
    } else {
        Found::OTHER
    }
}

/// A number of documents.
fn papers(before: &[Token], nearest: usize, state: &State) -> Found {
    let paper = |token: &Token| match token.word()? {
        Word::Normative => Some(Paper::Normative),
        Word::Regulation => Some(Paper::Regulation),
        _ => None,
    };
    let change = |token: &Token| match token.word()? {
        Word::Issue => Some(Some(Change::Issued)),
        Word::Repeal => Some(Some(Change::Repealed)),
        Word::InForce => Some(Some(Change::InForce)),
        // 公开规章13件: what was published, whenever it was made.
        Word::Publish => Some(None),
        _ => None,
    };
    let words = &before[..=nearest];
    let Some(paper) = words.iter().rev().find_map(paper).or(state.paper) else { return Found::OTHER };
    let Some(Some(change)) = words.iter().rev().find_map(change) else { return Found::OTHER };
    // 规章、规范性文件5件 is both.
    let mixed =
        words.iter().filter(|token| token.is(Word::Regulation) || token.is(Word::Normative)).count() > 1;
    if mixed {
        return Found::OTHER;
    }
    let gap = before[nearest + 1..].iter().any(|token| token.kind == Kind::Gap);
    if gap {
        return Found::OTHER;
    }
    Found::sure(Subject::Papers(paper, change))
}

/// Cuts a folded sentence.
fn lex(text: &str, tokens: &mut Vec<Token>) {
    let mut at = 0;
    let mut gap: Option<usize> = None;
    let mut depth = 0u8;
    let bytes = text.as_bytes();
    while at < text.len() {
        let rest = &text[at..];
        let byte = bytes[at];
        let (kind, length) = if byte.is_ascii_digit() {
            numeral(text, at, arabic(rest))
        } else if byte.is_ascii() {
            match byte {
                b',' | b';' | b':' | b'(' | b')' => (Some(Kind::Mark(char::from(byte))), 1),
                b'.' | b'!' | b'?' => (Some(Kind::Mark('.')), 1),
                _ => (None, 1),
            }
        } else if rest.starts_with('、') {
            (Some(Kind::Mark('、')), 3)
        } else if let Some((word, length)) = word(rest) {
            (Some(Kind::Word(word)), length)
        } else {
            let first = rest.chars().next().unwrap_or(' ');
            match is_numeral(first).then(|| chinese(rest)).flatten() {
                Some(found) => numeral(text, at, found),
                None => (None, first.len_utf8()),
            }
        };
        match kind {
            Some(kind) => {
                if let Some(start) = gap.take() {
                    tokens.push(Token { kind: Kind::Gap, start, end: at, depth });
                }
                if kind == Kind::Mark(')') {
                    depth = depth.saturating_sub(1);
                }
                tokens.push(Token { kind, start: at, end: at + length, depth });
                if kind == Kind::Mark('(') {
                    depth = depth.saturating_add(1);
                }
            }
            None => {
                gap.get_or_insert(at);
            }
        }
        at += length;
    }
    if let Some(start) = gap {
        tokens.push(Token { kind: Kind::Gap, start, end: text.len(), depth });
    }
}

/// Words before a number that take its exactness; 各 stands before a number that several have.
const ABOUT: [&str; 12] =
    ["各", "约", "近", "超", "超过", "逾", "大约", "至少", "不足", "突破", "不少于", "达近"];

/// A numeral as a token, and its bytes.
fn numeral(text: &str, at: usize, numeral: Numeral) -> (Option<Kind>, usize) {
    match numeral {
        Numeral::Figure(mut figure, number, length) => {
            let before = &text[..at];
            let glued = before.ends_with(['第', '每', '某', '|', '.', '+', '-', '/', '~', '—'])
                || before.ends_with(|last: char| last.is_ascii_alphanumeric());
            if glued {
                return (None, number);
            }
            let after = &text[at + length..];
            figure.exact &= !ABOUT.iter().any(|about| before.ends_with(about))
                && !["左右", "以上", "余", "多"].iter().any(|about| after.starts_with(about));
            (Some(Kind::Figure(figure, at + number)), length)
        }
        Numeral::Year(year, length) => (Some(Kind::Year(year)), length),
        Numeral::Month(month, length) => (Some(Kind::Month(month)), length),
        Numeral::Day(day, length) => (Some(Kind::Day(day)), length),
        Numeral::Bare(length) => (None, length),
    }
}
