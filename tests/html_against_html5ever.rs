//! The HTML reader against html5ever and a plain table algorithm, on damaged tables.
//!
//! Every case is built of a few tables, then damaged: tags dropped, doubled, changed places. The same
//! source goes through the reader and through html5ever, on whose tree the algorithm "forming a
//! table" (WHATWG 4.9.12.1) is carried out as it is written, place by place. Tables must agree in
//! every cell; of the text outside nothing may be lost and nothing be read twice.
//!
//! Where the reader differs on purpose, the reference here does the same:
//!
//! - A cell ends with its row group. The standard lets it make rows of its own below.
//! - A span that reaches more than 16 columns past the last beginning of a cell is cut to what the
//!   other cells reach. The standard keeps a thousand columns.
//! - What `hidden` or `display: none` takes out of sight is not read; rows and cells are then none.
//! - The foot of a table within a cell is read last, as it is shown; in the source it may come first.
//! - A table of one cell, one without text, and one that holds another of four cells, only lays out
//!   a page: the tables in it are read, it is not.
//!   A table of forty cells, nearly all of them short, is none of these if fewer cells are within.
//!
//! `GOUJI_SEED=…` takes other cases, `GOUJI_CASES=…` more of them.
//!
//! And these are not put to the test:
//!
//! - Parts of tables outside any table: html5ever drops the tags, the reader takes them for a table.
//! - Stretches of text between cells: html5ever joins them, with each other and with what stands
//!   before the table; the reader keeps them apart, and in their place where the table only lays out
//!   a page. So in damaged cases neither white space counts nor the order of characters in a cell.
//! - The same in a table that is hidden: html5ever shows them.

use std::collections::{BTreeMap, BTreeSet};

use gouji::document::{Block, Document};
use gouji::read::html::read;
use scraper::{ElementRef, Html, Node};

/// Pages of one to three tables.
const CASES: u64 = 10_000;

/// A number out of the environment.
fn chosen(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|number| number.parse().ok())
}

#[test]
fn tables_agree_with_the_standard() {
    let first = chosen("GOUJI_SEED").unwrap_or(1) << 24;
    for seed in first..first + chosen("GOUJI_CASES").unwrap_or(CASES) {
        let is_tidy = seed % 3 == 0;
        let source = Random { state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15), is_tidy }.source();
        let document = read(&source);
        let tree = Html::parse_document(&source);
        let mut expected = Expected::default();
        expected.walk(tree.root_element());
        let mut found = grids(&document);
        if !is_tidy {
            sort_characters(&mut found);
            sort_characters(&mut expected.grids);
        }
        assert_eq!(found, expected.grids, "GOUJI_SEED={}, seed {seed}:\n{source}", first >> 24);
        let outside = sorted_characters(&expected.outside);
        assert_eq!(paragraphs(&document), outside, "GOUJI_SEED={}, seed {seed}:\n{source}", first >> 24);
    }
}

/// A table: its rows, its columns, and its cells.
type Table = (usize, usize, Vec<Cell>);
/// A cell: its row, its column, how many of each it covers, and its words.
type Cell = (usize, usize, usize, usize, String);

fn grids(document: &Document<'_>) -> Vec<Table> {
    let grids = document.blocks.iter().filter_map(|block| match block {
        Block::Grid(grid) => Some(grid),
        _ => None,
    });
    let size = |n: u32| n as usize;
    grids
        .map(|grid| {
            let cells = grid.cells.iter().map(|cell| {
                let text = words(cell.span.of(&document.text));
                (size(cell.row), size(cell.column), size(cell.row_span), size(cell.column_span), text)
            });
            (size(grid.rows), size(grid.columns), cells.collect())
        })
        .collect()
}

fn sort_characters(grids: &mut [Table]) {
    for cell in grids.iter_mut().flat_map(|(_, _, cells)| cells) {
        cell.4 = sorted_characters(&cell.4);
    }
}

/// The characters of a text but its white space, sorted.
fn sorted_characters(text: &str) -> String {
    let mut characters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    characters.sort_unstable();
    String::from_iter(characters)
}

