// The built site, on servers of many kinds.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axe, shot, visit } from "./harness/chromium.js";
import { builtSite, host, modern, old } from "./harness/hosts.js";
import { checkExample, openRule, walk } from "./dist-acts.js";
import { checkWords, verdict } from "./page-acts.js";
import { wrongTotal } from "./page-support.js";

const site = await builtSite();
const nameOf = (pattern) => [...site.keys()].find((path) => pattern.test(path));
const wasm = nameOf(/^engine-\w+\.wasm$/);
const embedded = nameOf(/^engine-\w+\.js$/);

test("works in any folder, and looks as it should", async (t) => {
  const { home, asked } = await host(modern(site), "/zwgk/tools/gouji/");
  const page = await visit(t, "", { home });
  await page.locator(".examples button").first().waitFor();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await paper(), "rgb(247, 245, 240)");
  await page.getByText("没有任何内容离开这台电脑").click();
  await page.getByText(/按 F12/).waitFor();
  assert.deepEqual(await axe(page), []);
  await shot(page, "site-start");
  await page.getByText("没有任何内容离开这台电脑").click();
  await walk(page);
  assert.ok(asked.some((line) => line.endsWith(wasm)));
  assert.ok(!asked.some((line) => line.endsWith(embedded)), "it was not needed");
});

test("offers the one file", async (t) => {
  const { home } = await host(modern(site), "/a/");
  const page = await visit(t, "", { home });
  const arrives = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载离线版（一个文件）" }).click();
  const download = await arrives;
  assert.equal(download.suggestedFilename(), "gouji.html");
});

for (const [what, refusal] of [
  ["with a wrong type", { type: "text/plain", body: site.get(wasm) }],
  ["with no type", { body: site.get(wasm) }],
]) {
  test(`takes a module that is sent ${what}`, async (t) => {
    const usual = modern(site);
    const answer = (path) => (path === wasm ? refusal : usual(path));
    const { home, asked } = await host(answer);
    const page = await visit(t, "", { home });
    await checkExample(page);
    assert.ok(!asked.some((line) => line.endsWith(embedded)));
  });
}

for (const [what, refusal] of [
  ["not found", { status: 404, body: "" }],
  ["forbidden", { status: 403, body: "no" }],
  ["answered with a page", { status: 200, type: "text/html", body: "<h1>找不到</h1>" }],
  ["cut short", { type: "application/wasm", body: site.get(wasm).subarray(0, 5000) }],
  ["cut off", null],
]) {
  for (const where of ["worker", "page"]) {
    test(`has the module inside where it is ${what}: in the ${where}`, async (t) => {
      const usual = modern(site);
      const answer = (path) => (path === wasm ? refusal : usual(path));
      const { home, asked } = await host(answer);
      const page = await visit(t, "", { home, expect: [/engine-\w+\.wasm/, /^console error/] });
      if (where === "page") {
        await page.addInitScript(() => {
          globalThis.Worker = class {
            constructor() {
              throw new Error("no workers here");
            }
          };
        });
        await page.reload();
      }
      await checkExample(page);
      assert.equal(page.workers().length, where === "worker" ? 1 : 0);
      assert.ok(asked.some((line) => line.endsWith(embedded)));
    });
  }
}

test("works whole, and offline, on a server that knows no new endings", async (t) => {
  const server = await host(old(site), "/old/");
  const expect = [/\.wasm|\.webmanifest/];
  const page = await visit(t, "", { home: server.home, expect });
  await walk(page);
  await offlineReady(page);
  server.stop();
  await page.goto(server.home);
  await checkExample(page);
});

test("opens, checks and explains without a server after the first visit", async (t) => {
  const server = await host(modern(site), "/sub/path/");
  const page = await visit(t, "index.html", { home: server.home });
  await offlineReady(page);
  server.stop();
  await page.reload();
  await walk(page);
  await page.goto(server.home);
  await checkExample(page);
  const { shown } = await openRule(page);
  assert.match(await shown.textContent("main"), /要求/);
  assert.equal(
    await shown.evaluate(() => getComputedStyle(document.body).backgroundColor),
    "rgb(247, 245, 240)",
  );
});

test("once it is open, checks without a server, also where nothing can be kept", async (t) => {
  const server = await host(modern(site));
  const expect = [/ERR_CONNECTION_REFUSED/, /Service Worker registration blocked/];
  const page = await visit(t, "", { home: server.home, serviceWorkers: "block", expect });
  await page.waitForLoadState("networkidle");
  server.stop();
  await checkWords(page, wrongTotal().text);
  const before = await verdict(page).textContent();
  assert.match(before, /填报错误/);
  await page.locator('[id="cell/requests/newReceived/total"]').click();
  await page.keyboard.type("15");
  await page.keyboard.press("Enter");
  await page.getByText(/改了 1 处，您的原稿没有动/).waitFor();
  // The note of the edit may stand before the worker has answered.
  await verdict(page).filter({ hasNotText: before }).waitFor();
});

