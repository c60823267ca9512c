// Rules are chosen and findings ignored on the page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { axe, origin, shot, visit } from "./harness/chromium.js";
import { openExample, verdict } from "./page-acts.js";
import { check, examples, rules } from "./page-support.js";

const finding = (page, rule) =>
  page
    .locator(".finding:not(.fault)")
    .filter({ has: page.locator(`a[href="rules/${rule}.html"]`) });
const section = (page) => page.locator("rule-choices details.choices");
const focusedPlace = (page) =>
  page.evaluate(
    () => document.activeElement?.closest(".finding")?.querySelector(".rules a")?.textContent,
  );

/** What is told with a fault is folded under it. */
async function unfold(page, rule) {
  if (await finding(page, rule).first().isVisible()) return;
  await page.locator(".fault .relations > button").click();
}

async function ignore(page, rule, reason) {
  await unfold(page, rule);
  const item = finding(page, rule).first();
  await item.getByRole("button", { name: /^忽略：/ }).click();
  await item.getByRole("textbox", { name: /理由/ }).fill(reason);
  await item.getByRole("button", { name: "忽略这一处" }).click();
}

/** Chooses a settings file. */
async function bring(page, words) {
  await page
    .locator('rule-choices input[type="file"]')
    .setInputFiles({ name: "设置.txt", mimeType: "text/plain", buffer: Buffer.from(words) });
}

async function openSection(page) {
  await page.getByRole("button", { name: "规则与忽略" }).click();
  assert.ok(await section(page).evaluate((details) => details.open));
  const isWide = (await page.viewportSize()).width > 1024;
  if (isWide) assert.equal(await page.evaluate(() => scrollY), 0, "only the pane scrolls");
}

async function openRules(page) {
  await openSection(page);
  await page.locator(".all-rules > summary").click();
  await page.locator(".rule-group").first().waitFor();
}

test("a finding is ignored with a reason, said so, and restored", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  const before = await verdict(page).textContent();
  await unfold(page, "T3-03");
  const item = finding(page, "T3-03").first();
  await item.getByRole("button", { name: /^忽略：/ }).click();
  await item.getByRole("textbox", { name: /理由/ }).waitFor();
  assert.deepEqual(await axe(page), []);
  await shot(page, "ignore-form");
  await item.getByRole("button", { name: "忽略这一处" }).click();
  assert.equal(await verdict(page).textContent(), before, "not without a reason");

  await item.getByRole("textbox", { name: /理由/ }).fill("台账如此|已核");
  await item.getByRole("button", { name: "忽略这一处" }).click();
  await page
    .getByText(/按您的设置，忽略 1 处/)
    .first()
    .waitFor();
  assert.equal(await finding(page, "T3-03").count(), 0);
  assert.equal(await focusedPlace(page), "T3-02", "the next finding has the focus");
  assert.match(await page.locator("#verdict-status").textContent(), /忽略 1 处/);

  await openSection(page);
  await section(page).getByText("理由：台账如此 已核").waitFor();
  assert.deepEqual(await axe(page), []);
  await section(page).scrollIntoViewIfNeeded();
  await shot(page, "ignored");
  await section(page).getByRole("button", { name: /^恢复/ }).click();
  await finding(page, "T3-03").first().waitFor({ state: "attached" });
  assert.equal(await verdict(page).textContent(), before);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SUMMARY");
});

test("a fault is ignored in one go, with all that it breaks", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  const before = await verdict(page).textContent();
  const fault = page.locator(".fault").first();
  await fault
    .getByRole("button", { name: /^忽略：表三/ })
    .first()
    .click();
  assert.equal(await fault.getByRole("button", { name: /不再查这条规则/ }).count(), 0);
  await fault.getByRole("textbox", { name: /理由/ }).fill("台账如此");
  await fault.getByRole("button", { name: "忽略这 2 处" }).click();
  await page
    .getByText(/按您的设置，忽略 2 处/)
    .first()
    .waitFor();
  assert.equal(await page.locator(".fault").count(), 0);

  await openSection(page);
  await section(page).getByRole("button", { name: /^恢复/ }).first().click();
  await page.locator(".fault").first().waitFor();
  await section(page).getByRole("button", { name: /^恢复/ }).click();
  await page.getByText(before).first().waitFor();
  assert.equal(await page.locator(".fault").count(), 1);
});

