import assert from "node:assert/strict";
import { test } from "node:test";

import { kindeditor } from "../../../www/embed/editors/kindeditor.js";
import { shot } from "../harness/chromium.js";
import { go, openEditor, right, wrong } from "../harness/editor-acts.js";
import { cases } from "../harness/editor-cases.js";
import { promises } from "../harness/editors.js";

promises("kindeditor-4");
// It makes a bold element after Ctrl+B, and Chromium writes before that.
cases("kindeditor-4", { hasSource: true, bold: "nothing" });

test("kindeditor-4: over the whole screen, where it makes itself anew", async (t) => {
  const page = await openEditor(t, "kindeditor-4");
  await page.evaluate(() => document.documentElement.driven.editor.fullscreen());
  const button = page.getByRole("button", { name: "年报核验" });
  assert.equal(await button.count(), 1);
  await button.click();
  await page.getByText(wrong).waitFor();
  await go(page);
  await shot(page, "editor-kindeditor-4-whole-screen");
  await page.keyboard.type("2");
  await page.getByText(right).waitFor();
});

test("kindeditor-4: says so where the editor is not there yet", () => {
  assert.throws(() => kindeditor({ isCreated: false }), /^Error: kindeditor: .*created/);
});
