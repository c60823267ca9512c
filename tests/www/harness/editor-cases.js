// What gouji promises in every editor besides: other corrections than that of one number, documents
// that the page sets anew, and its own end.
//
//   alsoPromises("tinymce-8");

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import {
  call,
  digits,
  findingsOf,
  findingsShown,
  html,
  openEditor,
  right,
  wrong,
} from "./editors.js";

const path = fileURLToPath(new URL("../../../www/editors/report.html", import.meta.url));
const report = readFileSync(path, "utf8");

const row = "7.属于行政执法案卷";
/** Of 自然人 and 商业企业 in this row. */
const cells = "<td>12</td><td>0</td>";
const correct = report.replace(cells, "<td>2</td><td>0</td>");

/**
 * @typedef {import("playwright-core").Page} Page
 *
 * @typedef {object} Particulars
 * @property {boolean} [hasSource] its page can show the document's source (`showSource`)
 * @property {boolean} [takesBoldWords] words that come without keys are written in bold after
 *   Ctrl+B
 * @property {number} [steps] that undoing a correction of two cells takes
 * @property {RegExp[]} [expect] problems of the editor's own that its page reports
 */

/**
 * Registers the tests.
 *
 * @param {string} name of the demonstration page
 * @param {Particulars} [particulars]
 */
