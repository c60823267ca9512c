//! Whole pages in, whole outlines out.

use std::fmt::Write as _;

use super::flow::MAX_DEPTH;
use super::read;
use super::table::MAX_TABLE_DEPTH;
use crate::document::grid::MAX_CELLS;
use crate::document::{Block, Document, MAX_MARKS, Origin};

/// The blocks, one a line: `p`, `h2`, `img`, and for a table its rows, cells between bars and their
/// spans (rows × columns) before the words where they have more than one place.
fn outline(source: &str) -> String {
    let document = read(source);
    let mut lines = String::new();
    for block in &document.blocks {
        let words = block.span().of(&document.text);
        match block {
            Block::Paragraph(paragraph) if paragraph.level == 0 => writeln!(lines, "p {words}"),
            Block::Paragraph(paragraph) => writeln!(lines, "h{} {words}", paragraph.level),
            Block::Picture(_) => writeln!(lines, "img {}", source_of(&document, block, source)),
            Block::Grid(grid) => {
                for row in 0..grid.rows {
                    let cells: Vec<String> = grid
                        .row(row)
                        .iter()
                        .map(|cell| {
                            let words = cell.span.of(&document.text).replace('\n', "¶");
                            match (cell.row_span, cell.column_span) {
                                (1, 1) => words,
                                (rows, columns) => format!("{rows}×{columns} {words}"),
                            }
                        })
                        .collect();
                    let _ = writeln!(lines, "| {}", cells.join(" | "));
                }
                writeln!(lines, "({} × {})", grid.rows, grid.columns)
            }
        }
        .expect("writing to a string");
    }
    lines
}

fn source_of<'a>(document: &Document<'_>, block: &Block, source: &'a str) -> &'a str {
    let start = document.origin.source(block.span()).start();
    let length = source[start..].find('>').map_or(0, |i| i + 1);
    &source[start..start + length]
}

#[track_caller]
fn assert_outline(source: &str, expected: &[&str]) {
    assert_eq!(outline(source).lines().collect::<Vec<_>>(), expected, "{source}");
}

#[test]
fn text_runs_on_within_lines_and_breaks_at_blocks() {
    assert_outline("<p>收到<span>20</span><b>2</b>3<o:p></o:p>件", &["p 收到2023件"]);
    assert_outline(
        "a<div>b</div>c<br>d<li>e<li>f<dt>g<dd>h",
        &["p a", "p b", "p c", "p d", "p e", "p f", "p g", "p h"],
    );
    assert_outline(
        "<H2 class=x>一、总体情况</H2>正文<h3><b>(一)</b></h3>",
        &["h2 一、总体情况", "p 正文", "h3 (一)"],
    );
    assert_outline("12</div>34</section>56", &["p 123456"]);
    assert_outline("<p>a</p>b</p>c", &["p a", "p b", "p c"]);
}

#[test]
fn white_space_is_run_together() {
    assert_outline(" a \n\t b <b> c</b> \n", &["p a b c"]);
    assert_outline("<p>&nbsp;&#12288;一\u{a0}</p><p>&nbsp;</p>", &["p 一"]);
    assert_outline("<pre>\na  b\r\n c\n\n</pre>d  e", &["p a  b", "p c", "p d e"]);
}

#[test]
fn what_is_no_markup_is_text() {
    assert_outline("1 < 2 &lt;3 &amp 4&5 </", &["p 1 < 2 <3 & 4&5 </"]);
    assert_outline("a<!-- <p> -- > -->b<!-->c<!--->d<!--x--!>e<!--", &["p abcde"]);
    assert_outline("<!DOCTYPE html><?xml version='1.0'?><![if !x]>a<![endif]></ b>c<![CDATA[d]]>", &["p ac"]);
    assert_outline("<a title='x>y' href=\">\" b=c>d</a e='>'>f<p", &["p df"]);
}

#[test]
fn what_is_not_shown_is_not_read() {
    assert_outline("<title>a</title><style>b</style><script>'</p>' </scriptx></SCRIPT >c", &["p c"]);
    assert_outline("a<template><p>b<template></template>c</template>d", &["p ad"]);
    assert_outline("a<span hidden>b<span>c</span>d</span>e<b style='MSO-HIDE: all'>f</b>g", &["p aeg"]);
    assert_outline("<p style=\"color:red;display:none\">a<p>b<p style='x-display:none'>c", &["p b", "p c"]);
    assert_outline("<textarea>a<p>\nb</textarea>", &["p a<p>", "p b"]);
    assert_outline(
        "<table><tr hidden><td>0<td>0<tr><td>1<td hidden>2<td>3<tr><td rowspan=2>4<td>5<tr hidden><td>6<tr><td>7</table>",
        &["| 1 | 3", "| 2×1 4 | 5", "| 7", "(3 × 2)"],
    );
}

