// Debian's Firefox ESR, by WebDriver BiDi: no geckodriver, no display.

import assert from "node:assert/strict";

import puppeteer from "puppeteer-core";

import { downloads } from "./downloads.js";
import { copy, program } from "./driver.js";
import { openTab, unexpected } from "./puppeteer.js";

/**
 * A tab in a Firefox of its own. The test fails where the page logs an error, throws, misses a file or asks
 * another machine for anything.
 *
 * @param {import("node:test").TestContext} t
 * @param {import("./driver.js").Opening} [options]
 * @returns {Promise<import("./driver.js").Driver>}
 */
export async function openFirefox(t, { expect = [] } = {}) {
  const { folder, download } = await downloads(t);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: program("FIREFOX", "/usr/bin/firefox-esr", "firefox"),
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      "intl.accept_languages": "zh-CN",
      // Lets a page write to the clipboard without being asked: Firefox takes no kinds from an event that a
      // script makes.
      "dom.events.testing.asyncClipboard": true,
      // puppeteer loosens this; a page from a folder would be easier to open here than for a reader.
      "security.fileuri.strict_origin_policy": true,
      "browser.download.folderList": 2,
      "browser.download.dir": folder,
      // It would take the next key.
      "browser.download.alwaysOpenPanel": false,
    },
  });
  const tab = await openTab(browser, "firefox");
  t.after(async () => {
    await browser.close();
    assert.deepEqual(unexpected(tab.problems, expect), []);
  });
  const { keyboard } = tab.page;
  return {
    ...tab,
    download,
    paste: async (kinds) => {
      await copy(tab, kinds);
      await keyboard.down("Control");
      await keyboard.press("v");
      await keyboard.up("Control");
    },
  };
}
