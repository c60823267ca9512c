// Cells are edited in the page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { axe, shot, visit } from "./harness/chromium.js";
import { box, checkWords, openExample, verdict } from "./page-acts.js";

const sample = readFileSync(new URL("../reports/sample-2021.txt", import.meta.url), "utf8");
const cell = (page, row, column, table = "requests") =>
  page.locator(`[id="cell/${table}/${row}/${column}"]`);
const figure = (page, row, column, table) => cell(page, row, column, table).locator(".figure");
const focused = (page) => page.evaluate(() => document.activeElement?.id);
const bar = (page) => page.locator("edit-bar");

/** Waits until a cell shows this. */
async function shows(page, words, row, column, table = "requests") {
  const id = `cell/${table}/${row}/${column}`;
  await page.waitForFunction(
    ([id, words]) => document.getElementById(id)?.querySelector(".figure")?.textContent === words,
    [id, words],
  );
}

/** Waits until the verdict is this. */
async function says(page, sentence) {
  await page.waitForFunction(
    (sentence) => document.querySelector(".verdict").textContent === sentence,
    sentence,
  );
}

/** What is seen of a cell that was changed. */
async function look(page, row, column) {
  const one = cell(page, row, column);
  return {
    figure: await figure(page, row, column).textContent(),
    was: await one.locator(".was").allTextContents(),
    said: await one.locator(".visually-hidden").allTextContents(),
  };
}

/** Has the text of the report drawn again. */
async function rest(page) {
  await page.waitForTimeout(500);
}

test("a cell is edited by keyboard alone, and all follows each key", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  const before = await verdict(page).textContent();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "cell/requests/granted/natural", "the fault leads to its cell");
  assert.equal(await cell(page, "granted", "natural").getAttribute("data-weight"), "error");

  // Typing takes the place of what stands there.
  await page.keyboard.press("1");
  const input = page.getByRole("textbox", { name: "表三 · (一)予以公开 · 自然人" });
  assert.equal(await input.inputValue(), "1");
  await page.waitForFunction(() => document.querySelector(".sums").textContent.includes("差 11"));
  await page.keyboard.press("2");
  await page.waitForFunction(
    () => !document.querySelector(".verdict").textContent.includes("错误"),
  );
  assert.equal(await page.locator(".fault").count(), 0);
  assert.match(await page.locator(".coverage summary").textContent(), /成立 42/);
  assert.equal(
    await page.locator("#verdict-status").textContent(),
    before,
    "not told at every key",
  );
  assert.deepEqual(await axe(page), []);

  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "cell/requests/partlyGranted/natural");
  await page.waitForFunction(
    () => !document.querySelector("#verdict-status").textContent.includes("错误"),
  );
  assert.deepEqual(await look(page, "granted", "natural"), {
    figure: "12",
    was: ["21"],
    said: ["（已改，原来是 21）"],
  });
  await rest(page);
  const words = await page.locator(".report-body table").nth(1).textContent();
  assert.match(words, /予以公开124/, "the text has the number");
  await shot(page, "edited");

  await page.keyboard.press("Control+z");
  await shows(page, "21", "granted", "natural");
  assert.deepEqual(await look(page, "granted", "natural"), {
    figure: "21",
    was: [],
    said: ["（必须改）"],
  });
  await says(page, before);
  await page.keyboard.press("Control+y");
  await shows(page, "12", "granted", "natural");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Shift+z");
  await shows(page, "12", "granted", "natural");
});