/// The characters of all paragraphs, sorted.
fn paragraphs(document: &Document<'_>) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        if let Block::Paragraph(paragraph) = block {
            text.push_str(paragraph.span.of(&document.text));
        }
    }
    sorted_characters(&text)
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What html5ever and the standard make of a source.
#[derive(Default)]
struct Expected {
    grids: Vec<Table>,
    /// The text outside tables.
    outside: String,
}

impl Expected {
    fn walk(&mut self, element: ElementRef<'_>) {
        if is_out_of_sight(element) {
            return;
        }
        if element.value().name() == "table" {
            let table = form(element);
            if !lays_out_page(element, &table) {
                for caption in named(element, &["caption"]) {
                    self.walk(caption);
                }
                return self.grids.push(table);
            }
        }
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.outside.push_str(text),
                Node::Element(_) => ElementRef::wrap(child).into_iter().for_each(|child| self.walk(child)),
                _ => {}
            }
        }
    }
}

fn is_out_of_sight(element: ElementRef<'_>) -> bool {
    let element = element.value();
    let style = element.attr("style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
    matches!(element.name(), "head" | "script" | "style")
        || element.attr("hidden").is_some()
        || style.contains("display:none")
}

fn named<'a>(element: ElementRef<'a>, names: &[&str]) -> Vec<ElementRef<'a>> {
    let children = element.children().filter_map(ElementRef::wrap);
    children.filter(|child| names.contains(&child.value().name()) && !is_out_of_sight(*child)).collect()
}

/// The words of an element, those of two blocks apart.
fn text(element: ElementRef<'_>, into: &mut String) {
    if is_out_of_sight(element) {
        return;
    }
    let is_inline = matches!(element.value().name(), "b" | "span" | "o:p");
    into.push_str(if is_inline { "" } else { " " });
    let is_table = element.value().name() == "table";
    let (feet, others): (Vec<_>, Vec<_>) = element.children().partition(|child| {
        is_table && ElementRef::wrap(*child).is_some_and(|child| child.value().name() == "tfoot")
    });
    for child in others.into_iter().chain(feet) {
        match child.value() {
            Node::Text(part) => into.push_str(part),
            Node::Element(_) => ElementRef::wrap(child).into_iter().for_each(|child| text(child, into)),
            _ => {}
        }
    }
    into.push_str(if is_inline { "" } else { " " });
}

fn lays_out_page(element: ElementRef<'_>, (_, _, cells): &Table) -> bool {
    let is_blank = |cells: &[Cell]| cells.iter().all(|cell| cell.4.is_empty());
    let mut inner = Vec::new();
    for group in named(element, &["thead", "tbody", "tfoot"]) {
        for row in named(group, &["tr"]) {
            named(row, &["td", "th"]).into_iter().for_each(|cell| tables(cell, &mut inner));
        }
    }
    let nests_table = inner.iter().any(|(_, _, cells)| cells.len() >= 4 && !is_blank(cells));
    let short = cells.iter().filter(|cell| cell.4.chars().count() <= 40).count();
    let is_dense = cells.len() >= 40 && short * 5 >= cells.len() * 4;
    let nested: usize = inner.iter().map(|(_, _, cells)| cells.len()).sum();
    cells.len() <= 1 || is_blank(cells) || nests_table && (!is_dense || nested >= cells.len())
}

/// The tables within an element, at any depth, but not those in a caption.
fn tables(element: ElementRef<'_>, into: &mut Vec<Table>) {
    for child in element.children().filter_map(ElementRef::wrap) {
        if is_out_of_sight(child) || child.value().name() == "caption" {
            continue;
        }
        if child.value().name() == "table" {
            into.push(form(child));
        }
        tables(child, into);
    }
}

