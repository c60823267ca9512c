// From one version of the site to the next: never a mix of both.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { serviceWorker } from "../../tools/dist/release.js";
import { visit } from "./harness/chromium.js";
import { builtSite, host, modern } from "./harness/hosts.js";
import { checkExample } from "./dist-acts.js";

const before = await builtSite();
const after = await nextVersion();
const rule = "rules/T3-01.html";

/** The same site with other words in two pages. */
async function nextVersion() {
  const files = new Map(before);
  for (const [path, from, to] of [
    ["index.html", "报送之前，先核对一遍", "新版本的标题"],
    ["rules/T3-01.html", "<h2>要求</h2>", "<h2>新版本的要求</h2>"],
  ]) {
    const html = before.get(path).toString("utf8");
    assert.ok(html.includes(from));
    files.set(path, Buffer.from(html.replace(from, to)));
  }
  const name = (pattern) => [...files.keys()].find((path) => pattern.test(path));
  files.delete("sw.js");
  const standsInFor = { [name(/^engine-\w+\.js$/)]: name(/^engine-\w+\.wasm$/) };
  assert.equal(
    before.get("sw.js").toString("utf8"),
    await serviceWorker(new Map([...before].filter(([path]) => path !== "sw.js")), standsInFor),
    "a version is known by its files alone",
  );
  files.set("sw.js", Buffer.from(await serviceWorker(files, standsInFor)));
  return files;
}

/** Which version each file is of that a page gets: "before", "after" or "both" where they are the same. */
async function versionsOf(page) {
  // Of the two that have the module only one is kept, and what is downloaded or looked up once is not.
  const paths = [...before.keys()].filter(
    (path) => !/^(sw|engine-\w+)\.js$|^gouji\.html$|^third-party-licences\.txt$/.test(path),
  );
  const hashes = await page.evaluate(async (paths) => {
    const hash = async (path) => {
      const response = await fetch(path);
      const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join(
        "",
      );
    };
    return Promise.all(paths.map(hash));
  }, paths);
  const of = (files, path) => createHash("sha256").update(files.get(path)).digest("hex");
  const found = paths.map((path, i) => {
    const isBefore = of(before, path) === hashes[i];
    const isAfter = of(after, path) === hashes[i];
    if (isBefore && isAfter) return "both";
    assert.ok(isBefore || isAfter, `${path} is of no version`);
    return isBefore ? "before" : "after";
  });
  return [...new Set(found)].filter((version) => version !== "both");
}

const title = (page) => page.locator("#start h2").textContent();
const stores = (page) => page.evaluate(() => caches.keys());
const active = (page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== "activated") await new Promise((done) => setTimeout(done, 20));
  });
/** Looks for a new version and waits for what becomes of it. */
const update = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const { installing } = registration;
    while (installing?.state === "installing") await new Promise((done) => setTimeout(done, 20));
    return { installed: registration.waiting !== null };
  });

test("half an update changes nothing, a whole one everything, once all pages are closed", async (t) => {
  const server = await host(modern(before), "/sub/");
  const page = await visit(t, "", { home: server.home, expect: [/^404 .*index\.html/] });
  await active(page);
  await page.reload();
  const [first, ...others] = await stores(page);
  assert.deepEqual(others, []);

  // Half way: the new service worker and the new start page are there, a page of the rules is not.
  const half = new Map(after);
  half.set(rule, before.get(rule));
  server.answer = modern(half);
  assert.deepEqual(await update(page), { installed: false });
  await page.reload();
  assert.equal(await title(page), "报送之前，先核对一遍");
  assert.deepEqual(await versionsOf(page), ["before"]);
  assert.deepEqual(await stores(page), [first]);

  // Half way, the other half: a file is missing.
  half.delete("index.html");
  assert.deepEqual(await update(page), { installed: false });
  await checkExample(page);
  await page.goto(server.home);

  server.answer = modern(after);
  server.asked.length = 0;
  assert.deepEqual(await update(page), { installed: true });
  await page.getByText("有新版本：关闭这个网站的全部页面，再打开就会用上。").waitFor();
  assert.deepEqual(
    server.asked.filter((line) => line !== "GET /sub/sw.js").sort(),
    ["GET /sub/index.html", `GET /sub/${rule}`],
    "what has not changed is not fetched again",
  );
  // As long as a page is open, the version that it is of is served whole.
  await page.reload();
  assert.equal(await title(page), "报送之前，先核对一遍");
  assert.deepEqual(await versionsOf(page), ["before"]);
  await page.getByText("有新版本：关闭这个网站的全部页面，再打开就会用上。").waitFor();

  const context = page.context();
  const aside = await context.newPage();
  await page.close();
  await aside.waitForTimeout(500);
  await aside.goto(server.home);
  await active(aside);
  assert.equal(await title(aside), "新版本的标题");
  assert.equal(await aside.locator("#newer").isVisible(), false);
  assert.deepEqual(await versionsOf(aside), ["after"]);
  server.stop();
  await aside.reload();
  assert.equal(await title(aside), "新版本的标题");
  assert.deepEqual(await versionsOf(aside), ["after"]);
  const [last, ...older] = await stores(aside);
  assert.deepEqual(older, [], "the version before is gone");
  assert.notEqual(last, first);
});

test("two folders of one host keep a version each", async (t) => {
  const both = new Map();
  for (const [path, content] of before) both.set(`a/${path}`, content);
  for (const [path, content] of after) both.set(`b/${path}`, content);
  const server = await host(modern(both));
  const page = await visit(t, "a/", { home: server.home });
  await active(page);
  await page.goto(`${server.home}b/`);
  await active(page);
  server.stop();
  await page.goto(`${server.home}a/`);
  assert.deepEqual(await versionsOf(page), ["before"]);
  await page.goto(`${server.home}b/`);
  assert.deepEqual(await versionsOf(page), ["after"]);
});

test("where nothing can be kept the page says nothing of it", async (t) => {
  const half = new Map(before);
  half.delete(rule);
  const server = await host(modern(half));
  const page = await visit(t, "", { home: server.home, expect: [/T3-01\.html/] });
  await checkExample(page);
  while (!server.asked.includes(`GET /${rule}`)) await page.waitForTimeout(50);
  await page.waitForFunction(() => navigator.serviceWorker.getRegistration().then((one) => !one));
  assert.deepEqual(await stores(page), []);
  assert.equal(await page.getByRole("alert").isVisible(), false);
});
