import { markedPlaces } from "./places.js";

/**
 * Where the report's text is to be marked.
 *
 * @typedef {import("./gouji.d.ts").Claim} Claim
 * @typedef {import("./gouji.d.ts").Run} Run
 * @typedef {import("./points.js").Point} Point
 * @typedef {{ point: number, place: number }} Mark a place of a point
 * @typedef {{ start: number, end: number, mark: Mark | null, claim: Claim | null }} Stretch
 * @typedef {{ text: string, marks: Mark[], claim: Claim | null }} Piece marks: in the order of points
 */

/** What is longer is marked at its beginning: a second copy of the report, say. */
const longestMark = 120;

/**
 * The stretches that findings point to: words wherever they stand.
 *
 * @param {Point[]} points
 * @returns {Stretch[]}
 */
export function stretchesOf(points) {
  /** @type {Stretch[]} */
  const stretches = [];
  for (const point of points) {
    if (point.weight === "unclear") continue;
    for (const [place, { kind, span }] of markedPlaces(point)) {
      if (!span || (kind !== "cell" && kind !== "text" && kind !== "section")) continue;
      const { start, end } = span;
      const mark = { point: point.index, place };
      stretches.push({ start, end: Math.min(end, start + longestMark), mark, claim: null });
    }
  }
  return stretches;
}

/**
 * The numbers that were compared with others.
 *
 * @param {Claim[]} claims
 * @returns {Stretch[]}
 */
export function comparedOf(claims) {
  return claims
    .filter(({ agrees }) => agrees !== null)
    .map((claim) => ({ ...claim.span, mark: null, claim }));
}

/** Cuts runs where stretches begin and end. */
export class Cutter {
  /** @param {Stretch[]} stretches */
  constructor(stretches) {
    /** @private */
    this.stretches = [...stretches].sort((a, b) => a.start - b.start);
    let end = 0;
    /** @private how far the stretches up to each of them reach */
    this.reach = this.stretches.map((stretch) => (end = Math.max(end, stretch.end)));
  }

  /**
   * @param {Run} run
   * @returns {Piece[]}
   */
  cut(run) {
    const { start, end } = run.span;
    const touching = this.touching(start, end);
    if (touching.length === 0) return [{ text: run.text, marks: [], claim: null }];
    // Written in another way than it reads ("&nbsp;"): there is no telling where to cut.
    if (run.text.length !== end - start) return [piece(run.text, touching)];
    const cuts = new Set([start, end]);
    for (const stretch of touching) {
      cuts.add(Math.max(stretch.start, start));
      cuts.add(Math.min(stretch.end, end));
    }
    const bounds = [...cuts].sort((a, b) => a - b);
    let begun = 0;
    /** @type {Stretch[]} */
    let open = [];
    return bounds.slice(1).map((to, i) => {
      const from = /** @type {number} */ (bounds[i]);
      open = open.filter((stretch) => stretch.end > from);
      for (; begun < touching.length; begun += 1) {
        const next = /** @type {Stretch} */ (touching[begun]);
        if (next.start >= to) break;
        if (next.end > from) open.push(next);
      }
      return piece(run.text.slice(from - start, to - start), open);
    });
  }

  /**
   * In order. Looks at no more stretches than stand near: a long text has many of them.
   *
   * @private
   * @param {number} start
   * @param {number} end
   */
  touching(start, end) {
    const { stretches, reach } = this;
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {Stretch} */ (stretches[middle]).start < end) low = middle + 1;
      else high = middle;
    }
    const touching = [];
    for (let i = low - 1; i >= 0 && /** @type {number} */ (reach[i]) > start; i -= 1) {
      const stretch = /** @type {Stretch} */ (stretches[i]);
      if (stretch.end > start) touching.push(stretch);
    }
    return touching.reverse();
  }
}

/**
 * @param {string} text
 * @param {Stretch[]} stretches
 * @returns {Piece}
 */
function piece(text, stretches) {
  const marks = stretches.flatMap(({ mark }) => (mark ? [mark] : []));
  marks.sort((a, b) => a.point - b.point || a.place - b.place);
  return { text, marks, claim: stretches.find(({ claim }) => claim)?.claim ?? null };
}