/// Forming a table (WHATWG 4.9.12.1), place by place.
fn form(table: ElementRef<'_>) -> Table {
    let mut groups = named(table, &["thead", "tbody"]);
    groups.extend(named(table, &["tfoot"]));
    let mut height = 0;
    let mut cells: Vec<Cell> = Vec::new();
    for group in groups {
        let rows = named(group, &["tr"]);
        let end = height + rows.len();
        let mut taken: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for row in rows {
            let mut column = 0;
            for cell in named(row, &["td", "th"]) {
                while taken.get(&height).is_some_and(|taken| taken.contains(&column)) {
                    column += 1;
                }
                let span = |name| cell.value().attr(name).and_then(integer);
                // No table is wider than a thousand columns; what does not fit is left out.
                let room = 1_000_usize.saturating_sub(column);
                let columns = span("colspan").filter(|&span| span > 0).unwrap_or(1).min(room);
                if columns == 0 {
                    break;
                }
                let bottom = match span("rowspan").unwrap_or(1) {
                    0 => end,
                    rows => end.min(height + rows.min(65_534)),
                };
                for row in height..bottom {
                    taken.entry(row).or_default().extend(column..column + columns);
                }
                let mut content = String::new();
                text(cell, &mut content);
                cells.push((height, column, bottom - height, columns, words(&content)));
                column += columns;
            }
            height += 1;
        }
    }
    let begun = cells.iter().map(|cell| cell.1 + 1).max().unwrap_or(0);
    let reached = cells.iter().map(|cell| cell.1 + cell.3).filter(|&end| end <= begun + 16).max();
    let width = begun.max(reached.unwrap_or(0));
    cells.iter_mut().for_each(|cell| cell.3 = cell.3.min(width - cell.1));
    (height, width, cells)
}

/// The rules for parsing non-negative integers (WHATWG 2.3.4.2), for what the generator writes.
fn integer(value: &str) -> Option<usize> {
    let value = value.trim_start();
    let digits = value.strip_prefix('+').unwrap_or(value);
    let digits = if value.starts_with("-0") { &value[1..] } else { digits };
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().ok()
}

/// A xorshift generator: the cases are the same on every machine.
struct Random {
    state: u64,
    /// Whether the case is left undamaged.
    is_tidy: bool,
}