test("findings are ignored by keyboard alone", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  await page.keyboard.press("ArrowDown");
  await unfold(page, "T3-03");
  await page.locator(".relations .finding .place a").first().focus();
  const name = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  for (let i = 0; i < 5 && !(await name()).startsWith("忽略："); i += 1) {
    await page.keyboard.press("Tab");
  }
  assert.match(await name(), /^忽略：表三/);
  const place = () => page.evaluate(() => document.activeElement?.textContent);
  const [first, second] = await page.locator(".relations .place a").allTextContents();
  await page.keyboard.press("ArrowDown");
  assert.equal(await place(), second, "arrow keys go on from there");
  await page.locator(".finding .ignore").first().focus();
  await page.keyboard.press("ArrowUp");
  assert.equal(await place(), first);
  await page.locator(".finding .ignore").first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("甲");
  await page.keyboard.press("Home");
  await page.keyboard.type("乙");
  assert.equal(await page.locator(".ignoring input").inputValue(), "乙甲", "keys move the cursor");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".ignoring").count(), 0);
  assert.match(await name(), /^忽略：表三/, "the focus is where it was");
  await page.keyboard.press("Enter");
  await page.keyboard.type("台账如此");
  await page.keyboard.press("Enter");
  await page
    .getByText(/忽略 1 处/)
    .first()
    .waitFor();
  assert.ok(await focusedPlace(page));
});

test("when the last finding is done with, nobody is lost", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  const found = check(examples()[0].text, "unknown").findings.map(({ rule }) => rule);
  for (const rule of found) {
    await ignore(page, rule, "试");
    await finding(page, rule).first().waitFor({ state: "detached" });
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), "BODY");
  }
  const sentence = await verdict(page).textContent();
  assert.match(sentence, /有 2 条不成立/);
  assert.ok(sentence.endsWith(`按您的设置，忽略 ${found.length} 处`), sentence);
  assert.equal(await verdict(page).getAttribute("data-tone"), "partial");
  assert.equal(await page.locator(".fault").count(), 0, "nothing is left to be explained");
  await shot(page, "all-ignored");
});

test("a rule is switched off from its finding, and set back", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  const item = finding(page, "EXT-05").first();
  await item.getByRole("button", { name: /^忽略：/ }).click();
  await item.getByRole("button", { name: "不再查这条规则 EXT-05" }).click();
  await page
    .getByText(/按您的设置，关闭 1 条规则/)
    .first()
    .waitFor();
  assert.equal(await finding(page, "EXT-05").count(), 0);
  await openSection(page);
  await section(page).getByRole("button", { name: "恢复默认：EXT-05" }).click();
  await finding(page, "EXT-05").first().waitFor();
});

test("all rules are listed once they are asked for, sifted, and set", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  assert.equal(await page.locator("rule-choices select").count(), 0, "nothing before");
  await openRules(page);
  const all = rules().length;
  assert.equal(await page.locator(".rule-group .line:not(.group-line)").count(), all);
  await page.getByText(`共 ${all} 条`, { exact: true }).waitFor();
  assert.deepEqual(await axe(page), []);
  await section(page).scrollIntoViewIfNeeded();
  await page.screenshot({ path: new URL("shots/rules.png", import.meta.url).pathname });

  const filter = page.getByRole("searchbox", { name: /筛选规则/ });
  const ids = rules().map(({ id }) => id);
  const count = (start) => ids.filter((id) => id.startsWith(start)).length;
  await filter.fill("t3-0");
  assert.equal(
    await page.locator(".rule-group .line:not(.group-line):visible").count(),
    count("T3-0"),
  );
  assert.equal(await page.locator(".rule-group:visible").count(), 1);

  const group = page.getByRole("combobox", { name: "表三各条的级别" });
  const one = page.getByRole("combobox", { name: /^T3-03/ });
  await group.focus();
  await group.selectOption({ label: "关闭" });
  await page
    .getByText(`关闭 ${count("T3-")} 条规则`)
    .first()
    .waitFor();
  assert.equal(await one.inputValue(), "off");
  assert.equal(await finding(page, "T3-03").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SELECT");
  assert.equal(await filter.inputValue(), "t3-0", "what was typed stays");

  await one.selectOption({ label: "提示" });
  await page
    .getByText(`关闭 ${count("T3-") - 1} 条规则，改了 1 条规则的级别`)
    .first()
    .waitFor();
  assert.equal(await group.inputValue(), "mixed");
  assert.equal(await finding(page, "T3-03").first().getAttribute("data-weight"), "info");
  assert.match(await finding(page, "T3-03").first().textContent(), /级别按您的设置/);
  await group.selectOption({ label: "默认" });
  await page
    .getByText(/按您的设置/)
    .first()
    .waitFor({ state: "detached" });
  assert.equal(await one.inputValue(), "default");
});

test("what is looked at stays in sight when rules are chosen", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  const top = () => page.evaluate(() => document.querySelector("#sheets").scrollTop);
  await page.evaluate(() => document.querySelector("#sheets").scrollTo(0, 700));
  const before = await top();
  assert.ok(before > 300);
  await ignore(page, "EXT-05", "网页自带");
  await page
    .getByText(/忽略 1 处/)
    .first()
    .waitFor();
  assert.equal(await top(), before);
});

