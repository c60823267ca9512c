// What gouji promises in every editor besides: other corrections than that of one number, what is just being
// written, documents that the page sets anew, a source view, the keyboard, and its own end.
//
//   cases("tinymce-8");

import assert from "node:assert/strict";
import { test } from "node:test";

import { axe } from "./chromium.js";
import {
  adopt,
  call,
  digits,
  findingsOf,
  findingsShown,
  go,
  html,
  openPanel,
  report,
  right,
  selected,
  shown,
  wrong,
} from "./editor-acts.js";

/** @typedef {import("playwright-core").Page} Page */

const row = "7.属于行政执法案卷";
/** Of 自然人 and 商业企业 in this row. */
const cells = "<td>12</td><td>0</td>";
const correct = report.replace(cells, "<td>2</td><td>0</td>");
const dateless = report.replace("聘请社会监督员6名", "截至2024年12月31止聘请监督员6名");
const missing = "漏了“日”字";

/**
 * @typedef {object} Particulars
 * @property {boolean} [hasSource] it can show the document's source
 * @property {"keys" | "words" | "nothing"} [bold] what is written in bold after Ctrl+B: also words
 *   that come without keys, as out of an input method, or what is typed by keys alone
 * @property {number} [steps] that undoing a correction of two cells takes
 */

/**
 * Registers the tests.
 *
 * @param {string} name of the demonstration page
 * @param {Particulars} [particulars]
 */
