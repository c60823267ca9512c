// The whole of the main way by keyboard alone: Tab, Enter, arrows, Escape, and what pastes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { shot, visit } from "./harness/chromium.js";
import { paste, verdict } from "./page-acts.js";
import { views } from "./views.js";

const right = readFileSync(new URL("../reports/sample-2021.txt", import.meta.url), "utf8");
const row = "7.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |";
const wrong = right.replace(row, row.replace("| 2 | 0", "| 12 | 0"));

/** What has the focus: what it is called, and what is wrong with how it shows that. */
const focused = (page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const name = one.getAttribute("aria-label") ?? (one.textContent.trim() || one.tagName);
    const faults = [];
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) faults.push("shows no focus");
    const [{ left, right, top, bottom }] = one.getClientRects();
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const there = document.elementFromPoint(x, y);
    if (!one.contains(there)) faults.push("is out of sight");
    return { name, faults: faults.map((fault) => `${name.slice(0, 40)} ${fault}`) };
  });

/** Goes on to what is called so, and looks at every stop. */
async function tabTo(page, name, key = "Tab") {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press(key);
    const here = await focused(page);
    assert.ok(here, `${name} is not reached`);
    assert.deepEqual(here.faults, []);
    if (here.name === name || here.name.startsWith(`${name}：`)) return;
  }
  assert.fail(`${name} is not reached by ${key}`);
}

const says = (page, sentence) =>
  page.waitForFunction(
    (sentence) => document.querySelector(".verdict")?.textContent === sentence,
    sentence,
  );

test("from a paste to a report put right and taken along, without a mouse", async (t) => {
  assert.notEqual(wrong, right);
  const page = await visit(t);
  await page.locator(".examples button").first().waitFor();
  await tabTo(page, "TEXTAREA");
  await paste(page, { "text/plain": wrong });
  await says(page, "发现 1 处填报错误（牵动 2 条勾稽关系）");

  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await focused(page), { name: "表三 · 7.属于行政执法案卷 · 自然人", faults: [] });
  await page.keyboard.press("Enter");
  const cell = await focused(page);
  assert.match(cell.name, /12/);
  assert.deepEqual(cell.faults, []);
  await shot(page, "keyboard-cell");
  await page.keyboard.press("ArrowRight");
  assert.deepEqual((await focused(page)).faults, []);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  assert.deepEqual(await focused(page), { name: "表三 · 7.属于行政执法案卷 · 自然人", faults: [] });

  await tabTo(page, "采用");
  await page.keyboard.press("Enter");
  await says(page, "42 条勾稽关系全部成立，未发现错误");
  // The button is gone; its reader is at the head of the result, not of the page.
  assert.equal(await page.evaluate(() => document.activeElement.id), "result");
  await shot(page, "keyboard-adopted");

  await tabTo(page, "带走");
  await page.keyboard.press("Enter");
  await tabTo(page, "复制表格");
  await page.keyboard.press("Enter");
  await page.getByText("已复制，请到 Word、WPS 或网站后台里粘贴。").waitFor();

  await tabTo(page, "核对另一份", "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, "粘贴两遍、一处数字颠倒");
  await page.keyboard.press("Enter");
  await verdict(page).waitFor();
  await page.getByText("21 应为 12").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "T3-03");
  const opens = page.context().waitForEvent("page");
  await page.keyboard.press("Enter");
  const rule = await opens;
  await rule.getByRole("heading", { level: 1 }).waitFor();
  assert.match(rule.url(), /\/rules\/T3-03\.html$/);
});

test("a cell is typed into, left and taken back, without a mouse", async (t) => {
  const page = await visit(t);
  await page.locator(".examples button").first().waitFor();
  await tabTo(page, "填 2021 年格式的空表");
  await page.keyboard.press("Enter");
  await verdict(page).waitFor();
  const isCell = () => page.evaluate(() => document.activeElement?.matches("td") ?? false);
  for (let stops = 0; stops < 100 && !(await isCell()); stops += 1) {
    await page.keyboard.press("Tab");
    assert.deepEqual((await focused(page)).faults, []);
  }
  assert.equal(await isCell(), true, "the tables are one stop");
  const id = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("7");
  assert.deepEqual((await focused(page)).faults, []);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(`[id="${id}"] .figure`).textContent(), "7");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(
    (id) => document.getElementById(id).querySelector(".figure")?.textContent !== "7",
    id,
  );
});

test("sees a stop that does not show: the tests here can fail", async (t) => {
  const page = await visit(t);
  await page.evaluate(() => {
    const { style } = document.querySelector("textarea");
    Object.assign(style, { outline: "none", clipPath: "inset(100%)" });
  });
  // The first stop is how to verify that nothing leaves.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.deepEqual(await focused(page), {
    name: "TEXTAREA",
    faults: ["TEXTAREA shows no focus", "TEXTAREA is out of sight"],
  });
});

for (const wanted of ["start", "errors", "take-home", "ignoring", "flow", "rule"]) {
  const [name, arrive, path] = views.find(([name]) => name === wanted);
  test(`Tab reaches all that can be pressed, and it shows: ${name}`, async (t) => {
    const page = await visit(t, path);
    await arrive(page);
    await page.evaluate(() => {
      // From the top, wherever the view has put the focus.
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute("tabindex");
      for (const one of document.querySelectorAll(
        "a[href], button, input, select, textarea, summary",
      )) {
        if (one.checkVisibility() && !one.disabled && one.tabIndex >= 0) one.dataset.awaited = "";
      }
    });
    const faults = [];
    let stops = 0;
    for (; stops < 400; stops += 1) {
      await page.keyboard.press("Tab");
      const here = await focused(page);
      if (!here) break;
      faults.push(...here.faults);
      await page.evaluate(() => delete document.activeElement.dataset.awaited);
    }
    assert.deepEqual(faults, []);
    const missed = await page.locator("[data-awaited]").allTextContents();
    assert.deepEqual(missed, []);
    assert.ok(stops > 0 && stops < 400, `${stops} stops`);
  });
}
