import { leaves } from "./form-layout.js";
import { cellAt } from "./relations.js";

/**
 * Which form to draw a report's tables on.
 *
 * @typedef {import("./gouji.d.ts").Form} Form
 * @typedef {import("./gouji.d.ts").FormTable} FormTable
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 * @typedef {import("./gouji.d.ts").TableName} TableName
 */

/**
 * The three tables of the report's format. Where the report follows none, or mixes two, each table
 * is that of the format which has more of the cells that were read; the newer one in doubt.
 *
 * @param {Form[]} forms
 * @param {Outcome} outcome
 * @returns {FormTable[]}
 */
export function chooseTables(forms, outcome) {
  const newestFirst = [...forms].sort((a, b) => b.edition.localeCompare(a.edition));
  const named = newestFirst.find((form) => form.edition === outcome.format);
  if (named) return named.tables;
  return (newestFirst[0]?.tables ?? []).map(({ name }) => {
    const candidates = newestFirst.flatMap((form) =>
      form.tables.filter((table) => table.name === name),
    );
    return candidates.reduce((best, table) =>
      cellsRead(table, outcome) > cellsRead(best, outcome) ? table : best,
    );
  });
}

/**
 * @param {FormTable} table
 * @param {Outcome} outcome
 */
function cellsRead(table, outcome) {
  return table.groups
    .flatMap((group) =>
      leaves(group.rows).flatMap((row) =>
        leaves(group.columns).map((column) => ({
          table: table.name,
          row: row.key ?? "",
          column: column.key ?? "",
        })),
      ),
    )
    .filter((ref) => cellAt(outcome, ref).state !== "missing").length;
}
