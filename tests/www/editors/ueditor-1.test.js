import assert from "node:assert/strict";
import { test } from "node:test";

import { ueditor } from "../../../www/embed/editors/ueditor.js";
import { openEditor, wrong } from "../harness/editor-acts.js";
import { cases } from "../harness/editor-cases.js";
import { promises } from "../harness/editors.js";

promises("ueditor-1");
cases("ueditor-1", { hasSource: true });

test("ueditor-1: the button can be pressed by keyboard", async (t) => {
  const page = await openEditor(t, "ueditor-1");
  const button = page.getByRole("button", { name: "年报核验" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.getByText(wrong).waitFor();
  await page.keyboard.press(" ");
  assert.equal(await page.locator("gouji-checker").isVisible(), false);
});

test("ueditor-1: says so where the editor is not there yet", () => {
  assert.throws(() => ueditor({ isReady: false }), /^Error: ueditor: .*ready/);
});
