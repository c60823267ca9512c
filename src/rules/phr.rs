//! Wordings that must be right (重要表述).

mod phr_01;
mod phr_02;
mod phr_03;
mod phr_04;
mod phr_05;
mod phr_06;

use crate::rule::{Context, Rule};
use crate::span::Span;
use crate::text::is_blank;

/// The rules of this group, in order.
pub static RULES: &[&Rule] =
    &[&phr_01::RULE, &phr_02::RULE, &phr_03::RULE, &phr_04::RULE, &phr_05::RULE, &phr_06::RULE];

/// What stands before a place, without blanks and quotation marks.
fn before<'a>(context: &Context<'a>, span: Span) -> &'a str {
    let line = context.sentence(span).start().min(span.start());
    // A word may be cut by the end of a line.
    let start =
        (line.saturating_sub(12)..=line).find(|at| context.text().is_char_boundary(*at)).unwrap_or(line);
    context.text()[start..span.start()].trim_end_matches(is_dressing)
}

/// What stands behind a place, without blanks and quotation marks.
fn behind<'a>(context: &Context<'a>, span: Span) -> &'a str {
    context.text()[span.end()..].trim_start_matches(is_dressing)
}

fn is_dressing(character: char) -> bool {
    is_blank(character) || matches!(character, '“' | '”' | '"' | '‘' | '’' | '\'' | '「' | '」')
}
