// The whole product in one file, opened as by a double click.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { axe, shot, visit } from "./harness/chromium.js";
import { builtFile } from "./harness/hosts.js";
import { checkExample, openRule, walk } from "./dist-acts.js";
import { box, openExample, verdict } from "./page-acts.js";
import { wrongTotal } from "./page-support.js";

const home = pathToFileURL(builtFile).href;
const html = await readFile(builtFile, "utf8");

test("has at most a million bytes, and names no other file", (t) => {
  t.diagnostic(`gouji.html: ${Buffer.byteLength(html)} bytes`);
  assert.ok(Buffer.byteLength(html) <= 1_000_000, `${Buffer.byteLength(html)} bytes`);
  const parts = [
    ...html.matchAll(/<script type="text\/plain" id="part-(\w+)">[\w+/=]+<\/script>/g),
  ];
  assert.deepEqual(
    parts.map(([, name]) => name),
    ["app", "docx", "xlsx", "worker", "engine", "rules", "examples"],
  );
  const rest = parts.reduce((text, [part]) => text.replace(part, ""), html);
  const addresses = [...rest.matchAll(/<[^>]*\s(?:src|href)="([^"]*)"/g)].map(([, to]) => to);
  assert.deepEqual(
    addresses.filter((to) => !to.startsWith("#") && !to.startsWith("data:image/svg+xml,")),
    [],
  );
});

test("does everything, and asks for nothing at all", async (t) => {
  const requests = [];
  const page = await visit(t, "", { home, requests });
  await walk(page);
  assert.equal(page.workers().length, 1);
  assert.deepEqual(
    requests.filter((line) => !line.startsWith("GET blob:")),
    [`GET ${home}`],
  );
});

test("the policy lets no page of the file reach out, and no other script run", async (t) => {
  const page = await visit(t, "", { home, expect: [/example\.com|Content Security Policy/] });
  await page.locator(".examples button").first().waitFor();
  const tried = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "globalThis.wasRun = true";
    document.head.append(script);
    const image = new Image();
    const shown = new Promise((done) => {
      image.onload = () => done(true);
      image.onerror = () => done(false);
    });
    image.src = "https://example.com/pixel.png";
    return {
      script: "wasRun" in globalThis,
      image: await shown,
      fetch: await fetch("https://example.com/").then(
        () => true,
        () => false,
      ),
    };
  });
  assert.deepEqual(tried, { script: false, image: false, fetch: false });
});

test("a rule is a view of its own, with ways back that lose nothing", async (t) => {
  const page = await visit(t, "", { home });
  await shot(page, "file-start");
  await openExample(page, 0);
  const scrolled = () => page.locator("#sheets").evaluate((pane) => pane.scrollTop);
  const title = await page.title();
  const { id } = await openRule(page);
  const before = await scrolled();
  assert.ok(before > 0, "its place was shown before");
  assert.match(page.url(), new RegExp(`#rule/${id}$`));
  assert.ok((await page.title()).startsWith(id));
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  assert.equal(await verdict(page).isVisible(), false, "what lies beneath cannot be reached");
  assert.deepEqual(await axe(page), []);
  await shot(page, "file-rule");

  for (const [way, go] of [
    ["the browser's Back", () => page.goBack()],
    ["the link", () => page.getByRole("link", { name: "回到核对" }).click()],
    ["the key", () => page.keyboard.press("Escape")],
  ]) {
    await go();
    await verdict(page).waitFor();
    assert.equal(await page.title(), title, way);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), id, way);
    assert.equal(await scrolled(), before, way);
    await openRule(page);
  }
  await page.getByRole("link", { name: "全部规则" }).click();
  await page.getByRole("link", { name: "按依据" }).click();
  await page.getByRole("link", { name: "按依据" }).waitFor();
  assert.match(page.url(), /#rule\/basis$/);
  await page.getByRole("link", { name: "回到核对" }).click();
  await verdict(page).waitFor();
});

