// Time and memory as reports grow.

import { CONTENDERS, median, start } from "./contender.js";
import { sized, write } from "./inputs.js";
import { megabytes, milliseconds, ratio, table } from "./print.js";

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const ROUNDS = 6;
const WARMING = 800;
const BATCH = 100;
const KINDS = /** @type {const} */ ({ prose: "longer prose", tables: "more tables" });
const NAMES = Object.keys(CONTENDERS).filter((name) => name.startsWith("gouji"));

export async function scaling() {
  const empty = [];
  for (const name of NAMES) {
    const { file } = write("empty", "一");
    const { memory } = await once(name, file);
    empty.push(memory);
  }
  const rows = [];
  for (const [kind, words] of Object.entries(KINDS)) {
    for (const size of SIZES) {
      const { file, bytes } = write(`${kind}-${size}`, sized(size, kind));
      const row = [words, megabytes(bytes)];
      const running = NAMES.map((name) => ({ name, process: start(name), times: [] }));
      for (const { process } of running) await process.ask(file, 2, WARMING);
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const { process, times } of running) {
          times.push(...(await process.ask(file, 1, BATCH)).times);
        }
      }
      for (const { name, process, times } of running) {
        await process.end();
        const { memory } = await once(name, file);
        const time = median(times);
        row.push(
          milliseconds((time * 1e6) / bytes),
          `${(bytes / time / 1000).toFixed(0)} MB/s`,
          `${megabytes(memory)}, ${ratio(memory / bytes)}`,
        );
      }
      rows.push(row);
    }
  }
  const columns = NAMES.flatMap((name) => [
    `${name}: a MB takes >`,
    "speed >",
    "memory, times the input >",
  ]);
  return `## As reports grow

One report whose prose goes on for longer (plain tags under 0.1 MB, Word's above), or with 表三 attached again and
again. Memory: of the module, what it has taken from the browser after one check in a fresh instance; of the native
program, its peak. ${megabytes(empty[0])} and ${megabytes(empty[1])} of it are there after a text of one letter.
MB = 1 000 000 bytes of UTF-8.

${table(["report", "size >", ...columns], rows)}`;
}

/** One check in a fresh process. */
async function once(name, file) {
  const process = start(name);
  const answer = await process.ask(file, 1);
  await process.end();
  return answer;
}
