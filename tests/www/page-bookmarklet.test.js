// The bookmarklet 核对这个网页, pressed on pages of other origins, and those who would misuse its way in.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { bookmarkletFor } from "../../www/bookmarklet.js";
import { axe, origin as own, shot, visit } from "./harness/chromium.js";
import { site } from "./other-sites.js";
import { box, verdict } from "./page-acts.js";

const gouji = "https://gouji.example.gov.cn";
const cms = "https://cms.example.gov.cn";
const demonstration = new URL("../../www/editors/report.html", import.meta.url);
const report = readFileSync(fileURLToPath(demonstration), "utf8");
const title = "政府信息公开年报 <b>云岭县</b>";

/** A page with the report, its own policy, and the bookmark on it instead of in the browser's bar. */
const published = (address) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8" />
  <title>${title.replace(/</g, "&lt;")}</title>${report}
  <a id="bookmark" href="${address}">核对这个网页</a></html>`;

/** A page that opens the product and keeps a hold on it. */
const opener = (hash) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8" />
  <title>别的网页</title>
  <button>打开</button>
  <script>
    isReady = 0;
    addEventListener("message", ({ data }) => (isReady += data.event === "ready" ? 1 : 0));
    document.querySelector("button").onclick = () => (opened = open("${gouji}/${hash}"));
  </script>
  <iframe title="框架" srcdoc="&lt;p&gt;甲&lt;/p&gt;"></iframe></html>`;

const handed = { gouji: 1, page: { html: report, title } };

/** Opens the product from a page of another origin. */
async function openFrom(t, hash) {
  const page = await visit(t, "/favicon.svg");
  await site(page, gouji);
  await site(page, cms, { "/": opener(hash) });
  await page.goto(cms);
  const [product] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("button").click(),
  ]);
  await product.locator("body[data-ready]").waitFor();
  const send = (message) => page.evaluate((m) => globalThis.opened.postMessage(m, "*"), message);
  return { page, product, send };
}

/** Long enough for a report to be taken and checked. */
const aWhile = (page) => page.waitForTimeout(700);

test("the start has the link, and says how it is used", async (t) => {
  const page = await visit(t);
  const link = page.getByRole("link", { name: "核对这个网页" });
  assert.equal(await link.getAttribute("href"), bookmarkletFor(`${own}/`));
  await link.click();
  await page.getByText("把它拖到收藏栏（书签栏），到报告的网页上再点").waitFor();
  assert.equal(page.context().pages().length, 1);
  assert.equal(await page.evaluate(() => document.body.dataset.view), "start");
  assert.deepEqual(await axe(page), []);
  await shot(page, "start-bookmark");
});

test("the link does not fall into the page as a report", async (t) => {
  // Both in sight, or nothing is dragged.
  const page = await visit(t, "/", { viewport: { width: 1280, height: 1700 } });
  await page.getByRole("link", { name: "核对这个网页" }).dragTo(box(page));
  await aWhile(page);
  assert.equal(await box(page).inputValue(), "");
  assert.equal(await page.evaluate(() => document.body.dataset.view), "start");
  assert.equal(await page.locator("#trouble").isVisible(), false);
  assert.equal(await page.evaluate(() => "dropping" in document.body.dataset), false);
});

test("pressed on a page, it has that page checked", async (t) => {
  const page = await visit(t, "/favicon.svg");
  await site(page, gouji);
  await page.goto(`${gouji}/`);
  const link = page.getByRole("link", { name: "核对这个网页" });
  const address = await link.getAttribute("href");
  await site(page, cms, { "/report": published(address) });
  await page.goto(`${cms}/report`);
  const [product] = await Promise.all([
    page.context().waitForEvent("page"),
    page.locator("#bookmark").click(),
  ]);
  await verdict(product).waitFor();
  assert.equal(await verdict(product).textContent(), "发现 1 处填报错误（牵动 2 条勾稽关系）");
  assert.equal(product.url(), `${gouji}/`);
  assert.equal(
    await product.locator(".box-note").textContent(),
    `网页“${title}”:按原来的表格核对，框里只显示文字。`,
  );
  assert.match(await product.locator("textarea").inputValue(), /^云岭县市场监督管理局2024年/);
  assert.equal(await product.locator("main b").count(), 0, "nothing of the page becomes markup");
  assert.deepEqual(
    await page.evaluate(() =>
      Object.keys(globalThis).filter((key) => /^(d|p|w|g|hand)$/.test(key)),
    ),
    [],
    "no name is left behind",
  );
  await product.goBack();
  await box(product).waitFor();
  await shot(product, "from-page-start");
});

test("a page is taken once", async (t) => {
  const { page, product, send } = await openFrom(t, "#from-page");
  await page.waitForFunction(() => globalThis.isReady === 1);
  await send(handed);
  await verdict(product).waitFor();
  await send({
    gouji: 1,
    page: { html: report.replace("<td>12</td>", "<td>2</td>"), title: "乙" },
  });
  await aWhile(product);
  assert.equal(await verdict(product).textContent(), "发现 1 处填报错误（牵动 2 条勾稽关系）");
  assert.equal(await product.locator("#trouble").isVisible(), false);
});

test("what is no page is not taken, and does not stand in a page's way", async (t) => {
  const { product, send } = await openFrom(t, "#from-page");
  const strange = [
    null,
    "<p>甲</p>",
    [],
    { gouji: 1 },
    { gouji: 2, page: handed.page },
    { gouji: 1, page: null },
    { gouji: 1, page: report },
    { gouji: 1, page: { html: { toString: 1 }, title } },
    { gouji: 1, page: { html: [report], title } },
    { gouji: 1, page: { html: report, title: 7 } },
  ];
  for (const message of strange) await send(message);
  await aWhile(product);
  assert.equal(await product.evaluate(() => document.body.dataset.view), "start");
  assert.equal(await box(product).inputValue(), "");
  await send(handed);
  await verdict(product).waitFor();
});

test("strangers are not heard", async (t) => {
  const { page, product } = await openFrom(t, "#from-page");
  // Of the opener's origin, but another window.
  await page.frames()[1].evaluate((handed) => parent.opened.postMessage(handed, "*"), handed);
  // And the product's own window.
  await product.evaluate((handed) => postMessage(handed, "*"), handed);
  await aWhile(product);
  assert.equal(await product.evaluate(() => document.body.dataset.view), "start");
  assert.equal(await box(product).inputValue(), "");
});

test("a page that was not opened for this takes nothing and says nothing", async (t) => {
  for (const hash of ["", "#from-page-title", "#other"]) {
    const { page, product, send } = await openFrom(t, hash);
    await send(handed);
    await aWhile(product);
    assert.equal(await product.evaluate(() => document.body.dataset.view), "start");
    assert.equal(await page.evaluate(() => globalThis.isReady), 0);
  }
});

test("what somebody has brought already stays", async (t) => {
  const { product, send } = await openFrom(t, "#from-page");
  await box(product).fill("我自己的报告");
  await send(handed);
  await product.getByText("那个网页没有取用").waitFor();
  assert.equal(await box(product).inputValue(), "我自己的报告");
  assert.equal(await product.evaluate(() => document.body.dataset.view), "start");
});

test("where nothing can come the page says what to do", async (t) => {
  const page = await visit(t, "/#from-page");
  await page.getByText("没有收到那个网页的内容").waitFor();
  assert.deepEqual(await axe(page), []);
});