test("the keys of a grid: F2, Escape, Tab, arrows, Delete", async (t) => {
  const page = await visit(t);
  await checkWords(page, sample);
  const input = page.locator("td input");
  await cell(page, "granted", "natural").focus();
  await page.keyboard.press("F2");
  assert.equal(await input.inputValue(), "4");
  await page.keyboard.press("End");
  await page.keyboard.type("5");
  await page.waitForFunction(() => document.querySelector(".verdict").textContent.includes("错误"));
  await page.keyboard.press("Escape");
  assert.equal(await input.count(), 0);
  await shows(page, "4", "granted", "natural");
  await says(page, "42 条勾稽关系全部成立，未发现错误");
  assert.equal(await focused(page), "cell/requests/granted/natural");

  await page.keyboard.type("6");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "cell/requests/granted/business");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await focused(page), "cell/requests/granted/natural");
  await shows(page, "6", "granted", "natural");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), "cell/requests/partlyGranted/natural");
  await page.keyboard.press("Delete");
  await shows(page, "", "partlyGranted", "natural");
  assert.equal(await cell(page, "partlyGranted", "natural").getAttribute("data-state"), "blank");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(page), "cell/requests/partlyGranted/business");
  assert.equal(await page.locator('[data-table="requests"] td[tabindex="0"]').count(), 1);

  // Out of the table, back to the list.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  assert.ok(await page.evaluate(() => document.activeElement?.closest("finding-list") !== null));
});

test("a cell is edited by pointer, and its value restored", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  const before = await verdict(page).textContent();
  const input = page.locator("td input");
  await cell(page, "granted", "natural").click();
  assert.equal(await input.count(), 0, "the first press looks");
  await cell(page, "granted", "natural").click();
  await input.fill("12");
  await page.getByRole("heading", { name: "表三" }).click();
  assert.equal(await input.count(), 0);
  await shows(page, "12", "granted", "natural");
  await bar(page).getByText("改了 1 处，您的原稿没有动").waitFor();

  await cell(page, "partlyGranted", "natural").dblclick();
  await input.fill("9");
  await input.press("Enter");
  await bar(page).getByText("逐处看").click();
  await bar(page).locator("li").nth(1).waitFor();
  assert.deepEqual(await bar(page).locator("li").allTextContents(), [
    "表三 · (一)予以公开 · 自然人：21 改为 12 恢复原值",
    "表三 · (二)部分公开(区分处理的,只计这一情形,不计其他情形) · 自然人：3 改为 9 恢复原值",
  ]);
  assert.deepEqual(await axe(page), []);
  await shot(page, "edits-listed");
  await bar(page).locator("li button").nth(1).click();
  await shows(page, "3", "partlyGranted", "natural");
  await bar(page).locator("li").nth(1).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SUMMARY");

  await cell(page, "granted", "natural").click();
  await page.locator(".sums").getByRole("button", { name: "恢复原值" }).click();
  await says(page, before);
  await bar(page).getByRole("button", { name: "撤销" }).click();
  await shows(page, "12", "granted", "natural");
  await bar(page).getByRole("button", { name: "全部恢复" }).click();
  await says(page, before);
  await bar(page).getByRole("button", { name: "撤销" }).click();
  await bar(page).getByRole("button", { name: "重做" }).click();
  await says(page, before);
});

test("a proposal is taken over with one press, and is an edit like others", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  const before = await verdict(page).textContent();
  await page.getByRole("button", { name: /^采用.*21 应为 12/ }).click();
  await shows(page, "12", "granted", "natural");
  await bar(page).getByText("已采用：21 应为 12。可以撤销。").waitFor();
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), "BODY");
  await page.getByRole("button", { name: "采用：删去重复的一行标题" }).click();
  await page.getByText(/改了 2 处/).waitFor();
  await rest(page);
  assert.equal((await page.locator(".report-body h4.title").count()) < 2, true);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await says(page, before);
  await page.getByRole("button", { name: /^采用.*21 应为 12/ }).waitFor();
});

test("the printed sheet says that it is of a changed report", async (t) => {
  const page = await visit(t, "/", { viewport: { width: 720, height: 1000 } });
  await openExample(page, 0);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByText(/^本单核对的是/).count(), 0);
  assert.ok(await page.getByText(/填的是 19，差 9/).isVisible(), "what is folded is on paper");
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: /^采用.*21 应为 12/ }).click();
  await page.emulateMedia({ media: "print" });
  const words = "本单核对的是改动 1 处之后的报告：表三 · (一)予以公开 · 自然人 21 改为 12。";
  await page.getByText(words).waitFor();
  await shot(page, "edited-print");
});

