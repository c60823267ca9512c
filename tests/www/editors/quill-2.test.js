import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { call, openPage, steps } from "../harness/editor-steps.js";
import { promises } from "../harness/editors.js";

promises("quill-2");
steps("quill-2");

const path = fileURLToPath(new URL("../../../www/editors/report.html", import.meta.url));
const report = readFileSync(path, "utf8");

test("quill-2: the panel says that merged cells are lost", async (t) => {
  const page = await openPage(t, "quill-2");
  assert.match(await call(page, "html"), /<td/);
  assert.doesNotMatch(await call(page, "html"), /colspan|rowspan/i);
  await page.getByText("这个编辑器不保留合并的单元格，表格可能读不全。").waitFor();
  await page.getByText("应读 200 格，读出 200").waitFor();
});

test("quill-2: heading cells that Quill ran together make no false error", async (t) => {
  const page = await openPage(t, "quill-2");
  await call(page, "setUnprepared", report.replace("<td>12</td>", "<td>2</td>"));
  await page.getByText("发现 1 处存疑").waitFor();
  const findings = await page.evaluate(() => {
    const { outcome } = /** @type {any} */ (document.documentElement).driven.attached.checker;
    return outcome.findings.map((/** @type {any} */ one) => `${one.rule} ${one.severity}`);
  });
  assert.deepEqual(findings, ["FMT-09 warning"]);
});

test("quill-2: in rows of unequal length a proposal is one step as well", async (t) => {
  const page = await openPage(t, "quill-2");
  await call(page, "setUnprepared", report.replace(/<(\/?)th\b/g, "<$1td"));
  await page.getByText("发现 1 处填报错误").waitFor();
  const before = await numbers(page);
  await page.locator("gouji-checker .adopt").first().click();
  await page.getByText("42 条勾稽关系全部成立，未发现错误").waitFor();
  assert.equal(await numbers(page), before.replace(" 12 0 0 0 0 0 2 ", " 2 0 0 0 0 0 2 "));
  await call(page, "undo");
  await page.getByText("发现 1 处填报错误").waitFor();
  assert.equal(await numbers(page), before);
});

/** @param {import("playwright-core").Page} page */
async function numbers(page) {
  const html = await call(page, "html");
  return html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}
