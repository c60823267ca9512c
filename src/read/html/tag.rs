//! What an element is to a reader of text and tables.

/// The name of an element, in lower case: its first seven bytes and its length.
///
/// No two elements of HTML agree in both, and comparing one number is all that the way of a tag costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name(u64);

impl Name {
    /// The name of a table that no tag began.
    pub(super) const IMPLIED: Self = Self::new(b"");
    pub(super) const TBODY: Self = Self::new(b"tbody");
    pub(super) const TR: Self = Self::new(b"tr");

    /// The name written as `bytes`, in any case.
    pub(super) const fn new(bytes: &[u8]) -> Self {
        let mut packed = 0;
        let mut i = 0;
        while i < bytes.len() && i < 7 {
            packed = packed << 8 | bytes[i].to_ascii_lowercase() as u64;
            i += 1;
        }
        let length = if bytes.len() < 255 { bytes.len() } else { 255 };
        Self(packed | (length as u64) << 56)
    }

    /// Whether what it holds is struck out: `<del>`, `<s>`, `<strike>`.
    pub(super) fn strikes_out(self) -> bool {
        [Self::new(b"del"), Self::new(b"s"), Self::new(b"strike")].contains(&self)
    }

    /// What the element of this name is.
    pub(super) fn kind(self) -> Kind {
        let mut slot = slot_of(self.0);
        loop {
            let (name, kind) = KINDS[slot];
            if name == self.0 || name == 0 {
                return kind;
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Runs on within a line; unknown elements do so too (`<o:p>`).
    Inline,
    /// Inline, and without an end tag.
    Void,
    /// Stands on lines of its own.
    Block,
    /// `<p>`, which every other block ends.
    Paragraph,
    /// `<h1>` to `<h6>`.
    Heading(u8),
    /// `<li>`, `<dt>`, `<dd>`, `<option>`: the next of the same name ends it.
    Item,
    /// `<pre>`, whose white space is kept.
    Pre,
    /// `<form>`, which is ignored between cells.
    Form,
    /// `<br>`.
    Break,
    /// `<hr>`.
    Rule,
    /// A picture without content.
    Image,
    /// A picture with content for those who cannot see it.
    Object,
    /// `<svg>`, a picture whose text is none.
    Svg,
    /// `<template>`, whose content is not in the document.
    Template,
    /// An element whose text is not markup and not shown.
    Raw,
    /// `<textarea>`, whose text is not markup but shown.
    TextArea,
    /// `<html>`, `<head>`, `<body>`.
    Root,
    /// `<table>`.
    Table,
    /// `<caption>`.
    Caption,
    /// `<colgroup>`, `<col>`.
    Columns,
    /// `<thead>`, `<tbody>`.
    Group,
    /// `<tfoot>`.
    Foot,
    /// `<tr>`.
    Row,
    /// `<td>`, `<th>`.
    Cell,
}

impl Kind {
    /// Whether it is a part of a table, or a table.
    pub(super) fn is_tabular(self) -> bool {
        use Kind::{Caption, Cell, Columns, Foot, Group, Row, Table};
        matches!(self, Table | Caption | Columns | Group | Foot | Row | Cell)
    }

    /// Whether it begins and ends a line.
    pub(super) fn is_block(self) -> bool {
        use Kind::{Block, Form, Heading, Item, Paragraph, Pre, Rule, TextArea};
        matches!(self, Block | Paragraph | Heading(_) | Item | Pre | Form | Rule | TextArea)
    }

    /// Whether no end tag belongs to it.
    pub(super) fn is_void(self) -> bool {
        matches!(self, Self::Void | Self::Break | Self::Rule | Self::Image | Self::Columns)
    }
}

const COUNT: usize = 89;

/// Places for them: enough that most stand where they are looked for first.
const SLOTS: usize = 256;

/// All elements that are not simply inline, by packed name, each in its slot or the next that was free.
static KINDS: [(u64, Kind); SLOTS] = scattered([
    (b"address", Kind::Block),
    (b"area", Kind::Void),
    (b"article", Kind::Block),
    (b"aside", Kind::Block),
    (b"base", Kind::Void),
    (b"basefont", Kind::Void),
    (b"bgsound", Kind::Void),
    (b"blockquote", Kind::Block),
    (b"body", Kind::Root),
    (b"br", Kind::Break),
    (b"button", Kind::Block),
    (b"canvas", Kind::Object),
    (b"caption", Kind::Caption),
    (b"center", Kind::Block),
    (b"col", Kind::Columns),
    (b"colgroup", Kind::Columns),
    (b"dd", Kind::Item),
    (b"details", Kind::Block),
    (b"dialog", Kind::Block),
    (b"dir", Kind::Block),
    (b"div", Kind::Block),
    (b"dl", Kind::Block),
    (b"dt", Kind::Item),
    (b"embed", Kind::Image),
    (b"fieldset", Kind::Block),
    (b"figcaption", Kind::Block),
    (b"figure", Kind::Block),
    (b"footer", Kind::Block),
    (b"form", Kind::Form),
    (b"frame", Kind::Void),
    (b"frameset", Kind::Block),
    (b"h1", Kind::Heading(1)),
    (b"h2", Kind::Heading(2)),
    (b"h3", Kind::Heading(3)),
    (b"h4", Kind::Heading(4)),
    (b"h5", Kind::Heading(5)),
    (b"h6", Kind::Heading(6)),
    (b"head", Kind::Root),
    (b"header", Kind::Block),
    (b"hgroup", Kind::Block),
    (b"hr", Kind::Rule),
    (b"html", Kind::Root),
    (b"iframe", Kind::Raw),
    (b"image", Kind::Image),
    (b"img", Kind::Image),
    (b"input", Kind::Void),
    (b"keygen", Kind::Void),
    (b"legend", Kind::Block),
    (b"li", Kind::Item),
    (b"link", Kind::Void),
    (b"listing", Kind::Pre),
    (b"main", Kind::Block),
    (b"marquee", Kind::Block),
    (b"menu", Kind::Block),
    (b"meta", Kind::Void),
    (b"nav", Kind::Block),
    (b"noembed", Kind::Raw),
    (b"noframes", Kind::Raw),
    (b"noscript", Kind::Raw),
    (b"object", Kind::Object),
    (b"ol", Kind::Block),
    (b"optgroup", Kind::Block),
    (b"option", Kind::Item),
    (b"p", Kind::Paragraph),
    (b"param", Kind::Void),
    (b"plaintext", Kind::Pre),
    (b"pre", Kind::Pre),
    (b"script", Kind::Raw),
    (b"search", Kind::Block),
    (b"section", Kind::Block),
    (b"select", Kind::Block),
    (b"source", Kind::Void),
    (b"style", Kind::Raw),
    (b"summary", Kind::Block),
    (b"svg", Kind::Svg),
    (b"table", Kind::Table),
    (b"tbody", Kind::Group),
    (b"td", Kind::Cell),
    (b"template", Kind::Template),
    (b"textarea", Kind::TextArea),
    (b"tfoot", Kind::Foot),
    (b"th", Kind::Cell),
    (b"thead", Kind::Group),
    (b"title", Kind::Raw),
    (b"tr", Kind::Row),
    (b"track", Kind::Void),
    (b"ul", Kind::Block),
    (b"wbr", Kind::Void),
    (b"xmp", Kind::Raw),
]);

/// Where a packed name is looked for first.
const fn slot_of(name: u64) -> usize {
    // Fibonacci hashing: the highest bits of this product depend on all bits of the name.
    (name.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as usize
}

/// The names packed and put in their slots, when the program is built.
const fn scattered(names: [(&[u8], Kind); COUNT]) -> [(u64, Kind); SLOTS] {
    let mut kinds = [(0, Kind::Inline); SLOTS];
    let mut count = 0;
    while count < COUNT {
        let name = Name::new(names[count].0).0;
        let mut slot = slot_of(name);
        while kinds[slot].0 != 0 {
            slot = (slot + 1) % SLOTS;
        }
        kinds[slot] = (name, names[count].1);
        count += 1;
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_any_case() {
        assert_eq!(Name::new(b"TD"), Name::new(b"td"));
        assert_eq!(Name::new(b"Td").kind(), Kind::Cell);
        assert_eq!(Name::new(b"H3").kind(), Kind::Heading(3));
        assert_eq!(Name::new(b"blockquote").kind(), Kind::Block);
        assert_eq!(Name::new(b"o:p").kind(), Kind::Inline);
    }

    #[test]
    fn no_two_elements_share_a_packed_name() {
        let mut names: Vec<u64> = KINDS.iter().map(|&(name, _)| name).filter(|&name| name != 0).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), COUNT);
    }

    #[test]
    fn every_element_is_found_and_no_other_is() {
        for &(name, kind) in KINDS.iter().filter(|&&(name, _)| name != 0) {
            assert_eq!(Name(name).kind(), kind);
            assert_eq!(Name(name ^ 1 << 55).kind(), Kind::Inline);
        }
        assert_eq!(Name::IMPLIED.kind(), Kind::Inline);
    }

    #[test]
    fn hardly_any_is_looked_for_far_from_its_slot() {
        let far = |slot: usize, name: u64| (slot + SLOTS - slot_of(name)) % SLOTS;
        let names = KINDS.iter().enumerate().filter(|&(_, &(name, _))| name != 0);
        assert!(names.map(|(slot, &(name, _))| far(slot, name)).max().is_some_and(|far| far < 8));
    }
}
