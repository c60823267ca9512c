import { parse } from "parse5";

const all = (node, names, found = []) => {
  for (const child of node.childNodes ?? []) {
    if (names.includes(child.nodeName)) found.push(child);
    all(child, names, found);
  }
  return found;
};
const text = (node) =>
  node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(text).join("");
const span = (cell, name) => Number(cell.attrs.find((one) => one.name === name)?.value ?? 1);

export default (html) =>
  all(parse(html), ["table"]).map((table) =>
    all(table, ["tr"]).map((row) =>
      all(row, ["td", "th"]).map((cell) => ({
        text: text(cell),
        rowspan: span(cell, "rowspan"),
        colspan: span(cell, "colspan"),
      })),
    ),
  );