export function cases(name, { hasSource = false, bold = "words", steps = 1 } = {}) {
  test(`${name}: a blank cell is shown, marked and filled`, async (t) => {
    const told = "没有填数，应为 2";
    const page = await openPanel(t, name);
    await put(page, report.replace(cells, "<td></td><td>0</td>"), told);
    const before = await html(page);
    await go(page);
    await page.locator("gouji-checker .finding[data-current]").first().waitFor();
    assert.ok(await isCellMarked(page), "the mark lies in the cell");
    await adopt(page, "采用", right);
    const after = await html(page);
    assert.equal(digits(after), digits(before).replace(`${row} 0 0`, `${row} 2 0 0`));
    await undoesTo(page, before, told);
  });

  test(`${name}: two cells are corrected in one step`, async (t) => {
    const told = "以上 2 格一起改";
    const page = await openPanel(t, name);
    await put(page, report.replace(cells, "<td>0</td><td>2</td>"), told);
    const before = await html(page);
    await adopt(page, "采用", right);
    const after = await html(page);
    assert.equal(digits(after), digits(before).replace(`${row} 0 2`, `${row} 2 0`));
    for (let i = 1; i < steps; i += 1) await call(page, "undo");
    await undoesTo(page, before, told);
  });

  test(`${name}: what is corrected looks as before, and what is added stands in its place`, async (t) => {
    const date = "截至2024年12月<strong>31</strong>止";
    const document = report
      .replace(cells, "<td><strong>12</strong></td><td>0</td>")
      .replace("聘请社会监督员6名", `${date},聘请社会监督员6名`);
    const page = await openPanel(t, name);
    await put(page, document, missing);
    const before = await html(page);
    assert.ok(before.includes(date), "the editor keeps the words");
    await adopt(page, "采用：补上“日”字", wrong);
    await page.getByText(missing).waitFor({ state: "detached" });
    const dated = await html(page);
    // Editors differ in what is typed behind a bold word.
    const inside = "<strong>31日</strong>止";
    const added = dated.includes(inside) ? inside : "<strong>31</strong>日止";
    assert.equal(dated, before.replace("<strong>31</strong>止", added));
    await page.locator("gouji-checker [data-weight=error] .adopt").first().click();
    await page.getByText(right).first().waitFor();
    assert.equal(await html(page), dated.replace("<strong>12</strong>", "<strong>2</strong>"));
    await undoesTo(page, dated, wrong);
    await undoesTo(page, before, missing);
  });

  test(`${name}: a proposal is no part of what was typed just before and after`, async (t) => {
    const page = await openPanel(t, name);
    await go(page);
    await page.keyboard.type("25");
    await page.getByText("25 应为 2").first().waitFor();
    const typed = await html(page);
    await adopt(page, "采用", right);
    const corrected = await html(page);
    const label = await boxOfCell(page, 0);
    await page.mouse.click(label.left + 20, label.top + label.height / 2);
    await editorHasSeen(page);
    await page.keyboard.press("End");
    await editorHasSeen(page);
    await page.keyboard.type("8");
    await page.waitForFunction(
      (html) => document.documentElement.driven.html() !== html,
      corrected,
    );
    await editorHasSeen(page);
    await call(page, "undo");
    assert.equal(await html(page), corrected, "the first undo takes the typing back");
    await call(page, "undo");
    assert.equal(await html(page), typed, "the second one takes the proposal back");
  });

  if (bold !== "nothing") {
    test(`${name}: what is just being written in bold is read`, async (t) => {
      const page = await openPanel(t, name);
      await go(page);
      await makeBold(page);
      await page.keyboard.press("5");
      await page.getByText("125 应为 2").first().waitFor();
      assert.match(await html(page), />\s*12<(b|strong)>5<.(b|strong)>\s*</);
    });
  }

  if (bold === "words") {
    test(`${name}: words just made bold are read as they are saved`, async (t) => {
      const page = await openPanel(t, name);
      await put(page, dateless, missing);
      await page.locator("gouji-checker .go", { hasText: missing }).click();
      await makeBold(page);
      await page.keyboard.type("再");
      await page.waitForFunction(() => {
        const html = document.documentElement.driven.html();
        return /止<(b|strong)>再<.(b|strong)>聘请/.test(html);
      });
      // Editors put signs without width where such words begin.
      await page.evaluate(async () => {
        const { attached } = document.documentElement.driven;
        while ((await attached.check()) === null);
      });
      assert.deepEqual(await findingsShown(page), await findingsOf(page, await html(page)));
    });
  }

  test(`${name}: a document that the page sets anew is checked`, async (t) => {
    const page = await openPanel(t, name);
    await put(page, correct, right);
    assert.deepEqual(await shown(page), { findings: 0, marks: 0 });
    assert.deepEqual(await findingsShown(page), await findingsOf(page, await html(page)));
    await put(page, report, wrong);
    await go(page);
    await page.keyboard.type("2");
    await page.getByText(right).waitFor();
    await put(page, "", "编辑器里还没有内容。");
    assert.deepEqual(await shown(page), { findings: 0, marks: 0 });
  });

  if (hasSource) {
    test(`${name}: what stands in the source view is not taken for the report`, async (t) => {
      const page = await openPanel(t, name);
      await go(page);
      await call(page, "toggleSource");
      await page.getByText("编辑器现在没有显示正文。请切换到编辑视图。").waitFor();
      assert.deepEqual(await shown(page), { findings: 0, marks: 0 });
      await call(page, "toggleSource");
      await page.getByText(wrong).waitFor();
      await go(page);
      assert.deepEqual(await shown(page), { findings: 1, marks: 1 });
      await adopt(page, "采用", right);
    });
  }

  test(`${name}: the panel is for everyone, and for the keyboard`, async (t) => {
    const page = await openPanel(t, name);
    assert.deepEqual(await axe(page, {}, "aside[data-gouji]"), []);
    const before = await html(page);
    await page.locator("gouji-checker .go").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-gouji-marks] > div").first().waitFor({ state: "attached" });
    await editorHasSeen(page);
    for (const key of ["Enter", "Escape"]) {
      await page.getByRole("button", { name: "关闭" }).focus();
      await page.keyboard.press(key);
      assert.equal(await page.locator("aside[data-gouji]").isVisible(), false, key);
      assert.equal(await html(page), before, `${key} is no key of the editor's`);
      assert.equal(await selected(page), "12", `what was selected is, after ${key}`);
      await page.evaluate(() => document.documentElement.driven.attached.open());
    }
    await editorHasSeen(page);
    await page.keyboard.type("2");
    await page.getByText(right).waitFor();
  });

  for (const moment of ["at rest", "during a check"]) {
    test(`${name}: nothing is left of it when it is taken away ${moment}`, async (t) => {
      const page = await openPanel(t, name);
      await go(page);
      const before = await html(page);
      assert.deepEqual(await takeAway(page, moment === "during a check"), []);
      assert.equal(await html(page), before);
      await page.keyboard.type("2");
      await page.waitForFunction((html) => document.documentElement.driven.html() !== html, before);
      await call(page, "setHtml", report);
      await page.waitForTimeout(300);
      const checks = await page.evaluate(() => document.documentElement.driven.checks);
      assert.equal(checks, 0, "nobody listens");
      const button = page.getByRole("button", { name: "年报核验" }).first();
      if ((await button.count()) > 0) await button.click({ force: true });
      assert.equal(await page.locator("gouji-checker").count(), 0, "the button does nothing");
    });
  }
}

