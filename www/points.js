/**
 * Everything that a reader is to look at, in one numbering: what was found and what could not be
 * told. The list, the tables and the text all refer to points by their index.
 *
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 * @typedef {import("./gouji.d.ts").Place} Place
 * @typedef {import("./gouji.d.ts").Basis} Basis
 * @typedef {import("./gouji.d.ts").Fix} Fix
 *
 * @typedef {"error" | "warning" | "info" | "unclear"} Weight
 *
 * @typedef {object} Point
 * @property {number} index
 * @property {Weight} weight
 * @property {string} rule
 * @property {string} key what an ignore names it by; "" where it cannot be ignored by itself
 * @property {string} message
 * @property {Place[]} at may be empty where something could not be told
 * @property {boolean} gathers whether it stands for several findings, one for each place
 * @property {Basis | null} basis
 * @property {boolean} isChosen whether the user chose how grave it is
 * @property {Fix[]} fixes
 *
 * @typedef {{ points: Point[], folded: boolean }} Entry one point, or repeats told in one line
 * @typedef {{ weight: Weight, count: number, entries: Entry[] }} Group
 */

/** @type {Weight[]} */
const order = ["error", "warning", "info", "unclear"];

/** So many of one rule are shown before the rest is folded. */
const shownOfOneRule = 3;

/**
 * @param {Outcome} outcome
 * @returns {Point[]}
 */
export function pointsOf(outcome) {
  const chosen = new Set(outcome.choices?.levels.map(({ rule }) => rule));
  const found = outcome.findings.map(({ severity, ...finding }) => ({
    weight: severity,
    rule: finding.rule,
    key: finding.key ?? "",
    message: finding.message,
    at: finding.at,
    gathers: gathers(finding.message),
    basis: finding.basis,
    isChosen: chosen.has(finding.rule),
    fixes: finding.fixes,
  }));
  return [...found, ...unclearOf(outcome)].map((point, index) => ({ index, ...point }));
}

/**
 * The module tells the many findings of one rule in one. Nothing but its words says so.
 *
 * @param {string} message
 */
function gathers(message) {
  return message.startsWith("同样的问题还有");
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
    .map((weight) => points.filter((point) => point.weight === weight))
    .filter((members) => members.length > 0)
    .map((members) => ({
      weight: /** @type {Point} */ (members[0]).weight,
      count: members.length,
      entries: foldRepeats(members),
    }));
}

/**
 * The fourth and later points of one rule become one entry, where the fourth stood.
 *
 * @param {Point[]} points
 * @returns {Entry[]}
 */
function foldRepeats(points) {
  /** @type {Map<string, Point[]>} */
  const repeats = new Map();
  /** @type {Map<string, number>} */
  const seen = new Map();
  /** @type {Entry[]} */
  const entries = [];
  for (const point of points) {
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
