/**
 * Where the report's text is to be marked.
 *
 * @typedef {import("./gouji.d.ts").Finding} Finding
 * @typedef {import("./gouji.d.ts").Run} Run
 * @typedef {{ start: number, end: number, finding: number }} Stretch
 * @typedef {{ text: string, findings: number[] }} Piece findings: indices, in order
 */

/** What is longer is marked at its beginning: a second copy of the report, say. */
const longestMark = 120;

/**
 * The stretches that findings point to: words wherever they stand; of cells the one named first,
 * which is where to look. The others would colour half of the tables.
 *
 * @param {Finding[]} findings
 * @returns {Stretch[]}
 */
export function stretchesOf(findings) {
  /** @type {Stretch[]} */
  const stretches = [];
  findings.forEach(({ at }, finding) => {
    const places = at[0]?.kind === "cell" ? at.slice(0, 1) : at;
    for (const { kind, span } of places) {
      if (!span || (kind !== "cell" && kind !== "text" && kind !== "section")) continue;
      const { start, end } = span;
      stretches.push({ start, end: Math.min(end, start + longestMark), finding });
    }
  });
  return stretches;
}

/**
 * Cuts runs where stretches begin and end.
 *
 * @param {Run[]} runs
 * @param {Stretch[]} stretches
 * @returns {Piece[]}
 */
export function cut(runs, stretches) {
  return runs.flatMap((run) => cutRun(run, stretches));
}

/**
 * @param {Run} run
 * @param {Stretch[]} stretches
 * @returns {Piece[]}
 */
function cutRun(run, stretches) {
  const { start, end } = run.span;
  const touching = stretches.filter((stretch) => stretch.start < end && stretch.end > start);
  if (touching.length === 0) return [{ text: run.text, findings: [] }];
  // Written in another way than it reads ("&nbsp;"): there is no telling where to cut.
  if (run.text.length !== end - start) {
    return [{ text: run.text, findings: indices(touching) }];
  }
  const cuts = new Set([start, end]);
  for (const stretch of touching) {
    cuts.add(Math.max(stretch.start, start));
    cuts.add(Math.min(stretch.end, end));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(1).map((to, i) => {
    const from = /** @type {number} */ (bounds[i]);
    return {
      text: run.text.slice(from - start, to - start),
      findings: indices(touching.filter((stretch) => stretch.start < to && stretch.end > from)),
    };
  });
}

/** @param {Stretch[]} stretches */
function indices(stretches) {
  return [...new Set(stretches.map((stretch) => stretch.finding))].sort((a, b) => a - b);
}
