//! Numbers of a sentence put in relation: wholes with their parts, shares.

use super::clause::{Context, Kind, Token};
use super::figure::Unit;
use super::passage::Folded;
use super::subject::{Ending, Forum, Outcomes, Party, Stage, Subject};
use super::word::Word;
use super::{Group, Introduced, Prose, Share};
use crate::span::Span;
use crate::text::fold::fold;

/// Parts of a whole beyond which no more are gathered; the longest list seen had fifteen.
const MAX_PARTS: usize = 200;

/// Lists inside lists beyond which the outermost is given up.
const MAX_LISTS: usize = 8;

/// Bytes between a sentence and the one whose parts it may name.
const NEAR: usize = 300;

/// A list of parts that is being read.
struct List {
    whole: Option<usize>,
    parts: Vec<usize>,
    introduced: Introduced,
    depth: usize,
    /// Whether 等, 含 or a list inside says that parts are left out.
    open: bool,
    /// Whether the last part is 其他.
    rest: bool,
    /// Whether it takes no more parts.
    closed: bool,
    /// What stands between its parts, once that is known: a list with commas ends at a semicolon.
    separator: Option<char>,
    /// Whether a colon stands before it.
    colon: bool,
}

/// What sort of part a number is; a list has one sort.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Party,
    Outcome,
    /// What came in.
    In,
    /// What went out.
    Out,
    Channel,
    Ending,
    Forum,
    Other,
}

fn sort(subject: Subject) -> Sort {
    match subject {
        Subject::Requests(Stage::Outcome(_) | Stage::Row(_), _) => Sort::Outcome,
        Subject::Requests(Stage::New | Stage::CarriedIn, Party::All) => Sort::In,
        Subject::Requests(_, Party::All) => Sort::Out,
        Subject::Requests(..) => Sort::Party,
        Subject::Channel(_) => Sort::Channel,
        Subject::Proceedings(_, Ending::All) => Sort::Forum,
        Subject::Proceedings(..) => Sort::Ending,
        _ => Sort::Other,
    }
}

/// A sentence and its text.
pub(super) struct Place<'a> {
    pub text: &'a str,
    pub folded: &'a Folded,
    pub sentence: Span,
}

/// Reads the relations of one sentence. `claims` are its numbers with the tokens they are.
pub(super) fn relate(
    place: &Place<'_>,
    tokens: &[Token],
    claims: &[(usize, usize)],
    context: &mut Context,
    prose: &mut Prose,
) {
    let mut reader = Relating {
        place,
        tokens,
        prose,
        lists: Vec::new(),
        last: [None; 4],
        whole: context.whole,
        wholes: [None; 2],
        requests: context.requests,
        clause: 0,
        parts: Vec::new(),
    };
    let mut depth = 0usize;
    let mut numbers = claims.iter().peekable();
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Mark('(') => {
                depth += 1;
                reader.open_bracket(at, depth);
            }
            Kind::Mark(')') => {
                reader.close(depth);
                depth = depth.saturating_sub(1);
            }
            Kind::Mark(mark @ (',' | ';' | ':' | '.')) => {
                reader.end_clause(at, mark, depth);
            }
            Kind::Word(Word::Among) => reader.among(depth),
            Kind::Word(Word::Listing) => {
                let is_respective = place.folded.text[token.start..token.end].starts_with("分别");
                if !(is_respective && reader.is_of_several()) {
                    reader.listing(depth, Introduced::Listing);
                }
            }
            Kind::Word(Word::Concerning) => reader.listing(depth, Introduced::Silently),
            Kind::Word(Word::Besides) => reader.close(depth),
            Kind::Word(Word::Including | Word::Without) => {
                if let Some(list) =
                    reader.lists.iter_mut().rev().find(|list| list.depth == depth && !list.closed)
                {
                    list.open = true;
                }
            }
            Kind::Figure(figure, _) => {
                let Some((_, claim)) = numbers.next_if(|(token, _)| *token == at) else { continue };
                if figure.unit == Unit::Percent {
                    reader.percent(at, *claim, depth);
                } else if figure.unit.is_count() {
                    reader.number(at, *claim, depth);
                }
            }
            _ => {}
        }
    }
    reader.close(0);
    context.whole = reader.whole;
    context.requests = reader.requests;
}

