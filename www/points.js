import { faultsOf, foldedOf, severityOf } from "./faults.js";
import { Numbering } from "./numbering.js";
import { cellAt, keyOf } from "./relations.js";
import { slipWords } from "./wording.js";

/**
 * Everything that a reader is to look at, in one numbering: faults, what was found and what could
 * not be told. The list, the tables and the text all refer to points by their index.
 *
 * @typedef {import("./faults.js").Fault} Fault
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").Diagnosis} Diagnosis
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 * @typedef {import("./gouji.d.ts").Place} Place
 * @typedef {import("./gouji.d.ts").Basis} Basis
 * @typedef {import("./gouji.d.ts").Fix} Fix
 *
 * @typedef {"error" | "warning" | "info" | "unclear"} Weight
 *
 * @typedef {object} Point
 * @property {number} index it stays the same over edits, and is no place in a list
 * @property {Weight} weight
 * @property {string} rule
 * @property {string} key what an ignore names it by; "" where it cannot be ignored by itself
 * @property {string} message
 * @property {Place[]} at may be empty where something could not be told
 * @property {boolean} gathers whether it stands for several findings, one for each place
 * @property {Basis | null} basis
 * @property {boolean} isChosen whether the user chose how grave it is
 * @property {Fix[]} fixes
 * @property {boolean} [isSum] whether it is a sum that does not hold
 * @property {number} [fault] index of the fault that explains it, and that it is told with
 * @property {{ rule: string, key: string }[]} [ignores] of a fault: what it is ignored with
 * @property {Diagnosis[]} [diagnoses] of a fault: best first; `fixes` are the same as edits, `at`
 *   their cells in the same order
 *
 * @typedef {{ points: Point[], folded: boolean, explained: Point[] }} Entry one point, or repeats
 *   told in one line; explained: what is told with a fault
 * @typedef {{ weight: Weight, count: number, entries: Entry[] }} Group
 */

/** @type {Weight[]} */
const order = ["error", "warning", "info", "unclear"];

/** So many of one rule are shown before the rest is folded. */
const shownOfOneRule = 3;

/**
 * @param {Outcome} outcome
 * @param {(cell: CellRef) => string} [nameOf] what a cell is called
 * @param {Numbering} [numbering] that of the outcome before an edit
 * @returns {Point[]} a fault stands before what it explains
 */
export function pointsOf(outcome, nameOf = keyOf, numbering = new Numbering()) {
  numbering.begin();
  const chosen = new Set(outcome.choices?.levels.map(({ rule }) => rule));
  const { findings, diagnoses = [] } = outcome;
  const faults = faultsOf({ diagnoses }).map((fault) => ({
    fault,
    point: faultPoint(fault, outcome, nameOf, numbering),
  }));
  const folded = foldedOf({ diagnoses, findings });
  /** @type {Point[]} */
  const points = [];
  for (const [position, { severity, ...finding }] of findings.entries()) {
    const telling = faults.filter(({ fault }) => fault.best.explains.includes(position));
    for (const { fault, point } of telling) {
      if (fault.best.explains[0] === position) points.push(point);
    }
    const told = folded.has(position) ? telling[0] : undefined;
    const key = finding.key ?? "";
    if (told && key !== "") told.point.ignores?.push({ rule: finding.rule, key });
    points.push({
      index: numbering.of([finding.rule, key || finding.message].join("\n")),
      weight: severity,
      rule: finding.rule,
      key,
      message: finding.message,
      at: finding.at,
      // One that gathers several cannot be ignored alone: it has no key.
      gathers: finding.key === "",
      basis: finding.basis,
      isChosen: chosen.has(finding.rule),
      fixes: finding.fixes,
      isSum: finding.relation !== null,
      ...(told ? { fault: told.point.index } : {}),
    });
  }
  for (const point of unclearOf(outcome)) {
    points.push({ index: numbering.of(`${point.message}\n${point.rule}`), ...point });
  }
  return points;
}

/**
 * @param {Fault} fault
 * @param {Outcome} outcome
 * @param {(cell: CellRef) => string} nameOf
 * @param {Numbering} numbering
 * @returns {Point}
 */
