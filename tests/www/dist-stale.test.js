// Pages of another version, which a browser or a proxy has kept, when the site has been replaced: every file that they
// name by its content is gone. Without HTTPS there is no service worker that would keep them whole.

import assert from "node:assert/strict";
import { test } from "node:test";

import { visit } from "./harness/chromium.js";
import { builtSite, host, modern } from "./harness/hosts.js";

const site = await builtSite();
const isHashed = (/** @type {string} */ path) => /-[0-9a-zA-Z]{8,10}\.\w+$/.test(path);
const left = new Map([...site].filter(([path]) => !isHashed(path)));

test("what other pages ask for, and what says that a page did not start, keeps its name", () => {
  const names = [...left.keys()].filter((path) => !/^(rules|editors)\//.test(path));
  assert.deepEqual(names.sort(), [
    "embed.html",
    "gouji.html",
    "gouji.js",
    "gouji.webmanifest",
    "index.html",
    "old-browser-notice.js",
    "sw.js",
  ]);
});

for (const path of ["index.html", "embed.html"]) {
  test(`${path} says so, and what to do`, async (t) => {
    const server = await host(modern(left));
    const expect = [/404/, /Failed to load resource/, /ERR_FAILED for .*worker-/];
    const page = await visit(t, path, { home: server.home, serviceWorkers: "block", expect });
    await page.getByText("页面没有启动，可能是浏览器版本较旧。请刷新再试").waitFor();
  });
}

test("gouji.js says so in the panel", async (t) => {
  const server = await host(modern(left));
  const expect = [/404/, /Failed to load resource/, /ERR_FAILED for .*worker-/];
  const page = await visit(t, "gouji.js", { home: server.home, expect });
  const said = await page.evaluate(async () => {
    const { defineChecker, GoujiChecker } = await import(location.href);
    defineChecker();
    const checker = new GoujiChecker();
    await checker.check("报告");
    return checker.shadowRoot.querySelector(".trouble").textContent;
  });
  assert.equal(
    said,
    "核对程序没有启动。请刷新页面再试；还是不行的话，请换用较新的浏览器（Chrome 80、Edge 80、Firefox 79、Safari 15 以上）。",
  );
});
