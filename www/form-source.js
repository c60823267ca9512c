import { layOut } from "./form-layout.js";

/**
 * The official form as a source: one line for each row, cells parted by bars.
 *
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").Form} Form
 * @typedef {import("./gouji.d.ts").TableName} TableName
 */

/** In which of the six sections a table stands, and its ordinal. */
const places = {
  disclosure: { section: 1, ordinal: "二" },
  requests: { section: 2, ordinal: "三" },
  proceedings: { section: 3, ordinal: "四" },
};

/**
 * @param {Form} form
 * @param {(ref: CellRef) => string} [wordsOf] what stands in a cell
 * @returns {string}
 */
export function composeForm(form, wordsOf = () => "") {
  const lines = form.tables.flatMap((table) => {
    const { section, ordinal } = places[table.name];
    const heading = form.sections[section] ?? "";
    const rows = layOut(table).flatMap(({ head, body }) => [...head, ...body]);
    return [
      heading.startsWith(ordinal) ? heading : `${ordinal}、${heading}`,
      ...rows.map((row) => {
        const cells = row.map(({ ref, text }) => clean(ref ? wordsOf(ref) : text));
        // What a merged cell covers stands empty at the end.
        const covered = row.reduce((sum, { columns }) => sum + columns - 1, 0);
        return `${cells.join(" | ")} |${"|".repeat(covered)}`;
      }),
    ];
  });
  return `${lines.join("\n")}\n`;
}

/** @param {string} words */
function clean(words) {
  return words.replace(/[|｜\s]+/g, " ").trim();
}
