// In editors and in frames, too, nothing is asked for but the product's own files, and nothing is kept.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { serve } from "../../tools/serve.js";
import { visit } from "./harness/chromium.js";
import { builtSite } from "./harness/hosts.js";
import { openInFrame } from "./dist-frame.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const server = await serve(join(root, "dist/site"), 0, {
  "/editors/lib/": join(root, "tests/editors/node_modules"),
});
after(() => {
  server.close();
  server.closeAllConnections();
});
const home = `${server.origin}/`;
const own = new Set([...(await builtSite()).keys()].map((path) => `GET ${home}${path}`));
const report = readFileSync(join(root, "www/editors/report.html"), "utf8");
const demonstrations = readdirSync(join(root, "www/editors"))
  .filter((name) => name.endsWith(".html") && name !== "index.html" && name !== "report.html")
  .map((name) => name.replace(".html", ""));

/** What editors ask for and keep is not the product's. */
const ofEditor = (line) => line.startsWith(`GET ${home}editors/lib/`);
const foreign = (requests) =>
  requests.filter((line) => !own.has(line) && !ofEditor(line) && !/^GET (blob|data):/.test(line));

/** In the page: all that a page can keep. */
async function kept() {
  return {
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookies: document.cookie,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}

const nothing = { local: [], session: [], cookies: "", databases: [], caches: [], workers: 0 };

test("there is a demonstration page for each editor", () => {
  assert.equal(demonstrations.length, 9);
});

for (const name of demonstrations) {
  test(`in ${name}`, async (t) => {
    const requests = [];
    const page = await visit(t, `editors/${name}.html`, { home, requests });
    await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 20_000 });
    const before = await page.evaluate(kept);
    await page.getByRole("button", { name: "年报核验" }).first().click();
    const checker = page.locator("gouji-checker");
    await checker.locator(".go").first().click();
    await page.locator("[data-gouji-marks] > div").first().waitFor({ state: "attached" });
    await checker.locator(".adopt:enabled").first().click();
    const adopted = page.getByText("12 应为 2");
    await adopted.first().waitFor({ state: "detached" });
    await page.keyboard.type("5");
    await page.waitForTimeout(300);
    assert.deepEqual(foreign(requests), []);
    assert.ok(requests.some((line) => line.endsWith("/gouji.js")));
    assert.deepEqual(await page.evaluate(kept), before, "checking keeps nothing");
    if (name === "contenteditable") assert.deepEqual(before, nothing);
  });
}

test("in a frame", async (t) => {
  const requests = [];
  const page = await visit(t, "rules/index.html", { home, requests });
  const { frame, outcome } = await openInFrame(page, home, report);
  assert.deepEqual(outcome.counts, { error: 2, warning: 0, info: 0 });
  await frame.locator(".go").first().click();
  await frame.locator(".adopt").first().click();
  await page.waitForFunction(() => globalThis.heard.some(({ event }) => event === "fix"));
  assert.deepEqual(
    foreign(requests).filter((line) => line !== `GET ${home}around`),
    [],
  );
  assert.deepEqual(await frame.evaluate(kept), nothing);
});
