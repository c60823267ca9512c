import assert from "node:assert/strict";
import { test } from "node:test";

import { shot, visit } from "../harness/chromium.js";
import { manners } from "../harness/editor-manners.js";
import { promises } from "../harness/editors.js";

promises("kindeditor-4");
manners("kindeditor-4");

test("kindeditor-4: over the whole screen, where it makes itself anew", async (t) => {
  const page = await visit(t, "/editors/kindeditor-4.html");
  await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 20_000 });
  await page.evaluate(() =>
    /** @type {any} */ (document.documentElement).driven.editor.fullscreen(),
  );
  const button = page.getByRole("button", { name: "年报核验" });
  assert.equal(await button.count(), 1);
  await button.click();
  await page.getByText("发现 1 处填报错误").waitFor();
  await page.locator("gouji-checker .go").first().click();
  await page.locator("[data-gouji-marks] > div").first().waitFor({ state: "attached" });
  await shot(page, "editor-kindeditor-4-whole-screen");
  await page.keyboard.type("2");
  await page.getByText("42 条勾稽关系全部成立，未发现错误").waitFor();
});
