// The oldest Chromium that the page is made for, by the puppeteer of its time: today's does not start it.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

import puppeteer from "puppeteer-core-floor";

import { downloads } from "./downloads.js";
import { program } from "./driver.js";
import { openTab, unexpected } from "./puppeteer.js";

const CHROMIUM_80 = fileURLToPath(new URL("../../../.tools/chromium-80/chromium", import.meta.url));

/** Chromium before 97 does not know this word of the policy, ignores it, and says so. */
const UNKNOWN_WORD = /contains an invalid source: ''wasm-unsafe-eval''\. It will be ignored/;

/**
 * A tab in a Chromium 80 of its own; as `openFirefox`.
 *
 * @param {import("node:test").TestContext} t
 * @param {import("./driver.js").Opening} [options]
 * @returns {Promise<import("./driver.js").Driver & { page: any }>} `page`: puppeteer's Page
 */
export async function openFloor(t, { expect = [] } = {}) {
  const { folder, download } = await downloads(t);
  const browser = await puppeteer.launch({
    executablePath: program("CHROMIUM_80", CHROMIUM_80, "floor"),
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--lang=zh-CN"],
    defaultViewport: { width: 1280, height: 800 },
  });
  const tab = await openTab(browser, "chromium-80");
  t.after(async () => {
    await browser.close();
    assert.deepEqual(unexpected(tab.problems, [UNKNOWN_WORD, ...expect]), []);
  });
  // This puppeteer has no word for it yet.
  await tab.page._client.send("Page.setDownloadBehavior", {
    behavior: "allow",
    downloadPath: folder,
  });
  return { ...tab, download };
}
