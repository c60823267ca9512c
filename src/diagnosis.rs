//! Which cells are wrong: the smallest sets of changes after which every sum agrees.
//!
//! The principle is that of Fellegi and Holt ("A systematic approach to automatic edit and imputation",
//! Journal of the American Statistical Association 71, 1976): change as few fields as possible so that
//! all edits are satisfied, as the R packages errorlocate and deductive do it. Among sets of the same
//! size those go first that the prose confirms, and that a person's slip explains: two digits swapped, one
//! lost, one too many.
//!
//! A change of one cell by δ moves the difference of each relation that it stands in by ±δ. The search
//! takes a broken relation, tries every cell of it with each δ that would settle a broken relation, and
//! goes on with what is then broken, to a depth of [`MAX_CHANGES`] and over at most [`MAX_STEPS`] tries.

mod slip;
#[cfg(test)]
mod tests;

use crate::finding::CellId;
use crate::order;
use crate::relation::{Relation, Verdict, verdict_with};
use crate::report::claims::Subject;
use crate::report::{Report, Sheet};
use crate::text::number::Decimal;

pub use slip::Slip;

/// Changes beyond which a set explains nothing: it would only be a way to make sums agree.
pub const MAX_CHANGES: usize = 3;

/// Tries after which the search gives up.
pub const MAX_STEPS: usize = 60_000;

/// Rows that may have been moved, of which more are not tried.
const MAX_MOVES: usize = 12;

/// What it weighs that the prose does not confirm a change; as much again where it contradicts.
const DOUBT: u32 = 8;

/// Explanations of one fault beyond which the rest is not told.
const MAX_ALTERNATIVES: usize = 6;

/// Changes that settle broken relations together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// The cells to change, in the order of the form.
    pub changes: Vec<Change>,
    /// The broken relations that it settles, by their place among all relations.
    pub settles: Vec<usize>,
    /// What a person would have done to cause it.
    pub slip: Slip,
}

/// A cell and the value that makes its relations hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which cell.
    pub cell: CellId,
    /// What stands there.
    pub from: Option<Decimal>,
    /// What should.
    pub to: Decimal,
}

/// Finds what would make all relations of a report hold; best first, those of one fault together.
///
/// Empty where nothing is broken, and where nothing small explains it.
#[must_use]
pub fn diagnose(report: &Report<'_>, relations: &[Relation]) -> Vec<Diagnosis> {
    let mut all = Vec::new();
    let mut start = 0;
    for sheet in report.sheets() {
        let count = sheet.plan().relations.len();
        let stated = stated(report, sheet);
        all.extend(diagnose_table(sheet, &stated, &relations[start..start + count], start));
        start += count;
    }
    all
}

/// The numbers that the prose states of cells of a table: row, column, in millionths.
fn stated(report: &Report<'_>, sheet: &Sheet) -> Vec<(usize, usize, i128)> {
    let year = report.outline.year.map(|(year, _)| year);
    let mut stated = Vec::new();
    for claim in &report.prose.claims {
        let is_own =
            claim.sense.firm && claim.figure.exact && !claim.earlier && claim.subject != Subject::Charges;
        if !is_own
            || claim.subject.table() != Some(sheet.name)
            || (claim.year.is_some() && claim.year != year)
        {
            continue;
        }
        if let [(row, column)] = claim.subject.cells(sheet.plan())[..] {
            stated.push((row, column, claim.figure.value.millionths().into()));
        }
    }
    stated
}

