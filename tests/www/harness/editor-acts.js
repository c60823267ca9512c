// What the tests of editors do on a demonstration page. Each page says in the same words what its editor can
// do: see `Driven` in www/editors/demo.js.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { visit } from "./chromium.js";

/** @typedef {import("playwright-core").Page} Page */

const path = fileURLToPath(new URL("../../../www/editors/report.html", import.meta.url));

/** The report of the demonstration pages: 7.属于行政执法案卷 · 自然人 has 12 where 2 is right. */
export const report = readFileSync(path, "utf8");
export const wrong = "发现 1 处填报错误（牵动 2 条勾稽关系）";
export const right = "42 条勾稽关系全部成立，未发现错误";

/**
 * @param {import("node:test").TestContext} t
 * @param {string} name of the demonstration page
 */
export async function openEditor(t, name) {
  const page = await visit(t, `/editors/${name}.html`);
  await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 20_000 });
  return page;
}

/**
 * The demonstration page with its panel open.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} name
 */
export async function openPanel(t, name) {
  const page = await openEditor(t, name);
  await page.getByRole("button", { name: "年报核验" }).first().click();
  await page.getByText(wrong).waitFor();
  return page;
}

/**
 * @param {Page} page
 * @returns {Promise<string>} as the editor would save it
 */
export function html(page) {
  return call(page, "html");
}

/**
 * @param {Page} page
 * @param {"html" | "undo" | "setHtml" | "setReadOnly" | "toggleSource"} name
 * @param {string} [value]
 * @returns {Promise<string>} "" where it gives back none
 */
export function call(page, name, value = "") {
  return page.evaluate(
    ({ name, value }) => {
      const answer = document.documentElement.driven[name](value);
      return typeof answer === "string" ? answer : "";
    },
    { name, value },
  );
}

/**
 * Presses the first button of the kind in the panel, and waits for what is told afterwards.
 *
 * @param {Page} page
 * @param {string} button its beginning
 * @param {string} told
 */
export async function adopt(page, button, told) {
  await page.locator("gouji-checker .adopt", { hasText: button }).first().click();
  await page.getByText(told).first().waitFor();
}

/**
 * Presses the first finding, whose place is marked then.
 *
 * @param {Page} page
 */
export async function go(page) {
  await page.locator("gouji-checker .go").first().click();
  await page.locator("[data-gouji-marks] > div").first().waitFor({ state: "attached" });
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export function findingsShown(page) {
  return page.evaluate(() => {
    const { checker } = document.documentElement.driven.attached;
    return checker.outcome.findings.map((/** @type {any} */ one) => `${one.rule} ${one.message}`);
  });
}

/**
 * @param {Page} page
 * @param {string} html as the editor would save it
 * @returns {Promise<string[]>}
 */
export function findingsOf(page, html) {
  return page.evaluate(async (html) => {
    const engine = await import(new URL("/pkg/gouji.js", location.href).href);
    await engine.default();
    const { findings } = engine.check(html, "html", "");
    return findings.map((/** @type {any} */ one) => `${one.rule} ${one.message}`);
  }, html);
}

/**
 * How many findings and marks are shown, when the page has drawn.
 *
 * @param {Page} page
 */
export function shown(page) {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { checker } = document.documentElement.driven.attached;
    return {
      findings: checker.shadowRoot.querySelectorAll(".finding").length,
      marks: document.querySelectorAll("[data-gouji-marks] > div").length,
    };
  });
}

/** @param {Page} page */
export function selected(page) {
  return page.evaluate(() => {
    const { driven } = document.documentElement;
    return driven.content().ownerDocument.getSelection().toString().trim();
  });
}

/** @param {Page} page */
export function placeOfSelection(page) {
  return page.evaluate(() => {
    const { driven } = document.documentElement;
    const own = driven.content().ownerDocument;
    const { x, y } = own.getSelection().getRangeAt(0).getBoundingClientRect();
    const frame = own.defaultView.frameElement;
    const around = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return {
      x: x + around.x + (frame?.clientLeft ?? 0),
      y: y + around.y + (frame?.clientTop ?? 0),
    };
  });
}

/**
 * The words of a report, however they are written.
 *
 * @param {string} html
 */
export function digits(html) {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;|[\ufeff\u200b]/g, " ")
    .replace(/\s+/g, " ");
}
