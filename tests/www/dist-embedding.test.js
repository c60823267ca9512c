// What README.md says of editors, done as it stands there with the built site.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { serve } from "../../tools/serve.js";
import { visit } from "./harness/chromium.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const site = join(root, "dist/site");
const report = readFileSync(join(root, "www/editors/report.html"), "utf8");
const readme = readFileSync(join(root, "README.md"), "utf8");
const wrong = "发现 1 处填报错误（牵动 2 条勾稽关系）";

const pages = mkdtempSync(join(tmpdir(), "gouji-cms-"));
const server = await serve(pages, 0, {
  "/gouji/": site,
  "/editors/": join(root, "tests/editors/node_modules"),
});
after(() => {
  server.close();
  server.closeAllConnections();
  rmSync(pages, { recursive: true, force: true });
});

test("the lines of the README bring gouji into UEditor", async (t) => {
  const [, lines] = /```html\n([^]*?)```/.exec(readme) ?? [];
  assert.ok(lines?.includes("ueditor"));
  const home = "/editors/ueditor/example/public/ueditor/";
  writeFileSync(
    join(pages, "edit.html"),
    `<!doctype html><meta charset="utf-8"><title>编辑</title>
<script>window.UEDITOR_HOME_URL = "${home}"; window.UEDITOR_CONFIG = {};</script>
<script src="${home}ueditor.config.js"></script>
<script>window.UEDITOR_CONFIG.serverUrl = "";</script>
<script src="${home}ueditor.all.min.js"></script>
<textarea id="content" style="width: 860px; height: 400px">${report.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</textarea>
${lines}`,
  );
  const page = await visit(t, "/edit.html", { home: server.origin, expect: [/favicon/] });
  await page.getByText("年报核验").first().click();
  await page.getByText(wrong).waitFor();
  assert.equal(page.workers().length, 1, "the check runs in a worker");
  await page.locator("gouji-checker .go").first().click();
  await page.locator('[data-gouji-marks] > [data-weight="error"]').first().waitFor();
  await page.locator("gouji-checker .adopt").first().click();
  await page.getByText("42 条勾稽关系全部成立，未发现错误").waitFor();
});

test("the frame of the built site answers", async (t) => {
  writeFileSync(
    join(pages, "frame.html"),
    `<!doctype html><meta charset="utf-8"><title>编辑</title>
<iframe title="年报核验" src="/gouji/embed.html" style="width: 400px; height: 600px"></iframe>`,
  );
  const page = await visit(t, "/frame.html", { home: server.origin, expect: [/favicon/] });
  const counts = await page.evaluate(async (text) => {
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
    const ask = () =>
      frame.contentWindow?.postMessage({ gouji: 1, id: 7, action: "check", text }, "*");
    return new Promise((done) => {
      addEventListener("message", ({ data }) => {
        if (data.event === "ready") ask();
        if (data.id === 7 && data.outcome) done(data.outcome.counts);
      });
      // It may have been ready before this listened.
      ask();
    });
  }, report);
  assert.deepEqual(counts, { error: 2, warning: 0, info: 0 });
  await page.frameLocator("iframe").getByText(wrong).waitFor();
});

for (const name of ["contenteditable"]) {
  test(`the demonstration page of ${name} works in the built site`, async (t) => {
    const page = await visit(t, `/gouji/editors/${name}.html`, { home: server.origin });
    await page.getByRole("button", { name: "年报核验" }).click();
    await page.getByText(wrong).waitFor();
  });
}

test("a demonstration page whose editor does not come along says so", async (t) => {
  const page = await visit(t, "/gouji/editors/ueditor-1.html", {
    home: server.origin,
    expect: [/ueditor/],
  });
  await page.getByText("这里没有附带 UEditor").waitFor();
});
