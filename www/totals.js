import { cellAt, keyOf, weigh } from "./relations.js";

/**
 * Totals that can be added up, and blanks that can be filled.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").FormTable} FormTable
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 *
 * @typedef {{ cell: CellRef, to: number }} Filling
 */

/**
 * Totals that are blank, or were added up here before, and whose addends are all numbers. A number
 * that a person wrote is left as it is.
 *
 * @param {FormTable[]} tables
 * @param {Outcome} outcome
 * @param {(ref: CellRef) => boolean} isOpen whether a cell may be filled in
 * @returns {{ fillings: Filling[], open: number }} open: totals that are left for want of addends
 */
export function totalsOf(tables, outcome, isOpen) {
  /** @type {Map<string, Filling>} */
  const fillings = new Map();
  /** @type {Set<string>} */
  const open = new Set();
  const relations = tables.flatMap((table) => table.relations);
  /** @param {CellRef} ref */
  const valueOf = (ref) => {
    const filling = fillings.get(keyOf(ref));
    if (filling) return filling.to;
    return isOpen(ref) ? null : cellAt(outcome, ref).value;
  };
  // Totals of totals follow once those are known.
  for (let known = -1; known < fillings.size;) {
    known = fillings.size;
    open.clear();
    for (const relation of relations) {
      const { left, right } = weigh(relation, outcome);
      const [parts, total] = right.terms.length === 1 ? [left, right] : [right, left];
      const [term] = total.terms;
      if (!term || total.terms.length > 1) continue;
      if (!isOpen(term.ref) || fillings.has(keyOf(term.ref))) continue;
      const values = parts.terms.map(({ ref }) => valueOf(ref));
      if (values.every((value) => value !== null)) {
        const sum = values.reduce((sum, value) => Number(sum) + Number(value), 0);
        const to = Math.round(Number(sum) * 1e6) / 1e6;
        fillings.set(keyOf(term.ref), { cell: term.ref, to });
      } else open.add(keyOf(term.ref));
    }
  }
  const filled = [...fillings.values()];
  return { fillings: filled, open: [...open].filter((key) => !fillings.has(key)).length };
}

/**
 * The cells that are to be added up: those on the single side of a relation.
 *
 * @param {FormTable[]} tables
 * @returns {Set<string>}
 */
export function totalCells(tables) {
  const cells = tables.flatMap(({ relations }) =>
    relations.flatMap(({ left, right }) =>
      right.length === 1 ? right : left.length === 1 ? left : [],
    ),
  );
  return new Set(cells.map(keyOf));
}
