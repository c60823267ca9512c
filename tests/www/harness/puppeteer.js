// A tab that puppeteer drives. Its old version, which drives the oldest Chromium, and today's are alike here.

import { dispatchPaste } from "./driver.js";

/**
 * Opens a tab and notes what goes wrong in it.
 *
 * @param {any} browser puppeteer's Browser
 * @param {string} name
 * @returns {Promise<Omit<import("./driver.js").Driver, "download"> & { page: any, problems: string[] }>} `page`:
 *   puppeteer's Page
 */
export async function openTab(browser, name) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on("console", (message) => {
    const type = message.type();
    if (/^(error|warn|warning)$/.test(type)) problems.push(`console ${type}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== "127.0.0.1") {
      problems.push(`request to another origin: ${request.url()}`);
    }
  });
  return {
    name,
    page,
    problems,
    open: async (url) => {
      await page.goto(url);
    },
    evaluate: (script) => page.evaluate(script),
    click: (selector) => page.click(selector),
    paste: (kinds) => dispatchPaste({ evaluate: (script) => page.evaluate(script) }, kinds),
    press: (key) => page.keyboard.press(key),
    addresses: async () => (await browser.pages()).map((page) => page.url()),
    workers: () => page.workers().length,
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
  };
}

/**
 * @param {string[]} problems
 * @param {RegExp[]} expect those that the test means to cause
 * @returns {string[]} the others
 */
export function unexpected(problems, expect) {
  return problems.filter((problem) => !expect.some((pattern) => pattern.test(problem)));
}