struct Relating<'a> {
    place: &'a Place<'a>,
    tokens: &'a [Token],
    prose: &'a mut Prose,
    lists: Vec<List>,
    /// The last number at each depth of brackets.
    last: [Option<usize>; 4],
    /// The last number that is a part of nothing.
    whole: Option<usize>,
    /// The last two such of this sentence.
    wholes: [Option<usize>; 2],
    /// The last number of all applications.
    requests: Option<usize>,
    /// Where the clause began.
    clause: usize,
    /// Wholes of the parts read so far: part, whole.
    parts: Vec<(usize, usize)>,
}

impl Relating<'_> {
    fn unit(&self, claim: usize) -> Unit {
        self.prose.claims[claim].figure.unit
    }

    fn subject(&self, claim: usize) -> Subject {
        self.prose.claims[claim].subject
    }

    fn open(&mut self, whole: Option<usize>, introduced: Introduced, depth: usize) {
        if self.lists.len() >= MAX_LISTS {
            let list = self.lists.remove(0);
            self.keep(list);
        }
        self.lists.push(List {
            whole,
            parts: Vec::new(),
            introduced,
            depth,
            open: false,
            rest: false,
            closed: false,
            separator: None,
            colon: false,
        });
    }

    /// 其中: of the last number, or of the whole that the sentence before left.
    fn among(&mut self, depth: usize) {
        let within = self.lists.iter().rposition(|list| list.depth == depth && !list.closed);
        if let Some(index) = within {
            let list = &mut self.lists[index];
            if list.parts.is_empty() {
                list.introduced = match list.introduced {
                    Introduced::Listing => Introduced::Listing,
                    _ => Introduced::Among,
                };
                if list.introduced == Introduced::Listing {
                    list.open = true;
                }
                return;
            }
            // A list inside a list: where the outer one goes on cannot be told.
            list.open = true;
            list.closed = true;
        }
        let last = self.last_at(depth).or_else(|| depth.checked_sub(1).and_then(|outer| self.last_at(outer)));
        let whole = last.or(self.whole);
        self.open(whole, Introduced::Among, depth);
    }

    /// Whether the last two numbers are alike, so that 分别为 may be of each: 「诉讼14件,复议41件,涉及公开的
    /// 分别为2件和4件」.
    fn is_of_several(&self) -> bool {
        let [Some(one), Some(other)] = self.wholes else { return false };
        self.unit(one) == self.unit(other)
    }

    fn last_at(&self, depth: usize) -> Option<usize> {
        self.last.get(depth).copied().flatten()
    }

    fn listing(&mut self, depth: usize, introduced: Introduced) {
        if let Some(list) = self.lists.iter_mut().rev().find(|list| list.depth == depth && !list.closed) {
            if !list.parts.is_empty() {
                self.close(depth);
            } else {
                // 其中包括: still a part of all.
                return;
            }
        }
        if let Some(whole) = self.last_at(depth) {
            self.open(Some(whole), introduced, depth);
        }
    }

    fn open_bracket(&mut self, at: usize, depth: usize) {
        if let Some(slot) = self.last.get_mut(depth) {
            *slot = None;
        }
        // Directly behind a number, or behind a comma (「2599条,(其中…」).
        let before = self.tokens[..at].iter().rposition(|token| {
            !matches!(
                token.kind,
                Kind::Mark(',') | Kind::Word(Word::Filler | Word::Application | Word::Request)
            )
        });
        let is_behind = before.is_some_and(|before| matches!(self.tokens[before].kind, Kind::Figure(..)));
        let whole = depth.checked_sub(1).and_then(|outer| self.last_at(outer));
        if is_behind && whole.is_some() {
            self.open(whole, Introduced::Brackets, depth);
        }
    }

    fn end_clause(&mut self, at: usize, mark: char, depth: usize) {
        let clause = &self.tokens[self.clause..at];
        let has_figure = clause.iter().any(|token| matches!(token.kind, Kind::Figure(..)));
        let is_empty = clause.iter().all(|token| {
            matches!(token.kind, Kind::Mark(_) | Kind::Word(Word::Among | Word::Listing | Word::Filler))
        });
        if mark == ':' {
            // 「共7118条:…」, 「公开信息的情况有:…」.
            let is_listed =
                self.lists.iter().any(|list| list.depth == depth && !list.closed && list.parts.is_empty());
            if !is_listed && self.last_at(depth).is_some() {
                self.close(depth);
                let directly =
                    self.tokens[..at].last().is_some_and(|token| matches!(token.kind, Kind::Figure(..)));
                let introduced = if directly { Introduced::Listing } else { Introduced::Silently };
                self.open(self.last_at(depth), introduced, depth);
            }
            if let Some(list) = self.lists.iter_mut().rev().find(|list| list.depth == depth) {
                list.colon = true;
            }
        } else if !has_figure && !is_empty {
            // A clause without a number ends a list that has begun.
            let begun =
                self.lists.iter().any(|list| list.depth == depth && !list.closed && !list.parts.is_empty());
            if begun {
                self.close(depth);
            }
        }
        if mark == '.' {
            self.close(0);
        }
        if let Some(index) = self.lists.iter().rposition(|list| list.depth == depth && !list.closed) {
            let list = &mut self.lists[index];
            if !list.parts.is_empty() && matches!(mark, ',' | ';') {
                let known = list
                    .parts
                    .last()
                    .is_some_and(|part| sort(self.prose.claims[*part].subject) != Sort::Other);
                let first = list.separator.is_none();
                let ends = mark == ';'
                    && list.separator != Some(';')
                    && !(first && (list.colon || list.introduced != Introduced::Among))
                    && !known;
                list.separator = list.separator.or(Some(mark));
                if ends {
                    self.close(depth);
                }
            }
        }
        self.clause = at + 1;
    }

    fn number(&mut self, at: usize, claim: usize, depth: usize) {
        let subject = self.subject(claim);
        let is_compared = self.prose.claims[claim].earlier
            || self.prose.comparisons.iter().rev().take(4).any(|comparison| comparison.change == Some(claim));
        if is_compared {
            return;
        }
        let sort = sort(subject);
        let mut part_of = None;
        let etc = self.tokens.get(at + 1).is_some_and(|token| token.is(Word::Etc));
        let from = self.tokens[..at]
            .iter()
            .rposition(|token| token.is_hard() || matches!(token.kind, Kind::Figure(..)))
            .map_or(0, |mark| mark + 1);
        let rest = self.tokens[from..at].first().is_some_and(|token| {
            token.is(Word::Rest) || matches!(token.kind, Kind::Word(Word::Outcome(Outcomes::OTHER)))
        });
        if let Some(index) = self.lists.iter().rposition(|list| list.depth == depth && !list.closed) {
            let whole = self.lists[index].whole;
            let fits = whole.is_some_and(|whole| self.may_be_part(claim, whole));
            let alike = self.lists[index].parts.last().is_none_or(|part| {
                let before = self::sort(self.subject(*part));
                before == sort
                    || (before == Sort::Outcome
                        && matches!(subject, Subject::Requests(Stage::CarriedOut, _))
                        && !whole.is_some_and(|whole| self.is_finished(whole)))
                    || before == Sort::Other
                    || sort == Sort::Other
            });
            if fits && alike && self.lists[index].parts.len() < MAX_PARTS {
                part_of = whole;
                let list = &mut self.lists[index];
                list.parts.push(claim);
                list.open |= etc;
                list.rest = rest;
            } else if fits && matches!(sort, Sort::Party | Sort::Outcome | Sort::Channel) {
                // By applicant, then by outcome: a second list of the same whole.
                let introduced = self.lists[index].introduced;
                self.close(depth);
                self.open(whole, introduced, depth);
                if let Some(list) = self.lists.last_mut() {
                    list.parts.push(claim);
                    list.rest = rest;
                    list.open = true;
                }
                part_of = whole;
            } else {
                self.close(depth);
            }
        }
        if part_of.is_none() && matches!(sort, Sort::Party | Sort::Outcome | Sort::Ending | Sort::Channel) {
            // Known parts need no word that brings them in.
            let whole = match sort {
                Sort::Ending => self.last_at(depth).filter(|last| self.may_be_part(claim, *last)),
                _ => self.requests,
            };
            if let Some(whole) = whole.filter(|whole| self.may_be_part(claim, *whole)) {
                self.open(Some(whole), Introduced::Silently, depth);
                if let Some(list) = self.lists.last_mut() {
                    list.parts.push(claim);
                    list.rest = rest;
                }
                part_of = Some(whole);
            }
        }
        match part_of {
            Some(whole) => self.parts.push((claim, whole)),
            None => {
                if depth == 0 {
                    self.whole = Some(claim);
                    self.wholes = [self.wholes[1], Some(claim)];
                }
                if matches!(
                    subject,
                    Subject::Requests(Stage::New | Stage::Handled | Stage::Finished, Party::All)
                ) {
                    self.requests = Some(claim);
                }
            }
        }
        if let Some(slot) = self.last.get_mut(depth) {
            *slot = Some(claim);
        }
    }

    /// Whether a number can be a part of another.
    fn may_be_part(&self, part: usize, whole: usize) -> bool {
        if part == whole || self.unit(part) != self.unit(whole) {
            return false;
        }
        let requests = |subject| matches!(subject, Subject::Requests(..) | Subject::Channel(_));
        match (self.subject(part), self.subject(whole)) {
            // Disputes are no part of applications, nor the other way round.
            (Subject::Proceedings(own, ending), Subject::Proceedings(forum, Ending::All)) => {
                (own == forum && ending != Ending::All)
                    || (forum == Forum::Litigation && matches!(own, Forum::Direct | Forum::AfterReview))
            }
            (Subject::Proceedings(..), Subject::Other) => true,
            (Subject::Proceedings(..), _) => false,
            (part, whole) if requests(part) => requests(whole) || whole == Subject::Other,
            (Subject::Other, _) => true,
            (Subject::Papers(..) | Subject::Decisions(_), Subject::Other) => true,
            _ => false,
        }
    }

    fn percent(&mut self, at: usize, claim: usize, depth: usize) {
        let from = self.tokens[..at]
            .iter()
            .rposition(|token| token.is_hard() || matches!(token.kind, Kind::Figure(..)))
            .map_or(0, |mark| mark + 1);
        let before = &self.tokens[from..at];
        let mark = from.checked_sub(1).map(|mark| self.tokens[mark].kind);
        let share = before.iter().position(|token| token.is(Word::Share));
        let compared =
            self.prose.comparisons.iter().rev().take(4).any(|comparison| comparison.percent == Some(claim));
        let is_rate =
            before.iter().any(|token| token.is(Word::Rate) || token.is(Word::Up) || token.is(Word::Down));
        // 「分别占60%、30%、10%」: of several parts.
        let is_list = before.iter().any(|token| token.is(Word::Respectively));
        if is_rate || compared || is_list {
            return;
        }
        // 占, and nothing of its own that it is a share of.
        let plain = |tokens: &[Token]| {
            tokens.iter().all(|token| {
                matches!(
                    token.kind,
                    Kind::Word(
                        Word::Filler | Word::Share | Word::Respectively | Word::Application | Word::Request
                    )
                )
            })
        };
        let part = match (share, mark) {
            (Some(share), _) if plain(&before[share..]) => {
                if plain(&before[..share]) {
                    let outer =
                        if mark == Some(Kind::Mark('(')) { depth.checked_sub(1) } else { Some(depth) };
                    outer.and_then(|outer| self.last_at(outer))
                } else {
                    // 「主动公开的政府信息占34.82%」: the part by its words.
                    let end = before[share].start;
                    let start = before[0].start;
                    return self.named_share(claim, start, end);
                }
            }
            (None, Some(Kind::Mark('('))) if before.is_empty() => {
                depth.checked_sub(1).and_then(|outer| self.last_at(outer))
            }
            _ => None,
        };
        let Some(part) = part else { return };
        let whole =
            self.parts.iter().rev().take(20).find(|(other, _)| *other == part).map(|(_, whole)| *whole);
        let whole = whole.or_else(|| {
            self.requests.filter(|requests| {
                matches!(self.subject(part), Subject::Requests(Stage::Outcome(_), _)) && *requests != part
            })
        });
        if let Some(whole) = whole.filter(|whole| *whole != part) {
            self.prose.shares.push(Share { part, whole, percent: claim });
        }
    }

    /// A share whose part is named by the words it had before: 「主动公开的政府信息占34.82%」.
    fn named_share(&mut self, percent: usize, start: usize, end: usize) {
        let place = self.place;
        let name = name(place.folded.span(place.text, start, end).of(place.text));
        let near = |group: &&Group| {
            place.sentence.start().saturating_sub(self.prose.claims[group.whole].sentence.end()) < NEAR
        };
        let found = self.prose.groups.iter().rev().take(3).filter(near).find_map(|group| {
            let mut parts = group
                .parts
                .iter()
                .filter(|part| self::name(self.prose.claims[**part].label.of(place.text)) == name);
            let part = parts.next()?;
            parts.next().is_none().then_some((*part, group.whole))
        });
        if let Some((part, whole)) = found {
            self.prose.shares.push(Share { part, whole, percent });
        }
    }

    /// Ends all lists at a depth and deeper.
    fn close(&mut self, depth: usize) {
        while let Some(index) = self.lists.iter().rposition(|list| list.depth >= depth) {
            let list = self.lists.remove(index);
            self.keep(list);
        }
        for slot in self.last.iter_mut().skip(depth + 1) {
            *slot = None;
        }
    }

    fn is_finished(&self, claim: usize) -> bool {
        matches!(self.subject(claim), Subject::Requests(Stage::Finished, _))
    }

    /// Whether parts are what the law divides all information into.
    fn is_by_attribute(&self, parts: &[usize]) -> bool {
        parts.len() == 3
            && ["主动公开", "依申请公开", "不予公开"].iter().zip(parts).all(|(attribute, part)| {
                name(self.prose.claims[*part].label.of(self.place.text)).starts_with(attribute)
            })
    }

    fn keep(&mut self, list: List) {
        let Some(whole) = list.whole else { return };
        if list.parts.is_empty() {
            return;
        }
        let subjects: Vec<Subject> = list.parts.iter().map(|part| self.subject(*part)).collect();
        let exact = list.parts.iter().chain([&whole]).all(|claim| self.prose.claims[*claim].figure.exact);
        if !exact {
            return;
        }
        let finished = self.is_finished(whole);
        let outcomes = subjects.iter().fold(None, |all: Option<Outcomes>, subject| match subject {
            Subject::Requests(Stage::Outcome(outcomes), _) => {
                Some(all.map_or(*outcomes, |all| all.and(*outcomes)))
            }
            _ => all,
        });
        let is_whole_form = finished && outcomes.is_some_and(Outcomes::is_all);
        let endings =
            [Ending::Upheld, Ending::Corrected, Ending::Other, Ending::Pending].iter().all(|ending| {
                subjects
                    .iter()
                    .any(|subject| matches!(subject, Subject::Proceedings(_, own) if own == ending))
            });
        let parties = [Party::Natural, Party::Organisations].iter().all(|party| {
            subjects.iter().any(|subject| matches!(subject, Subject::Requests(_, own) if own == party))
        });
        let known = subjects.iter().any(|subject| !matches!(sort(*subject), Sort::Other | Sort::Channel));
        // 「收到69件(2024年81件、2023年77件)」: earlier years, no parts.
        let year = |part: &usize| self.prose.claims[*part].year;
        let is_by_year = list.parts.windows(2).any(|pair| year(&pair[0]) != year(&pair[1]));
        let complete = match list.introduced {
            _ if is_by_year => false,
            _ if is_whole_form || endings || parties => true,
            _ if list.open => false,
            _ if self.is_by_attribute(&list.parts) => true,
            // Of applications the table tells; what a list of outcomes leaves out is no fault.
            _ if known => false,
            Introduced::Listing => true,
            Introduced::Brackets => list.parts.len() >= 2,
            Introduced::Among => list.rest && list.parts.len() >= 2,
            Introduced::Silently => false,
        };
        let (introduced, open) = (list.introduced, list.open);
        let group = Group { whole, parts: list.parts, introduced, complete, open };
        let certain = !is_by_year && !matches!(group.introduced, Introduced::Silently) || complete;
        let single = group.introduced == Introduced::Brackets && group.parts.len() == 1;
        if self.prose.holds(&group) == Some(true) || (certain && !single) {
            self.prose.groups.push(group);
        }
    }
}

/// The words for a part without those that change nothing.
fn name(label: &str) -> String {
    let folded = fold(label);
    let words = folded.strip_prefix("其中").unwrap_or(&folded);
    words
        .chars()
        .filter(|character| !matches!(character, '的' | '共' | '数' | '总' | '计' | '有' | '为'))
        .collect()
}