function faultPoint(fault, outcome, nameOf, numbering) {
  const diagnoses = [fault.best, ...fault.others];
  const cells = fault.best.changes.map(keyOf);
  const rules = fault.best.explains.map((index) => outcome.findings[index]?.rule ?? "");
  return {
    index: numbering.of(["fault", ...cells].join("\n")),
    weight: severityOf(fault, outcome.findings),
    rule: [...new Set(rules)].join(" "),
    key: "",
    message: diagnosisWords(fault.best),
    at: diagnoses.flatMap(({ changes }) =>
      changes.map(({ table, row, column }) => {
        const ref = { table, row, column };
        const { span } = cellAt(outcome, ref);
        return { kind: /** @type {const} */ ("cell"), words: nameOf(ref), span, ...ref };
      }),
    ),
    gathers: false,
    basis: null,
    isChosen: false,
    fixes: diagnoses.map((diagnosis) => ({
      label: diagnosis.changes.map(changeWords).join("、"),
      safe: false,
      edits: diagnosis.changes.map((change) => ({
        kind: /** @type {const} */ ("cell"),
        ...change,
        span: cellAt(outcome, change).span,
      })),
    })),
    ignores: [],
    diagnoses,
  };
}

/**
 * @param {Diagnosis} diagnosis
 * @returns {string} "21 应为 12（两位数字颠倒），改后 2 条关系全部成立"
 */
function diagnosisWords(diagnosis) {
  const [first, ...more] = diagnosis.changes;
  const changes =
    more.length > 0 || !first ? `以上 ${more.length + 1} 格一起改` : changeWords(first);
  const slip = slipWords[diagnosis.slip];
  const count = diagnosis.settles ?? 0;
  const settled = count > 1 ? `改后 ${count} 条关系全部成立` : "改后这条关系成立";
  return `${changes}${slip && `（${slip}）`}，${settled}`;
}

/** @param {Diagnosis["changes"][number]} change */
export function changeWords({ from, to }) {
  return from === null ? `没有填数，应为 ${to}` : `${from} 应为 ${to}`;
}

/**
 * What could not be told: rules that were hindered by the same thing in the same place are one
 * point.
 *
 * @param {Outcome} outcome
 */
function unclearOf({ coverage: { notAssessable } }) {
  /** @type {Map<string, typeof notAssessable>} */
  const alike = new Map();
  for (const one of notAssessable) {
    const key = [one.reason, ...one.at.map((place) => place.words)].join("\n");
    const others = alike.get(key);
    if (others) others.push(one);
    else alike.set(key, [one]);
  }
  return [...alike.values()].map((ones) => ({
    weight: /** @type {const} */ ("unclear"),
    rule: ones.map(({ rule }) => rule).join(" "),
    key: "",
    message: ones[0]?.reason ?? "",
    at: ones[0]?.at ?? [],
    gathers: false,
    basis: null,
    isChosen: false,
    fixes: [],
  }));
}

/**
 * By what there is to do; in each group in reading order, repeats folded.
 *
 * @param {Point[]} points
 * @returns {Group[]}
 */
export function groupsOf(points) {
  return order
    .map((weight) => points.filter((point) => point.weight === weight && point.fault === undefined))
    .filter((members) => members.length > 0)
    .map((members) => ({
      weight: /** @type {Point} */ (members[0]).weight,
      count: members.length,
      entries: foldRepeats(members).map((entry) => ({
        ...entry,
        explained: points.filter(
          ({ fault }) => fault !== undefined && fault === entry.points[0]?.index,
        ),
      })),
    }));
}

/**
 * The fourth and later points of one rule become one entry, where the fourth stood.
 *
 * @param {Point[]} points
 * @returns {{ points: Point[], folded: boolean }[]}
 */
function foldRepeats(points) {
  /** @type {Map<string, Point[]>} */
  const repeats = new Map();
  /** @type {Map<string, number>} */
  const seen = new Map();
  /** @type {{ points: Point[], folded: boolean }[]} */
  const entries = [];
  for (const point of points) {
    if (point.diagnoses) {
      entries.push({ points: [point], folded: false });
      continue;
    }
    const count = (seen.get(point.rule) ?? 0) + 1;
    seen.set(point.rule, count);
    const folded = repeats.get(point.rule);
    if (folded) folded.push(point);
    else if (count <= shownOfOneRule) entries.push({ points: [point], folded: false });
    else {
      const points = [point];
      repeats.set(point.rule, points);
      entries.push({ points, folded: true });
    }
  }
  // One line that stands for one point would save nothing.
  return entries.map((entry) => ({ ...entry, folded: entry.points.length > 1 }));
}
