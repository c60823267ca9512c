// How long the first check takes once the module's bytes are there: compiling, starting, checking.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { emptyPage, launch, serveAll } from "./chromium.js";
import { median } from "./contender.js";
import { lightWord, write } from "./inputs.js";
import { milliseconds, table } from "./print.js";

const TIMES = 15;
const SETTLING = 1500;

/** @returns {Promise<import("./targets.js").Part>} */
export async function first() {
  const { file, bytes } = write("word", lightWord());
  const node = Array.from({ length: TIMES }, () => {
    const program = fileURLToPath(new URL("peers/first.js", import.meta.url));
    return Number(execFileSync(process.execPath, [program, file], { encoding: "utf8" }));
  });
  const text = readFileSync(file, "utf8");
  const chromium = await inChromium(text, firstCheck);
  const warmed = await inChromium(text, warmedCheck);
  const row = (words, times) => [
    words,
    milliseconds(median(times)),
    milliseconds(Math.min(...times)),
    milliseconds(Math.max(...times)),
  ];
  const words = `## The first check

From the module's bytes to the result: compiling, starting, and the first check of the report as Word saves it
(${(bytes / 1000).toFixed(1)} kB). ${TIMES} times, each in a fresh process of Node, or in a fresh browser that has settled. The page's worker checks a small
report as soon as it is ready; what the first report of a user takes then is the last row.

${table(
  ["in", "median >", "fastest >", "slowest >"],
  [
    row("Chromium", chromium),
    row("Node", node),
    row("Chromium, the check alone, once the worker is warm", warmed),
  ],
)}`;
  return { words, facts: { chromium: median(chromium), node: median(node) } };
}

async function inChromium(text, measure) {
  const server = await serveAll();
  const times = [];
  try {
    for (let time = 0; time < TIMES; time += 1) {
      const browser = await launch();
      const page = await emptyPage(browser, server.origin);
      // What a browser does when it starts is over after a moment.
      await new Promise((resolve) => setTimeout(resolve, SETTLING));
      times.push(await page.evaluate(measure, text));
      await browser.close();
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return times;
}

/** Runs in the page. */
async function firstCheck(text) {
  const { default: init, check } = await import("/pkg/gouji.js");
  const bytes = await (await fetch("/pkg/gouji_bg.wasm")).arrayBuffer();
  const started = performance.now();
  await init({ module_or_path: bytes });
  check(text, "unknown");
  return performance.now() - started;
}

/** Runs in the page. */
async function warmedCheck(text) {
  const { default: init, ...engine } = await import("/pkg/gouji.js");
  const { warm } = await import("/engine/worker/warm.js");
  await init();
  warm(engine);
  const started = performance.now();
  engine.check(text, "unknown", "");
  return performance.now() - started;
}
