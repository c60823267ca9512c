// The way of a person with one wrong number, from the paste to the printed note, in one go.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { shot, visit } from "./harness/chromium.js";
import { box, paste, verdict } from "./page-acts.js";

const sample = new URL("../reports/sample-2021.txt", import.meta.url);
const right = readFileSync(sample, "utf8");
const from = "7.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |";
const wrong = right.replace(from, from.replace("| 2 | 0", "| 12 | 0"));

test("one wrong number is read, put right with one press, copied back and printed", async (t) => {
  assert.notEqual(wrong, right);
  const page = await visit(t);

  await box(page).focus();
  await paste(page, { "text/plain": wrong });
  await page.getByText("发现 1 处填报错误（牵动 2 条勾稽关系）").first().waitFor();
  const fault = page.locator(".fault").first();
  assert.match(await fault.textContent(), /表三 · 7\.属于行政执法案卷 · 自然人/);
  assert.match(await fault.textContent(), /12 应为 2（.*），改后 2 条关系全部成立/);
  await shot(page, "walk-1-read");

  await fault.locator(".adopt").first().click();
  await page.getByText("42 条勾稽关系全部成立，未发现错误").first().waitFor();
  assert.equal(await page.locator(".finding").count(), 0);
  await shot(page, "walk-2-right");

  await page.getByRole("button", { name: "带走", exact: true }).click();
  await page.getByRole("button", { name: "复制表格", exact: true }).click();
  await page.getByText("已复制，请到 Word、WPS 或网站后台里粘贴。").waitFor();
  const arrives = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载改后的全文", exact: true }).click();
  const file = await readFile(await (await arrives).path(), "utf8");
  assert.equal(file.replace(/^\ufeff/, ""), right, "the very report, put right");
  await shot(page, "walk-3-taken");

  await page.emulateMedia({ media: "print" });
  await page.getByText(/本单核对的是改动 1 处之后的报告/).waitFor();
  await shot(page, "walk-4-paper");
  await page.emulateMedia({ media: "screen" });

  // Into an editor: here the page's own box, as HTML.
  await page.getByRole("button", { name: "核对另一份" }).click();
  await box(page).fill("");
  await page.keyboard.press("Control+V");
  await verdict(page).waitFor();
  await page.getByText("应读 200 格，读出 200；应查 42 条关系，已查 42，成立 42").first().waitFor();
  assert.equal(await page.locator('.finding .rules a:text-matches("^T[34]-0")').count(), 0);
  await shot(page, "walk-5-back");
});
