// What Lighthouse says of the built page.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import lighthouse from "lighthouse";
import desktop from "lighthouse/core/config/desktop-config.js";

import { program } from "./harness/driver.js";
import { servePage } from "./harness/served.js";

/** What is measured: the page as it is handed out. */
const FOLDER = "dist/site";

const address = await servePage(FOLDER);
const categories = ["performance", "accessibility", "best-practices"];

/** A Chromium that Lighthouse may talk to; gives back its port. */
async function startChromium(t) {
  const profile = await mkdtemp(join(tmpdir(), "gouji-lighthouse-"));
  const browser = spawn(
    program("CHROMIUM", "/usr/bin/chromium", "chromium"),
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  t.after(async () => {
    const ended = new Promise((done) => browser.once("exit", done));
    browser.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  return new Promise((done, failed) => {
    let said = "";
    browser.once("exit", () => failed(new Error(`Chromium does not start: ${said}`)));
    browser.stderr.on("data", (words) => {
      said += words;
      const [, port] = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said) ?? [];
      if (port) done(Number(port));
    });
  });
}

/** @returns {Promise<{ scores: Record<string, number>, wrong: string[] }>} */
async function measure(port, onlyCategories) {
  const flags = { port, logLevel: /** @type {const} */ ("error"), onlyCategories };
  // Throttling is simulated: what is measured is scaled to a slower machine and line, which is steadier than
  // slowing down a machine that others use too.
  const { lhr } = await lighthouse(address, flags, desktop);
  const scores = Object.fromEntries(
    Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
  );
  const wrong = Object.values(lhr.categories)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .map(({ id }) => lhr.audits[id])
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, displayValue, score }) => `${id} ${displayValue ?? ""} (${score})`);
  return { scores, wrong };
}

test("Lighthouse: 100 each", { timeout: 180_000 }, async (t) => {
  const port = await startChromium(t);
  const first = await measure(port, categories);
  const { performance, ...others } = first.scores;
  assert.deepEqual(others, { accessibility: 100, "best-practices": 100 }, first.wrong.join("\n"));

  // The median of three is 100 as soon as two are.
  const runs = [performance];
  const wrong = [...first.wrong];
  while (runs.length < 3 && runs.filter((score) => score === 100).length < 2) {
    const next = await measure(port, ["performance"]);
    runs.push(next.scores.performance);
    wrong.push(...next.wrong);
  }
  t.diagnostic(`performance: ${runs.join(", ")}`);
  assert.equal(runs.filter((score) => score === 100).length, 2, wrong.join("\n"));
});
