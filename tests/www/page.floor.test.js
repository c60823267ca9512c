// What the oldest Chromium has to do besides the main way.

import assert from "node:assert/strict";
import { test } from "node:test";

import { run, says, shot, until } from "./harness/driver.js";
import { openFloor } from "./harness/floor.js";
import { servePage } from "./harness/served.js";
import { findCut } from "./find-cut.js";

const address = await servePage();
const report = "澄湖区政务服务办公室2022年政府信息公开工作年度报告";

test("Chromium 80: besides the main way", { timeout: 120_000 }, async (t) => {
  const tab = await openFloor(t);
  await t.test("the worker compiles the module where the page may not", () => compiles(tab));
  await t.test("everything is taken along", () => takesAlong(tab));
  await t.test("nothing is cut, wide or narrow", () => cutsNothing(tab));
  await t.test("it is dark where the system is", () => isDark(tab));
});

async function openExample(tab) {
  await tab.open(address);
  await until(tab, "examples", () => document.querySelector(".examples button") !== null);
  await tab.click(".examples button");
  await says(tab, ".verdict", "填报错误");
}

async function compiles(tab) {
  await openExample(tab);
  const inPage = await tab.evaluate(
    'import("./pkg/gouji.js").then((module) => module.default()).then(() => "compiled", String)',
  );
  assert.match(inPage, /^CompileError: .*disallowed by embedder/);
  await run(tab, () => document.querySelector('[id="cell/requests/granted/natural"]').focus());
  await tab.press("1");
  await tab.press("2");
  await says(tab, ".coverage summary", "成立 42");
  await tab.press("Enter");
}

/** Of the example, put right. */
async function takesAlong(tab) {
  await tab.click("#take-home");
  const count = await run(tab, () => document.querySelectorAll(".take-home button").length);
  const told = [];
  for (let number = 0; number < count; number += 1) {
    const words = await run(tab, press, number);
    const answer = await until(tab, `an answer to ${words}`, () =>
      [...document.querySelectorAll(".take-home .word")].map((one) => one.textContent).join(""),
    );
    told.push([words, answer]);
  }
  const downloaded = (what) => `已下载“${report}-${what}”。`;
  assert.deepEqual(told, [
    ["复制表格", "已复制，请到 Word、WPS 或网站后台里粘贴。"],
    ["下载 Excel", downloaded("三张表.xlsx")],
    ["下载 CSV", downloaded("三张表.csv")],
    ["复制改后的全文", "已复制。"],
    ["下载改后的全文", downloaded("改后.txt")],
    ["复制整改意见", "已复制。"],
    ["下载 Word", downloaded("整改意见.docx")],
    ["下载文本", downloaded("整改意见.txt")],
    ["下载问题清单（CSV）", downloaded("核对结果.csv")],
    ["下载网页（HTML）", downloaded("核对结果.html")],
    ["下载 JSON", downloaded("核对结果.json")],
    ["下载 SARIF", downloaded("核对结果.sarif")],
  ]);
}

/** In the page: presses one of the buttons, with nothing said so far. */
function press(number) {
  for (const word of document.querySelectorAll(".take-home .word")) word.textContent = "";
  const button = document.querySelectorAll(".take-home button")[number];
  button.click();
  return button.textContent;
}

async function cutsNothing(tab) {
  await openExample(tab);
  for (const fold of [
    ".flow-fold > summary",
    "#take-home",
    "#choose-rules",
    ".all-rules > summary",
  ]) {
    await tab.click(fold);
  }
  await until(tab, "rules", () => document.querySelector(".rule-group") !== null);
  for (const [width, height] of [
    [1280, 800],
    [640, 400],
    [360, 740],
  ]) {
    await tab.page.setViewport({ width, height });
    assert.deepEqual(await run(tab, findCut), [], `${width} px`);
    for (const part of ["requests", "flow-fold", "take-home", "choices"]) {
      await run(tab, (part) => document.querySelector(part).scrollIntoView(), `#${part}, .${part}`);
      await shot(tab, `${width}-${part}`);
    }
  }
}

async function isDark(tab) {
  // This puppeteer has no word for it yet.
  await tab.page._client.send("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value: "dark" }],
  });
  const background = await run(tab, () => getComputedStyle(document.body).backgroundColor);
  assert.equal(background, "rgb(22, 24, 27)");
  await shot(tab, "dark");
}