/** Not a page: a demonstration page fetches it. */
const report = "editors/report.html";
/** Pages that show the editors of others, which do as they like. */
const isDemonstration = (path) => /^editors\/(?!index\.html$)/.test(path);

test("no script, style or handler stands in a page, and every policy is strict", () => {
  const pages = [...site].filter(
    ([path]) => path.endsWith(".html") && path !== "gouji.html" && path !== report,
  );
  assert.ok(pages.length > 180);
  for (const [path, content] of pages) {
    const html = content.toString("utf8");
    assert.doesNotMatch(
      html,
      /<script(?![^>]* src=)|<style|<[^>]*\s(on\w+|style)=|javascript:/,
      path,
    );
    const [, policy] = /Content-Security-Policy"\s+content="([^"]*)"/.exec(html);
    assert.doesNotMatch(policy, /\*|https?:|wss?:/, path);
    if (isDemonstration(path)) continue;
    assert.match(policy, /^default-src 'none'; /, path);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/, path);
  }
});

test("can be installed", async (t) => {
  const { home } = await host(modern(site), "/sub/");
  const page = await visit(t, "", { home });
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // Tests run in windows that keep nothing; those offer no installing.
  const others = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
  assert.deepEqual(others, []);
  const { data, errors } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const { icons, start_url: start } = JSON.parse(data);
  assert.equal(start, "./");
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    assert.equal(size, sizes);
  }
});

test("says so where the browser does not understand the page", async (t) => {
  const { home } = await host(modern(site));
  const page = await visit(t, "", { home, expect: [/^uncaught/] });
  await page.route("**/app-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "class { #not yet }" }),
  );
  await page.reload();
  await page.getByText(/页面没有启动/).waitFor();
});

test("asks for nothing but its own files, and keeps nothing but those", async (t) => {
  const server = await host(modern(site), "/sub/");
  const requests = [];
  const page = await visit(t, "", { home: server.home, requests });
  await offlineReady(page);
  await walk(page);
  const own = new Set([...site.keys(), ""].map((path) => `GET ${server.home}${path}`));
  assert.ok(requests.length > 190, "those of the service worker are among them");
  assert.deepEqual(
    requests.filter((line) => !own.has(line) && !line.startsWith(`GET blob:`)),
    [],
  );
  const { origin } = new URL(server.home);
  assert.deepEqual(
    server.asked.filter((line) => !own.has(line.replace(" ", ` ${origin}`))),
    [],
    "as the server saw it",
  );
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    files: (
      await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    )
      .flat()
      .map(({ url }) => url),
  }));
  const { files, ...others } = kept;
  assert.deepEqual(others, { local: 0, session: 0, cookies: "", databases: 0 });
  // The script with the module inside is wanted only where the module is refused; the one file is a download.
  const notKept = ["sw.js", "gouji.html", "third-party-licences.txt", embedded];
  const all = [...site.keys()].filter((path) => !notKept.includes(path));
  assert.deepEqual(files.sort(), all.map((path) => server.home + path).sort());
});

test("the first visit is light", async (t) => {
  const size = (pattern) => site.get(nameOf(pattern)).length;
  const before = [/^index\.html$/, /^app-/, /^style-/, /^print-/, /^old-browser-/].map(size);
  const sum = before.reduce((all, one) => all + one, 0);
  assert.ok(sum < 160_000, `${sum} bytes before anything is checked`);

  const first = await host(modern(site));
  await visit(t, "", { home: first.home, serviceWorkers: "block", expect: [/blocked/] }).then(
    checkExample,
  );
  const server = await host(modern(site));
  await offlineReady(await visit(t, "", { home: server.home }));
  assert.ok(!server.asked.some((line) => line.endsWith("/gouji.html")), "it is a download");
  t.diagnostic(`first visit: ${sum} bytes until the page is drawn`);
  t.diagnostic(`first visit: ${first.sent} bytes with an example checked`);
  t.diagnostic(`first visit: ${server.sent} bytes in ${server.asked.length} requests, all kept`);
  assert.ok(first.sent < 1_500_000, `${first.sent} bytes`);
  assert.ok(server.sent < 4_000_000, `${server.sent} bytes`);
});

/** Waits until the page would open without a server. */
async function offlineReady(page) {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== "activated") await new Promise((done) => setTimeout(done, 20));
  });
}
