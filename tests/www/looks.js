// A view in every look and on every screen.

import assert from "node:assert/strict";

import { axe, shot } from "./harness/chromium.js";
import { findCut } from "./find-cut.js";

/** @type {[name: string, media: object, rules: import("axe-core").RunOptions][]} */
const looks = [
  ["light", {}, {}],
  // Nothing but the colours is another.
  ["dark", { colorScheme: "dark" }, { runOnly: ["color-contrast", "link-in-text-block"] }],
  // They are the system's then.
  [
    "forced",
    { colorScheme: "light", forcedColors: "active" },
    { rules: { "color-contrast": { enabled: false } } },
  ],
];

/** @type {[name: string, size: { width: number, height: number }][]} */
const narrow = [
  ["zoom", { width: 640, height: 400 }], // 1280 × 800 at 200 %
  ["telephone", { width: 360, height: 740 }],
];

/**
 * Looks at what is in sight for what is wrong with it, and for what is cut on a narrow screen.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} name of the view, for its screenshots
 * @param {import("playwright-core").Page | import("playwright-core").Frame} [part] of the page, where not all
 *   of it is the product's
 */
export async function isForEveryone(page, name, part = page) {
  for (const [look, media, rules] of looks) {
    await page.emulateMedia(media);
    assert.deepEqual(await axe(part, rules), [], look);
  }
  await page.emulateMedia({ forcedColors: "none" });
  for (const [size, viewport] of narrow) {
    await page.setViewportSize(viewport);
    assert.deepEqual(await part.evaluate(findCut), [], size);
    await shot(page, `${size}-${name}`, { fullPage: false });
  }
}
