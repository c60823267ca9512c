// The picture of the applications.

import assert from "node:assert/strict";
import { test } from "node:test";

import { chooseTables } from "../../www/form-choice.js";
import { viewsOf } from "../../www/flow/flows.js";
import { axe, shot, visit } from "./harness/chromium.js";
import { checkWords, openExample } from "./page-acts.js";
import { check, examples, forms, wrongTotal } from "./page-support.js";

const applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
const kinds = ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"];

function viewsFor(text) {
  const outcome = check(text, "unknown");
  const form = chooseTables(forms(), outcome).find(({ name }) => name === "requests");
  return viewsOf(form).map(({ name, group, draw }) => ({ name, group, flow: draw(outcome) }));
}

/** A joint without the figures that its words tell. */
const told = ({ flow }) => [flow.balance.words, flow.division?.words ?? null];

const picture = (page) => page.locator("flow-diagram svg");
const fold = (page) => page.locator(".flow-fold summary");
const choice = (page) => page.locator(".flow-fold select");

test("every kind of applicant and everything that becomes of applications can be seen", () => {
  for (const { text } of examples().filter(({ file }) => file === "1.txt" || file === "5.txt")) {
    const views = viewsFor(text);
    assert.deepEqual(
      views.map(({ name }) => name),
      ["总计（全部申请人）", ...applicants, "本年新收", "上年结转", ...kinds, "总计", "结转下年度"],
    );
    const { flow } = views[0];
    assert.deepEqual(
      [flow.sources, flow.results, flow.parts].map((streams) => streams.map(({ name }) => name)),
      [["本年新收", "上年结转"], ["办理总计", "结转下年度"], kinds],
    );
  }
});

test("each joint says whether it holds, and by how much it does not", () => {
  const views = viewsFor(examples()[0].text);
  const of = (name) => told(views.find((view) => view.name === name));
  assert.deepEqual(of("自然人"), [
    "本年新收 24 + 上年结转 2 = 26；办理总计 25 + 结转下年度 1 = 26；相符。",
    "办理总计 25；予以公开 21 + 部分公开 3 + 不予公开 3 + 无法提供 6 + 其他处理 1 = 34；差 9。",
  ]);
  assert.deepEqual(of("予以公开"), [
    "自然人 21 + 商业企业 4 + 法律服务机构 2 + 其他 1 = 28；总计 19；差 9。",
    null,
  ]);
  assert.deepEqual(of("不予公开"), [
    "自然人 3 + 商业企业 2 + 法律服务机构 1 = 6；总计 6；相符。",
    "",
  ]);
  assert.deepEqual(of("科研机构"), [
    "本年新收、上年结转都是 0；办理总计、结转下年度都是 0；相符。",
    "办理总计 0；予以公开、部分公开、不予公开、无法提供、不予处理、其他处理都是 0；相符。",
  ]);
});

test("a blank is no zero: what cannot be told is said so", () => {
  const words = wrongTotal().text.replace("| 12 | 3 |", "| 12 |  |");
  const of = (name) => told(viewsFor(words).find((view) => view.name === name))[0];
  assert.equal(
    of("本年新收"),
    "自然人 12 + 商业企业 〔空白〕；总计 16；有的格没有数字，是否相符无法判断。",
  );
});

