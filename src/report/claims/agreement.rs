//! Whether the tables agree with what prose states.

use crate::format::TableName;
use crate::report::{Report, Sheet};
use crate::text::number::State;

use super::subject::{Columns, rows};
use super::{Claim, Figure, Party, Scope, Stage, Subject};

/// What cells amount to.
#[derive(Default)]
struct Amount {
    /// In millionths, blanks as nothing.
    sum: i128,
    numbers: usize,
    /// Whether blanks may add to it.
    blank: bool,
    /// Whether cells of it cannot be read.
    unread: bool,
}

/// How cells stand to a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Equal,
    Different,
    Untold,
}

/// Whether the tables agree with a number of the prose.
///
/// `None` where that cannot be told: no table has it, its cells are blank, it is another year's or
/// somebody else's, it is not meant exactly, or its words leave a doubt.
#[must_use]
pub fn agreement(claim: &Claim, report: &Report<'_>) -> Option<bool> {
    let table = claim.subject.table()?;
    let sheet = report.sheet(table)?;
    let year = report.outline.year.map(|(year, _)| year);
    if !claim.figure.exact
        || claim.earlier
        || claim.year.is_some_and(|own| year.is_some_and(|year| own != year))
    {
        return None;
    }
    let standing = standing(claim.scope, report);
    if standing == Standing::Other {
        return None;
    }
    let mut sums = claim.subject.sums();
    let both = vec![("newReceived", party(claim.subject)), ("carriedIn", party(claim.subject))];
    if claim.sense.with_carried_in && matches!(claim.subject, Subject::Requests(Stage::New, _)) {
        sums.push(both.clone());
    }
    let factor = if claim.subject == Subject::Charges { 10_000 } else { 1 };
    let answers: Vec<Answer> =
        sums.iter().map(|sum| answer(&amount(sheet, sum, factor), claim.figure)).collect();
    if answers.contains(&Answer::Equal) {
        return Some(true);
    }
    if answers.contains(&Answer::Untold) || answers.is_empty() {
        return None;
    }
    let is_clear = claim.sense.firm
        && (standing == Standing::Own
            || (claim.scope == Scope::Everybody && standing == Standing::Unsure && report.prose.everybody))
        && (claim.year.is_none() || year.is_some())
        && (table == TableName::Requests || report.is_report());
    let explained = claim.sense.lenient && {
        let sum = match claim.subject {
            Subject::Requests(Stage::New, _) => Some(both),
            Subject::Requests(Stage::Finished, party) => Some(vec![("newReceived", Columns::Party(party))]),
            _ => None,
        };
        sum.is_some_and(|sum| answer(&amount(sheet, &sum, factor), claim.figure) != Answer::Different)
    };
    // 办结 of the new ones alone, though others were carried in.
    let of_new = matches!(claim.subject, Subject::Requests(Stage::Finished, _)) && {
        let columns = party(claim.subject);
        let of = |row| amount(sheet, &[(row, columns)], 1);
        let (new, out) = (of("newReceived"), of("carriedOut"));
        claim.figure.rounds(new.sum - out.sum)
    };
    // 答复: an application that was taken back or never amended may have got none.
    let of_answered = matches!(claim.subject, Subject::Requests(Stage::Finished, _))
        && claim.label.of(report.text()).contains(['复', '復'])
        && {
            let columns = party(claim.subject);
            let of = |row| amount(sheet, &[(row, columns)], 1).sum;
            claim.figure.rounds(of("outcomeTotal") - of("other"))
        };
    (is_clear && !explained && !of_new && !of_answered).then_some(false)
}

/// Whether numbers that are said of everybody stand in the tables, so that this scope is the tables'.
pub(in crate::report) fn holds_everybody(report: &Report<'_>) -> bool {
    const FEW: i64 = 5_000_000;
    report.prose.claims.iter().filter(|claim| claim.scope == Scope::Everybody).take(50).any(|claim| {
        let sheet = claim.subject.table().and_then(|table| report.sheet(table));
        let is_telling = claim.figure.exact && claim.figure.value.millionths() > FEW && !claim.earlier;
        let sums = claim.subject.sums();
        match (sheet.filter(|_| is_telling), sums.first()) {
            (Some(sheet), Some(sum)) => answer(&amount(sheet, sum, 1), claim.figure) == Answer::Equal,
            _ => false,
        }
    })
}