#[test]
fn pictures_stand_after_their_line() {
    assert_outline(
        "<p>a<img src=1>b</p><img src=2>c",
        &["p ab", "img <img src=1>", "p c", "img <img src=2>"],
    );
    assert_outline(
        "<svg><text>a</text><style></style></svg>b<svg><p>c",
        &["p b", "img <svg>", "img <svg>", "p c"],
    );
    assert_outline(
        "<table><tr><td>1<img src=x><br>2<td><img src=y></table>a",
        &["| 1¶¶2 | ", "(1 × 2)", "img <img src=x>", "img <img src=y>", "p a"],
    );
}

#[test]
fn end_tags_of_tables_may_be_missing() {
    let table = ["| 1 | 2", "| 3 | 4", "(2 × 2)"];
    assert_outline("<table><tr><td>1<td>2<tr><td>3<td>4", &table);
    assert_outline("<table><td>1</td>2</table>", &["p 1", "p 2"]);
    assert_outline(
        "<table><thead><td>1</th><td>2<tbody><td>3</tr></td><td>4</caption></table>",
        &["| 1 | 2", "| 3", "| 4", "(3 × 2)"],
    );
    assert_outline("<tr><td>1<td>2</tr><tr><td>3<td>4</table>", &table);
    assert_outline(
        "<td>1<td>2<tr><td>3<td>4</tr>&nbsp;</tbody>五、<p>六",
        &["| 1 | 2", "| 3 | 4", "(2 × 2)", "p 五、", "p 六"],
    );
    assert_outline("<table><tr><td>1<td>2</table></td></tr></table>3", &["| 1 | 2", "(1 × 2)", "p 3"]);
}

#[test]
fn what_stands_between_cells_goes_before_the_table() {
    assert_outline(
        "<table>a<tr>b<td>1</td><p>c</p><td>2<tr><td>3<td>4</tr>d<caption>e</caption></table>f",
        &["p a", "p b", "p c", "p d", "p e", "| 1 | 2", "| 3 | 4", "(2 × 2)", "p f"],
    );
    let document = read("<table><tr><td>1<td>2<tr>a<td>3<td>4</table>");
    assert_eq!(document.text, "a\n1\t2\n3\t4\n");
}

#[test]
fn a_foot_goes_below() {
    assert_outline(
        "<table><tfoot><tr><td>合计<td>3<tbody><tr><td rowspan=0>甲<td>1<tr><td>2</table>",
        &["| 2×1 甲 | 1", "| 2", "| 合计 | 3", "(3 × 2)"],
    );
    let document = read("<table><tfoot><tr><td>3<td>4<thead><tr><td>1<td>2</table>");
    assert_eq!(document.text, "1\t2\n3\t4\n");
}

#[test]
fn merged_cells_are_laid_out() {
    assert_outline(
        "<table><tr><td colspan=2>a<td ROWSPAN='2;'>b<tr><td>c<td colspan=\"&#50;\">d<tr><td colspan=1000>e</table>",
        &["| 1×2 a | 2×1 b", "| c | 1×2 d", "| 1×3 e", "(3 × 3)"],
    );
}

#[test]
fn tables_that_lay_out_a_page_are_not_read_as_tables() {
    assert_outline("<table><tr><td><p>一<p>二</table>", &["p 一", "p 二"]);
    assert_outline(
        "<table><tr><td>首页<td>新闻<tr><td colspan=2>年报<table><tr><td>1<td>2<tr><td>3<td>4</table>完</table>",
        &["p 首页", "p 新闻", "p 年报", "| 1 | 2", "| 3 | 4", "(2 × 2)", "p 完"],
    );
    assert_outline(
        "<table><tr><td>1<td>2<table><tr><td>3<td>4</table></table>",
        &["| 1 | 2¶3\t4", "(1 × 2)"],
    );
}

#[test]
fn lines_and_cells_are_kept_apart() {
    let document = read("<p>a<br>b<table><tr><td><p>1</p><p>2</p><td><tr><td>3<td> </table>c");
    assert_eq!(document.text, "a\nb\n1\n2\t\n3\t\nc\n");
}

#[test]
fn every_place_leads_back() {
    let source = "<p>a&lt;b  c\nd";
    let document = read(source);
    let Origin::Pieces(pieces) = &document.origin else { panic!("no pieces") };
    let pieces: Vec<_> =
        pieces.iter().map(|piece| (piece.reading.of(&document.text), piece.source.of(source))).collect();
    assert_eq!(
        pieces,
        [("a", "a"), ("<", "&lt;"), ("b ", "b "), ("c", "c"), (" ", ""), ("d", "d"), ("\n", "")]
    );

    let source = "<table><tr><td>12<td><o:p></o:p></td></table>";
    let Block::Grid(grid) = &read(source).blocks[0] else { panic!("no table") };
    let places: Vec<_> =
        grid.cells.iter().map(|cell| read(source).origin.source(cell.span).range()).collect();
    assert_eq!(places, [15..17, 32..32]);
}