test("a sum that does not hold is seen as a gap", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  assert.equal(await picture(page).count(), 0, "closed at first");
  await fold(page).click();
  await picture(page).waitFor();
  assert.equal(await picture(page).locator(".gap").count(), 0);
  // The whole adds up; what does not is named.
  const wrong = page.locator(".flow-fold figcaption [data-standing=broken]");
  assert.deepEqual(await wrong.allTextContents(), ["另有 2 张图对不上：自然人、予以公开。"]);
  const marked = choice(page).locator("option", { hasText: "对不上" });
  assert.deepEqual(await marked.allTextContents(), ["自然人（对不上）", "予以公开（对不上）"]);

  await choice(page).selectOption("自然人（对不上）");
  assert.equal(await picture(page).locator(".gap").count(), 1);
  assert.equal(await picture(page).locator(".gap").getAttribute("data-standing"), "broken");
  assert.equal(await picture(page).locator(".gap-words").textContent(), "差 9");
  await shot(page, "flow-applicant");

  await choice(page).selectOption("予以公开（对不上）");
  assert.equal(await picture(page).locator(".gap-words").textContent(), "差 9");
  // Tried, the same view is in sight, and the gap is gone.
  await page.getByRole("button", { name: /^采用.*21 应为 12/ }).click();
  await page.getByText("改了 1 处，您的原稿没有动").waitFor();
  await picture(page).locator(".gap").waitFor({ state: "detached" });
  assert.equal(await choice(page).locator("option:checked").textContent(), "予以公开");
  assert.deepEqual([await wrong.count(), await marked.count()], [0, 0]);
  assert.equal(await picture(page).locator(".gap").count(), 0);
});

test("is told to those who do not see it, and worked by keyboard", async (t) => {
  const page = await visit(t);
  await openExample(page, 0);
  await fold(page).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "SELECT");
  await picture(page).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("img", { name: "申请流向图：自然人，数字见后面的表" }).waitFor();
  const table = page.getByRole("table", { name: "申请流向：自然人" });
  assert.deepEqual(
    await table
      .locator("tr")
      .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent))),
    [
      ["来源"],
      ["本年新收", "24"],
      ["上年结转", "2"],
      ["去向"],
      ["办理总计", "25"],
      ["结转下年度", "1"],
      ["办理总计之中"],
      ["予以公开", "21"],
      ["部分公开", "3"],
      ["不予公开", "3"],
      ["无法提供", "6"],
      ["不予处理", "0"],
      ["其他处理", "1"],
    ],
  );
  assert.deepEqual(await axe(page), []);
});

test("is not there where table three was not read, and says so where all is zero", async (t) => {
  const page = await visit(t);
  await openExample(page, 1);
  assert.equal(await fold(page).isVisible(), false);
  await page.goBack();
  await openExample(page, 3);
  await fold(page).click();
  await page.getByText("本年新收、上年结转都是 0").waitFor();
  assert.equal(await picture(page).count(), 0);
});

for (const [look, options] of /** @type {const} */ ([
  ["narrow", { viewport: { width: 360, height: 740 } }],
  ["dark", { colorScheme: "dark" }],
  ["forced", { forcedColors: "active" }],
])) {
  test(`every view fits, no name runs out of the picture: ${look}`, async (t) => {
    const page = await visit(t, "/", options);
    await openExample(page, 0);
    await fold(page).click();
    const values = await choice(page)
      .locator("option")
      .evaluateAll((all) => all.map((o) => o.value));
    for (const value of values) {
      await choice(page).selectOption(value);
      const out = await page.evaluate(() => {
        const svg = document.querySelector("flow-diagram svg");
        if (!svg) return [];
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text, rect, path")]
          .filter((one) => !one.closest("pattern"))
          .map((one) => [one.textContent, one.getBoundingClientRect()])
          .filter(
            ([, box]) =>
              box.left < frame.left - 1 ||
              box.right > frame.right + 1 ||
              box.top < frame.top - 1 ||
              box.bottom > frame.bottom + 1,
          )
          .map(([words]) => words);
      });
      assert.deepEqual(out, [], value);
    }
    await choice(page).selectOption("自然人（对不上）");
    assert.deepEqual(await axe(page), []);
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      true,
    );
    await page.locator(".flow-fold").scrollIntoViewIfNeeded();
    await shot(page, `flow-${look}`);
  });
}

test("blank cells leave a gap that is no verdict", async (t) => {
  const page = await visit(t);
  await checkWords(page, wrongTotal().text.replace("| 12 | 3 |", "| 12 |  |"));
  await fold(page).click();
  await choice(page).selectOption("本年新收");
  assert.equal(await picture(page).locator(".gap").getAttribute("data-standing"), "unknown");
  assert.equal(await picture(page).locator(".gap-words").textContent(), "有空格");
});
