import { load } from "cheerio";

export default (html) => {
  const $ = load(html);
  const span = (cell, name) => Number($(cell).attr(name) ?? 1);
  const all = (inside, selector, map) =>
    $(inside)
      .find(selector)
      .toArray()
      .map((found) => map(found));
  return all($.root(), "table", (table) =>
    all(table, "tr", (row) =>
      all(row, "td, th", (cell) => ({
        text: $(cell).text(),
        rowspan: span(cell, "rowspan"),
        colspan: span(cell, "colspan"),
      })),
    ),
  );
};
