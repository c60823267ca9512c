// How soon after a key the page says what follows from it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { visit } from "./harness/chromium.js";
import { checkWords } from "./page-acts.js";
import { examples } from "./page-support.js";

const frame = 16;
const cell = '[id="cell/requests/granted/natural"]';

/** A report of this many bytes: its prose goes on and on. */
function longReport(bytes) {
  const url = new URL("../reports/sample-2021.txt", import.meta.url);
  const report = readFileSync(url, "utf8");
  const [before, after] = report.split(/(?=^二、主动公开政府信息情况$)/m);
  const paragraphs = before.split("\n").filter((line) => line.length > 100);
  const lines = [];
  for (let i = 0; Buffer.byteLength(report) + Buffer.byteLength(lines.join("\n")) < bytes; i += 1) {
    const paragraph = paragraphs[i % paragraphs.length];
    lines.push(`第${i + 1}段。${paragraph.slice(i % 40)}`);
  }
  return `${before}${lines.join("\n")}\n${after}`;
}

/** Milliseconds from each key to the page that is drawn by it, layout and all. */
async function timesOf(page, keys) {
  await page.locator(cell).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.evaluate((cell) => {
    const times = [];
    let since = 0;
    addEventListener("keydown", (event) => (since = event.timeStamp), true);
    new MutationObserver(() => {
      if (since === 0) return;
      document.body.getBoundingClientRect();
      times.push(performance.now() - since);
      since = 0;
    }).observe(document.querySelector(cell).querySelector(".figure").parentElement, {
      childList: true,
    });
    globalThis.times = times;
  }, cell);
  for (let i = 0; i < keys; i += 1) {
    // Back and forth, so that sums break and hold again; as fast as a quick typist.
    await page.keyboard.press(["Backspace", "7", "Backspace", "4"][i % 4]);
    await page.waitForTimeout(100);
  }
  await page.keyboard.press("Escape");
  return page.evaluate(() => globalThis.times);
}

const reports = [
  ...examples()
    .filter(({ file }) => ["1.txt", "4.txt"].includes(file))
    .map(({ title, text }) => ({ title, text })),
  { title: "60 KB", text: longReport(60 * 1024) },
];

for (const { title, text } of reports) {
  test(`a key in a cell is answered within a frame: ${title}`, async (t) => {
    const page = await visit(t);
    await checkWords(page, text);
    // A new module is slow at first; what else the machine does only ever adds, and passes.
    const rounds = [];
    while (rounds.length < 8 && !(Math.min(...rounds) < frame)) {
      const times = (await timesOf(page, 32)).slice(8).sort((a, b) => a - b);
      const at = (share) => times[Math.floor(times.length * share)];
      rounds.push(at(0.5));
      const shown = [0.5, 0.9].map((share) => at(share).toFixed(1));
      t.diagnostic(`median ${shown[0]} ms, 90% within ${shown[1]} ms, of ${times.length} keys`);
    }
    assert.ok(Math.min(...rounds) < frame, `${rounds.join(", ")} ms`);
  });
}
