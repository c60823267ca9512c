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
 * The diagnoses are best first: each one that explains nothing explained yet is a fault of its own,
 * the rest are other explanations of the first fault that they share a finding with.
 *
 * @param {Diagnosed} outcome
 * @returns {Fault[]}
 */
export function faultsOf({ diagnoses }) {
  /** @type {Fault[]} */
  const faults = [];
  for (const diagnosis of diagnoses) {
    // What it would explain may have been ignored.
    if (diagnosis.explains.length === 0) continue;
    const fault = faults.find(({ best }) => shareFinding(best, diagnosis));
    if (fault) fault.others.push(diagnosis);
    else faults.push({ best: diagnosis, others: [] });
  }
  return faults;
}

/**
 * @param {Diagnosis} one
 * @param {Diagnosis} other
 */
function shareFinding(one, other) {
  return one.explains.some((index) => other.explains.includes(index));
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
 * How many relations a change would settle; one finding may tell of many.
 *
 * @param {Diagnosis} diagnosis
 * @param {Finding[]} findings
 */
export function relationsSettled({ explains }, findings) {
  return explains.reduce(
    (sum, index) => sum + (findings[index]?.relation ? 1 : (findings[index]?.at.length ?? 0)),
    0,
  );
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
  const tally = { ...outcome.counts, folded: 0, faults: faults.length };
  for (const fault of faults) {
    for (const index of fault.best.explains) {
      const finding = outcome.findings[index];
      if (finding) tally[finding.severity] -= 1;
      tally.folded += 1;
    }
    tally[severityOf(fault, outcome.findings)] += 1;
  }
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
