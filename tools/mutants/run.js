// Runs cargo-mutants, and says what came of each mutant.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** @typedef {import("./areas.js").Area} Area */

/** @typedef {"caught" | "loops" | "unviable" | "lives"} Fate unviable: it does not compile */

/**
 * @typedef {object} Mutant
 * @property {string} name what cargo-mutants calls it: "src/rule.rs:40:9: replace … in …"
 * @property {string} file
 * @property {string} words its name without its place
 * @property {string} line the line of the source that it begins in
 * @property {Fate} fate
 */

const COMMAND = ".tools/bin/cargo-mutants";

/** @type {Record<string, Fate>} */
const FATES = {
  CaughtMutant: "caught",
  Timeout: "loops",
  Unviable: "unviable",
  MissedMutant: "lives",
};

/** @returns {string} "cargo-mutants 27.0.0" */
export function version() {
  return told(["--version"]).trim();
}

/**
 * How many mutants an area has, also those that are not of the share.
 *
 * @param {Area} area
 * @returns {number}
 */
export function count(area) {
  return JSON.parse(told(["--list", "--json", ...chosen(area)])).length;
}

/**
 * Tries the mutants of a share: all of them with the near tests, those that live with the far ones.
 *
 * @param {Area} area
 * @param {boolean} again leave out what was caught the last time
 * @returns {Mutant[]}
 */
export function run(area, again) {
  const folder = join("target/mutation", area.name);
  if (!again) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const fates = remembered(folder);
  /** @type {any[]} */
  const share = JSON.parse(
    told(["--list", "--json", `--shard=${area.shard}`, "--sharding=round-robin", ...chosen(area)]),
  );
  for (const tests of [area.near, area.far]) {
    const open = share.filter(({ name }) => (fates.get(name) ?? "lives") === "lives");
    if (open.length === 0) break;
    attempt(area, folder, open, tests);
    remember(folder, fates, open);
  }
  return share.map(({ name, file, span }) => {
    const fate = fates.get(name);
    if (!fate) throw new Error(`nothing came of ${name}`);
    const line = readFileSync(file, "utf8").split("\n")[span.start.line - 1] ?? "";
    return { name, file, words: name.replace(/^\S+ /, ""), line: line.trim(), fate };
  });
}

/**
 * @param {Area} area
 * @param {string} folder where cargo-mutants writes what came of each
 * @param {{ name: string }[]} mutants
 * @param {string[]} tests
 */
function attempt(area, folder, mutants, tests) {
  // Named one by one: a share of what is left would be another share.
  const named = mutants.map(({ name }) => `--re=^${name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$`);
  const asked = tests.map((test) => `--cargo-arg=${test}`);
  const { status } = spawnSync(
    COMMAND,
    [
      "mutants",
      "--no-shuffle",
      "--jobs=1",
      `--output=${folder}`,
      ...chosen(area),
      ...named,
      ...asked,
    ],
    { stdio: "inherit", env: environment(area) },
  );
  // 2: some live; 3: some loop.
  if (status !== 0 && status !== 2 && status !== 3)
    throw new Error(`cargo-mutants stopped with ${status}`);
}

/**
 * @param {string} folder
 * @returns {Map<string, Fate>} what came of each mutant the last time
 */
function remembered(folder) {
  const file = join(folder, "fates.json");
  return new Map(existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : []);
}

/**
 * @param {string} folder
 * @param {Map<string, Fate>} fates takes what came of each in the run that has just ended
 * @param {{ name: string }[]} asked cargo-mutants adds those that delete a field, whatever is named
 */
function remember(folder, fates, asked) {
  const names = new Set(asked.map(({ name }) => name));
  const { outcomes } = JSON.parse(readFileSync(join(folder, "mutants.out/outcomes.json"), "utf8"));
  for (const { scenario, summary } of outcomes) {
    if (scenario === "Baseline" || !names.has(scenario.Mutant.name)) continue;
    const fate = FATES[summary];
    if (!fate) throw new Error(`${scenario.Mutant.name}: ${summary}?`);
    fates.set(scenario.Mutant.name, fate);
  }
  writeFileSync(join(folder, "fates.json"), JSON.stringify([...fates]));
}

/** @param {Area} area */
function chosen(area) {
  return area.files.map((file) => `--file=${file}`);
}

/** @param {string[]} what */
function told(what) {
  const { status, stdout, stderr } = spawnSync(COMMAND, ["mutants", ...what], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`cargo-mutants ${what.join(" ")}: ${stderr}`);
  return stdout;
}

/**
 * Crates that are built stay from one copy of the sources to the next; random tests look at the same forms.
 *
 * @param {Area} area
 */
function environment(area) {
  return {
    ...process.env,
    CARGO_TARGET_DIR: resolve("target/mutation", `build-${area.name}`),
    GOUJI_SEED: "1",
    INSTA_UPDATE: "no",
  };
}
