// Mutants that live, against those that are known to.

/** @typedef {import("./run.js").Mutant} Mutant */

/**
 * @typedef {object} Survivor one entry stands for all mutants of the same words in lines of the same words
 * @property {string} file
 * @property {string} mutant its name without its place
 * @property {string} line the line of the source that it begins in
 * @property {string} reason why no test can tell it, or need not
 */

/**
 * @param {Mutant[]} mutants those that were tried
 * @param {Survivor[]} listed
 * @param {boolean} isOwnShare whether all that is listed was among those
 * @returns {{ unlisted: Mutant[], stale: Survivor[] }}
 */
export function compare(mutants, listed, isOwnShare) {
  const lives = mutants.filter(({ fate }) => fate === "lives");
  const isOf = (/** @type {Mutant} */ mutant, /** @type {Survivor} */ entry) =>
    mutant.file === entry.file && mutant.words === entry.mutant && mutant.line === entry.line;
  return {
    unlisted: lives.filter((mutant) => !listed.some((entry) => isOf(mutant, entry))),
    stale: listed.filter(
      (entry) =>
        !lives.some((mutant) => isOf(mutant, entry)) &&
        (isOwnShare || mutants.some((mutant) => isOf(mutant, entry))),
    ),
  };
}
