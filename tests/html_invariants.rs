//! What holds of the HTML reader whatever it is given.

use gouji::document::origin::Piece;
use gouji::document::{Block, Document, Grid, Origin};
use gouji::read::html::read;
use gouji::span::Span;
use proptest::prelude::*;

/// Pieces of markup that meet the reader's decisions, and some that are broken off.
const MARKUP: &[&str] = &[
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<td colspan=2 rowspan=0>",
    "<td colspan=1000>",
    "<td rowspan=3 hidden>",
    "<th>",
    "<caption>",
    "</caption>",
    "<tfoot>",
    "<tbody>",
    "</tbody>",
    "<col>",
    "<p>",
    "</p>",
    "<br>",
    "<div>",
    "</div>",
    "<h2>",
    "</h2>",
    "<pre>",
    "</pre>",
    "<li>",
    "<ul>",
    "</ul>",
    "<span>",
    "<p hidden>",
    "<div style='display:none'>",
    "<tr style=mso-hide:all>",
    "</span>",
    "<img src=x>",
    "<svg>",
    "</svg>",
    "<template>",
    "</template>",
    "<script>",
    "</script>",
    "<textarea>",
    "</textarea>",
    "<!--",
    "-->",
    "<![if !a]>",
    "<",
    "</",
    "<a href='",
    "\"",
    ">",
    "&",
    "&nbsp;",
    "&nbsp",
    "&#0",
    "&#0;",
    "&#10;",
    "&lt",
    "&#x5e74;",
    "&notit;",
    "\0",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t ",
    "\n ",
    "\u{a0}",
    "\u{3000}",
    "年",
    "12",
    "a b",
    "é",
    "𠮷",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(source in ".{0,200}") {
        check(&source);
    }

    #[test]
    fn any_markup_is_read(parts in prop::collection::vec(prop::sample::select(MARKUP), 0..120)) {
        check(&parts.concat());
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(prop::sample::select(b"<>/!-='\"&;#xtd r\n\xe5".as_slice()), 0..80)) {
        check(&String::from_utf8_lossy(&bytes));
    }
}

fn check(source: &str) {
    let document = read(source);
    let Origin::Pieces(pieces) = &document.origin else { panic!("no pieces") };
    check_pieces(&document, pieces, source);
    let mut end = 0;
    for block in &document.blocks {
        let span = block.span();
        assert!(end <= span.start(), "blocks out of order in {source:?}: {document:?}");
        end = span.end();
        match block {
            Block::Paragraph(paragraph) => {
                assert!(!paragraph.span.is_empty());
                check_words(&document, paragraph.span);
                let keeps_tabs = source.contains("<pre>") || source.contains("<textarea>");
                assert!(keeps_tabs || !paragraph.span.of(&document.text).contains('\t'));
                check_separator(&document, end);
            }
            Block::Picture(place) => assert!(place.is_empty()),
            Block::Grid(grid) => check_grid(&document, grid),
        }
    }
}

fn check_pieces(document: &Document<'_>, pieces: &[Piece], source: &str) {
    let mut end = 0;
    for piece in pieces {
        assert_eq!(piece.reading.start(), end, "a gap in {source:?}");
        end = piece.reading.end();
        let reading = document.text.get(piece.reading.range()).expect("a character was split");
        let written = source.get(piece.source.range()).expect("a character was split");
        assert!(!reading.is_empty());
        if reading.len() == written.len() {
            assert_eq!(reading, written);
        } else {
            assert_eq!(reading.chars().count(), 1, "{reading:?} for {written:?}");
        }
    }
    assert_eq!(end, document.text.len());
}

fn check_words(document: &Document<'_>, span: Span) {
    let words = document.text.get(span.range()).expect("a character was split");
    let white = |c: char| c.is_ascii_whitespace() || matches!(c, '\u{a0}' | '\u{3000}');
    assert!(!words.starts_with(white) && !words.ends_with(white), "{words:?}");
}

/// Blanks that are no words may stand before the line break or tab.
fn check_separator(document: &Document<'_>, end: usize) {
    let separator = document.text[end..].chars().find(|c| !matches!(c, '\u{a0}' | '\u{3000}' | ' '));
    assert!(matches!(separator, Some('\t' | '\n')), "{:?}", document.text);
}

fn check_grid(document: &Document<'_>, grid: &Grid) {
    assert!(grid.cells.len() > 1);
    assert!(grid.cells.is_sorted_by_key(|cell| (cell.row, cell.column)));
    let mut end = grid.span.start();
    for cell in &grid.cells {
        assert!(end <= cell.span.start() && cell.span.end() <= grid.span.end());
        end = cell.span.end();
        check_words(document, cell.span);
        assert!(cell.row_span > 0 && cell.row + cell.row_span <= grid.rows);
        assert!(cell.column_span > 0 && cell.column + cell.column_span <= grid.columns);
        check_separator(document, end);
    }
}
