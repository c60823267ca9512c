// Many different reports, always the same ones.

import { readdirSync, readFileSync } from "node:fs";

import { lightWord, shape } from "./inputs.js";

const REPORTS = new URL("../tests/reports/", import.meta.url);

/**
 * Reports of many kinds, each with some of its numbers changed, so that each is another one and most have something
 * wrong.
 *
 * @param {number} count
 * @returns {string[]}
 */
export function different(count) {
  const honest = readdirSync(new URL("honest/", REPORTS))
    .sort()
    .map((name) => readFileSync(new URL(`honest/${name}`, REPORTS), "utf8"));
  const originals = [
    ...honest,
    lightWord(),
    shape("clean"),
    shape("layout-page"),
    readFileSync(new URL("sample-2019.txt", REPORTS), "utf8"),
    readFileSync(new URL("sample-2021.txt", REPORTS), "utf8"),
  ];
  const draw = drawing(1);
  const reports = new Set();
  while (reports.size < count) {
    const original = originals[reports.size % originals.length];
    // Those of more than four digits are years, dates or part of the markup.
    reports.add(
      original.replace(/(?<=[>|\t, ，、])[0-9]{1,3}(?=[<|\t 件条次人])/g, (number) =>
        draw() < 0.1 ? String(Math.floor(draw() * 200)) : number,
      ),
    );
  }
  return [...reports];
}

/**
 * Numbers from 0 to 1 that look drawn and are the same in every run.
 * @param {number} seed
 */
function drawing(seed) {
  let state = seed;
  return () => {
    // The generator of Numerical Recipes.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
