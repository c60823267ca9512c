import { gridOf } from "./sheets.js";

/**
 * @typedef {import("./sheets.js").Sheet} Sheet
 * @typedef {import("./sheets.js").SheetCell} SheetCell
 */

/**
 * The tables line by line, each under its title.
 *
 * @param {Sheet[]} sheets
 * @returns {string[][]}
 */
export function tableLines(sheets) {
  return sheets.flatMap((sheet, index) => [
    ...(index > 0 ? [[""]] : []),
    [sheet.title],
    ...partsOf(sheet).flatMap(withoutCovered),
  ]);
}

/**
 * A table's parts with a head of their own.
 *
 * @param {Sheet} sheet
 * @returns {(SheetCell | null)[][][]}
 */
function partsOf(sheet) {
  /** @type {(SheetCell | null)[][][]} */
  const parts = [];
  gridOf(sheet).forEach((row, y) => {
    const begins = sheet.rows[y]?.isHead && !sheet.rows[y - 1]?.isHead;
    if (begins) parts.push([row]);
    else parts[parts.length - 1]?.push(row);
  });
  return parts;
}

/**
 * Where every line of a part is merged with what is to its left, it is merged to fit the parts above
 * and below. As text it would be a cell too many.
 *
 * @param {(SheetCell | null)[][]} part
 * @returns {string[][]}
 */
function withoutCovered(part) {
  return part.map((row) =>
    row.filter((_, x) => part.some((other) => other[x])).map((cell) => cell?.text ?? ""),
  );
}