test("choices that follow each other quickly are all kept", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  await openRules(page);
  await page.evaluate(() => {
    for (const select of [...document.querySelectorAll("rule-choices select")].slice(1, 4)) {
      select.value = "off";
      select.dispatchEvent(new Event("change"));
    }
  });
  await page
    .getByText(/关闭 3 条规则/)
    .first()
    .waitFor();
});

test("settings are taken out as a file and brought back", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  await ignore(page, "T3-03", "台账如此");
  await page
    .getByText(/忽略 1 处/)
    .first()
    .waitFor();
  await openSection(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出设置" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "gouji-设置.txt");
  const file = readFileSync(await download.path(), "utf8");
  assert.match(file, /^忽略 T3-03 \| 台账如此 \| 表三 · \(一\)予以公开 · 总计：19$/m);

  await page.goto("about:blank");
  await page.goto(origin);
  await openExample(page, 0);
  assert.doesNotMatch(await verdict(page).textContent(), /按您的设置/, "nothing is stored");
  await openSection(page);
  await bring(page, file);
  await page.getByText(/已导入/).waitFor();
  assert.match(await verdict(page).textContent(), /忽略 1 处/);
});

test("a faulty settings file changes nothing and its line is named", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  await openSection(page);
  const before = await verdict(page).textContent();
  await bring(page, "T3-03 = 关闭\n\n随便写的");
  await page.getByText(/第 3 行：看不懂“随便写的”/).waitFor();
  assert.equal(await verdict(page).textContent(), before);
  assert.equal(await finding(page, "T3-03").count(), 1);
  await shot(page, "settings-faulty");
});

test("ignores that match nothing are told and struck out", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  await openSection(page);
  await bring(page, "忽略 NUM-12 | 机构合并 | 表二 · 行政处罚 · 处理决定数量：12345678");
  await page.getByText(/没有对上任何问题/).waitFor();
  await page.getByText("表二 · 行政处罚 · 处理决定数量：12345678").waitFor();
  await section(page).getByRole("button", { name: /^删去/ }).click();
  await page.getByText(/没有对上任何问题/).waitFor({ state: "detached" });
  await page.getByText("没有忽略的问题").waitFor();
});

test("settings hold for the next report, and while a change is tried", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  await ignore(page, "EXT-05", "网页自带");
  await page
    .getByText(/忽略 1 处/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: /^采用.*21 应为 12/ }).click();
  await page.getByText(/改了 1 处/).waitFor();
  assert.match(await verdict(page).textContent(), /忽略 1 处/);
  await ignore(page, "EXT-11", "试");
  await page
    .getByText(/忽略 2 处/)
    .first()
    .waitFor();
  assert.ok(await page.getByText(/改了 1 处/).isVisible(), "still changed");
  await page.getByRole("button", { name: "核对另一份" }).click();
  await openExample(page, 4);
  assert.doesNotMatch(await verdict(page).textContent(), /忽略/, "nothing of this one");
  await openSection(page);
  assert.equal(await section(page).getByRole("button", { name: /^删去/ }).count(), 2);
});

for (const [name, options] of [
  ["dark", { colorScheme: "dark" }],
  ["narrow", { viewport: { width: 360, height: 740 } }],
  ["forced", { forcedColors: "active" }],
]) {
  test(`rules are chosen where it is ${name}`, async (t) => {
    const page = await visit(t, "/", options);
    await openExample(page, 0);
    await ignore(page, "T3-03", "台账如此，已请示办公室，明年一并更正");
    await page
      .getByText(/忽略 1 处/)
      .first()
      .waitFor();
    await unfold(page, "T3-02");
    const other = finding(page, "T3-02").first();
    await other.getByRole("button", { name: /^忽略：/ }).click();
    const below = await other
      .getByRole("textbox")
      .evaluate((input) => input.getBoundingClientRect().bottom - innerHeight);
    assert.ok(below <= 0, "what is asked is in sight");
    await openRules(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.equal(wider, 0);
    if (name !== "forced") assert.deepEqual(await axe(page), []);
    await page.screenshot({ path: new URL(`shots/choices-${name}.png`, import.meta.url).pathname });
    if (name === "narrow") await shot(page, "choices-narrow-whole");
  });
}

test("the printed sheet says what was left out and why", async (t) => {
  const page = await visit(t, "/", { viewport: { width: 720, height: 1000 } });
  await openExample(page, 0);
  await ignore(page, "T3-03", "台账如此");
  await page
    .getByText(/忽略 1 处/)
    .first()
    .waitFor();
  await openSection(page);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.getByText("按设置没有列入的").isVisible());
  assert.ok(await page.getByText(/（T3-03）忽略的理由：台账如此/).isVisible());
  for (const gone of [".choices", ".ignore"]) {
    assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  }
  await shot(page, "choices-print");
});
