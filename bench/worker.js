// A thousand different reports through the page's worker, as the page asks it.

import { emptyPage, launch, rendererOf, serveAll } from "./chromium.js";
import { median, memoryOf, peakOf } from "./contender.js";
import { different } from "./different.js";
import { megabytes, milliseconds, table } from "./print.js";

const COUNT = 1000;
const BATCH = 50;

/** @returns {Promise<import("./targets.js").Part>} */
export async function worker() {
  const reports = different(COUNT);
  const bytes = reports.reduce((sum, report) => sum + Buffer.byteLength(report), 0);
  const server = await serveAll();
  const browser = await launch();
  try {
    const page = await emptyPage(browser, server.origin, false);
    await page.evaluate(start);
    const renderer = await rendererOf(browser, page);
    const memory = [memoryOf(renderer)];
    const answers = [];
    for (let from = 0; from < COUNT; from += BATCH) {
      answers.push(...(await page.evaluate(examine, reports.slice(from, from + BATCH))));
      await page.requestGC();
      memory.push(memoryOf(renderer));
    }
    const peak = peakOf(renderer);
    const times = answers.map(({ time }) => time);
    const total = times.reduce((sum, time) => sum + time, 0);
    const sorted = times.toSorted((a, b) => a - b);
    const findings = answers.reduce((sum, { findings }) => sum + findings, 0);
    const words = `## A thousand different reports through the page's worker

${COUNT} reports of many kinds (${megabytes(bytes)} in all, each with some numbers of its own), one after the other as the
page asks: check and words, with the way to the worker and back. They have ${findings} findings. Memory is that
of the process that draws the page, worker and module with it, which collects its garbage when it likes.

${table(
  ["", ">"],
  [
    ["all together", `${(total / 1000).toFixed(2)} s`],
    ["a report, median", milliseconds(median(times))],
    ["a report, 99 of 100 faster than", milliseconds(sorted[Math.floor(COUNT * 0.99)])],
    ["the slowest", milliseconds(sorted[COUNT - 1])],
    ["memory before the first", megabytes(memory[0])],
    [`after ${BATCH}`, megabytes(memory[1])],
    [`after ${COUNT / 2}`, megabytes(memory[COUNT / 2 / BATCH])],
    [`after ${COUNT}`, megabytes(memory.at(-1))],
    ["at most", megabytes(peak)],
  ],
)}`;
    return { words, facts: { total, median: median(times), memory, peak } };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** Runs in the page, which gets the page's own way to its worker. */
async function start() {
  const { Validator } = await import("/engine/validator.js");
  const { startInWorker } = await import("/engine/starters.js");
  window.validator = new Validator([startInWorker]);
  await window.validator.rules();
}

/** Runs in the page. */
async function examine(reports) {
  const answers = [];
  for (const report of reports) {
    const started = performance.now();
    const { outcome } = await window.validator.examine(report, "unknown");
    answers.push({ time: performance.now() - started, findings: outcome.findings.length });
  }
  return answers;
}
