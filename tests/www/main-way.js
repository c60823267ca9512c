// The main way through the page, written once and walked in every browser (main-way.*.test.js).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { run, says, shot as shotOf, until } from "./harness/driver.js";

const report = (name) => readFileSync(new URL(`../reports/${name}`, import.meta.url), "utf8");

const right = report("sample-2021.txt");
const row = "7.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |";
const wrong = right.replace(row, row.replace("| 2 | 0", "| 12 | 0"));
const cell = "cell/requests/denied.enforcementFile/natural";
const allRight = "42 条勾稽关系全部成立，未发现错误";
const oneWrong = "发现 1 处填报错误（牵动 2 条勾稽关系）";

const focused = (driver) => run(driver, () => document.activeElement?.id);
const figure = (driver) =>
  run(driver, (id) => document.getElementById(id)?.querySelector(".figure")?.textContent, cell);

/**
 * @typedef {import("./harness/driver.js").Driver} Driver
 *
 * @typedef {object} Form one of those that the product is handed out in
 * @property {string} address of the page; where its rules have pages, these are found from there
 * @property {boolean} [isOneFile] whether a rule is shown in the page itself
 * @property {string} [shots] what the names of its screenshots begin with
 */

/**
 * @param {string} browser
 * @param {(t: import("node:test").TestContext) => Promise<Driver>} start
 * @param {string} address
 */
export function mainWay(browser, start, address) {
  test(`${browser}: the main way`, { timeout: 120_000 }, async (t) => {
    await walkMainWay(t, await start(t), { address });
  });
}

/**
 * @param {import("node:test").TestContext} t
 * @param {Driver} driver
 * @param {Form} form
 */
export async function walkMainWay(t, driver, { address, isOneFile = false, shots = "" }) {
  await t.test("the page opens and says that nothing leaves the computer", opens);
  await t.test("a right report is pasted as text", rightAsText);
  await t.test("and as Word hands it over", rightAsHtml);
  await t.test("a wrong number is found, visited and put right", wrongNumber);
  await t.test("the report that was put right is taken along", takenAlong);
  await t.test("a cell is edited by keyboard", editedByKeyboard);
  await t.test("an example is looked at", example);
  if (isOneFile) await t.test("a rule is shown in the page", ruleInPage);
  else await t.test("the page of a rule opens", rulePage);

  async function open() {
    await driver.open(address);
    await until(driver, "examples", () => document.querySelector(".examples button") !== null);
  }

  function shot(name) {
    return shotOf(driver, shots + name);
  }

  async function opens() {
    await open();
    assert.equal(await run(driver, () => document.title), "勾稽 · 政府信息公开工作年度报告核对");
    await says(driver, ".privacy", "没有任何内容离开这台电脑");
    await shot("1-start");
  }

  async function rightAsText() {
    await driver.paste({ "text/plain": right });
    await says(driver, ".verdict", allRight);
    await says(driver, ".coverage summary", "应读 200 格，读出 200；应查 42 条关系，已查 42");
    assert.equal(await run(driver, () => document.querySelectorAll(".fault").length), 0);
    const workers = driver.workers();
    if (workers !== null) assert.equal(workers, 1, "the check ran in a worker");
    await shot("2-right");
  }

  async function rightAsHtml() {
    await open();
    const words = "云岭县市场监督管理局\n表格在格式里";
    await driver.paste({ "text/html": report("shapes/word.html"), "text/plain": words });
    await says(driver, ".verdict", allRight);
    await says(driver, ".coverage summary", "应读 200 格，读出 200；应查 42 条关系，已查 42");
    await says(driver, ".box-note", "按原来的表格核对");
  }

  async function wrongNumber() {
    assert.notEqual(wrong, right);
    await open();
    await driver.paste({ "text/plain": wrong });
    await says(driver, ".verdict", oneWrong);
    await says(driver, ".fault .place", "表三 · 7.属于行政执法案卷 · 自然人");
    await says(driver, ".fault .message", "12 应为 2");
    await shot("3-wrong");

    await driver.click(".fault .place a");
    assert.equal(await focused(driver), cell, "the finding leads to its cell");
    await says(driver, ".sums", "差 10");
    await shot("4-place");
    await driver.press("Escape");
    assert.ok(
      await run(driver, () => document.activeElement.matches(".fault .place a")),
      "and back",
    );

    await driver.click(".fault .adopt");
    await says(driver, ".verdict", allRight);
    assert.equal(await figure(driver), "2");
    assert.equal(await run(driver, () => document.querySelectorAll(".fault").length), 0);
    await shot("5-put-right");
  }

  /** Of the report that is right by now. */
  async function takenAlong() {
    await driver.click("#take-home");
    const button = '.take-home [aria-describedby="take-1"]:last-child';
    await says(driver, button, "下载改后的全文");
    const file = await driver.download(() => driver.click(button));
    assert.equal(file.toString("utf8").replace(/^\ufeff/, ""), right);
    await says(driver, ".take-home .word", "已下载“云岭县市场监督管理局");
  }

  /** From the report that is right by now. */
  async function editedByKeyboard() {
    await run(driver, (id) => document.getElementById(id).focus(), cell);
    await driver.press("1");
    await driver.press("2");
    await says(driver, ".verdict", oneWrong);
    await driver.press("Escape");
    await says(driver, ".verdict", allRight);
    assert.equal(await focused(driver), cell);

    await driver.press("3");
    await driver.press("Enter");
    await says(driver, ".verdict", oneWrong);
    assert.equal(await figure(driver), "3");
    await driver.press("ArrowUp");
    assert.equal(await focused(driver), cell, "Enter went down a row");
    await shot("6-edited");
  }

  async function example() {
    await open();
    await driver.click(".examples button");
    await says(driver, ".verdict", "填报错误");
    await shot("7-example");
  }

  function firstRule() {
    return run(driver, () => {
      const { href, textContent } = document.querySelector(".fault > .basis .rules a");
      return { href, id: textContent };
    });
  }

  /** From the example's findings. */
  async function ruleInPage() {
    const { href, id } = await firstRule();
    assert.equal(href, `${address}#rule/${id}`);
    await driver.click(".fault > .basis .rules a");
    await says(driver, "#rule-view h1", id);
    assert.equal(await run(driver, () => location.href), href);
    assert.equal(await run(driver, () => document.activeElement.tagName), "H1");
    await shot("8-rule");
    await driver.press("Escape");
    await says(driver, ".verdict", "填报错误");
    assert.equal(
      await run(driver, () => document.activeElement.textContent),
      id,
      "back where it was",
    );
    assert.equal(await run(driver, () => document.getElementById("rule-view").hidden), true);
  }

  /** From the example's findings. */
  async function rulePage() {
    const { href, id } = await firstRule();
    assert.equal(href, new URL(`rules/${id}.html`, address).href);
    await driver.click(".fault > .basis .rules a");
    await opened(driver, href);
    await driver.open(href);
    await says(driver, "h1", id);
    await shot("8-rule");
  }
}

/** Waits until another tab shows this address. */
async function opened(driver, address) {
  const end = Date.now() + 10_000;
  for (;;) {
    const addresses = await driver.addresses();
    if (addresses.includes(address)) return;
    if (Date.now() > end) assert.fail(`${address} is not among ${addresses.join(", ")}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
