// What is pasted to do harm: nothing of it runs, loads or stays in the page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { origin, visit } from "./harness/chromium.js";
import { box, checkWords, verdict } from "./page-acts.js";
import { check, wrongTotal } from "./page-support.js";

const { text, html } = wrongTotal();

const sing = "globalThis.canary=(globalThis.canary??0)+1";
const away = "https://canary.example";
const beside = `${origin}/canary`;

/** Markup that would run something or ask for something, were it ever made into elements. */
const traps = `
  <script>${sing}</script><script src="${away}/a.js"></script><script type="module">${sing}</script>
  <img src="${away}/b.png" onerror="${sing}"><img src="${beside}.png" onerror="${sing}">
  <svg onload="${sing}"><image href="${away}/c.png"/><script>${sing}</script>
    <foreignObject><img src=x onerror="${sing}"></foreignObject></svg>
  <math><mtext><table><mglyph><style><img src onerror="${sing}"></style></mglyph></table></mtext></math>
  <iframe src="${beside}.html" onload="${sing}" srcdoc="<script>parent.canary=1</script>"></iframe>
  <object data="${away}/d.swf"></object><embed src="${away}/e.swf">
  <link rel="stylesheet" href="${away}/f.css"><style>@import "${away}/g.css";*{display:none}</style>
  <base href="${away}/"><meta http-equiv="refresh" content="0;url=${away}/h">
  <video src="${away}/i.mp4" poster="${away}/j.png" onerror="${sing}"></video>
  <audio src="${away}/k.mp3" autoplay onerror="${sing}"></audio>
  <form action="${away}/l" id="settings"><input name="verdict" autofocus onfocus="${sing}"></form>
  <details open ontoggle="${sing}"><summary>x</summary></details>
  <body background="${away}/m.png" onload="${sing}" onpageshow="${sing}">
  <a href="javascript:${sing}" id="verdict-status" onclick="${sing}">点这里</a>
  <p style="background:url(${away}/n.png)" onmouseover="${sing}" onanimationstart="${sing}">一段文字</p>
  <template><script>${sing}</script></template><noscript><p title="</noscript><img src=x onerror=${sing}>"></noscript>
  <marquee onstart="${sing}">x</marquee><isindex action=javascript:${sing}>`;

/** The report with traps before, behind and within it. */
const trapped =
  traps + html.replaceAll("<td>12</td>", `<td>12${traps.replaceAll("\n", "")}</td>`) + traps;

