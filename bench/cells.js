// How many of the 200 values that the measured reports are known to hold stand where they belong.

import { readFileSync } from "node:fs";

const KNOWN = JSON.parse(
  readFileSync(new URL("../tests/reports/expected-2021.json", import.meta.url), "utf8"),
);
const COLUMNS = {
  requests: ["natural", "business", "research", "nonprofit", "legal", "other", "total"],
  proceedings: ["upheld", "corrected", "other", "pending", "total"],
};
// Rows of 表二 with values, and how many; the others are headings.
const DISCLOSURE = [
  [2, 3],
  [3, 3],
  [6, 1],
  [9, 1],
  [10, 1],
  [13, 1],
];

/** @returns {{ table: number, row: number, column: number, value: number }[]} */
function places() {
  const disclosure = Object.values(KNOWN.disclosure).flatMap((row, index) =>
    Object.values(row).map((value, column) => ({
      table: 0,
      row: DISCLOSURE[index][0],
      column: column + 1,
      value,
    })),
  );
  const requests = Object.values(KNOWN.requests).flatMap((row, index) =>
    row.map((value, column) => ({ table: 1, row: index + 3, column: column + 3, value })),
  );
  const proceedings = Object.values(KNOWN.proceedings)
    .flat()
    .map((value, column) => ({ table: 2, row: 3, column, value }));
  return [...disclosure, ...requests, ...proceedings];
}

const PLACES = places();
export const all = PLACES.length;

/** Of tables as the peers give them: rows of cells that know their spans. */
export function rightInTables(tables) {
  const grids = tables.map(grid);
  return PLACES.filter(({ table, row, column, value }) => {
    const text = grids[table]?.[row]?.[column]?.trim();
    return text && Number(text) === value;
  }).length;
}

function grid(rows) {
  const filled = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { text, rowspan, colspan } of cells) {
      while (filled[row][column] !== undefined) column += 1;
      for (const below of filled.slice(row, row + rowspan)) {
        for (let right = 0; right < colspan; right += 1) below[column + right] = text;
      }
    }
  });
  return filled;
}

/** Of what gouji says, where the cells have names. */
export function rightInOutcome({ tables }) {
  const right = (table, row, column, value) =>
    Number(tables[table]?.rows[row]?.[column]?.value === value);
  let count = 0;
  for (const [row, values] of Object.entries(KNOWN.disclosure))
    for (const [column, value] of Object.entries(values))
      count += right("disclosure", row, column, value);
  for (const [table, columns] of Object.entries(COLUMNS))
    for (const [row, values] of Object.entries(KNOWN[table]))
      values.forEach((value, index) => (count += right(table, row, columns[index], value)));
  return count;
}
