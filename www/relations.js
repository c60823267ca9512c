/**
 * The sums of the official form, weighed for display: the page lights them and writes them out.
 * What is an error is said by the module alone.
 *
 * @typedef {import("./gouji.d.ts").Cell} Cell
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").FormRelation} FormRelation
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 *
 * @typedef {"held" | "broken" | "unknown"} Standing
 * @typedef {{ ref: CellRef, cell: Cell }} Term
 * @typedef {{ terms: Term[], sum: number, unknown: number }} Side
 * @typedef {{ rule: string, left: Side, right: Side, standing: Standing, difference: number }} Sum
 */

/** @type {Cell} */
const absent = { value: null, text: "", state: "missing", span: null };

/**
 * @param {CellRef} ref
 * @returns {string} the same for the same cell
 */
export function keyOf(ref) {
  return `${ref.table}/${ref.row}/${ref.column}`;
}

/**
 * @param {Outcome} outcome
 * @param {CellRef} ref
 * @returns {Cell} also where the report has none
 */
export function cellAt(outcome, ref) {
  const rows = /** @type {Record<string, Record<string, Cell>> | undefined} */ (
    outcome.tables[ref.table]?.rows
  );
  return rows?.[ref.row]?.[ref.column] ?? absent;
}

/**
 * @param {Outcome} outcome
 * @returns {CellRef[]} of every cell that the report has
 */
export function refsOf({ tables }) {
  return /** @type {import("./gouji.d.ts").TableName[]} */ (Object.keys(tables)).flatMap((table) =>
    Object.entries(tables[table]?.rows ?? {}).flatMap(([row, cells]) =>
      Object.keys(cells ?? {}).map((column) => ({ table, row, column })),
    ),
  );
}

/**
 * @param {FormRelation} relation
 * @param {Outcome} outcome
 * @returns {Sum}
 */
export function weigh(relation, outcome) {
  const left = side(relation.left, outcome);
  const right = side(relation.right, outcome);
  return {
    rule: relation.rule,
    left,
    right,
    standing: standing(left, right),
    difference: tidy(left.sum - right.sum),
  };
}

/**
 * @param {CellRef[]} refs
 * @param {Outcome} outcome
 * @returns {Side}
 */
function side(refs, outcome) {
  const terms = refs.map((ref) => ({ ref, cell: cellAt(outcome, ref) }));
  return {
    terms,
    sum: tidy(terms.reduce((sum, term) => sum + (term.cell.value ?? 0), 0)),
    unknown: terms.filter((term) => term.cell.value === null).length,
  };
}

/**
 * A blank is not a zero: where one stands, a sum is broken only if the rest is too much already.
 *
 * @param {Side} left
 * @param {Side} right
 * @returns {Standing}
 */
function standing(left, right) {
  if (left.unknown > 0 && right.unknown > 0) return "unknown";
  if (left.unknown > 0) return left.sum > right.sum ? "broken" : "unknown";
  if (right.unknown > 0) return right.sum > left.sum ? "broken" : "unknown";
  return left.sum === right.sum ? "held" : "broken";
}

/**
 * Takes away what binary fractions add to decimal ones.
 *
 * @param {number} value
 */
function tidy(value) {
  return Math.round(value * 1e6) / 1e6;
}