/** Pastes what the clipboard of another program may hold: the browser's own would clean it. */
function pasteRaw(page, kinds) {
  return page.evaluate((kinds) => {
    const clipboardData = new DataTransfer();
    for (const [type, words] of Object.entries(kinds)) clipboardData.setData(type, words);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, kinds);
}

/** Fails where a page has asked for anything but its own files, or gone elsewhere. */
function watch(page) {
  const asked = [];
  page.on("request", (request) => {
    if (/canary/.test(request.url())) asked.push(request.url());
  });
  return async () => {
    await page.waitForTimeout(300);
    assert.deepEqual(asked, []);
    assert.equal(await page.evaluate(() => globalThis.canary), undefined, "something ran");
    assert.equal(page.url(), `${origin}/`);
    const brought = await page.evaluate(() =>
      [...document.body.querySelectorAll("*")]
        // The page's own, for the bookmarks.
        .filter((element) => !element.matches("bookmark-link a"))
        .filter(
          (element) =>
            /^(script|img|iframe|object|embed|base|meta|video|audio|form|marquee|math|style|link)$/.test(
              element.localName,
            ) ||
            [...element.attributes].some(
              ({ name, value }) => /^on/.test(name) || /^\s*javascript:/.test(value),
            ),
        )
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    assert.deepEqual(brought, []);
    assert.equal(await page.locator("#verdict-status").count(), 1, "its own element, and no other");
  };
}

test("the traps do go off where markup becomes elements", async (t) => {
  const page = await visit(t, "/", { expect: [/canary|example|ERR_|404|fail/i] });
  const asked = new Set();
  page.on("request", (request) => asked.add(request.url()));
  await page.goto("about:blank");
  // The one that leads away would take the page with it.
  await page.setContent(trapped.replaceAll("http-equiv", "name").replaceAll("<base", "<i"));
  await page.waitForFunction(() => globalThis.canary > 2);
  for (const file of ["a.js", "b.png", "f.css", "g.css"])
    assert.ok(asked.has(`${away}/${file}`), file);
});

test("nothing of pasted markup runs, loads or stays", async (t) => {
  const page = await visit(t);
  const unharmed = watch(page);
  await pasteRaw(page, { "text/html": trapped, "text/plain": "文字" });
  await verdict(page).waitFor();
  assert.match(await verdict(page).textContent(), /填报错误/);
  await unharmed();
});

test("nor of a file, of words that are typed, of the ways out of the page", async (t) => {
  const page = await visit(t);
  const unharmed = watch(page);
  await page.locator('input[type="file"]').setInputFiles({
    name: `${traps.slice(0, 60)}.html`,
    mimeType: "text/html",
    buffer: Buffer.from(trapped),
  });
  await verdict(page).waitFor();
  await unharmed();

  await page.reload();
  const lines = trapped.replaceAll("\n", " ");
  await checkWords(page, text.replace("本年度工作平稳。", `${lines}，，${lines}`));
  await unharmed();
});

test("half characters, NULs and marks of direction are read as what they are", async (t) => {
  const odd = "\ud83d\0\u202e\u2066\udc00\ufeff";
  const words = text
    .replace("本年度工作平稳。", `本年度${odd}工作平稳，，继续努力。`)
    .replace("| 12", `| 12${odd}`);
  const outcome = check(words, "text");
  const whole = check(words.replace(/\ud83d|\udc00/g, "\ufffd"), "text");
  assert.deepEqual(outcome, whole);
  const place = outcome.findings.find(({ rule }) => rule === "TXT-09").at[0].span;
  assert.equal(words.slice(place.start, place.end), "，，");

  const page = await visit(t);
  await pasteRaw(page, { "text/plain": words });
  await verdict(page).waitFor();
  assert.equal(await page.locator("textarea").inputValue(), words);
  await page.getByText("TXT-09").first().waitFor({ state: "attached" });
});

// A paragraph of 10 MB is read in a moment; what takes long then is the browser laying it out.
for (const [name, kinds] of Object.entries({
  "a million <": { "text/plain": "<".repeat(1_000_000) },
  "a million digits in a page": {
    "text/html": html + "1".repeat(1_000_000),
    "text/plain": text,
  },
  "an attribute of 10 MB": {
    "text/html": `${html}<p title="${"x".repeat(10_000_000)}">`,
    "text/plain": text,
  },
  "a million cells": {
    "text/html": `<table>${`<tr>${"<td>1".repeat(10)}`.repeat(100_000)}</table>`,
    "text/plain": text,
  },
  "a million nested elements": {
    "text/html": html + "<div>".repeat(1_000_000),
    "text/plain": text,
  },
  "cells that span a billion": {
    "text/html": `${html}<table>${"<tr><td colspan=1000000000 rowspan=1000000000>1<td>2".repeat(20_000)}`,
    "text/plain": text,
  },
})) {
  test(`the page stays with ${name}`, async (t) => {
    const page = await visit(t);
    await pasteRaw(page, kinds);
    await verdict(page).waitFor();
    // It is still there for the next one.
    await page.reload();
    await checkWords(page, text);
  });
}

test("a file that is too long is refused in a sentence", async (t) => {
  const page = await visit(t);
  await page.locator('input[type="file"]').setInputFiles({
    name: "report.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(`${"字".repeat(100)}\n`.repeat(70_000)),
  });
  await page.getByText(/内容太长（21\.0 MB，上限 20 MB）：.+请只提供报告正文。/).waitFor();
  await checkWords(page, text);
});

test("a paste that is too long is refused in a sentence, and is still there", async (t) => {
  const page = await visit(t);
  const words = `${"字".repeat(100)}\n`.repeat(70_000);
  await pasteRaw(page, { "text/plain": words });
  await page.getByText(/内容太长（21\.0 MB，上限 20 MB）：.+请只提供报告正文。/).waitFor();
  assert.equal((await box(page).inputValue()).length, words.length);
});

test("a module that traps is started anew, and what was pasted is still there", async (t) => {
  const page = await visit(t);
  const module = await readFile(new URL("../../www/pkg/gouji.js", import.meta.url), "utf8");
  const trap =
    'export function check() { throw new WebAssembly.RuntimeError("unreachable"); }\nfunction unused(';
  assert.ok(module.includes("export function check("));
  let loads = 0;
  await page.context().route("**/pkg/gouji.js*", (route) => {
    loads += 1;
    const body = loads === 1 ? module.replace("export function check(", trap) : module;
    return route.fulfill({ body, contentType: "text/javascript" });
  });
  await page.reload();
  await pasteRaw(page, { "text/html": html, "text/plain": text });
  await page.getByText(/已重新启动/).waitFor();
  assert.equal(await box(page).inputValue(), text);
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await verdict(page).waitFor();
  assert.match(await verdict(page).textContent(), /填报错误/);
  assert.equal(loads, 2);
});