test("what a fault may be instead is told with it, and taken over as well", async (t) => {
  const page = await visit(t);
  await checkWords(page, sample);
  await cell(page, "review", "upheld", "proceedings").focus();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  const fault = page.locator(".fault");
  await fault.waitFor();
  assert.equal(await fault.count(), 1);
  assert.match(await fault.locator(".alternatives").textContent(), /^也可能是：.*采用/);
  await fault.locator(".alternatives .more > button").click();
  assert.deepEqual(await axe(page), []);
  await shot(page, "alternatives");
  const link = fault.locator(".alternatives a").first();
  await link.click();
  assert.match(await focused(page), /^cell\/proceedings\/review\//);
  await page.keyboard.press("Escape");
  assert.equal(
    await page.evaluate(() => document.activeElement?.textContent),
    await link.textContent(),
  );
  await fault.locator(".alternatives button.adopt").first().click();
  await fault.waitFor({ state: "detached" });
  await page.getByText(/改了 2 处/).waitFor();
});

test("a number is pasted into a cell, not taken for a report", async (t) => {
  const page = await visit(t);
  await checkWords(page, sample);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("17"));
  await cell(page, "granted", "natural").focus();
  await page.keyboard.press("Control+v");
  await page.keyboard.press("Enter");
  await shows(page, "17", "granted", "natural");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+v");
  await page.keyboard.press("Enter");
  await shows(page, "17", "partlyGranted", "natural");
});

test("edits are kept over Back, Forward and the same report once more; another takes their place", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  await cell(page, "granted", "natural").focus();
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await page.goBack();
  await box(page).waitFor();
  await page.goForward();
  await shows(page, "12", "granted", "natural");
  await page.goBack();
  await openExample(page, 0);
  await shows(page, "12", "granted", "natural");
  assert.match(await bar(page).textContent(), /改了 1 处/);
  await page.goBack();
  await page.getByText("上一份改了 1 处，还留着。").waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "回到结果" }).click();
  await shows(page, "12", "granted", "natural");
  await page.goBack();
  await openExample(page, 3);
  assert.match(await bar(page).textContent(), /表里的数可以点开试改/);
  await page.keyboard.press("Control+z");
  assert.match(await bar(page).textContent(), /表里的数可以点开试改/);
});

test("an empty form is filled in by keyboard, checked as one types, and added up", async (t) => {
  const page = await visit(t);
  await page.getByRole("button", { name: "填 2021 年格式的空表" }).focus();
  await page.keyboard.press("Enter");
  await verdict(page).waitFor();
  assert.match(await verdict(page).textContent(), /空表还没有填完/);
  assert.match(await bar(page).textContent(), /还有 200 格没有填/);
  assert.deepEqual(await axe(page), []);
  await shot(page, "form-empty");

  await cell(page, "newReceived", "natural").focus();
  for (const number of ["12", "3", "0", "0", "0", "0", "16"]) {
    await page.keyboard.type(number);
    await page.keyboard.press("Tab");
  }
  assert.equal(await focused(page), "cell/requests/carriedIn/natural");
  await page.locator(".finding").filter({ hasText: "填的是 16" }).first().waitFor();
  await bar(page)
    .getByText(/还有 193 格没有填/)
    .waitFor();
  await cell(page, "newReceived", "total").focus();
  await page.keyboard.press("Delete");
  await cell(page, "granted", "natural").focus();
  await page.keyboard.type("12");
  await page.keyboard.press("Tab");
  await page.keyboard.type("3");
  await page.keyboard.press("Tab");
  await bar(page).getByRole("button", { name: "计算合计" }).click();
  await shows(page, "15", "newReceived", "total");
  await bar(page)
    .getByText(/填了 1 个合计；还有 \d+ 个合计没有算/)
    .waitFor();
  await shot(page, "form-part");
  await bar(page).getByRole("button", { name: "空格都填 0" }).click();
  await bar(page).getByRole("button", { name: "计算合计" }).click();
  await shows(page, "15", "outcomeTotal", "total");
  assert.match(await verdict(page).textContent(), /42 条勾稽关系/);
  await bar(page).getByText("都填上了").waitFor();
  assert.equal(await page.locator("del.was").count(), 0, "what is new was nothing else");
  assert.deepEqual(await axe(page), []);
  await shot(page, "form-filled");
  await page.goBack();
  await page.goForward();
  await shows(page, "15", "outcomeTotal", "total");
  await page.reload();
  await shows(page, "15", "outcomeTotal", "total");
  assert.match(await bar(page).textContent(), /都填上了/);
});