#[test]
fn deep_nesting_is_noted_and_costs_nothing() {
    let tags = |tag: &str, n: usize| tag.repeat(n);
    assert!(!read(&tags("<div>", MAX_DEPTH)).oddities.deep_nesting);
    let deep = read(&(tags("<div>", 100_000) + "1" + &tags("</div>", 100_000) + "2"));
    assert!(deep.oddities.deep_nesting);
    assert_eq!(deep.text, "1\n2\n");
    assert_eq!(read(&(tags("<b>", 100_000) + "1" + &tags("</i>", 100_000) + "2")).text, "12\n");
    assert!(!read(&tags("<li>1", 2 * MAX_DEPTH)).oddities.deep_nesting);

    assert!(!read(&tags("<table><td>", MAX_TABLE_DEPTH)).oddities.deep_nesting);
    let deep = read(&(tags("<table><tr><td>1", 100_000) + &tags("</td></tr></table>", 100_000) + "2"));
    assert!(deep.oddities.deep_nesting);
    assert_eq!(deep.text, tags("1\n", 100_000) + "2\n");
}

#[test]
fn an_endless_table_is_cut() {
    let table = |rows: usize| "<table>".to_owned() + &"<tr><td>1<td>2".repeat(rows) + "</table>3";
    assert_eq!(read(&table(MAX_CELLS / 2)).oddities.cut_tables, 0);
    let cut = read(&table(MAX_CELLS));
    assert_eq!(cut.oddities.cut_tables, 1);
    assert_eq!(cut.text, "1\t2\n".repeat(MAX_CELLS / 2) + "3\n");
}

/// What tags do, one a line: what, what it says, what is read of it, and whether it is out of sight.
#[track_caller]
fn assert_marks(source: &str, expected: &[&str]) {
    let document = read(source);
    let drawn: Vec<String> = document
        .markup
        .iter()
        .map(|mark| {
            let words = document.origin.reading(mark.source).of(&document.text).trim();
            let hidden = if mark.is_hidden { " (hidden)" } else { "" };
            format!("{:?} {} [{words}]{hidden}", mark.kind, mark.value.of(source))
        })
        .collect();
    assert_eq!(drawn, expected, "{source}");
}

#[test]
fn what_tags_do_is_noted() {
    assert_marks(
        "<title>a_b</title><base href=/x/><meta name=k content=c><META HTTP-EQUIV=Refresh content='0;url=y'>",
        &["Title  []", "Base /x/ []", "Refresh 0;url=y []"],
    );
    assert_marks(
        "<p>甲<A HREF=\"u\" href=v><b>乙</b>丙</a>丁<script src=s>x</script><script>y</script><iframe src=f></iframe>",
        &["Link u [乙丙]", "Script s []", "Script  []", "Frame f []"],
    );
    assert_marks(
        "<p onclick='f()'>甲</p><bdo id=skigs></bdo><i id=long-one></i>",
        &["Handler f() []", "Id skigs []"],
    );
    assert_marks("<template><a href=x>甲</a></template><svg><title>a</title></svg><!--<a href=y>-->", &[]);
}

#[test]
fn links_out_of_sight_are_told_from_others() {
    for style in [
        "display:none",
        "visibility: hidden",
        "font-size:0px",
        "opacity:0",
        "position:absolute;left:-9999px",
        "text-indent:-9999px",
    ] {
        assert_marks(&format!("<div style='{style}'><p><a href=x></a></div>"), &["Link x [] (hidden)"]);
    }
    assert_marks("<marquee height=1 width=3><a href=x></a></marquee>", &["Link x [] (hidden)"]);
    assert_marks(
        "<div style='left:-999px'><table><td><a href=x>甲</a></table></div><a href=y></a>",
        &["Link x [甲] (hidden)", "Link y []"],
    );
    for style in
        ["opacity:0.8", "font-size:0.8em", "text-indent:-24px", "margin-left:-5.4pt", "visibility:visible"]
    {
        assert_marks(&format!("<div style='{style}'><a href=x></a></div>"), &["Link x []"]);
    }
}

#[test]
fn no_more_marks_are_noted_than_any_page_has() {
    let document = read(&"<a href=x>".repeat(MAX_MARKS + 1));
    assert_eq!(document.markup.len(), MAX_MARKS);
}
