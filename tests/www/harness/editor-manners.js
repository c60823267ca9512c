// What else is asked of an editor that has a view of its source and takes documents from its page: where
// gouji must be silent, what it must see, and that it leaves nothing behind. The demonstration page offers
// `toggleSource` besides what the other promises need.
//
//   manners("ueditor-1");

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { visit } from "./chromium.js";

const wrong = "发现 1 处填报错误（牵动 2 条勾稽关系）";
const right = "42 条勾稽关系全部成立，未发现错误";

const path = fileURLToPath(new URL("../../../www/editors/report.html", import.meta.url));
const sound = readFileSync(path, "utf8").replace("<td>12</td>", "<td>2</td>");

/** The first row of table three. */
const row = "<td>10</td><td>3</td><td>0</td><td>0</td><td>2</td><td>0</td><td>15</td>";

/**
 * Registers the tests.
 *
 * @param {string} name of the demonstration page
 */
export function manners(name) {
  const open = async (/** @type {import("node:test").TestContext} */ t) => {
    const page = await visit(t, `/editors/${name}.html`);
    await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 20_000 });
    await page.getByRole("button", { name: "年报核验" }).first().click();
    await page.getByText(wrong).waitFor();
    return page;
  };

  test(`${name}: a document that the page puts in is checked`, async (t) => {
    const page = await open(t);
    await call(page, "setHtml", sound);
    await page.getByText(right).waitFor();
    assert.deepEqual(await words(page), ["0 findings", "0 marks"]);
  });

  test(`${name}: an empty cell is filled, and emptied again by undo`, async (t) => {
    const page = await open(t);
    await call(page, "setHtml", sound.replace(row, row.replace("<td>3</td>", "<td></td>")));
    await page.getByText("没有填数，应为 3").waitFor();
    const before = await call(page, "html");
    await page.locator("gouji-checker .adopt").first().click();
    await page.getByText(right).waitFor();
    assert.equal(await cells(page), "10 3 0 0 2 0 15");
    await call(page, "undo");
    await page.locator("gouji-checker .adopt").first().waitFor();
    assert.equal(await call(page, "html"), before);
    assert.equal(await cells(page), "10  0 0 2 0 15");
  });

  test(`${name}: two cells are corrected in one step`, async (t) => {
    const page = await open(t);
    const moved = row.replace("<td>3</td><td>0</td>", "<td>0</td><td>3</td>");
    await call(page, "setHtml", sound.replace(row, moved));
    await page.getByText("2 格一起改").waitFor();
    await page.locator("gouji-checker .go").first().click();
    const before = await call(page, "html");
    await page.locator("gouji-checker .adopt").first().click();
    await page.getByText(right).waitFor();
    assert.equal(await cells(page), "10 3 0 0 2 0 15");
    await call(page, "undo");
    await page.locator("gouji-checker .adopt").first().waitFor();
    assert.equal(await call(page, "html"), before);
    assert.equal(await cells(page), "10 0 3 0 2 0 15");
  });

  test(`${name}: what stands in the source view is not taken for the report`, async (t) => {
    const page = await open(t);
    await page.locator("gouji-checker .go").first().click();
    await page.locator("[data-gouji-marks] > div").first().waitFor({ state: "attached" });
    await call(page, "toggleSource");
    await page.getByText("编辑器现在没有显示正文。请切换到编辑视图。").waitFor();
    assert.deepEqual(await words(page), ["0 findings", "0 marks"]);
    await call(page, "toggleSource");
    await page.getByText(wrong).waitFor();
    assert.deepEqual(await words(page), ["1 findings", "1 marks"]);
  });

  test(`${name}: nothing is left of it`, async (t) => {
    const page = await open(t);
    await page.locator("gouji-checker .go").first().click();
    await page.locator("[data-gouji-marks] > div").first().waitFor({ state: "attached" });
    const before = await call(page, "html");
    const left = await page.evaluate(() => {
      const { attached } = /** @type {any} */ (document.documentElement).driven;
      let checks = 0;
      attached.checker.addEventListener("gouji-outcome", () => (checks += 1));
      attached.destroy();
      Object.assign(document.documentElement, { checksAfterwards: () => checks });
      return [...document.querySelectorAll("[data-gouji], [data-gouji-marks], gouji-checker")]
        .length;
    });
    assert.equal(left, 0);
    assert.equal(await page.getByRole("button", { name: "年报核验" }).count(), 0);
    assert.equal(await call(page, "html"), before);
    await page.keyboard.type("7");
    await call(page, "setHtml", sound);
    const checks = await page.evaluate(
      () =>
        new Promise((done) => {
          const { checksAfterwards } = /** @type {any} */ (document.documentElement);
          setTimeout(() => done(checksAfterwards()), 300);
        }),
    );
    assert.equal(checks, 0);
  });
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {string} [value]
 * @returns {Promise<string>}
 */
function call(page, name, value) {
  return page.evaluate(
    ([name, value]) => {
      const { driven } = /** @type {any} */ (document.documentElement);
      const answer = driven[/** @type {string} */ (name)](value);
      return typeof answer === "string" ? answer : "";
    },
    [name, value],
  );
}

/**
 * What is shown of findings and marks, when the page has drawn.
 *
 * @param {import("playwright-core").Page} page
 */
function words(page) {
  return page.evaluate(
    () =>
      /** @type {Promise<string[]>} */ (
        new Promise((done) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const { checker } = /** @type {any} */ (document.documentElement).driven.attached;
              const findings = checker.shadowRoot.querySelectorAll(".finding").length;
              const marks = document.querySelectorAll("[data-gouji-marks] > div").length;
              done([`${findings} findings`, `${marks} marks`]);
            }),
          ),
        )
      ),
  );
}

/**
 * The numbers of the first row of table three, as the editor shows them.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<string>}
 */
function cells(page) {
  return page.evaluate(() => {
    /** @type {Element} */
    const content = /** @type {any} */ (document.documentElement).driven.content();
    const row = [...content.querySelectorAll("tr")].find(({ textContent }) =>
      (textContent ?? "").includes("一、本年新收"),
    );
    const cells = [...(row?.querySelectorAll("td") ?? [])];
    return cells.map((cell) => (cell.textContent ?? "").trim()).join(" ");
  });
}
