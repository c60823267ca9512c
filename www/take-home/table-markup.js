import { scopeOf } from "../form-layout.js";
import { tag } from "./markup.js";

/**
 * The tables as Word, WPS, Excel and editors of websites take them over: they read merged cells and
 * inline styles, no style sheet.
 *
 * @typedef {import("./markup.js").Markup} Markup
 * @typedef {import("./sheets.js").Sheet} Sheet
 * @typedef {import("./sheets.js").SheetCell} SheetCell
 * @typedef {import("./sheets.js").SheetRow} SheetRow
 */

const tableStyle = "border-collapse:collapse;border:1px solid #000";
const cellStyle = "border:1px solid #000;padding:3px 6px";

/**
 * @param {Sheet[]} sheets
 * @returns {string}
 */
export function tablesMarkup(sheets) {
  const gap = tag("p", {}, "\u00a0").markup;
  return sheets.map((sheet) => drawTable(sheet).markup).join(gap);
}

/** @param {Sheet} sheet */
function drawTable({ title, rows }) {
  // A head in the midst of a table, as 表二 has them, cannot be told as one.
  const firstBody = rows.findIndex(({ isHead }) => !isHead);
  return tag(
    "table",
    { border: 1, cellspacing: 0, cellpadding: 4, style: tableStyle },
    tag("caption", { style: "font-weight:bold;text-align:center" }, title),
    tag("thead", {}, ...rows.slice(0, firstBody).map(drawRow)),
    tag("tbody", {}, ...rows.slice(firstBody).map(drawRow)),
  );
}

/** @param {SheetRow} row */
function drawRow({ cells }) {
  return tag("tr", {}, ...cells.map(drawCell));
}

/** @param {SheetCell} cell */
function drawCell(cell) {
  const { kind, text, rows, columns } = cell;
  const span = {
    rowspan: rows > 1 ? rows : undefined,
    colspan: columns > 1 ? columns : undefined,
  };
  const align = kind === "row" ? "left" : "center";
  const style = `${cellStyle};text-align:${align};vertical-align:middle`;
  const scope = scopeOf(cell);
  if (!scope) return tag("td", { ...span, style }, text);
  return tag("th", { ...span, scope, style: `${style};font-weight:normal` }, text);
}
