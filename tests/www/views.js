// Every view of the page, and how one gets there. Each begins at the page's start, or at a page of its own.

import { readFileSync } from "node:fs";

import { checkWords, openExample, verdict } from "./page-acts.js";

const sample = readFileSync(new URL("../reports/sample-2021.txt", import.meta.url), "utf8");
const button = (page, name) => page.getByRole("button", { name, exact: true });

/**
 * @typedef {import("playwright-core").Page} Page
 * @type {[name: string, arrive: (page: Page) => Promise<unknown>, path?: string][]}
 */
export const views = [
  ["start", (page) => page.locator(".examples button").first().waitFor()],
  ["trouble", (page) => button(page, "核对").click()],
  ["errors", (page) => openExample(page, 0)],
  ["clean", (page) => checkWords(page, sample)],
  ["no-report", (page) => checkWords(page, "今天没有什么可说的。")],
  ["take-home", (page) => openExampleAnd(page, () => button(page, "带走").click())],
  ["rule-choices", (page) => openExampleAnd(page, openRuleChoices)],
  ["ignoring", (page) => openExampleAnd(page, openIgnoreForm)],
  ["flow", (page) => openExampleAnd(page, () => page.locator(".flow-fold summary").click())],
  ["empty-form", openForm],
  ["editing", (page) => openExampleAnd(page, editCell)],
  ["rule", (page) => page.locator("h1").waitFor(), "/rules/T3-03.html"],
  ["rules", (page) => page.locator("h1").waitFor(), "/rules/index.html"],
  ["basis", (page) => page.locator("h1").waitFor(), "/rules/basis.html"],
  ["severity", (page) => page.locator("h1").waitFor(), "/rules/severity.html"],
];

async function openExampleAnd(page, act) {
  await openExample(page, 0);
  await act(page);
}

async function openForm(page) {
  await button(page, "填 2021 年格式的空表").click();
  await verdict(page).waitFor();
}

/** With every rule in sight. */
async function openRuleChoices(page) {
  await button(page, "规则与忽略").click();
  await page.locator(".all-rules > summary").click();
  await page.locator(".rule-group").first().waitFor();
}

async function openIgnoreForm(page) {
  await page
    .getByRole("button", { name: /^忽略：/ })
    .first()
    .click();
  await page.locator(".ignoring input").waitFor();
}

/** One cell changed, and the next one open. */
async function editCell(page) {
  await page.locator('[id="cell/requests/granted/natural"]').dblclick();
  await page.keyboard.type("14");
  await page.keyboard.press("Enter");
  await page.keyboard.type("3");
  await page.locator(".cell-input").waitFor();
}