test("the form of 2019 is filled in as well", async (t) => {
  const page = await visit(t);
  await page.getByRole("button", { name: "填 2019 年格式的空表" }).click();
  await verdict(page).waitFor();
  await cell(page, "procurement", "items", "disclosure").dblclick();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await shows(page, "7", "procurement", "items", "disclosure");
});

test("a report without tables leads to the form, one that lacks cells takes its numbers along", async (t) => {
  const page = await visit(t);
  await openExample(page, 1);
  await page.getByRole("button", { name: "转到空表里填" }).first().click();
  await page.getByText(/还有 200 格没有填/).waitFor();

  await page.goBack();
  await checkWords(page, sample.replace(/^\(二\)部分公开.*\n/m, ""));
  await cell(page, "partlyGranted", "natural").click();
  assert.equal(await cell(page, "partlyGranted", "natural").getAttribute("aria-readonly"), "true");
  await page.locator(".sums").getByRole("button", { name: "转到空表里填" }).click();
  await page.getByText(/还有 7 格没有填/).waitFor();
  await shows(page, "4", "granted", "natural");
  await cell(page, "partlyGranted", "natural").dblclick();
  await page.keyboard.type("1");
  await page.keyboard.press("Tab");
  await page.getByText(/还有 6 格没有填/).waitFor();
});

test("where nothing parts cells but white space, none is emptied, and that is said", async (t) => {
  const page = await visit(t);
  const text = readFileSync(new URL("../reports/shapes/spaces.txt", import.meta.url), "utf8");
  await checkWords(page, text);
  await cell(page, "granted", "natural").focus();
  await page.keyboard.press("Delete");
  await shows(page, "4", "granted", "natural");
  await bar(page)
    .getByText(/没有发生的请填 0/)
    .waitFor();
});

test("what the list has unfolded or asks stays while a cell is edited", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  const item = page.locator(".finding").filter({ hasText: "正文出现了两遍" });
  await item.getByRole("button", { name: /^忽略/ }).click();
  await item.getByRole("textbox").fill("写了一半的理由");
  await cell(page, "carriedIn", "natural").focus();
  await page.keyboard.type("7");
  await page
    .locator(".finding")
    .filter({ hasText: "填的是" })
    .first()
    .waitFor({ state: "attached" });
  assert.equal(await item.getByRole("textbox").inputValue(), "写了一半的理由");
});

for (const [name, options] of [
  ["dark", { colorScheme: "dark" }],
  ["narrow", { viewport: { width: 360, height: 740 } }],
  ["forced", { forcedColors: "active" }],
]) {
  test(`tables are edited where it is ${name}`, async (t) => {
    const page = await visit(t, "/", options);
    await openExample(page, 0);
    await cell(page, "granted", "natural").dblclick();
    await page.keyboard.type("14");
    await page.keyboard.press("Enter");
    await page.keyboard.type("3");
    if (name !== "forced") assert.deepEqual(await axe(page), []);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.equal(wider, 0);
    await page.screenshot({ path: new URL(`shots/editing-${name}.png`, import.meta.url).pathname });
  });
}
