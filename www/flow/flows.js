import { figure } from "../arithmetic.js";
import { leaves } from "../form-layout.js";
import { cellAt, weigh } from "../relations.js";
import { shorten } from "../sums.js";

/**
 * The ways that applications take through 表三: where they come from, what becomes of them.
 *
 * @typedef {import("../gouji.d.ts").CellRef} CellRef
 * @typedef {import("../gouji.d.ts").FormLine} FormLine
 * @typedef {import("../gouji.d.ts").FormTable} FormTable
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../relations.js").Side} Side
 * @typedef {import("../relations.js").Sum} Sum
 *
 * @typedef {{ name: string, refs: CellRef[] }} Ask what is to be seen, in cells
 * @typedef {{ name: string, value: number, shown: string }} Stream
 * @typedef {Pick<Sum, "standing" | "difference"> & { left: number, right: number, words: string }} Joint
 *   left, right: the sums that should be equal
 *
 * @typedef {object} Flow
 * @property {Stream[]} sources
 * @property {Joint} balance between sources and results
 * @property {Stream[]} results
 * @property {Stream[]} parts of the first result; may be empty
 * @property {Joint | null} division between the first result and its parts
 *
 * @typedef {{ id: string, name: string, group: string, draw: (outcome: Outcome) => Flow }} View
 */

/**
 * What can be looked at: each kind of applicant, and each thing that becomes of applications.
 *
 * @param {FormTable} table 表三
 * @returns {View[]}
 */
export function viewsOf({ groups: [group] }) {
  if (!group) return [];
  const columns = leaves(group.columns);
  const total = columns[columns.length - 1];
  if (!total) return [];
  const kinds = group.rows.flatMap((line) => (line.lines.length > 0 ? line.lines : [line]));
  return [
    ...[total, ...columns.slice(0, -1)].map((column) => ({
      id: `column/${column.key}`,
      name: column === total ? "总计（全部申请人）" : column.label,
      group: "哪些申请人",
      draw: (/** @type {Outcome} */ outcome) => flowOfColumn(group.rows, column, outcome),
    })),
    ...kinds.map((line) => ({
      id: `row/${line.label}`,
      name: nameOf(line),
      group: "哪一项由谁提出",
      draw: (/** @type {Outcome} */ outcome) => flowOfRow(line, columns, total, outcome),
    })),
  ];
}

/**
 * @param {FormLine[]} rows
 * @param {FormLine} column
 * @param {Outcome} outcome
 * @returns {Flow}
 */
function flowOfColumn(rows, column, outcome) {
  /** @param {FormLine} line @returns {Ask} */
  const ask = (line) => ({ name: nameOf(line), refs: refsOf([line], [column]) });
  const within = rows.find(({ lines }) => lines.length > 0);
  const at = within ? rows.indexOf(within) : rows.length;
  const done = within?.lines[within.lines.length - 1];
  const results = [...(done ? [done] : []), ...rows.slice(at + 1)];
  return flow(
    rows.slice(0, at).map(ask),
    results.map((line) => ({ ...ask(line), ...(line === done ? { name: "办理总计" } : {}) })),
    (within?.lines ?? []).filter((line) => line !== done).map(ask),
    outcome,
  );
}

/**
 * @param {FormLine} line
 * @param {FormLine[]} columns
 * @param {FormLine} total
 * @param {Outcome} outcome
 * @returns {Flow}
 */
function flowOfRow(line, columns, total, outcome) {
  const applicants = columns.filter((column) => column !== total);
  const { division, ...rest } = flow(
    applicants.map((column) => ({ name: column.label, refs: refsOf([line], [column]) })),
    [{ name: "总计", refs: refsOf([line], [total]) }],
    line.lines.map((part) => ({ name: nameOf(part), refs: refsOf([part], [total]) })),
    outcome,
  );
  // The same cells on both sides: nothing to be told.
  return { ...rest, division: division && { ...division, standing: "held", words: "" } };
}

/**
 * @param {Ask[]} sources
 * @param {Ask[]} results
 * @param {Ask[]} parts
 * @param {Outcome} outcome
 * @returns {Flow}
 */
function flow(sources, results, parts, outcome) {
  const first = results.slice(0, 1);
  /** @param {Ask} one @returns {Stream} */
  const stream = (one) => streamOf(one, outcome);
  return {
    sources: sources.map(stream),
    balance: joint(sources, results, outcome),
    results: results.map(stream),
    parts: parts.map(stream),
    division: parts.length > 0 ? joint(first, parts, outcome) : null,
  };
}

/**
 * @param {Ask[]} left
 * @param {Ask[]} right
 * @param {Outcome} outcome
 * @returns {Joint}
 */
function joint(left, right, outcome) {
  /** @param {Ask[]} asks */
  const refs = (asks) => asks.flatMap((ask) => ask.refs);
  const sum = weigh({ rule: "", left: refs(left), right: refs(right) }, outcome);
  const { standing, difference } = sum;
  const sides = [
    sideInWords(left, sum.left, outcome),
    sideInWords(right, sum.right, outcome),
    verdicts[standing](Math.abs(difference)),
  ];
  return {
    standing,
    difference,
    left: sum.left.sum,
    right: sum.right.sum,
    words: sides.join("；"),
  };
}

/** @type {Record<Sum["standing"], (difference: number) => string>} */
const verdicts = {
  held: () => "相符。",
  broken: (difference) => `差 ${difference}。`,
  unknown: () => "有的格没有数字，是否相符无法判断。",
};

/**
 * @param {Ask[]} asks
 * @param {Side} side
 * @param {Outcome} outcome
 * @returns {string} "自然人 21 + 商业企业 4 = 25"
 */
function sideInWords(asks, side, outcome) {
  const streams = asks.map((ask) => streamOf(ask, outcome));
  const told = streams.filter(isTold);
  if (told.length === 0) {
    return `${streams.map(({ name }) => name).join("、")}${streams.length > 1 ? "都是" : ""} 0`;
  }
  const sum = streams.length > 1 && side.unknown === 0 ? ` = ${side.sum}` : "";
  return `${told.map(({ name, shown }) => `${name} ${shown}`).join(" + ")}${sum}`;
}

/**
 * A written zero needs no place of its own.
 *
 * @param {Stream} stream
 */
export function isTold({ shown }) {
  return shown !== "0";
}

/**
 * @param {Ask} ask
 * @param {Outcome} outcome
 * @returns {Stream}
 */
function streamOf({ name, refs }, outcome) {
  const terms = refs.map((ref) => ({ ref, cell: cellAt(outcome, ref) }));
  const value = terms.reduce((sum, { cell }) => sum + (cell.value ?? 0), 0);
  const [only] = terms;
  if (terms.length === 1 && only) return { name, value, shown: figure(only) };
  const gaps = terms.filter(({ cell }) => cell.value === null).length;
  return { name, value, shown: `${value}${gaps > 0 ? `〔${gaps} 格没有数〕` : ""}` };
}

/**
 * @param {FormLine[]} rows
 * @param {FormLine[]} columns
 * @returns {CellRef[]}
 */
function refsOf(rows, columns) {
  return leaves(rows).flatMap((row) =>
    leaves(columns).map((column) => ({
      table: /** @type {const} */ ("requests"),
      row: row.key ?? "",
      column: column.key ?? "",
    })),
  );
}

/** @param {FormLine} line */
function nameOf({ label }) {
  return shorten(label).replace(/[(\uff08].*$/, "");
}

/**
 * @param {Flow} flow
 * @returns {boolean} whether something in it does not add up
 */
export function isBroken({ balance, division }) {
  return balance.standing === "broken" || division?.standing === "broken";
}
