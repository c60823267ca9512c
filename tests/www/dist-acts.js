// The whole way of a report on a built page, with what comes out read again.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import mammoth from "mammoth";
import xlsx from "xlsx";

import { openExample, paste, verdict } from "./page-acts.js";
import { examples, export_as, wrongTotal } from "./page-support.js";

const [misprinted] = examples();
const { html, text } = wrongTotal();

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** What a button downloads. */
async function downloaded(page, name) {
  const arrives = page.waitForEvent("download");
  await button(page, name).click();
  return readFile(await (await arrives).path());
}

/** Opens a rule's page from the first finding that shows one; gives back what has it. */
export async function openRule(page) {
  const link = page.locator(".rules a:visible").first();
  const id = await link.textContent();
  const target = await link.getAttribute("target");
  const opens = target ? page.context().waitForEvent("page") : page;
  await link.click();
  const shown = await opens;
  await shown.getByRole("heading", { level: 1, name: id }).waitFor();
  return { shown, id };
}

/** Checks an example, and that the exact words of the module arrive. */
export async function checkExample(page) {
  await openExample(page, 0);
  assert.equal(
    await verdict(page).textContent(),
    "发现 1 处填报错误（牵动 2 条勾稽关系）、2 处存疑",
  );
  await button(page, "带走").click();
  const csv = await downloaded(page, "下载问题清单（CSV）");
  assert.equal(csv.toString("utf8"), export_as(misprinted.text, "unknown", "", "csv"));
}

/** Everything that a session has: paste, an example, edits, exports, print, rules. */
export async function walk(page) {
  await paste(page, { "text/html": html, "text/plain": text });
  await verdict(page).waitFor();
  assert.match(await verdict(page).textContent(), /填报错误/);
  await button(page, "核对另一份").click();

  await checkExample(page);
  const workbook = xlsx.read(await downloaded(page, "下载 Excel"));
  assert.equal(workbook.SheetNames.length, 3);
  const { value } = await mammoth.extractRawText({ buffer: await downloaded(page, "下载 Word") });
  assert.match(value, /自然人/);

  await page.locator(".fault .adopt").first().click();
  await page.getByText(/改了 1 处，您的原稿没有动/).waitFor();
  assert.doesNotMatch(await verdict(page).textContent(), /填报错误/);

  await page.evaluate(() => {
    globalThis.printed = 0;
    globalThis.print = () => (globalThis.printed += 1);
  });
  await button(page, "打印核对单").click();
  assert.equal(await page.evaluate(() => globalThis.printed), 1);

  const { shown } = await openRule(page);
  await shown.getByRole("link", { name: "全部规则" }).click();
  await shown.getByRole("heading", { level: 1, name: "全部规则" }).waitFor();
  assert.equal(await shown.locator(".rule-page tbody tr").count(), 180);
}
