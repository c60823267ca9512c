import { layOut } from "../form-layout.js";
import { cellAt } from "../relations.js";
import { tableNames, tableTitles } from "../wording.js";

/**
 * The tables of a report on the official form, ready to be written in any format.
 *
 * @typedef {import("../form-layout.js").LayoutCell} LayoutCell
 * @typedef {import("../gouji.d.ts").FormTable} FormTable
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 *
 * @typedef {object} SheetCell
 * @property {LayoutCell["kind"]} kind
 * @property {string} text a label, or what the report has there
 * @property {number | null} value of a cell that holds a figure
 * @property {number} rows covered
 * @property {number} columns covered
 *
 * @typedef {{ isHead: boolean, cells: SheetCell[] }} SheetRow
 * @typedef {{ name: string, title: string, rows: SheetRow[] }} Sheet name: "表三"
 */

/**
 * @param {FormTable[]} forms
 * @param {Outcome} outcome
 * @returns {Sheet[]} of the tables that were read
 */
export function sheetsOf(forms, outcome) {
  return forms
    .filter(({ name }) => outcome.tables[name])
    .map((form) => ({
      name: tableNames[form.name],
      title: `${tableNames[form.name].slice(1)}、${tableTitles[form.name]}`,
      rows: layOut(form).flatMap(({ head, body }) => [
        ...head.map((row) => rowOf(row, true, outcome)),
        ...body.map((row) => rowOf(row, false, outcome)),
      ]),
    }));
}

/**
 * One slot for each place of the grid; null where a cell to the left or above covers it.
 *
 * @param {Sheet} sheet
 * @returns {(SheetCell | null)[][]}
 */
export function gridOf({ rows }) {
  /** @type {(SheetCell | null | undefined)[][]} */
  const grid = rows.map(() => []);
  rows.forEach(({ cells }, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x += 1;
      for (let down = 0; down < cell.rows; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) {
          const row = grid[y + down];
          if (row) row[x + right] = down + right === 0 ? cell : null;
        }
      }
      x += cell.columns;
    }
  });
  return /** @type {(SheetCell | null)[][]} */ (grid);
}

/**
 * @param {LayoutCell[]} row
 * @param {boolean} isHead
 * @param {Outcome} outcome
 * @returns {SheetRow}
 */
function rowOf(row, isHead, outcome) {
  const cells = row.map(({ kind, text, ref, rows, columns }) => {
    const read = ref && cellAt(outcome, ref);
    return { kind, text: read ? read.text : text, value: read?.value ?? null, rows, columns };
  });
  return { isHead, cells };
}