fn party(subject: Subject) -> Columns {
    match subject {
        Subject::Requests(_, party) => Columns::Party(party),
        _ => Columns::Party(Party::All),
    }
}

/// Whether a number is that of the report.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Own,
    Unsure,
    Other,
}

fn standing(scope: Scope, report: &Report<'_>) -> Standing {
    let Some(agency) = report.outline.agency.as_deref() else {
        return match scope {
            Scope::Unnamed | Scope::Own => Standing::Own,
            Scope::Everybody | Scope::Government | Scope::Named => Standing::Unsure,
        };
    };
    let covers_all = covers_all(agency);
    match scope {
        Scope::Unnamed => Standing::Own,
        Scope::Everybody if covers_all => Standing::Own,
        Scope::Everybody if agency.contains("人民政府") => Standing::Unsure,
        Scope::Everybody => Standing::Other,
        Scope::Own if covers_all => Standing::Unsure,
        Scope::Own => Standing::Own,
        Scope::Government | Scope::Named => Standing::Unsure,
    }
}

/// Whether what is said of somebody is certainly said of those whose report it is.
#[must_use]
pub fn is_own(scope: Scope, report: &Report<'_>) -> bool {
    standing(scope, report) == Standing::Own
}

/// Whether the report of a body covers all bodies below it.
fn covers_all(agency: &str) -> bool {
    let place =
        agency.strip_suffix("人民政府").or_else(|| agency.strip_suffix("管理委员会")).unwrap_or(agency);
    place.len() < agency.len()
        || ["省", "市", "县", "区", "州", "旗", "盟"].iter().any(|end| place.ends_with(end))
}

fn amount(sheet: &Sheet, sum: &[(&'static str, Columns)], factor: i128) -> Amount {
    let plan = sheet.plan();
    let mut amount = Amount::default();
    for (key, columns) in sum {
        let mut found = false;
        for row in rows(plan, key) {
            found = true;
            let columns: &[&str] = match columns {
                Columns::Party(party) => party.keys(),
                Columns::Named(key) => &[key],
            };
            let before = amount.numbers;
            add(&mut amount, sheet, row, columns, factor);
            // Where only the total is blank, its row still tells what it is at least.
            if amount.numbers == before && columns == ["total"] && sheet.name == TableName::Requests {
                let parts = ["natural", "business", "research", "nonprofit", "legal", "other"];
                add(&mut amount, sheet, row, &parts, factor);
            }
        }
        amount.unread |= !found;
    }
    amount
}

fn add(amount: &mut Amount, sheet: &Sheet, row: usize, columns: &[&str], factor: i128) {
    if !sheet.rows.get(row).is_some_and(crate::report::sheet::SheetRow::is_sound) {
        amount.unread = true;
        return;
    }
    for (index, column) in sheet.plan().columns_of(row).iter().enumerate() {
        if !columns.contains(&column.key) {
            continue;
        }
        let entry = sheet.slot(row, index).entry;
        match (entry.value, entry.state) {
            (Some(value), _) => {
                amount.sum += i128::from(value.millionths()) * factor;
                amount.numbers += 1;
            }
            (None, State::Blank | State::Dash | State::Slash) => amount.blank = true,
            (None, _) => amount.unread = true,
        }
    }
}

fn answer(amount: &Amount, figure: Figure) -> Answer {
    if amount.unread || amount.numbers == 0 {
        Answer::Untold
    } else if figure.rounds(amount.sum) {
        Answer::Equal
    } else if amount.blank && amount.sum < i128::from(figure.value.millionths()) {
        // Blanks may make up for it.
        Answer::Untold
    } else {
        Answer::Different
    }
}
