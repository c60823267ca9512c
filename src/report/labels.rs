//! Which words are labels of the form.

use std::cmp::Ordering;
use std::sync::LazyLock;

use crate::format::{Edition, TableName, plan};
use crate::text::fold::words;

/// Labels of rows of both editions, folded and sorted, and the row that each names.
static ROWS: LazyLock<Vec<(&'static str, Row)>> = LazyLock::new(|| {
    let mut rows: Vec<(&'static str, Row)> = Vec::new();
    for edition in Edition::ALL {
        for table in plan(edition).tables.iter().filter(|table| table.name != TableName::Proceedings) {
            for row in &table.rows {
                for label in &row.labels {
                    if let Err(at) = rows.binary_search_by(|(known, _)| order(known, label)) {
                        rows.insert(at, (label.as_str(), Row { table: table.name, key: row.key }));
                    }
                }
            }
        }
    }
    rows
});

/// By length first: most lookups are settled without comparing a byte.
fn order(one: &str, other: &str) -> Ordering {
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

/// A row of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its table.
    pub table: TableName,
    /// Its name in the result.
    pub key: &'static str,
}

/// The row that a folded label names.
///
/// ```
/// use gouji::report::labels::row;
///
/// assert_eq!(row("属于国家秘密").unwrap().key, "denied.stateSecret");
/// assert_eq!(row("行政处罚(件)").unwrap().key, "penalties");
/// assert_eq!(row("小计"), None);
/// ```
#[must_use]
pub fn row(label: &str) -> Option<Row> {
    let named = |label: &str| {
        let at = ROWS.binary_search_by(|(known, _)| order(known, label)).ok()?;
        ROWS.get(at).map(|(_, row)| *row)
    };
    named(label).or_else(|| named(without_note(label)?))
}

/// A folded label without the note in brackets at its end; `None` where it has none.
///
/// ```
/// use gouji::report::labels::without_note;
///
/// assert_eq!(without_note("行政处罚(件)"), Some("行政处罚"));
/// assert_eq!(without_note("行政处罚"), None);
/// ```
#[must_use]
pub fn without_note(label: &str) -> Option<&str> {
    let (before, _) = label.strip_suffix(')')?.split_once('(')?;
    (!before.is_empty()).then_some(before)
}

/// Whether a folded label names a row.
#[must_use]
pub fn is_row(label: &str) -> bool {
    row(label).is_some()
}

/// Whether a folded label stands over columns, and over columns only.
#[must_use]
pub fn is_header(label: &str) -> bool {
    matches!(
        label,
        "信息内容" | "申请人情况" | "自然人" | "法人或其他组织" | "商业企业" | "科研机构" | "社会公益组织" | "法律服务机构" | "行政复议"
            | "行政诉讼" | "未经复议直接起诉" | "复议后起诉" | "结果维持" | "结果纠正" | "其他结果" | "尚未审结"
            // Halves that a broken header leaves.
            | "商业" | "科研" | "结果" | "维持" | "纠正" | "尚未" | "审结"
    ) || label.starts_with("本列数据的勾稽关系")
}

/// Whether a folded label may name a row or something else (a column, another row's part).
#[must_use]
pub fn is_ambiguous(label: &str) -> bool {
    matches!(label, "其他" | "其它" | "总计" | "合计")
}

/// How many bytes of digits stand in front of `text` before the label of another row begins, with
/// its ordinal; 0 where none does.
///
/// ```
/// use gouji::report::labels::number_before_label;
///
/// assert_eq!(number_before_label("02.其他法律行政法规禁止公开"), 1);
/// assert_eq!(number_before_label("16二、上年结转政府信息公开申请数量"), 2);
/// assert_eq!(number_before_label("2.其他法律行政法规禁止公开"), 0);
/// assert_eq!(number_before_label("2024年"), 0);
/// ```
#[must_use]
pub fn number_before_label(text: &str) -> usize {
    let digits = text.len() - text.trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
    if digits == 0 || digits > 12 {
        return 0;
    }
    let rest = &text[digits..];
    // The last digit before a point is the ordinal of the label.
    let number = if rest.starts_with(['.', '、', '．']) { digits - 1 } else { digits };
    if number == 0 {
        return 0;
    }
    let label = words(&text[number..]);
    let is_label = |known: &&str| known.len() >= 12 && label.starts_with(known);
    let begins_row = ROWS.iter().any(|(known, _)| is_label(known))
        || ["不予公开", "无法提供", "不予处理", "其他处理", "本年度办理结果", "第二十条"]
            .iter()
            .any(|known| label.starts_with(known))
        || label == "其他"
        || label == "总计";
    if begins_row { number } else { 0 }
}
