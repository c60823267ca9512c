// Pages in a real headless Chromium, for node:test.
//
//   import { test } from "node:test";
//   import { visit } from "./harness/chromium.js";
//
//   test("the page says what it is", async (t) => {
//     const page = await visit(t, "/");
//     …playwright's Page…
//   });
//
// A test fails by itself when its page logs an error, throws, fails to load something or asks another origin
// for anything.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { dispatchPaste } from "./driver.js";
import { serve } from "../../../tools/serve.js";

const WWW = fileURLToPath(new URL("../../../www", import.meta.url));
const SHOTS = fileURLToPath(new URL("../shots/", import.meta.url));
const AXE = fileURLToPath(new URL("../../../node_modules/axe-core/axe.min.js", import.meta.url));

const EDITORS = fileURLToPath(new URL("../../editors/node_modules/", import.meta.url));

const server = await serve(WWW, 0, existsSync(EDITORS) ? { "/editors/lib/": EDITORS } : {});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--no-sandbox", // Chromium refuses its sandbox to root, which containers run as
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

after(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});

/**
 * @typedef {object} Visit
 * @property {RegExp[]} [expect] problems that the test means to cause
 * @property {string} [home] an address that the path starts from, where that is not www/
 * @property {string[]} [requests] receives every request, be it of the page, a worker or a service worker
 */

/** Where www/ is served. */
export const origin = server.origin;

/**
 * Opens a page in a context of its own, and closes it after the test.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} [path]
 * @param {import("playwright-core").BrowserContextOptions & Visit} [options]
 * @returns {Promise<import("playwright-core").Page>}
 */
export async function visit(t, path = "/", options = {}) {
  const { expect = [], home = origin, requests = [], ...ofContext } = options;
  const context = await browser.newContext({
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 800 },
    ...ofContext,
  });
  /** @type {string[]} */
  const problems = [];

  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().stack}`));
  context.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left, or a download that begins, aborts what is under way.
    if (reason !== "net::ERR_ABORTED") problems.push(`${reason} for ${request.url()}`);
  });
  context.on("page", (page) =>
    page.on("websocket", (socket) => problems.push(`a lasting connection: ${socket.url()}`)),
  );
  await context.route(
    (url) => url.origin !== new URL(home).origin && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      problems.push(`request to another origin: ${route.request().url()}`);
      return route.abort("blockedbyclient");
    },
  );

  t.after(async () => {
    await context.close();
    const unexpected = problems.filter(
      (problem) => !expect.some((pattern) => pattern.test(problem)),
    );
    assert.deepEqual(unexpected, [], `problems on ${path}`);
  });

  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(new URL(path, home).href);
  return page;
}

/**
 * A tab for the main way.
 *
 * @param {import("node:test").TestContext} t
 * @param {Visit} [options]
 * @returns {Promise<import("./driver.js").Driver>}
 */
export async function openChromium(t, options) {
  const page = await visit(t, "about:blank", options);
  return {
    name: "chromium",
    open: async (url) => {
      await page.goto(url);
    },
    evaluate: (script) => page.evaluate(script),
    click: (selector) => page.locator(selector).first().click(),
    // Chromium's clipboard keeps less of Word's HTML than Word hands over.
    paste: (kinds) => dispatchPaste({ evaluate: (script) => page.evaluate(script) }, kinds),
    press: (key) => page.keyboard.press(key),
    addresses: async () =>
      page
        .context()
        .pages()
        .map((page) => page.url()),
    download: async (act) => {
      const arrives = page.waitForEvent("download");
      await act();
      return readFile(await (await arrives).path());
    },
    workers: () => page.workers().length,
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
  };
}

/**
 * Writes tests/www/shots/NAME.png, for people to look at.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {{ fullPage?: boolean }} [options] the whole page, or what is in sight of it
 */
export async function shot(page, name, { fullPage = true } = {}) {
  await mkdir(SHOTS, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: `${SHOTS}${name}.png`, fullPage, animations: "disabled" });
}

/**
 * What axe finds wrong with the page, one line for each element.
 * @param {import("playwright-core").Page | import("playwright-core").Frame} page
 * @param {import("axe-core").RunOptions} [options] all rules, unless these say otherwise
 * @param {string} [part] selector of what of the page is meant
 * @returns {Promise<string[]>}
 */
export async function axe(page, options = {}, part) {
  // evaluate() goes past the page's content security policy; a script element would not.
  await page.evaluate(await readFile(AXE, "utf8"));
  const { violations } = await page.evaluate(
    ({ options, part }) => /** @type {any} */ (globalThis).axe.run(part ?? document, options),
    // Told in full are the faults alone: half the time.
    { options: { resultTypes: ["violations"], ...options }, part },
  );
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help} – ${node.target.join(" ")}`),
  );
}