impl Random {
    fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or(0) % limit
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    /// Tables and rows are out of sight only where nothing stands between cells.
    fn if_tidy<'a>(&self, attribute: &'a str) -> &'a str {
        if self.is_tidy { attribute } else { "" }
    }

    /// A page of damaged tables.
    fn source(&mut self) -> String {
        let mut parts = Vec::new();
        for _ in 0..=self.below(3) {
            self.table(&mut parts, 0);
            let text = self.content();
            parts.push(text);
        }
        let damages = if self.is_tidy { 0 } else { self.below(8) };
        for _ in 0..damages {
            let (i, j) = (self.below(parts.len()), self.below(parts.len()));
            match self.below(4) {
                0 => parts.swap(i, j),
                1 => parts.insert(i, parts[j].clone()),
                _ => drop(parts.remove(i)),
            }
            if parts.is_empty() {
                parts.push(String::new());
            }
        }
        format!("<!DOCTYPE html><body>{}", without_stray_parts(&parts))
    }

    fn table(&mut self, parts: &mut Vec<String>, depth: usize) {
        let odd = self.pick(&["", "", "", " hidden", " style='DISPLAY : none'", " border=1", " x='>'"]);
        parts.push(format!("<table{}>", self.if_tidy(odd)));
        if (self.is_tidy || depth == 0) && self.one_in(4) {
            parts.extend(["<caption>".into(), self.content(), "</caption>".into()]);
        }
        if self.one_in(6) {
            parts.push("<colgroup><col span=3></colgroup>".into());
        }
        for _ in 0..=self.below(2) {
            let group = self.pick(&["tbody", "tbody", "thead", "tfoot", "TBODY"]);
            parts.push(format!("<{group}>"));
            for _ in 0..=self.below(4) {
                self.row(parts, depth);
            }
            parts.push(format!("</{group}>"));
        }
        parts.push("</table>".into());
    }

    fn row(&mut self, parts: &mut Vec<String>, depth: usize) {
        let odd = self.pick(&["", "", "", "", "", " hidden=''", " style=\"height:1px;display:none\""]);
        parts.push(format!("<tr{}>", self.if_tidy(odd)));
        if !self.is_tidy && self.one_in(6) {
            parts.push(self.content());
        }
        for _ in 0..self.below(6) {
            let name = self.pick(&["td", "td", "td", "th", "TD"]);
            let mut tag = format!("<{name}");
            if self.one_in(3) {
                let spans = ["2", "\"2\"", "3", "'2;'", "0", "-1", "'100%'", "'+2'", "x"];
                tag += &format!(" colspan={}", self.pick(&spans));
            }
            if self.one_in(3) {
                let spans = ["2", "\" 3\"", "0", "9", "70000", "-0x", "''", "'2'rowspan=5", "'&#50;'"];
                tag += &format!(" ROWSPAN={}", self.pick(&spans));
            }
            tag += self.pick(&["", "", "", "", "", " hidden", " title='a>b'", " nowrap", "/"]);
            parts.push(tag + ">");
            let content = self.content();
            parts.push(content);
            if depth < 2 && self.one_in(40) {
                self.table(parts, depth + 1);
                let content = self.content();
                parts.push(content);
            }
            parts.push(format!("</{name}>"));
        }
        // Were more cells to follow, there would be no room for them.
        if self.is_tidy && self.one_in(6) {
            parts
                .push(self.pick(&["<td colspan=1000>1", "<td colspan='99999'>", "<th colspan=999>2"]).into());
        }
        parts.push("</tr>".into());
    }

    fn content(&mut self) -> String {
        let mut content = String::new();
        for _ in 0..self.below(4) {
            let number = self.below(1_000);
            let piece = match self.below(22) {
                0 => "<p>".into(),
                1 => "</p>".into(),
                2 => "<br>".into(),
                3 => format!("<span>{number}</span>"),
                4 => format!("<b>{number}"),
                5 => "</b>".into(),
                6 => "<o:p></o:p>".into(),
                7 => format!("<!-- <td>{number} -->"),
                8 => format!("<![if !x]>{number}<![endif]>"),
                9 => self.pick(&["&nbsp;", "&#160;", "&lt;", "&amp", "&#x5e74;", "&", "&#0;"]).into(),
                10 => self.pick(&["<", "< 3", "</ x>", "<>", "</>", "\0", "<?x y>"]).into(),
                11 => format!("<div>{number}</div>"),
                12 => format!("<span style='display: none'>{number}<span>{number}</span>{number}</span>"),
                13 => format!("<p hidden>{number}"),
                14 => format!("<script>'<td>{number}'</script>"),
                15 => format!("<h3>{number}</h3>"),
                16 => self.pick(&["</div>", "</span>", "</h2>", "<ul><li>", "</ul>"]).into(),
                17 => " \n ".into(),
                _ => number.to_string(),
            };
            content.push_str(&piece);
        }
        content
    }
}

/// The source without parts of tables that stand in no table.
fn without_stray_parts(parts: &[String]) -> String {
    let mut source = String::new();
    // Of each open table, the name of the cell or caption that is open.
    let mut tables: Vec<Option<String>> = Vec::new();
    for part in parts {
        let name = part.strip_prefix('<').unwrap_or_default();
        let name = &name[..name.find([' ', '>']).unwrap_or(name.len())];
        let name = name.trim_end_matches('/').to_ascii_lowercase();
        match name.as_str() {
            "table" => {
                if tables.last() == Some(&None) {
                    tables.pop();
                }
                tables.push(None);
            }
            "/table" => drop(tables.pop()),
            "caption" | "colgroup" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th" | "/caption"
            | "/tbody" | "/thead" | "/tfoot" | "/tr" | "/td" | "/th" => {
                let Some(open) = tables.last_mut() else { continue };
                match name.as_str() {
                    "td" | "th" | "caption" => *open = Some(name),
                    "/td" | "/th" | "/caption" => *open = open.take().filter(|open| *open != name[1..]),
                    _ if name.starts_with('/') && open.as_deref() == Some("caption") => {}
                    _ => *open = None,
                }
            }
            _ => {}
        }
        source.push_str(part);
    }
    source
}
