import { cellAt } from "./relations.js";

/**
 * Trying a change: the report is checked as if it had been made. What was pasted stays as it is.
 *
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").Diagnosis} Diagnosis
 * @typedef {import("./gouji.d.ts").Edit} Edit
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 * @typedef {import("./gouji.d.ts").Span} Span
 *
 * @typedef {{ span: Span, text: string, cell: CellRef | null, was: string }} Change
 */

/**
 * @param {Edit[]} edits
 * @returns {Change[] | null} null where one of them cannot be made: a cell that is not there
 */
export function changesOf(edits) {
  /** @type {Change[]} */
  const changes = [];
  for (const edit of edits) {
    if (edit.kind === "text") {
      changes.push({ span: edit.span, text: edit.text, cell: null, was: "" });
      continue;
    }
    const { span, from, to, table, row, column } = edit;
    if (!span) return null;
    const cell = /** @type {CellRef} */ ({ table, row, column });
    changes.push({ span, text: String(to), cell, was: from === null ? "空白" : String(from) });
  }
  return changes;
}

/**
 * @param {Diagnosis} diagnosis
 * @param {Outcome} outcome
 * @returns {Edit[]}
 */
export function editsOf(diagnosis, outcome) {
  return diagnosis.changes.map((change) => ({
    kind: "cell",
    ...change,
    span: cellAt(outcome, change).span,
  }));
}

/**
 * @param {string} text
 * @param {Change[]} changes that do not overlap
 * @returns {string}
 */
export function apply(text, changes) {
  // From the end, so that the places before stay where they are.
  return [...changes]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (done, { span, text }) => done.slice(0, span.start) + text + done.slice(span.end),
      text,
    );
}
