import { keyOf } from "./relations.js";

/**
 * Faults: one wrong cell breaks up to three sums, and is to be told once.
 *
 * @typedef {import("./gouji.d.ts").Diagnosis} Diagnosis
 * @typedef {import("./gouji.d.ts").Finding} Finding
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 * @typedef {import("./gouji.d.ts").Severity} Severity
 *
 * @typedef {object} Fault
 * @property {Diagnosis} best
 * @property {Diagnosis[]} others what it may be instead, best first
 *
 * @typedef {Pick<Outcome, "diagnoses" | "findings">} Diagnosed
 */

/** @type {Severity[]} */
const gravestFirst = ["error", "warning", "info"];

/**
 * Best first: the first explanation of each fault, and what it may be instead.
 *
 * @param {Pick<Outcome, "diagnoses">} outcome
 * @returns {Fault[]}
 */
export function faultsOf({ diagnoses }) {
  /** @type {Map<number, Fault>} */
  const faults = new Map();
  for (const diagnosis of diagnoses) {
    const { fault = 0, explains } = diagnosis;
    const known = faults.get(fault);
    if (known) known.others.push(diagnosis);
    // What it would explain may have been ignored.
    else if (explains.length > 0) faults.set(fault, { best: diagnosis, others: [] });
  }
  return [...faults.values()];
}

/**
 * The findings that nothing is left of once all faults are mended. One that also tells of other cells
 * is to be told by itself.
 *
 * @param {Diagnosed} outcome
 * @returns {Set<number>} their places among the findings
 */
export function foldedOf({ diagnoses, findings }) {
  const faults = faultsOf({ diagnoses });
  const changes = faults.flatMap(({ best }) => best.changes);
  const cells = new Map(changes.map((change) => [keyOf(change), change.to]));
  /** @param {Finding} finding */
  const isSettled = ({ relation, at, fixes }) => {
    if (relation !== null) return true;
    if (at.every((place) => place.kind === "cell"))
      return at.every((cell) => cells.has(keyOf(cell)));
    return fixes.some(({ edits }) =>
      edits.every((edit) => edit.kind === "cell" && cells.get(keyOf(edit)) === edit.to),
    );
  };
  const explained = faults.flatMap(({ best }) => best.explains);
  return new Set(
    explained.filter((index) => {
      const finding = findings[index];
      return finding !== undefined && isSettled(finding);
    }),
  );
}

/**
 * @param {Fault} fault
 * @param {Finding[]} findings
 * @returns {Severity} the gravest of what it explains
 */
export function severityOf({ best }, findings) {
  const severities = best.explains.map((index) => findings[index]?.severity);
  return gravestFirst.find((severity) => severities.includes(severity)) ?? "info";
}

/**
 * What there is to mend: a fault counts once, whatever it breaks. `folded` says how many findings
 * are told within the faults; with them the counts are those of the outcome.
 *
 * @param {Outcome} outcome
 * @returns {Record<Severity, number> & { folded: number, faults: number }}
 */
export function tallyOf(outcome) {
  const faults = faultsOf(outcome);
  const folded = foldedOf(outcome);
  const tally = { ...outcome.counts, folded: folded.size, faults: faults.length };
  for (const index of folded) {
    const finding = outcome.findings[index];
    if (finding) tally[finding.severity] -= 1;
  }
  for (const fault of faults) tally[severityOf(fault, outcome.findings)] += 1;
  return tally;
}

/**
 * Whether a sum is broken that no small change would settle.
 *
 * @param {Diagnosed} outcome
 */
export function hasUnexplained({ diagnoses, findings }) {
  const explained = new Set(diagnoses.flatMap(({ explains }) => explains));
  return findings.some(
    ({ relation, severity }, index) =>
      relation !== null && severity === "error" && !explained.has(index),
  );
}
