// The panel and the marks on pages of all kinds: what their style sheets do to them, which is nothing, and two
// editors on one page.

import assert from "node:assert/strict";
import { test } from "node:test";

import { visit } from "./harness/chromium.js";

/**
 * @param {import("node:test").TestContext} t
 * @param {string} content of a style sheet
 */
async function open(t, content) {
  const page = await visit(t, "/editors/contenteditable.html");
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.addStyleTag({ content });
  return page;
}

/** @param {import("playwright-core").Page} page */
function panel(page) {
  return page.evaluate(() => {
    const drawer = /** @type {HTMLElement} */ (document.querySelector("[data-gouji]"));
    const { width, height } = drawer.getBoundingClientRect();
    return [width, height].map(Math.round);
  });
}

test("a panel that is closed is not seen, whatever a page says of its own asides", async (t) => {
  const page = await open(t, "article, aside, section { display: block }");
  assert.deepEqual(await panel(page), [0, 0]);
  await page.getByRole("button", { name: "年报核验" }).click();
  await page.getByText("发现 1 处填报错误").waitFor();
  assert.deepEqual(await panel(page), [380, 800]);
  await page.getByRole("button", { name: "关闭" }).click();
  assert.deepEqual(await panel(page), [0, 0]);
});

for (const style of [
  "body { transform: translate(0, 0); margin: 60px }",
  "html { zoom: 1.5 }",
  "body { zoom: 1.25; margin: 30px }",
  "div { margin: 12px; padding: 9px; min-height: 30px; max-width: 700px }",
  "body > div { position: relative; left: 40px; transform: scale(0.9) }",
  "[aria-hidden=true] { display: none }",
  "html { direction: rtl }",
]) {
  test(`a mark lies where its words are under ${style}`, async (t) => {
    const page = await open(t, style);
    await page.getByRole("button", { name: "年报核验" }).click();
    await page.locator("gouji-checker .go").first().click();
    await page.locator("[data-gouji-marks] > div").first().waitFor({ state: "attached" });
    const apart = await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      const mark = document.querySelector("[data-gouji-marks] > div")?.getBoundingClientRect();
      const sides = /** @type {const} */ (["left", "top", "right", "bottom"]);
      return sides.map((side) => Math.abs((words?.[side] ?? NaN) - (mark?.[side] ?? NaN)) < 2);
    });
    assert.deepEqual(apart, [true, true, true, true]);
  });
}

test("the panel lies above the windows that a page opens over itself", async (t) => {
  const page = await open(
    t,
    "body > div { position: relative; z-index: 19891020; background: #fff }",
  );
  await page.getByRole("button", { name: "年报核验" }).click();
  await page.locator("gouji-checker .go").first().click({ timeout: 3000 });
});

test("of two editors on a page only the one whose button was pressed last has its panel open", async (t) => {
  const page = await open(t, "html {}");
  const verdicts = await page.evaluate(async () => {
    const { attach } = await import(new URL("/embed/attach.js", location.href).href);
    const { editable } = await import(new URL("/embed/editors/editable.js", location.href).href);
    const { attached, content } = /** @type {any} */ (document.documentElement).driven;
    const other = content().cloneNode(true);
    other.innerHTML = other.innerHTML.replace(/(执法案卷(?:<[^>]*>|\s)*)12/, "$12");
    content().after(other);
    const second = attach(editable(other));
    const shown = async () => {
      await attached.check();
      await second.check();
      const drawers = [...document.querySelectorAll("[data-gouji]")];
      return drawers.map((drawer) => {
        const { shadowRoot } = /** @type {Element} */ (drawer.querySelector("gouji-checker"));
        const isSeen = drawer.getBoundingClientRect().width > 0;
        return isSeen ? shadowRoot?.querySelector(".verdict")?.textContent : "closed";
      });
    };
    const seen = [];
    for (const one of [second, attached, second]) {
      one.open();
      seen.push(await shown());
    }
    second.close();
    seen.push(await shown());
    return seen;
  });
  const wrong = "发现 1 处填报错误（牵动 2 条勾稽关系）";
  const right = "42 条勾稽关系全部成立，未发现错误";
  assert.deepEqual(verdicts, [
    ["closed", right],
    [wrong, "closed"],
    ["closed", right],
    ["closed", "closed"],
  ]);
});
