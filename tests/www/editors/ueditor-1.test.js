import assert from "node:assert/strict";
import { test } from "node:test";

import { visit } from "../harness/chromium.js";
import { manners } from "../harness/editor-manners.js";
import { promises } from "../harness/editors.js";

promises("ueditor-1");
manners("ueditor-1");

test("ueditor-1: the button can be pressed by keyboard", async (t) => {
  const page = await visit(t, "/editors/ueditor-1.html");
  await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 20_000 });
  const button = page.getByRole("button", { name: "年报核验" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.getByText("发现 1 处填报错误").waitFor();
  await page.keyboard.press(" ");
  assert.equal(await page.locator("gouji-checker").isVisible(), false);
});
