import assert from "node:assert/strict";
import { test } from "node:test";

import { adopt, call, digits, html, openPanel, report, right } from "../harness/editor-acts.js";
import { cases } from "../harness/editor-cases.js";
import { promises } from "../harness/editors.js";

promises("quill-2");
cases("quill-2");

test("quill-2: the panel says that merged cells are lost", async (t) => {
  const page = await openPanel(t, "quill-2");
  assert.match(await html(page), /<td/);
  assert.doesNotMatch(await html(page), /colspan|rowspan/i);
  await page.getByText("这个编辑器不保留合并的单元格，表格可能读不全。").waitFor();
  await page.getByText("应读 200 格，读出 200").waitFor();
});

test("quill-2: heading cells that Quill ran together make no false error", async (t) => {
  const page = await openPanel(t, "quill-2");
  await setUnprepared(page, report.replace("<td>12</td>", "<td>2</td>"));
  await page.getByText("发现 1 处存疑").waitFor();
  const findings = await page.evaluate(() => {
    const { outcome } = document.documentElement.driven.attached.checker;
    return outcome.findings.map((/** @type {any} */ one) => `${one.rule} ${one.severity}`);
  });
  assert.deepEqual(findings, ["FMT-09 warning"]);
});

test("quill-2: in rows of unequal length a proposal is one step as well", async (t) => {
  const page = await openPanel(t, "quill-2");
  await setUnprepared(page, report.replace(/<(\/?)th\b/g, "<$1td"));
  await page.getByText("发现 1 处填报错误").waitFor();
  const before = digits(await html(page));
  await adopt(page, "采用", right);
  assert.equal(digits(await html(page)), before.replace(" 12 0 0 0 0 0 2 ", " 2 0 0 0 0 0 2 "));
  await call(page, "undo");
  await page.getByText("发现 1 处填报错误").waitFor();
  assert.equal(digits(await html(page)), before);
});

/**
 * As a page would that knows nothing of Quill's tables.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} html
 */
function setUnprepared(page, html) {
  return page.evaluate((html) => {
    const { editor } = document.documentElement.driven;
    editor.setContents(editor.clipboard.convert({ html }), "api");
  }, html);
}
