// embed.html: what a page of another origin asks, and what a stranger gets.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { style } from "../../www/embed/checker-style.js";
import { originsOf, questionOf } from "../../www/embed/frame-protocol.js";
import { axe, origin as own, shot, visit } from "./harness/chromium.js";
import { site } from "./other-sites.js";
import { check, wrongTotal } from "./page-support.js";

const gouji = "https://gouji.example.gov.cn";
const cms = "https://cms.example.gov.cn";
const stranger = "https://stranger.example.com";

const { text, html } = wrongTotal();
const plain = (value) => JSON.parse(JSON.stringify(value));
const file = (path) =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

/** 7.属于行政执法案卷 · 自然人 has 12 where 2 is right. */
const report = file("www/editors/report.html");
const corrected = report.replace("<td>12</td>", "<td>2</td>");

/** A page that shows the frame and keeps what it hears. */
const around = (address) => `<!doctype html><meta charset="utf-8" /><title>后台</title>
  <iframe title="年报核验" style="width: 420px; height: 620px; border: 0" src="${address}"></iframe>
  <script>
    heard = [];
    addEventListener("message", ({ origin, source, data }) =>
      heard.push({ origin, isFrame: source === frames[0], data }));
    ask = (data) => frames[0].postMessage(data, "*");
  </script>`;

/** Opens a page of an origin with the frame in it. */
async function open(t, origin, query, options) {
  const page = await visit(t, "/favicon.svg", options);
  if (origin !== own) await site(page, gouji);
  const address = `${origin === own ? own : gouji}/embed.html${query}`;
  if (origin === own) {
    await page.route(`${own}/around`, (route) =>
      route.fulfill({ body: around(address), contentType: "text/html" }),
    );
    await page.goto(`${own}/around`);
  } else {
    await site(page, origin, { "/": around(address) });
    await page.goto(origin);
  }
  return page;
}

/** Waits for so many messages and gives back all that came. */
async function heard(page, count) {
  await page.waitForFunction((count) => globalThis.heard.length >= count, count);
  return page.evaluate(() => globalThis.heard);
}

const ask = (page, data) => page.evaluate((data) => globalThis.ask(data), data);
const fromFrame = (data) => ({ origin: gouji, isFrame: true, data });

test("a page that the address names is answered, and told of what is pressed", async (t) => {
  const page = await open(t, cms, `?origin=${stranger}&origin=${cms}`);
  assert.deepEqual(await heard(page, 1), [fromFrame({ gouji: 1, event: "ready" })]);

  await ask(page, { gouji: 1, id: "one", action: "check", text: report, input: "html" });
  const outcome = plain(check(report, "html", ""));
  assert.deepEqual((await heard(page, 2))[1], fromFrame({ gouji: 1, id: "one", outcome }));

  const frame = page.frames()[1];
  await frame.getByText("发现 1 处填报错误").waitFor();
  assert.equal(await frame.locator(".adopt").count(), 0, "no proposals unless asked for");
  await frame.locator(".go").first().click();
  const at = report.indexOf("<td>12</td>") + "<td>".length;
  const span = { start: at, end: at + 2 };
  assert.deepEqual(
    (await heard(page, 3))[2],
    fromFrame({ gouji: 1, event: "place", id: "one", span }),
  );
  assert.deepEqual(await axe(frame), []);
  await shot(page, "embed-frame");

  await ask(page, { gouji: 1, id: 2, action: "check", text: report, fixes: true });
  assert.equal((await heard(page, 4))[3].data.id, 2);
  await frame.locator(".adopt").first().click();
  const { fix, ...proposed } = (await heard(page, 5))[4].data;
  assert.deepEqual(proposed, { gouji: 1, event: "fix", id: 2 });
  assert.deepEqual(
    fix.edits.map(({ kind, from, to, span }) => ({ kind, from, to, span })),
    [{ kind: "cell", from: 12, to: 2, span }],
  );
});

test("questions are answered in their order, each with its own outcome", async (t) => {
  const page = await open(t, own, "");
  await heard(page, 1);
  const texts = [text, text.replace("| 16", "| 15"), "", html];
  await page.evaluate((texts) => {
    for (const [id, text] of texts.entries())
      globalThis.ask({ gouji: 1, id, action: "check", text });
  }, texts);
  const answers = (await heard(page, 5)).slice(1).map(({ data }) => data);
  assert.deepEqual(
    answers,
    texts.map((text, id) => {
      try {
        return { gouji: 1, id, outcome: plain(check(text, "unknown", "")) };
      } catch (error) {
        return { gouji: 1, id, error: error.message };
      }
    }),
  );
  assert.match(answers[2].error, /。$/);
});

