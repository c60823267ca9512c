// What is asked of an editor whose undo keeps a list of its own: how a proposal stands in that list beside
// what a person typed, in one cell, in an empty one, in two; that a document which the page puts in is
// seen; and that nothing of gouji stays.
//
//   steps("quill-2");

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { visit } from "./chromium.js";

const wrong = "发现 1 处填报错误（牵动 2 条勾稽关系）";
const right = "42 条勾稽关系全部成立，未发现错误";

const path = fileURLToPath(new URL("../../../www/editors/report.html", import.meta.url));
const report = readFileSync(path, "utf8");
const sound = report.replace("<td>12</td>", "<td>2</td>");

/** 一、本年新收政府信息公开申请数量 */
const row = "<td>10</td><td>3</td><td>0</td><td>0</td><td>2</td><td>0</td><td>15</td>";

/**
 * Registers the tests.
 *
 * @param {string} name of the demonstration page
 */
export function steps(name) {
  const open = (/** @type {import("node:test").TestContext} */ t) => openPage(t, name);

  test(`${name}: a document that the page puts in is checked`, async (t) => {
    const page = await open(t);
    await call(page, "setHtml", sound);
    await page.getByText(right).waitFor();
    assert.deepEqual(await shown(page), { findings: 0, marks: 0 });
  });

  test(`${name}: an empty cell is shown, marked, filled, and emptied again by undo`, async (t) => {
    const page = await open(t);
    await call(page, "setHtml", sound.replace(row, row.replace("<td>3</td>", "<td></td>")));
    await page.getByText("没有填数，应为 3").waitFor();
    const before = await call(page, "html");
    await page.locator("gouji-checker .go").first().click();
    await page.locator("gouji-checker .finding[data-current]").first().waitFor();
    assert.deepEqual(await isMarkInCell(page, 1), true);
    await page.locator("gouji-checker .adopt").first().click();
    await page.getByText(right).waitFor();
    assert.equal(await cells(page), "10 3 0 0 2 0 15");
    await call(page, "undo");
    await page.getByText("没有填数，应为 3").waitFor();
    assert.equal(await call(page, "html"), before);
  });

  test(`${name}: two cells are corrected in one step`, async (t) => {
    const page = await open(t);
    const moved = row.replace("<td>3</td><td>0</td>", "<td>0</td><td>3</td>");
    await call(page, "setHtml", sound.replace(row, moved));
    await page.getByText("2 格一起改").waitFor();
    const before = await call(page, "html");
    await page.locator("gouji-checker .adopt").first().click();
    await page.getByText(right).waitFor();
    assert.equal(await cells(page), "10 3 0 0 2 0 15");
    await call(page, "undo");
    await page.getByText("2 格一起改").waitFor();
    assert.equal(await call(page, "html"), before);
  });

  test(`${name}: a proposal is no part of what was typed just before and after`, async (t) => {
    const page = await open(t);
    await page.locator("gouji-checker .go").first().click();
    await page.keyboard.type("25");
    await page.getByText("25 应为 2").first().waitFor();
    const typed = await call(page, "html");
    await page.locator("gouji-checker .adopt").first().click();
    await page.getByText(right).waitFor();
    const corrected = await call(page, "html");
    await page.locator("td", { hasText: "7.属于行政执法案卷" }).click();
    // wangEditor looks where the cursor is ten times a second.
    await page.waitForTimeout(200);
    await page.keyboard.press("End");
    await page.waitForTimeout(200);
    await page.keyboard.type("8");
    await page.waitForFunction(
      (html) => /** @type {any} */ (document.documentElement).driven.html() !== html,
      corrected,
    );
    await call(page, "undo");
    assert.equal(await call(page, "html"), corrected, "the first undo takes the typing back");
    await call(page, "undo");
    assert.equal(await call(page, "html"), typed, "the second one takes the proposal back");
  });

  test(`${name}: a correction keeps the looks of what it corrects`, async (t) => {
    const page = await open(t);
    const bold = row.replace("<td>3</td>", "<td><strong>4</strong></td>");
    await call(page, "setHtml", sound.replace(row, bold));
    await page.getByText("4 应为 3").first().waitFor();
    const before = await call(page, "html");
    await page.locator("gouji-checker .adopt").first().click();
    await page.getByText(right).waitFor();
    const after = await call(page, "html");
    assert.equal(after, before.replace(/(<(strong|b)\b[^>]*>)4(<\/\2>)/, "$13$3"));
    assert.notEqual(after, before);
  });

  for (const moment of ["while it is at rest", "during a check"]) {
    test(`${name}: nothing is left of it when it is taken away ${moment}`, async (t) => {
      const page = await open(t);
      await page.locator("gouji-checker .go").first().click();
      await page.locator("[data-gouji-marks] > div").first().waitFor({ state: "attached" });
      const before = await call(page, "html");
      const left = await page.evaluate(async (isBusy) => {
        const { attached } = /** @type {any} */ (document.documentElement).driven;
        const check = isBusy ? attached.check() : null;
        attached.destroy();
        await check;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const ours = "[data-gouji], [data-gouji-marks], gouji-checker";
        return [...document.querySelectorAll(ours)].map((one) => one.outerHTML);
      }, moment === "during a check");
      assert.deepEqual(left, []);
      assert.equal(await call(page, "html"), before);
      const checks = await page.evaluate(async (html) => {
        const { driven } = /** @type {any} */ (document.documentElement);
        let checks = 0;
        driven.attached.checker.addEventListener("gouji-outcome", () => (checks += 1));
        driven.setHtml(html);
        await new Promise((done) => setTimeout(done, 300));
        return checks;
      }, report);
      assert.equal(checks, 0);
    });
  }
}

