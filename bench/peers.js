// The same reports through gouji, whole, and through the peers, tables alone.

import { brotliCompressSync, constants } from "node:zlib";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { all, rightInOutcome, rightInTables } from "./cells.js";
import { CONTENDERS, median, start } from "./contender.js";
import { lightWord, shape, write } from "./inputs.js";
import { kilobytes, milliseconds, ratio, table } from "./print.js";

const ROUNDS = 15;
const WARMING = 600;
const BATCH = 40;

const REPORTS = {
  "as Word saves it": () => write("word", lightWord()),
  clean: () => write("clean", shape("clean")),
};

export async function peers() {
  const names = Object.keys(CONTENDERS);
  const sent = await sizes();
  const parts = [];
  for (const [kind, make] of Object.entries(REPORTS)) {
    const { file, bytes } = make();
    const running = names.map((name) => ({ name, process: start(name), times: [], right: 0 }));
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
    const measured = running.map((one) => ({ ...one, time: median(one.times) }));
    const gouji = measured[0].time;
    measured.sort((a, b) => a.time - b.time);
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
          "brotli >",
        ],
        measured.map(({ name, right, time }) => [
          ratio(time / gouji),
          name,
          CONTENDERS[name].in,
          CONTENDERS[name].runs,
          right,
          milliseconds(time),
          sent[name] ? kilobytes(sent[name]) : "-",
        ]),
      ),
    );
  }
  return `## Against other libraries

The peers only list the tables, as rows of cells with their spans; gouji reads the whole report, checks it and
hands over the whole result. Brotli: what a page would send for this, minified, with gouji's glue.

${parts.join("")}`;
}

/** Bytes that a page would send for what each contender in JavaScript does here. */
async function sizes() {
  const found = {};
  for (const [name, { in: where }] of Object.entries(CONTENDERS)) {
    if (!where.includes("Node")) continue;
    const { outputFiles } = await build({
      // What is measured is the glue as it is, without the lines that read a file.
      entryPoints: [path(name === "gouji" ? "../www/pkg/gouji.js" : `peers/${name}.js`)],
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      platform: "browser",
      external: ["canvas", "perf_hooks"],
      logLevel: "error",
    });
    found[name] = brotli(outputFiles[0].contents);
  }
  found.gouji += brotli(readFileSync(path("../www/pkg/gouji_bg.wasm")));
  return found;
}

export const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
    .length;

function path(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}