/**
 * @param {Page} page
 * @param {string} document
 * @param {string} told of it
 */
async function put(page, document, told) {
  await call(page, "setHtml", document);
  await page.getByText(told).first().waitFor();
}

/**
 * @param {Page} page
 * @param {string} before
 * @param {string} told of it
 */
async function undoesTo(page, before, told) {
  await call(page, "undo");
  await page.getByText(told).first().waitFor();
  assert.equal(await html(page), before);
}

/**
 * Editors look later where the cursor is and what was typed: wangEditor ten times a second, UEditor
 * 200 ms after the last key.
 *
 * @param {Page} page
 */
function editorHasSeen(page) {
  return page.waitForTimeout(300);
}

/** @param {Page} page */
async function makeBold(page) {
  await page.keyboard.press("ArrowRight");
  await editorHasSeen(page);
  await page.keyboard.press("Control+b");
}

/**
 * Whether a mark lies in the first cell of the row.
 *
 * @param {Page} page
 */
async function isCellMarked(page) {
  const cell = await boxOfCell(page, 1);
  return page.evaluate(async (cell) => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return [...document.querySelectorAll("[data-gouji-marks] > div")].some((mark) => {
      const { left, top, right, bottom } = mark.getBoundingClientRect();
      const isBeside = left < cell.left || right > cell.left + cell.width;
      return !isBeside && top >= cell.top && bottom <= cell.top + cell.height;
    });
  }, cell);
}

/**
 * Brings a cell of the row into sight.
 *
 * @param {Page} page
 * @param {number} index 0 for the label
 * @returns {Promise<{ left: number, top: number, width: number, height: number }>}
 */
function boxOfCell(page, index) {
  return page.evaluate(
    ({ row, index }) => {
      const content = document.documentElement.driven.content();
      const rows = [...content.querySelectorAll("tr")];
      const { cells } = rows.find(({ textContent }) => textContent.includes(row));
      const label = [...cells].findIndex(({ textContent }) => textContent.includes(row));
      const cell = cells[label + index];
      cell.scrollIntoView({ block: "nearest" });
      const { left, top, width, height } = cell.getBoundingClientRect();
      const frame = content.ownerDocument.defaultView.frameElement;
      const around = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return {
        left: left + around.left + (frame?.clientLeft ?? 0),
        top: top + around.top + (frame?.clientTop ?? 0),
        width,
        height,
      };
    },
    { row, index },
  );
}

/**
 * @param {Page} page
 * @param {boolean} isBusy
 * @returns {Promise<string[]>} what is left; `checks` of the page counts what comes after
 */
function takeAway(page, isBusy) {
  return page.evaluate(async (isBusy) => {
    const { driven } = document.documentElement;
    driven.checks = 0;
    const check = isBusy ? driven.attached.check() : null;
    driven.attached.destroy();
    await check;
    driven.attached.checker.addEventListener("gouji-outcome", () => (driven.checks += 1));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const ours = "[data-gouji], [data-gouji-marks], gouji-checker";
    return [...document.querySelectorAll(ours)].map((one) => one.outerHTML);
  }, isBusy);
}