test("a rule can be opened by its address, and reloaded over a result", async (t) => {
  const page = await visit(t, "#rule/T3-01", { home });
  await page.getByRole("heading", { level: 1, name: "T3-01" }).waitFor();
  await page.getByRole("link", { name: "回到核对" }).click();
  // The words of a form are the page's own: it draws them again whatever the browser keeps of the box.
  await page.getByRole("button", { name: "填 2021 年格式的空表" }).click();
  await verdict(page).waitFor();
  await page.getByRole("button", { name: "规则与忽略" }).click();
  await page.locator(".all-rules summary").click();
  await page.locator(".all-rules").getByRole("link", { name: "T3-02" }).click();
  await page.getByRole("heading", { level: 1, name: "T3-02" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "T3-02" }).waitFor();
  await page.getByRole("link", { name: "回到核对" }).click();
  await verdict(page).waitFor();
  await page.evaluate(() => (location.hash = "#rule/none"));
  await box(page).waitFor();
  assert.equal(await page.locator("#rule-view").isVisible(), false, "there is no such rule");
});

test("every rule's page has the words that it has in the folder", async (t) => {
  const page = await visit(t, "", { home });
  const names = ["index", "severity", "basis", "T3-01", "WEB-05", "FMT-29"];
  for (const name of names) {
    await page.evaluate((name) => (location.hash = `#rule/${name}`), name);
    const wanted = await readFile(new URL(`../../www/rules/${name}.html`, import.meta.url), "utf8");
    const words = await page.evaluate((html) => {
      const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
      return main.textContent.trim();
    }, wanted);
    const view = page.locator("#rule-view");
    await page.waitForFunction(
      (title) => document.title === title,
      /<title>(.*)<\/title>/.exec(wanted)[1],
    );
    const shown = (await view.textContent()).trim().replace(/^回到核对(?=全部规则\n)/, "");
    assert.equal(shown.trim(), words, name);
  }
});

test("works in the page where workers are refused", async (t) => {
  const page = await visit(t, "", { home });
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new Error("no workers here");
      }
    };
  });
  await page.reload();
  await checkExample(page);
});

/** Opens a copy of the file with something changed in it. */
async function visitChanged(t, change, expect) {
  const folder = await mkdtemp(join(tmpdir(), "gouji-"));
  t.after(() => rm(folder, { recursive: true }));
  const changed = change(html);
  assert.notEqual(changed, html);
  const file = join(folder, "勾稽 (1).html");
  await writeFile(file, changed);
  return visit(t, "", { home: pathToFileURL(file).href, expect });
}

const [boot] = /(?<=<script>)(?:(?!<script>)[^])*(?=<\/script>\s*<\/body>)/.exec(html);
const hashOf = (code) => createHash("sha256").update(code).digest("base64");

for (const [what, change] of [
  ["where its script is not understood", (html) => replaced(html, boot, "class { #not yet }")],
  ["where its script is not let run", (html) => html.replace(hashOf(boot), hashOf("another"))],
  ["where it was cut off", (html) => html.slice(0, html.indexOf('id="part-app"') + 9000)],
  ["where a part is damaged", (html) => html.replace(/(id="part-app">.{500}).{40}/, "$1")],
]) {
  test(`says so ${what}`, async (t) => {
    const page = await visitChanged(t, change, [/^uncaught|^console error/]);
    await page.getByText(/页面没有启动/).waitFor();
  });
}

test("says so where the module is damaged, and keeps what was typed", async (t) => {
  const damage = (html) => html.replace(/(id="part-engine">.{500}).{40}/, "$1");
  const page = await visitChanged(t, damage, [/^uncaught|^console error/]);
  await box(page).fill(wrongTotal().text);
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await page.getByText(/没有启动/).waitFor();
  assert.equal(await box(page).inputValue(), wrongTotal().text);
});

/** With another script that the policy knows. */
function replaced(html, from, to) {
  return html.replace(from, () => to).replace(hashOf(from), hashOf(to));
}
