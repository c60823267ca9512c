// Damages the engine in thousands of small ways and looks whether a test tells (make mutants).
//   node tools/mutants.js [AREA…]           the areas of tools/mutants/areas.js
//   node tools/mutants.js --again [AREA…]   only what was not caught the last time: after a new test, not a new source
//   node tools/mutants.js --shard=3/16 AREA another share than the area's own; nothing is written
//
// The score of each area is printed and written to tests/mutants/AREA.txt. Mutants that live must stand
// in tests/mutants/AREA.json with a reason, and what stands there must live.

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { AREAS } from "./mutants/areas.js";
import { count, run, version } from "./mutants/run.js";
import { table } from "./mutants/score.js";
import { compare } from "./mutants/survivors.js";

const { values, positionals } = parseArgs({
  options: { again: { type: "boolean", default: false }, shard: { type: "string" } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !AREAS.some((area) => area.name === name));
if (unknown.length > 0) throw new Error(`no such area: ${unknown.join(", ")}`);
const areas = AREAS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

const faults = [];
for (const area of areas) {
  const isOwnShare = !values.shard || values.shard === area.shard;
  area.shard = values.shard ?? area.shard;
  const mutants = run(area, values.again);
  const listed = JSON.parse(readFileSync(`tests/mutants/${area.name}.json`, "utf8"));
  const { unlisted, stale } = compare(mutants, listed, isOwnShare);
  faults.push(...unlisted.map(({ name, line }) => `no test tells ${name}\n    ${line}`));
  faults.push(
    ...stale.map(({ file, mutant, line }) => `caught, or gone: ${file} ${mutant}\n    ${line}`),
  );
  const score = table(area, mutants, count(area), version());
  console.log(`\n${score}`);
  if (isOwnShare) writeFileSync(`tests/mutants/${area.name}.txt`, score);
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
}
