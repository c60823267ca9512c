// The score of an area, as a table.

import { byPart, partOf } from "./areas.js";

/** @typedef {import("./areas.js").Area} Area */
/** @typedef {import("./run.js").Mutant} Mutant */

/**
 * @param {Area} area
 * @param {Mutant[]} mutants those that were tried
 * @param {number} all how many the area has
 * @param {string} version of cargo-mutants
 * @returns {string}
 */
export function table(area, mutants, all, version) {
  const parts = [...new Set(mutants.map(({ file }) => partOf(file)))].sort(byPart);
  const rows = parts.map((part) =>
    row(
      part,
      mutants.filter(({ file }) => partOf(file) === part),
    ),
  );
  return [
    `${version}; ${area.files.join(", ")}`,
    `${share(area)}: ${mutants.length} of ${all}`,
    `tests: ${[...area.near, ...area.far].map((test) => test.replace(/^--(test=)?/, "")).join(", ")}`,
    ...(area.before
      ? [`told before any test was written for this share (by hand): ${area.before}`]
      : []),
    "",
    "| part | mutants | do not compile | caught | never end | live, with a reason | score |",
    "| --- | --: | --: | --: | --: | --: | --: |",
    ...rows,
    row("**all**", mutants),
    "",
  ].join("\n");
}

/** @param {Area} area */
function share({ shard }) {
  const [k, n] = shard.split("/");
  return n === "1" ? "every mutant" : `share ${k} of ${n}, spread evenly`;
}

/**
 * @param {string} part
 * @param {Mutant[]} mutants
 */
function row(part, mutants) {
  const number = (/** @type {Mutant["fate"]} */ wanted) =>
    mutants.filter(({ fate }) => fate === wanted).length;
  const [unviable, caught, loops] = [number("unviable"), number("caught"), number("loops")];
  const viable = mutants.length - unviable;
  // Rounded down: 100 % is all of them.
  const score =
    viable === 0 ? "–" : `${(Math.floor(((caught + loops) / viable) * 1000) / 10).toFixed(1)} %`;
  const cells = [part, mutants.length, unviable, caught, loops, number("lives"), score];
  return `| ${cells.join(" | ")} |`;
}
