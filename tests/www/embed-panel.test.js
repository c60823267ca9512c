// The panel at the side of a page, by keyboard and in a narrow window. In Chromium.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axe, shot, visit } from "./harness/chromium.js";

const wrong = "发现 1 处填报错误（牵动 2 条勾稽关系）";
const right = "42 条勾稽关系全部成立，未发现错误";

/**
 * @param {import("node:test").TestContext} t
 * @param {string} name of the demonstration page
 * @param {{ width: number, height: number }} [viewport]
 */
async function open(t, name, viewport = { width: 1280, height: 800 }) {
  const page = await visit(t, `/editors/${name}.html`, { viewport });
  await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 20_000 });
  return page;
}

/** @param {import("playwright-core").Page} page */
function focused(page) {
  return page.evaluate(() => {
    /** @type {Element | null | undefined} */
    let at = document.activeElement;
    while (at?.shadowRoot) at = at.shadowRoot.activeElement;
    return at?.id || at?.getAttribute("class") || at?.textContent || at?.nodeName || "";
  });
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} until what has the focus then
 */
async function tab(page, until) {
  const way = [];
  while (way.length < 20 && way[way.length - 1] !== until) {
    await page.keyboard.press("Tab");
    way.push(await focused(page));
  }
  assert.equal(way[way.length - 1], until, way.join(" → "));
}

test("by keyboard alone: into the panel, through it, and by Esc back to the text", async (t) => {
  const page = await open(t, "contenteditable");
  await tab(page, "年报核验");
  await page.keyboard.press("Enter");
  await page.getByText(wrong).waitFor();
  assert.equal(await focused(page), "年报核验", "the focus stays while there is room for both");
  await tab(page, "content");
  await tab(page, "关闭");
  await tab(page, "go");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "content", "the finding leads into the text");
  await tab(page, "adopt");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("aside").isVisible(), false);
  assert.equal(await focused(page), "content");
  await page.keyboard.type("2");
  await page.getByRole("button", { name: "年报核验" }).click();
  await page.getByText(right).waitFor();
});

test("Esc that is pressed in the text is the editor's", async (t) => {
  const page = await open(t, "contenteditable");
  await page.getByRole("button", { name: "年报核验" }).click();
  await page.getByText(wrong).waitFor();
  await page.locator("gouji-checker .go").click();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("aside").isVisible(), true);
});

test("out of the panel the focus goes back into a frame", async (t) => {
  const page = await open(t, "tinymce-8");
  await page.getByRole("button", { name: "年报核验" }).click();
  await page.getByText(wrong).waitFor();
  await page.locator("gouji-checker .go").click();
  assert.equal(await focused(page), "content_ifr");
  await page.getByRole("button", { name: "关闭" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("aside").isVisible(), false);
  assert.equal(await focused(page), "content_ifr");
  await page.keyboard.type("2");
  await page.evaluate(() => /** @type {any} */ (document.documentElement).driven.attached.open());
  await page.getByText(right).waitFor();
});

test("in a window that it covers the panel takes the focus, and gives it back", async (t) => {
  const page = await open(t, "contenteditable", { width: 360, height: 740 });
  const button = page.getByRole("button", { name: "年报核验" });
  for (const key of ["Escape", "Enter"]) {
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByText(wrong).waitFor();
    const { x, width } = /** @type {{ x: number, width: number }} */ (
      await page.locator("aside").boundingBox()
    );
    assert.deepEqual([x, width], [0, 360]);
    assert.equal(await focused(page), "关闭");
    assert.deepEqual(await axe(page, {}, "aside[data-gouji]"), []);
    await shot(page, "editor-panel-telephone", { fullPage: false });
    await page.keyboard.press(key);
    assert.equal(await page.locator("aside").isVisible(), false, key);
    assert.equal(await focused(page), "年报核验", key);
  }
});

test("in a window that it covers a finding's place is shown, and the panel comes back", async (t) => {
  const page = await open(t, "contenteditable", { width: 360, height: 740 });
  const button = page.getByRole("button", { name: "年报核验" });
  await button.click();
  await page.locator("gouji-checker .go").click();
  assert.equal(await page.locator("aside").isVisible(), false);
  assert.equal(await focused(page), "content");
  await page.locator("[data-gouji-marks] > [data-weight=error]").waitFor();
  await page.keyboard.type("2");
  await button.click();
  await page.getByText(right).waitFor();
  assert.equal(await page.locator("aside").isVisible(), true);
});