fn diagnose_table(
    sheet: &Sheet,
    stated: &[(usize, usize, i128)],
    relations: &[Relation],
    offset: usize,
) -> Vec<Diagnosis> {
    let is_broken = relations.iter().any(|relation| relation.verdict == Verdict::Broken);
    let is_blank = relations.iter().any(|relation| matches!(relation.verdict, Verdict::Blank { .. }));
    if !is_broken && !is_blank {
        return Vec::new();
    }
    // Blanks that should be numbers first; where too many are to be filled in, only what is surely broken.
    let mut system = System::of(sheet, stated, relations, is_blank);
    let mut found = system.explanations();
    if found.is_empty() && is_blank && is_broken {
        system = System::of(sheet, stated, relations, false);
        found = system.explanations();
    }
    if found.is_empty() && is_broken {
        found = system.step_by_step();
    }
    let mut diagnoses: Vec<(Vec<usize>, u32, Diagnosis)> = Vec::new();
    for set in found {
        for group in system.independent(&set) {
            let settles = system.settled(&group, relations).unwrap_or_default();
            if settles.is_empty() {
                continue;
            }
            let (cost, slip) = system.judge(&group);
            let diagnosis = Diagnosis {
                changes: group.iter().map(|change| system.change(*change)).collect(),
                settles: settles.iter().map(|relation| relation + offset).collect(),
                slip,
            };
            if diagnoses.iter().all(|(_, _, other)| other.changes != diagnosis.changes) {
                diagnoses.push((settles, cost, diagnosis));
            }
        }
    }
    order::by(&mut diagnoses, |(settles, cost, diagnosis)| {
        order::pair(settles.first().copied().unwrap_or(0), (*cost as usize) << 8 | diagnosis.changes.len())
    });
    let mut kept: Vec<(Vec<usize>, Diagnosis)> = Vec::new();
    for (settles, _, diagnosis) in diagnoses {
        let alternatives = kept.iter().filter(|(other, _)| other.first() == settles.first()).count();
        if alternatives < MAX_ALTERNATIVES {
            kept.push((settles, diagnosis));
        }
    }
    kept.into_iter().map(|(_, diagnosis)| diagnosis).collect()
}

/// A change of one cell: which, and by how much, in millionths.
type Step = (usize, i128);

/// The cells of a table and the relations between them.
struct System<'a> {
    sheet: &'a Sheet,
    /// What the prose says of cells.
    stated: &'a [(usize, usize, i128)],
    /// Row and column of each cell, in the order of the form.
    cells: Vec<(usize, usize)>,
    /// What stands in each cell; `None` where it is blank.
    values: Vec<Option<Decimal>>,
    /// The relations that each cell stands in, and with which sign.
    touches: Vec<Vec<(usize, i128)>>,
    /// The cells of each relation.
    members: Vec<Vec<usize>>,
    /// The difference of each relation; `None` where it cannot be told.
    differences: Vec<Option<i128>>,
}

/// A search over a system.
struct Search<'a> {
    system: &'a System<'a>,
    differences: Vec<Option<i128>>,
    changed: Vec<Step>,
    found: Vec<Vec<Step>>,
    steps: usize,
}

impl<'a> System<'a> {
    /// With `blanks`, also relations that blanks may account for are to hold.
    fn of(
        sheet: &'a Sheet,
        stated: &'a [(usize, usize, i128)],
        relations: &[Relation],
        blanks: bool,
    ) -> Self {
        let mut cells = Vec::new();
        let mut values = Vec::new();
        for (row, column, slot) in sheet.slots() {
            cells.push((row, column));
            values.push(slot.entry.value);
        }
        let index = |cell: &(usize, usize)| cells.binary_search(cell).ok();
        let mut touches = vec![Vec::new(); cells.len()];
        let mut members = Vec::new();
        for (number, relation) in relations.iter().enumerate() {
            let mut all = Vec::new();
            for (side, sign) in [(&relation.plan.left, 1), (&relation.plan.right, -1)] {
                for cell in side.iter().filter_map(index) {
                    touches[cell].push((number, sign));
                    all.push(cell);
                }
            }
            members.push(all);
        }
        let differences = relations
            .iter()
            .map(|relation| match relation.verdict {
                Verdict::Held | Verdict::Broken => Some(relation.difference()),
                Verdict::Blank { .. } => blanks.then(|| relation.difference()),
                Verdict::Unread | Verdict::Empty => None,
            })
            .collect();
        Self { sheet, stated, cells, values, touches, members, differences }
    }

