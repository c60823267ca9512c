// Chromium, for what is measured in it.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { serve } from "../tools/serve.js";
import { peakOf } from "./contender.js";

const WWW = fileURLToPath(new URL("../www", import.meta.url));
const PEERS = fileURLToPath(new URL("peers", import.meta.url));

const ALONE = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      // What is behind another window would be slowed down.
      "--disable-renderer-backgrounding",
      "--disable-backgrounding-occluded-windows",
    ],
  });

/** The page's own files, and those of the peers under /peers/. */
export const serveAll = () => serve(WWW, 0, { "/peers/": PEERS });

/**
 * An empty page beside the page's own files. Alone in its process it has a clock as fine as 5 µs instead of 100, but
 * no worker whose file does not ask for the same.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {string} origin
 * @param {boolean} isAlone
 */
export async function emptyPage(browser, origin, isAlone = true) {
  const page = await (await browser.newContext()).newPage();
  await page.route(`${origin}/empty`, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: isAlone ? ALONE : {},
      body: "<!doctype html><title>empty</title>",
    }),
  );
  await page.goto(`${origin}/empty`);
  if ((await page.evaluate(() => crossOriginIsolated)) !== isAlone)
    throw new Error("the clock is not as fine as it should be");
  return page;
}

/**
 * The number of the process that draws a page: of all, the one that works when the page is told to.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {import("playwright-core").Page} page
 */
export async function rendererOf(browser, page) {
  const session = await browser.newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.filter(({ type }) => type === "renderer");
  };
  const before = new Map((await renderers()).map(({ id, cpuTime }) => [id, cpuTime]));
  await page.evaluate(() => {
    const end = performance.now() + 300;
    while (performance.now() < end);
  });
  const worked = (await renderers()).map(({ id, cpuTime }) => ({
    id,
    time: cpuTime - (before.get(id) ?? 0),
  }));
  await session.detach();
  return worked.sort((a, b) => b.time - a.time)[0].id;
}

/**
 * A contender in a browser of its own, each of the same build.
 *
 * @param {string} name of a function of peers/in-chromium.js
 * @returns {Promise<import("./contender.js").Running>}
 */
export async function startInChromium(name) {
  const server = await serveAll();
  const browser = await launch();
  const page = await emptyPage(browser, server.origin);
  await page.evaluate(async (name) => {
    const { [name]: make } = await import("/peers/in-chromium.js");
    window.contender = await make();
  }, name);
  const renderer = await rendererOf(browser, page);
  return {
    async ask(file, runs = 0, milliseconds = 0) {
      const text = readFileSync(file, "utf8");
      return page.evaluate(answer, { text, runs, milliseconds });
    },
    peak: () => peakOf(renderer),
    async end() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Runs in the page; as peers/answer.js. */
function answer({ text, runs, milliseconds }) {
  const { work, size } = window.contender;
  if (runs === 0) return { result: work(text) };
  const times = [];
  const end = performance.now() + milliseconds;
  while (times.length < runs || performance.now() < end) {
    const started = performance.now();
    work(text);
    times.push(performance.now() - started);
  }
  return { times, memory: size?.() };
}