/**
 * The demonstration page with its panel open.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} name
 */
export async function openPage(t, name) {
  const page = await visit(t, `/editors/${name}.html`);
  await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 20_000 });
  await page.getByRole("button", { name: "年报核验" }).first().click();
  await page.getByText(wrong).waitFor();
  return page;
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {string} [value]
 * @returns {Promise<string>}
 */
export function call(page, name, value) {
  return page.evaluate(
    ([name, value]) => {
      const { driven } = /** @type {any} */ (document.documentElement);
      const answer = driven[/** @type {string} */ (name)](value);
      return typeof answer === "string" ? answer : "";
    },
    [name, value],
  );
}

/** @param {import("playwright-core").Page} page */
function shown(page) {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { checker } = /** @type {any} */ (document.documentElement).driven.attached;
    return {
      findings: checker.shadowRoot.querySelectorAll(".finding").length,
      marks: document.querySelectorAll("[data-gouji-marks] > div").length,
    };
  });
}

/** What the page tells of the row that the tests change. */
const findRow = `[...document.documentElement.driven.content().querySelectorAll("tr")]
  .find(({ textContent }) => textContent.includes("一、本年新收"))`;

/**
 * @param {import("playwright-core").Page} page
 * @returns {Promise<string>} the numbers of the row
 */
async function cells(page) {
  /** @type {string[]} */
  const words = await page.evaluate(
    `[...${findRow}.cells].slice(1).map((cell) => cell.textContent.trim())`,
  );
  return words.slice(0, 7).join(" ");
}

/**
 * @param {import("playwright-core").Page} page
 * @param {number} index of a number in the row
 * @returns {Promise<boolean>} whether the mark of the chosen finding lies in that cell and fills it
 */
function isMarkInCell(page, index) {
  return page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const cell = ${findRow}.cells[${index + 1}].getBoundingClientRect();
    done([...document.querySelectorAll("[data-gouji-marks] > div")].some((mark) => {
      const { left, top, right, bottom } = mark.getBoundingClientRect();
      return left >= cell.left && top >= cell.top && right <= cell.right && bottom <= cell.bottom;
    }));
  })))`);
}