    fn millionths(&self, cell: usize) -> i128 {
        self.values[cell].map_or(0, |value| value.millionths().into())
    }

    fn change(&self, (cell, delta): Step) -> Change {
        let (row, column) = self.cells[cell];
        let to = Decimal::from_millionths(self.millionths(cell) + delta).unwrap_or_default();
        Change { cell: self.sheet.cell_id(row, column), from: self.values[cell], to }
    }

    /// The smallest sets that settle everything: of single cells, else of rows that were moved and cells. A
    /// moved row is one slip, however many cells it changes.
    fn explanations(&self) -> Vec<Vec<Step>> {
        for size in 1..=MAX_CHANGES {
            for with_moves in [false, true] {
                let mut search = Search::of(self);
                if with_moves {
                    search.move_rows(size);
                } else {
                    search.go(size);
                }
                if !search.found.is_empty() {
                    return search.found;
                }
            }
        }
        Vec::new()
    }

    /// Where more than [`MAX_CHANGES`] cells are wrong: the faults that stand alone, each a cell whose
    /// row and column are off by the same amount.
    fn step_by_step(&self) -> Vec<Vec<Step>> {
        let broken = |relation: usize| self.differences[relation].filter(|difference| *difference != 0);
        let mut set: Vec<Step> = Vec::new();
        let mut taken = vec![false; self.members.len()];
        for cell in 0..self.cells.len() {
            let wanted: Vec<Option<i128>> = self.touches[cell]
                .iter()
                .filter(|(relation, _)| self.differences[*relation].is_some())
                .map(|(relation, sign)| broken(*relation).map(|difference| -difference * sign))
                .collect();
            let Some(Some(delta)) = wanted.first().copied() else { continue };
            let agree = wanted.len() >= 2 && wanted.iter().all(|other| *other == Some(delta));
            let rivals = (0..self.cells.len()).filter(|other| {
                *other != cell
                    && self.touches[*other].len() >= 2
                    && self.touches[*other].iter().all(|(relation, sign)| {
                        broken(*relation).is_some_and(|difference| -difference * sign == delta)
                    })
                    && self.touches[*other]
                        .iter()
                        .any(|(relation, _)| self.touches[cell].iter().any(|(own, _)| own == relation))
            });
            let is_free = self.touches[cell].iter().all(|(relation, _)| !taken[*relation]);
            if agree && is_free && rivals.count() == 0 && self.is_allowed(cell, delta) {
                self.touches[cell].iter().for_each(|(relation, _)| taken[*relation] = true);
                set.push((cell, delta));
            }
        }
        if set.is_empty() { Vec::new() } else { vec![set] }
    }

    /// Whether a cell may be changed by so much: counts are whole and not negative.
    fn is_allowed(&self, cell: usize, delta: i128) -> bool {
        let value = self.millionths(cell) + delta;
        value >= 0 && value % 1_000_000 == 0 && Decimal::from_millionths(value).is_some()
    }

    /// The relations that hold after a set of changes and did not before; `None` where one that could not
    /// be told surely does not hold then.
    fn settled(&self, set: &[Step], relations: &[Relation]) -> Option<Vec<usize>> {
        let mut touched: Vec<usize> =
            set.iter().flat_map(|(cell, _)| &self.touches[*cell]).map(|(relation, _)| *relation).collect();
        order::by(&mut touched, |relation| *relation as u64);
        touched.dedup();
        let to = |step: &Step| {
            let (row, column) = self.cells[step.0];
            (row, column, self.change(*step).to)
        };
        let changes: Vec<_> = set.iter().map(to).collect();
        let mut settled = Vec::new();
        for relation in touched {
            let Relation { plan, verdict, .. } = &relations[relation];
            let after = verdict_with(self.sheet, plan, &changes);
            match (verdict, after) {
                (Verdict::Broken | Verdict::Blank { .. }, Verdict::Held) => settled.push(relation),
                (Verdict::Unread, Verdict::Broken | Verdict::Blank { .. }) => return None,
                _ => {}
            }
        }
        Some(settled)
    }

