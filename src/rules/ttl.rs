//! The title.

mod ttl_01;
mod ttl_02;
mod ttl_03;
mod ttl_04;
mod ttl_05;
mod ttl_06;
mod ttl_07;

use crate::document::Block;
use crate::rule::{Context, Rule};
use crate::rules::{ext, structure};
use crate::span::Span;
use crate::text::fold::fold;

/// The rules of this group, in order.
pub static RULES: &[&Rule] = &[
    &ttl_01::RULE,
    &ttl_02::RULE,
    &ttl_03::RULE,
    &ttl_04::RULE,
    &ttl_05::RULE,
    &ttl_06::RULE,
    &ttl_07::RULE,
];

/// Where the title stands, and its folded words, of a report for which there is a form.
fn title(context: &Context<'_>) -> Option<(Span, String)> {
    let title = context.report.outline.title?;
    let applies = context.report.is_report()
        && !structure::is_too_old(context)
        && !ext::is_before_2019(context)
        && !ext::is_explanation(context);
    applies.then(|| (title, fold(title.of(context.text()))))
}

/// The lines above a place, the nearest first.
fn above<'a>(context: &Context<'a>, at: usize) -> impl Iterator<Item = Span> + 'a {
    let blocks = &context.report.document.blocks;
    let end = blocks.partition_point(|block| block.span().start() < at);
    blocks[..end].iter().rev().take(40).filter(|block| matches!(block, Block::Paragraph(_))).map(Block::span)
}

/// The lines below a place, the nearest first.
fn below<'a>(context: &Context<'a>, at: usize) -> impl Iterator<Item = Span> + 'a {
    let blocks = &context.report.document.blocks;
    let start = blocks.partition_point(|block| block.span().start() < at);
    blocks[start..].iter().take(40).filter(|block| matches!(block, Block::Paragraph(_))).map(Block::span)
}
