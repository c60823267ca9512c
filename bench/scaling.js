// Time and memory as reports grow.

import { mkdirSync, writeFileSync } from "node:fs";

import { CONTENDERS, median, start } from "./contender.js";
import { sized, write } from "./inputs.js";
import { plot } from "./plot.js";
import { megabytes, milliseconds, ratio, table } from "./print.js";

// 20 MB is the limit; what is put in may be a little longer than asked for.
const SIZES = [1_000, 3_000, 10_000, 100_000, 1_000_000, 5_000_000, 10_000_000, 19_900_000];
const ROUNDS = 6;
const WARMING = 800;
const BATCH = 100;
const KINDS = /** @type {const} */ ({ prose: "longer prose", tables: "more tables" });
const NAMES = ["gouji", "gouji native"];
const PLOT = new URL("../docs/speed.svg", import.meta.url);

/** @returns {Promise<import("./targets.js").Part>} */
export async function scaling() {
  const empty = [];
  for (const name of NAMES) empty.push(await memoryOf(name, write("empty", "一").file));
  const rows = [];
  const points = [];
  for (const [kind, words] of Object.entries(KINDS)) {
    for (const size of SIZES) {
      const { file, bytes } = write(`${kind}-${size}`, sized(size, kind));
      const row = [words, `${(bytes / 1e6).toFixed(bytes < 1e5 ? 3 : 2)} MB`];
      const times = await measure(file);
      for (const [index, name] of NAMES.entries()) {
        const memory = await memoryOf(name, file);
        const time = times[index];
        points.push({ kind, name, bytes, time, memory, empty: empty[index] });
        row.push(
          milliseconds(time),
          `${(bytes / time / 1000).toFixed(0)} MB/s`,
          `${megabytes(memory)}, ${ratio(memory / bytes)}`,
        );
      }
      rows.push(row);
    }
  }
  mkdirSync(new URL(".", PLOT), { recursive: true });
  writeFileSync(PLOT, plot(points));
  const columns = NAMES.flatMap((name) => [`${name} >`, "speed >", "memory, times the input >"]);
  const words = `## As reports grow

One report whose prose goes on for longer (plain tags under 0.1 MB, Word's above), or with 表三 attached again and
again; the smallest have lost paragraphs and tables. Memory: of the module in Node, what it has taken after one check
in a fresh instance; of the native program, its peak. ${megabytes(empty[0])} and ${megabytes(empty[1])} of it are there after a text of
one letter. MB = 1 000 000 bytes of UTF-8. ![Time against length](../docs/speed.svg)

${table(["report", "size >", ...columns], rows)}`;
  return { words, facts: points };
}

/** Median milliseconds of each, in turn. */
async function measure(file) {
  const running = [];
  for (const name of NAMES) running.push({ process: await start(name), times: [] });
  for (const { process } of running) await process.ask(file, 2, WARMING);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { process, times } of running) {
      times.push(...(await process.ask(file, 1, BATCH)).times);
    }
  }
  await Promise.all(running.map(({ process }) => process.end()));
  return running.map(({ times }) => median(times));
}

/** Bytes that one check takes in a fresh process: of the module what it says, else of the process. */
async function memoryOf(name, file) {
  if (!(name in CONTENDERS)) throw new Error(name);
  const process = await start(name);
  const { memory } = await process.ask(file, 1);
  await process.end();
  return memory;
}
