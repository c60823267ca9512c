// What is damaged, how much of it, and which tests look.

/**
 * @typedef {object} Area
 * @property {string} name
 * @property {string[]} files what is damaged
 * @property {string} shard which share of the mutants is tried, spread evenly: "0/32" is every 32nd from the first
 * @property {string} [before] what the share came to before any test was written for one of its mutants, recorded
 *   by hand: the only figure that speaks of the mutants outside of the share, too
 * @property {string[]} near tests that tell most mutants, in seconds
 * @property {string[]} far slower tests; they are asked only about mutants that the near ones let live
 */

/** @type {Area[]} */
export const AREAS = [
  {
    name: "diagnosis",
    files: ["src/diagnosis.rs", "src/diagnosis/**", "src/relation.rs"],
    shard: "0/1",
    near: ["--test=diagnosis"],
    far: ["--lib"],
  },
  {
    name: "rules",
    files: ["src/rule.rs", "src/rules.rs", "src/rules/**"],
    // All of them take most of a day.
    shard: "16/32",
    before: "80 of 116 that compile, 68.9 %; by rules and damages alone 75, 64.6 %",
    near: ["--test=rules", "--test=damages"],
    far: ["--lib"],
  },
];

/**
 * Which line of the score a file counts for: a group of rules has a file and a folder of its name.
 *
 * @param {string} file
 * @returns {string}
 */
export function partOf(file) {
  if (!/^src\/rules?[./]/.test(file)) return file.replace(/^src\/|\.rs$/g, "");
  const group = /^src\/rules\/([a-z0-9]+?)(\.rs|\/.*)$/.exec(file)?.[1];
  return group && GROUPS.includes(group) ? `rules ${group.toUpperCase()}` : "rules, shared";
}

/** In the order in which the engine has them. */
const GROUPS = "ext fmt ttl date cit org num t2 t2o t3 t4 fee txt phr web".split(" ");

/**
 * @param {string} one
 * @param {string} other
 */
export function byPart(one, other) {
  const rank = (/** @type {string} */ part) =>
    GROUPS.findIndex((group) => part === `rules ${group.toUpperCase()}`);
  return rank(one) - rank(other) || one.localeCompare(other, "en");
}