    /// A set of changes, taken apart into those that share no relation.
    fn independent(&self, set: &[Step]) -> Vec<Vec<Step>> {
        let shares = |one: usize, other: usize| {
            self.touches[one]
                .iter()
                .any(|(relation, _)| self.touches[other].iter().any(|(second, _)| relation == second))
        };
        let mut groups: Vec<Vec<Step>> = Vec::new();
        for step in set {
            let (mut joined, rest): (Vec<_>, Vec<_>) = groups
                .into_iter()
                .partition(|group: &Vec<Step>| group.iter().any(|(cell, _)| shares(*cell, step.0)));
            groups = rest;
            let mut group: Vec<Step> = joined.drain(..).flatten().collect();
            group.push(*step);
            order::by(&mut group, |(cell, _)| *cell as u64);
            groups.push(group);
        }
        groups
    }

    /// How unlikely a set of changes is, and what a person would have done to cause it.
    fn judge(&self, set: &[Step]) -> (u32, Slip) {
        let rows_differ = set.windows(2).any(|pair| self.cells[pair[0].0].0 != self.cells[pair[1].0].0);
        if set.len() >= 2 && !rows_differ {
            let row = self.cells[set[0].0].0;
            let cells: Vec<usize> = (0..self.cells.len()).filter(|cell| self.cells[*cell].0 == row).collect();
            let values: Vec<i128> = cells.iter().map(|cell| self.millionths(*cell)).collect();
            let target: Vec<i128> = cells
                .iter()
                .map(|cell| {
                    self.millionths(*cell)
                        + set.iter().find(|(other, _)| other == cell).map_or(0, |(_, delta)| *delta)
                })
                .collect();
            if let Some(slip) = slip::of_row(&values, &target) {
                return (DOUBT + 2, slip);
            }
        }
        let mut cost = 0;
        let mut first = None;
        for step in set {
            let change = self.change(*step);
            let slip = Slip::of(change.from, change.to, self.is_total(step.0));
            cost += slip.cost() + self.doubt(*step);
            first.get_or_insert(slip);
        }
        (cost, if set.len() == 1 { first.unwrap_or(Slip::Unknown) } else { Slip::Unknown })
    }

    /// How far the prose speaks against a change.
    fn doubt(&self, (cell, delta): Step) -> u32 {
        let before = self.millionths(cell);
        let (row, column) = self.cells[cell];
        let mut of_cell =
            self.stated.iter().filter(|(own, other, _)| (*own, *other) == (row, column)).peekable();
        if of_cell.peek().is_none() {
            return DOUBT;
        }
        if of_cell.all(|(_, _, value)| *value == before + delta) { 0 } else { DOUBT * 2 }
    }

    /// Whether a cell holds what others add up to.
    fn is_total(&self, cell: usize) -> bool {
        let (row, column) = self.cells[cell];
        let plan = self.sheet.plan();
        plan.rows[row].key == "outcomeTotal" || plan.columns_of(row)[column].key == "total"
    }
}

impl<'a> Search<'a> {
    fn of(system: &'a System<'a>) -> Self {
        let differences = system.differences.clone();
        Self { system, differences, changed: Vec::new(), found: Vec::new(), steps: 0 }
    }

