// Numbers of the prose, and findings with many places.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axe, shot, visit } from "./harness/chromium.js";
import { checkWords, openExample } from "./page-acts.js";
import { allTotalsWrong, wrongTotal } from "./page-support.js";

/** The prose says three numbers: one as in the table, one otherwise, one that nothing confirms. */
const prose = wrongTotal().text.replace(
  "本年度工作平稳。",
  "2023年，本单位收到政府信息公开申请16件，予以公开5件。",
);

test("numbers of the prose that agree are underlined, others marked, and both are counted", async (t) => {
  const page = await visit(t);
  await checkWords(page, prose);
  const claim = (agrees) => page.locator(`.report-body .claim[data-agrees="${agrees}"]`);
  assert.equal(await claim(true).getAttribute("title"), "与表格一致");
  assert.equal(await claim(true).textContent(), "16（与表格一致）");
  assert.equal(await claim(false).count(), 0, "its finding marks it");
  await page.getByRole("button", { name: "规则与忽略" }).click();
  await page.locator('rule-choices input[type="file"]').setInputFiles({
    name: "设置.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("T3-25 = 关闭"),
  });
  assert.equal(await claim(false).getAttribute("title"), "与表格或前后文不一致");
  const words = /正文里认出 2 个要与表格或前后文对照的数字：1 个相符，1 个不符/;
  assert.match(await page.locator("report-text .claims").textContent(), words);
  assert.match(await page.locator(".coverage").textContent(), words);
  const legend = page.locator("report-text .legend");
  assert.match(await legend.textContent(), /与表格一致，或前后相符/);
  assert.match(await legend.textContent(), /与表格或前后文不一致/);
  assert.deepEqual(await axe(page), []);
  await page.locator("#report-text").scrollIntoViewIfNeeded();
  await page.screenshot({ path: new URL("shots/claims.png", import.meta.url).pathname });
});

test("words that are copied from the text are the report's own", async (t) => {
  const page = await visit(t);
  await checkWords(page, prose);
  const copied = await page.evaluate(() => {
    getSelection().selectAllChildren(document.querySelector(".report-body"));
    return String(getSelection());
  });
  assert.match(copied, /申请16件/);
});

for (const [name, options] of [
  ["dark", { colorScheme: "dark" }],
  ["narrow", { viewport: { width: 360, height: 740 } }],
  ["forced", { forcedColors: "active" }],
]) {
  test(`numbers are marked where it is ${name}`, async (t) => {
    const page = await visit(t, "/", options);
    await checkWords(page, prose);
    if (name !== "forced") assert.deepEqual(await axe(page), []);
    await page.locator("#report-text").scrollIntoViewIfNeeded();
    await page.screenshot({ path: new URL(`shots/claims-${name}.png`, import.meta.url).pathname });
  });
}

test("every place of a finding that gathers many is reached", async (t) => {
  const page = await visit(t);
  await checkWords(page, allTotalsWrong());
  const item = page.locator(".finding").filter({ hasText: "这一类问题还有" }).first();
  if (!(await item.isVisible())) await page.getByRole("button", { name: /同类/ }).first().click();
  const fold = item.getByRole("button", { name: /另外 \d+ 处位置/ });
  const count = Number(/\d+/.exec(await fold.textContent())[0]);
  assert.equal(await item.locator(".others li").count(), 0, "nothing before it is asked for");
  await fold.click();
  assert.equal(await item.locator(".others li").count(), count);
  assert.deepEqual(await axe(page), []);
  await shot(page, "places");

  const last = item.locator(".others a").last();
  await last.focus();
  await page.keyboard.press("Enter");
  const id = await page.evaluate(() => document.activeElement?.id);
  assert.match(id, /^cell\/requests\//);
  assert.ok(
    await page.evaluate(() => document.activeElement?.dataset.weight),
    "marked in the table",
  );
  await page.keyboard.press("Escape");
  assert.equal(
    await page.evaluate(() => document.activeElement?.textContent),
    await last.textContent(),
  );
  await page.keyboard.press("ArrowUp");
  assert.ok(await page.evaluate(() => document.activeElement?.closest(".others") !== null));

  await item.getByRole("button", { name: /^忽略：/ }).click();
  await item.getByText("不能只忽略其中一处").waitFor();
  assert.equal(await item.getByRole("textbox").count(), 0);
});

test("of very many places a few dozen are drawn, the rest on request", async (t) => {
  const page = await visit(t);
  const drawn = await page.evaluate(async () => {
    const { drawOtherPlaces } = await import("/elements/other-places.js");
    const at = [...Array(100).keys()].map((i) => ({
      kind: "text",
      words: `第 ${i} 处`,
      span: null,
    }));
    const [others] = drawOtherPlaces({ index: 0, at });
    document.body.append(others);
    const counts = [];
    for (let i = 0; i < 6; i += 1) {
      const buttons = others.querySelectorAll("button");
      buttons[buttons.length - 1].click();
      counts.push(others.querySelectorAll("a").length);
      if (others.querySelectorAll("button").length === 1) break;
    }
    others.remove();
    return counts;
  });
  assert.deepEqual(drawn, [24, 48, 72, 96, 99]);
});

test("places in the text are led to, each by itself", async (t) => {
  const page = await visit(t);
  await openExample(page, 1);
  const item = page.locator(".finding").filter({ hasText: "括号里的拼音" });
  await item.getByRole("button", { name: /另外 \d+ 处位置/ }).click();
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest("mark")?.dataset.places ?? "");
  await item.locator(".others a").nth(2).click();
  assert.match(await focused(), /\/3$/);
  await item.locator(".others a").nth(4).click();
  assert.match(await focused(), /\/5$/);
  await shot(page, "places-text");
});

test("what could not be told gives its reason and all of its places", async (t) => {
  const page = await visit(t);
  await openExample(page, 1);
  const group = page.locator('.group[data-weight="unclear"]');
  const first = group.locator(".finding").filter({ hasText: "没有读到表二、表三、表四的数字" });
  assert.match(await first.locator(".others").textContent(), /另见：表三.*表四/);
  assert.equal(await group.getByRole("button", { name: /^忽略/ }).count(), 0);
  await first.locator(".others a").last().click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "proceedings");
});