test("what is not understood is answered with a sentence", async (t) => {
  const page = await open(t, own, "");
  await heard(page, 1);
  const wrong = [
    "核对",
    null,
    { id: 1, action: "check", text },
    { gouji: 2, id: 2, action: "check", text },
    { gouji: 1, action: "check", text },
    { gouji: 1, id: { a: 1 }, action: "check", text },
    { gouji: 1, id: 6, action: "erase" },
    { gouji: 1, id: 7, action: "check", text: 7 },
    { gouji: 1, id: 8, action: "check", text, input: "pdf" },
    { gouji: 1, id: 9, action: "check", text, settings: {} },
    { gouji: 1, id: 10, action: "check", text, fixes: "yes" },
    { gouji: 1, id: 11, action: "check", text, settings: "no such line" },
  ];
  for (const question of wrong) await ask(page, question);
  const answers = (await heard(page, 1 + wrong.length)).slice(1).map(({ data }) => data);
  assert.deepEqual(
    answers.map(({ gouji, id, error, ...rest }) => [gouji, id, /。$/.test(error), rest]),
    [undefined, undefined, 1, 2, undefined, undefined, 6, 7, 8, 9, 10, 11].map((id) => [
      1,
      id,
      true,
      {},
    ]),
  );
});

test("a stranger is neither heard nor told anything, and the frame says what is missing", async (t) => {
  const page = await open(t, stranger, `?origin=${cms}&origin=*&origin=${stranger}/path`);
  const frame = page.frames()[1];
  await frame.getByText(`${stranger} 不在允许的网站里`).waitFor();
  await ask(page, { gouji: 1, id: 1, action: "check", text });
  await ask(page, { gouji: 1, id: 2 });
  await page.waitForTimeout(500);
  assert.deepEqual(await page.evaluate(() => globalThis.heard), []);
  assert.equal(await frame.locator(".finding").count(), 0);
});

test("only the page around is heard, whoever else knows the frame", async (t) => {
  const page = await open(t, cms, `?origin=${cms}`);
  await heard(page, 1);
  // Of the allowed origin, but beside the frame.
  await page.evaluate(() => {
    const beside = document.body.appendChild(document.createElement("iframe"));
    beside.title = "旁边";
    beside.srcdoc =
      '<script>parent.frames[0].postMessage({ gouji: 1, id: 1, action: "check", text: "甲" }, "*")</script>';
  });
  // And the frame to itself.
  await page
    .frames()[1]
    .evaluate(() => postMessage({ gouji: 1, id: 2, action: "check", text: "甲" }, "*"));
  await page.waitForTimeout(500);
  assert.equal((await heard(page, 1)).length, 1);
  assert.equal(await page.frames()[1].locator(".verdict").textContent(), "还没有核对");
});

test("alone it says what it is for", async (t) => {
  const page = await visit(t, "/embed.html");
  await page.getByText("要放在别的网页的框架").waitFor();
  assert.deepEqual(await axe(page), []);
});

test("the address names origins and nothing else", () => {
  const search =
    "?origin=https://b.cn&origin=https://c.cn:8443/&origin=null&origin=*&origin=javascript:1&origin=https://d.cn/x&origin=https://u@e.cn";
  assert.deepEqual(originsOf({ origin: "https://a.cn", search }), {
    origins: ["https://a.cn", "https://b.cn", "https://c.cn:8443"],
    wrong: ["null", "*", "javascript:1", "https://d.cn/x", "https://u@e.cn"],
  });
  assert.deepEqual(originsOf({ origin: "null", search: "" }), { origins: [], wrong: [] });
});

test("what is left out of a question is the ordinary", () => {
  assert.deepEqual(questionOf({ gouji: 1, id: 0, action: "check", text: "" }), {
    question: { id: 0, text: "", input: "unknown", settings: "", fixes: false },
  });
});

test("the policy knows the looks of the checker, which older browsers have as an element", () => {
  const hash = createHash("sha256").update(style).digest("base64");
  const [, named] = /style-src 'self' 'sha256-([^']*)'/.exec(file("www/embed.html")) ?? [];
  assert.equal(named, hash);
});

test("the page of docs/embed.md works as it stands there", async (t) => {
  const [, snippet] = /```html\n([\s\S]*?)```/.exec(file("docs/embed.md")) ?? [];
  const page = await visit(t, "/favicon.svg");
  await site(page, gouji);
  await site(page, cms, { "/": snippet });
  await page.goto(cms);
  const frame = page.frameLocator("iframe");
  const box = page.getByLabel("报告全文");
  await frame.getByText("还没有核对").waitFor();
  await box.fill(report);
  await frame.getByText("发现 1 处填报错误").waitFor();
  await page.waitForFunction(() => document.title === "年度报告（2 条）");
  await frame.locator(".go").first().click();
  await page.waitForFunction(() => {
    const { value, selectionStart, selectionEnd } = document.querySelector("textarea");
    return value.slice(selectionStart, selectionEnd) === "12";
  });
  const [top, end] = await box.evaluate((box) => [
    box.scrollTop,
    box.scrollHeight - box.clientHeight,
  ]);
  assert.ok(top > 0 && top < end, `${top} of ${end}`);
  await shot(page, "embed-document");
  await frame.locator(".adopt").first().click();
  await frame.getByText("42 条勾稽关系全部成立，未发现错误").waitFor();
  assert.equal(await box.inputValue(), corrected);
  await box.fill("");
  await frame.getByText("没有核对").waitFor();
  await page.waitForFunction(
    () => document.title === "年度报告（没有内容：请提供年度报告的全文。）",
  );
});
