// The same reports through gouji, whole, and through the peers, tables alone.

import { all, rightInOutcome, rightInTables } from "./cells.js";
import { CONTENDERS, median, start } from "./contender.js";
import { lightWord, shape, write } from "./inputs.js";
import { kilobytes, megabytes, milliseconds, ratio, table } from "./print.js";
import { shipped } from "./shipped.js";

const ROUNDS = 15;
const WARMING = 600;
const BATCH = 40;

const REPORTS = {
  "as Word saves it": () => write("word", lightWord()),
  clean: () => write("clean", shape("clean")),
};

/** @returns {Promise<import("./targets.js").Part>} */
export async function peers() {
  const size = await shipped();
  const idle = await peaks(write("cell", "<table><tr><td>一</table>").file);
  const parts = [];
  const times = {};
  for (const [kind, make] of Object.entries(REPORTS)) {
    const { file, bytes } = make();
    const memory = await peaks(file);
    const measured = await measure(file);
    times[kind] = Object.fromEntries(measured.map(({ name, time }) => [name, time]));
    const gouji = times[kind].gouji;
    parts.push(
      `### A report ${kind}, ${kilobytes(bytes)}\n\n`,
      table(
        [
          "times gouji's >",
          "what",
          "in",
          "gives",
          `of ${all} cells right >`,
          "median >",
          "peak memory >",
          "of it for the report >",
          "shipped >",
          "as",
        ],
        measured.map(({ name, right, time }) => [
          ratio(time / gouji),
          name,
          CONTENDERS[name].in,
          CONTENDERS[name].runs,
          right,
          milliseconds(time),
          megabytes(memory[name]),
          megabytes(Math.max(0, memory[name] - idle[name])),
          size[name].bytes ? kilobytes(size[name].bytes) : "-",
          size[name].as,
        ]),
      ),
    );
  }
  const words = `## Against other libraries

The peers only list the tables, as rows of cells with their spans; gouji reads the whole report, checks it and
hands over the whole result. Peak memory: of a fresh process (in Chromium, the one that draws the page) after its
first report, and how much more that is than after a table of one cell. Shipped: brotli is what a page would send
for this, minified, with gouji's glue; installed is the package with those it needs; the program is without symbols.

${parts.join("")}`;
  return { words, facts: { times: times["as Word saves it"], size: size.gouji.bytes } };
}

/** Times and right cells of all contenders, fastest first. */
async function measure(file) {
  const running = [];
  for (const name of Object.keys(CONTENDERS))
    running.push({ name, process: await start(name), times: [], right: 0 });
  for (const one of running) {
    const { result } = await one.process.ask(file);
    one.right = Array.isArray(result) ? rightInTables(result) : rightInOutcome(result);
    await one.process.ask(file, 1, WARMING);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    // In turn, so that what else the machine does slows all alike; each time another one first.
    const first = round % running.length;
    for (const one of [...running.slice(first), ...running.slice(0, first)]) {
      const { times } = await one.process.ask(file, 4, BATCH);
      // The first pays for the caches that the others have filled with theirs.
      one.times.push(...times.slice(1));
    }
  }
  await Promise.all(running.map((one) => one.process.end()));
  return running
    .map((one) => ({ ...one, time: median(one.times) }))
    .sort((a, b) => a.time - b.time);
}

/** The most memory that each contender's process has taken after a first report. */
async function peaks(file) {
  const found = {};
  for (const name of Object.keys(CONTENDERS)) {
    const process = await start(name);
    await process.ask(file, 1);
    found[name] = process.peak();
    await process.end();
  }
  return found;
}