    /// Looks for all sets of exactly `left` more changes.
    fn go(&mut self, left: usize) {
        self.steps += 1;
        if self.steps > MAX_STEPS {
            return;
        }
        let is_broken = |difference: &Option<i128>| difference.is_some_and(|difference| difference != 0);
        let broken = self.broken();
        if broken == 0 {
            let mut set = self.changed.clone();
            order::by(&mut set, |(cell, _)| *cell as u64);
            if !self.found.contains(&set) {
                self.found.push(set);
            }
            return;
        }
        // A cell stands in three relations at most.
        if left * 3 < broken {
            return;
        }
        // Some cell of every broken relation has to change: begin where the choice is smallest.
        let system = self.system;
        let Some(relation) = (0..self.differences.len())
            .filter(|relation| is_broken(&self.differences[*relation]))
            .min_by_key(|relation| system.members[*relation].len())
        else {
            return;
        };
        for cell in &system.members[relation] {
            if self.changed.iter().any(|(other, _)| other == cell) {
                continue;
            }
            let mut tried: [Option<i128>; 3] = [None; 3];
            for (number, (touched, sign)) in system.touches[*cell].iter().enumerate().take(3) {
                let Some(difference) = self.differences[*touched].filter(|difference| *difference != 0)
                else {
                    continue;
                };
                let delta = -difference * sign;
                if tried.contains(&Some(delta)) || !system.is_allowed(*cell, delta) {
                    continue;
                }
                tried[number] = Some(delta);
                self.apply(*cell, delta);
                self.changed.push((*cell, delta));
                self.go(left - 1);
                self.changed.pop();
                self.apply(*cell, -delta);
            }
        }
    }

    /// Looks for sets of at most `left` slips one of which moved the numbers of a row.
    fn move_rows(&mut self, left: usize) {
        if left == 0 || self.steps > MAX_STEPS {
            return;
        }
        for set in self.moves() {
            for (cell, delta) in &set {
                self.apply(*cell, *delta);
            }
            let before = self.changed.len();
            self.changed.extend(&set);
            self.go(left - 1);
            self.move_rows(left - 1);
            self.changed.truncate(before);
            for (cell, delta) in &set {
                self.apply(*cell, -delta);
            }
        }
    }

    /// Ways to move the numbers of a row after which less is broken, those that settle most first.
    fn moves(&mut self) -> Vec<Vec<Step>> {
        let system = self.system;
        let mut found: Vec<(usize, Vec<Step>)> = Vec::new();
        let mut start = 0;
        for row in 0..system.sheet.rows.len() {
            let end = start + system.cells[start..].iter().take_while(|cell| cell.0 == row).count();
            let cells = start..end;
            start = end;
            let is_open = |cell: usize| {
                system.values[cell].is_none() || self.changed.iter().any(|(other, _)| *other == cell)
            };
            if cells.len() < 7 || cells.clone().any(is_open) {
                continue;
            }
            let values: Vec<i128> = cells.clone().map(|cell| system.millionths(cell)).collect();
            for moved in slip::moved(&values) {
                self.steps += 1;
                let differing =
                    cells.clone().zip(moved.iter().zip(&values)).filter(|(_, (to, from))| to != from);
                let set: Vec<Step> = differing.map(|(cell, (to, from))| (cell, to - from)).collect();
                if set.len() < 2 || set.iter().any(|(cell, delta)| !system.is_allowed(*cell, *delta)) {
                    continue;
                }
                let before = self.broken();
                for (cell, delta) in &set {
                    self.apply(*cell, *delta);
                }
                let after = self.broken();
                for (cell, delta) in &set {
                    self.apply(*cell, -delta);
                }
                if after < before {
                    found.push((before - after, set));
                }
            }
        }
        order::by(&mut found, |(settled, _)| u64::MAX - *settled as u64);
        found.truncate(MAX_MOVES);
        found.into_iter().map(|(_, set)| set).collect()
    }

    /// How many relations do not hold.
    fn broken(&self) -> usize {
        self.differences
            .iter()
            .filter(|difference| difference.is_some_and(|difference| difference != 0))
            .count()
    }

    fn apply(&mut self, cell: usize, delta: i128) {
        for (relation, sign) in &self.system.touches[cell] {
            if let Some(difference) = &mut self.differences[*relation] {
                *difference += sign * delta;
            }
        }
    }
}
