//! Numbers that no report can have.

use super::{Cell, at_cells, cells, name, tables};
use crate::documentation;
use crate::finding::Severity;
use crate::format::{TableName, Unit};
use crate::rule::{Context, Findings, Rule};
use crate::text::date::Date;

/// More applications or lawsuits than this no body has in a year.
const APPLICATIONS: i64 = 1_000_000;

/// More decisions than this no body makes in a year.
const DECISIONS: i64 = 1_000_000_000;

/// More charges than this, in 万元, no body takes in a year.
const CHARGES: i64 = 10_000_000;

/// One, as amounts have it.
const ONE: i64 = 1_000_000;

pub(super) static RULE: Rule = Rule {
    id: "NUM-12",
    title: "数字在合理范围内",
    severity: Severity::Info,
    basis: None,
    documentation: documentation! {
        demand: "件数应当在合理范围内：表三、表四的数不超过 100 万，表二的件数不超过 10 亿，也不像一个日期。",
        why: "过大的数多半是几格的数字连在了一起；“20230131”这样的数多半是把日期填进了数字栏。",
        repair: "与台账核对后填写。",
        exception: "大城市的行政许可、行政处罚可以有上千万件，所以表二只看像日期的数和超过 10 亿的数；收费只看超过 1000 亿元的数。恰好像日期的件数不算错。",
        bad: Example {
            title: "行政强制填成了日期",
            base: "quiet-2021.txt",
            edits: &[("行政强制 | 12 | ||", "行政强制 | 20230131 | ||")],
        },
        good: Example {
            title: "上千万件行政许可",
            base: "sample-2021.txt",
            edits: &[("行政许可 | 1268 | ||", "行政许可 | 12680175 | ||"), ("作出行政许可决定1268件", "作出行政许可决定12680175件")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for sheet in tables(context, findings) {
        for cell in cells(sheet) {
            let most = match (sheet.name, cell.unit) {
                (_, Unit::TenThousandYuan) => CHARGES,
                (TableName::Disclosure, _) => DECISIONS,
                _ => APPLICATIONS,
            };
            let Some(value) = whole(&cell) else { continue };
            let caption = sheet.name.caption();
            let name = || name(sheet, cell.place());
            let message = if let Some(date) = date(value) {
                format!(
                    "{caption}{}填的是 {value}，像是日期 {} 年 {} 月 {} 日，请核对是不是填错了栏目。",
                    name(),
                    date.year,
                    date.month,
                    date.day
                )
            } else if value > most && cell.unit == Unit::TenThousandYuan {
                format!("{caption}{}填的是 {value} 万元，大得不合常理，请核对是不是按元填的。", name())
            } else if value > most {
                format!("{caption}{}填的是 {value}，大得不合常理，请核对是不是几格的数字连在了一起。", name())
            } else {
                continue;
            };
            at_cells(findings, Severity::Info, sheet, &[cell], message);
        }
    }
}

/// The number of a cell that holds a count.
fn whole(cell: &Cell) -> Option<i64> {
    let value = cell.slot.entry.value.filter(|value| value.is_whole())?;
    matches!(cell.unit, Unit::Count | Unit::Change | Unit::TenThousandYuan)
        .then_some(value.millionths() / ONE)
}

/// The date of our time that a number of eight digits looks like.
fn date(value: i64) -> Option<Date> {
    let year = u16::try_from(value / 10_000).ok().filter(|year| (2000..2100).contains(year))?;
    let month = u8::try_from(value / 100 % 100).ok()?;
    let day = u8::try_from(value % 100).ok()?;
    Date::new(year, month, day)
}
