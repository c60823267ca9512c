//! Elements of which nothing is read: `<template>` and `<svg>`.

use super::tag::{Kind, Name};
use super::tokenizer::Start;

/// An element that is passed over with all it holds.
pub(super) struct Skipped {
    name: Name,
    kind: Kind,
    /// How many elements of its name are open.
    depth: u32,
    /// Whether HTML stands in a picture.
    holds_html: bool,
}

/// What a tag does to the element being passed over.
pub(super) enum Skip {
    /// The tag is passed over too.
    GoesOn,
    /// The element ended without an end tag; the tag is to be read.
    EndsBefore,
    /// It is the end tag.
    EndsWith,
}

impl Skipped {
    pub(super) fn new(name: Name, kind: Kind) -> Self {
        Self { name, kind, depth: 1, holds_html: false }
    }

    /// A start tag within it.
    pub(super) fn start(&mut self, start: Start) -> Skip {
        if self.is_left_by(start.kind) {
            return Skip::EndsBefore;
        }
        if start.name == self.name {
            self.depth += u32::from(!start.closes_itself || self.kind == Kind::Template);
        } else if start.name == Name::new(b"foreignobject") {
            self.holds_html = true;
        }
        Skip::GoesOn
    }

    /// An end tag within it, or its own.
    pub(super) fn end(&mut self, name: Name, kind: Kind) -> Skip {
        if name == self.name {
            self.depth -= 1;
            return if self.depth == 0 { Skip::EndsWith } else { Skip::GoesOn };
        }
        if self.is_left_by(kind) { Skip::EndsBefore } else { Skip::GoesOn }
    }

    /// A block within a picture ends the picture (WHATWG 13.2.6.5).
    fn is_left_by(&self, kind: Kind) -> bool {
        self.kind == Kind::Svg && !self.holds_html && (kind.is_block() || kind.is_tabular())
    }
}