export function alsoPromises(
  name,
  { hasSource = false, takesBoldWords = true, steps = 1, expect = [] } = {},
) {
  /**
   * @param {import("node:test").TestContext} t
   */
  const openPanel = async (t) => {
    const page = await openEditor(t, name, expect);
    await page.getByRole("button", { name: "年报核验" }).first().click();
    await page.getByText(wrong).waitFor();
    return page;
  };

  /**
   * @param {import("node:test").TestContext} t
   * @param {string} document
   * @param {string} told by the panel
   */
  const openWith = async (t, document, told) => {
    const page = await openPanel(t);
    await call(page, "setHtml", document);
    await page.getByText(told).first().waitFor();
    return page;
  };

  /**
   * @param {Page} page
   * @param {string} button its beginning
   * @param {string} told by the panel afterwards
   */
  const adopt = async (page, button, told) => {
    await page.locator("gouji-checker .adopt", { hasText: button }).first().click();
    await page.getByText(told).first().waitFor();
  };

  /**
   * @param {Page} page
   * @param {string} before
   * @param {string} told by the panel about it
   */
  const undoesTo = async (page, before, told) => {
    await call(page, "undo");
    await page.getByText(told).first().waitFor();
    assert.equal(await html(page), before);
  };

  test(`${name}: a blank cell is filled`, async (t) => {
    const told = "没有填数，应为 2";
    const page = await openWith(t, report.replace(cells, "<td></td><td>0</td>"), told);
    const before = await html(page);
    await adopt(page, "采用", right);
    const after = await html(page);
    assert.equal(digits(after), digits(before).replace(`${row} 0 0`, `${row} 2 0 0`));
    await undoesTo(page, before, told);
  });

  test(`${name}: two cells are corrected in one step`, async (t) => {
    const told = "以上 2 格一起改";
    const page = await openWith(t, report.replace(cells, "<td>0</td><td>2</td>"), told);
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
    const page = await openWith(t, document, "漏了“日”字");
    const before = await html(page);
    assert.ok(before.includes(date), "the editor keeps the words");
    await adopt(page, "采用：补上“日”字", wrong);
    await page.getByText("漏了“日”字").waitFor({ state: "detached" });
    const dated = await html(page);
    // Editors differ in what is typed behind a bold word.
    const inside = "<strong>31日</strong>止";
    const added = dated.includes(inside) ? inside : "<strong>31</strong>日止";
    assert.equal(dated, before.replace("<strong>31</strong>止", added));
    await page.locator("gouji-checker [data-weight=error] .adopt").first().click();
    await page.getByText(right).first().waitFor();
    assert.equal(await html(page), dated.replace("<strong>12</strong>", "<strong>2</strong>"));
    await undoesTo(page, dated, wrong);
    await undoesTo(page, before, "漏了“日”字");
  });

  const makeBold = async (/** @type {Page} */ page) => {
    await page.keyboard.press("ArrowRight");
    // Editors are told later where the cursor is.
    await page.waitForTimeout(300);
    await page.keyboard.press("Control+b");
  };

  test(`${name}: what is just being written in bold is read`, async (t) => {
    const page = await openPanel(t);
    await page.locator("gouji-checker .go").first().click();
    await makeBold(page);
    await page.keyboard.press("5");
    await page.getByText("125 应为 2").first().waitFor();
    assert.match(await html(page), /<td>12<(b|strong)>5<.(b|strong)><.td>/);
  });

  if (takesBoldWords) {
    test(`${name}: words just made bold are read as they are saved`, async (t) => {
      const document = report.replace("聘请社会监督员6名", "截至2024年12月31止聘请监督员6名");
      const page = await openWith(t, document, "漏了“日”字");
      await page.locator("gouji-checker .go", { hasText: "漏了“日”字" }).click();
      await makeBold(page);
      await page.keyboard.type("再");
      await page.waitForFunction(() => {
        const { driven } = /** @type {any} */ (globalThis).document.documentElement;
        return /止<(b|strong)>再<.(b|strong)>聘请/.test(driven.html());
      });
      // Editors put signs without width where such words begin.
      await page.evaluate(async () => {
        const { attached } = /** @type {any} */ (globalThis).document.documentElement.driven;
        while ((await attached.check()) === null);
      });
      assert.deepEqual(await findingsShown(page), await findingsOf(page, await html(page)));
    });
  }

  test(`${name}: a document that the page sets anew is checked`, async (t) => {
    const page = await openWith(t, correct, right);
    assert.deepEqual(await findingsShown(page), await findingsOf(page, await html(page)));
    await call(page, "setHtml", report);
    await page.getByText(wrong).waitFor();
    await page.locator("gouji-checker .go").first().click();
    await page
      .locator("[data-gouji-marks] > [data-weight=error]")
      .first()
      .waitFor({ state: "attached" });
    await page.keyboard.type("2");
    await page.getByText(right).waitFor();
    await call(page, "setHtml", "");
    await page.getByText("编辑器里还没有内容。").waitFor();
  });

  test(`${name}: nothing stays behind`, async (t) => {
    const page = await openPanel(t);
    await page.locator("gouji-checker .go").first().click();
    const before = await html(page);
    const checks = await page.evaluate(async () => {
      const { attached } = /** @type {any} */ (document.documentElement).driven;
      let checks = 0;
      attached.checker.addEventListener("gouji-outcome", () => (checks += 1));
      attached.destroy();
      Object.assign(document.documentElement, { checksAfterwards: () => checks });
      return checks;
    });
    assert.equal(checks, 0);
    assert.equal(await html(page), before);
    assert.equal(
      await page.locator("gouji-checker, [data-gouji], [data-gouji-marks]").count(),
      0,
      "panel and marks are gone",
    );
    await page.keyboard.type("2");
    await page.waitForFunction(
      (before) => /** @type {any} */ (document.documentElement).driven.html() !== before,
      before,
    );
    await page.waitForTimeout(300);
    const later = await page.evaluate(() =>
      /** @type {any} */ (document.documentElement).checksAfterwards(),
    );
    assert.equal(later, 0, "nobody listens");
    const button = page.getByRole("button", { name: "年报核验" }).first();
    if ((await button.count()) > 0) await button.click({ force: true });
    assert.equal(await page.locator("gouji-checker").count(), 0, "the button does nothing");
  });

  if (hasSource) {
    test(`${name}: while the source is shown the panel says so`, async (t) => {
      const page = await openPanel(t);
      await call(page, "showSource");
      await page.getByText("编辑器现在没有显示正文。请切换到编辑视图。").waitFor();
      assert.equal(await page.locator("[data-gouji-marks] > div").count(), 0);
      await call(page, "showSource");
      await page.getByText(wrong).waitFor();
      await adopt(page, "采用", right);
    });
  }
}
