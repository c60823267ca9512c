/**
 * One tab of a browser, as far as the main way (../main-way.js) needs it. Written once, so that the way is
 * the same in every browser whatever drives it.
 *
 * @typedef {object} Driver
 * @property {string} name of the browser, for tests and screenshots
 * @property {(url: string) => Promise<void>} open any URL, file: too; gives back when the page has loaded
 * @property {(script: string) => Promise<any>} evaluate an expression in the page, past its policy
 * @property {(selector: string) => Promise<void>} click the first element that answers, with the pointer
 * @property {(key: string) => Promise<void>} press a key by its name in `KeyboardEvent.key`
 * @property {(kinds: Record<string, string>) => Promise<void>} paste into the box, as a person does; by type,
 *   "text/plain" or "text/html"
 * @property {() => Promise<string[]>} addresses what is open, in all tabs
 * @property {(act: () => Promise<void>) => Promise<Buffer>} download what arrives as a file when this is done
 * @property {() => number | null} workers how many the page has; null where the browser does not tell
 * @property {(file: string) => Promise<void>} screenshot what is in sight, as PNG
 *
 * @typedef {object} Opening
 * @property {RegExp[]} [expect] problems that the test means to cause
 */

import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const SHOTS = fileURLToPath(new URL("../shots/", import.meta.url));

/** How long to wait for what a page is to show, in ms. */
const PATIENCE = 15_000;

/**
 * The path of a browser, where it is.
 *
 * @param {string} variable of the environment that names another
 * @param {string} path
 * @param {string} part of tools/setup.sh that installs it
 * @returns {string}
 * @throws where there is none: a browser that is not there must not pass for one that was tested
 */
export function program(variable, path, part) {
  const file = process.env[variable] || path;
  if (existsSync(file)) return file;
  throw new Error(
    `no browser at ${file}: run tools/setup.sh ${part}, or name it with ${variable}=…`,
  );
}

/**
 * Runs a function in the page. It is handed over as text: it knows its arguments and nothing else.
 *
 * @param {Driver} driver
 * @param {(...values: any[]) => any} work
 * @param {...unknown} values as JSON can tell them
 */
export function run(driver, work, ...values) {
  return driver.evaluate(`(${work})(...${JSON.stringify(values)})`);
}

/**
 * Waits until a function gives something true in the page.
 *
 * @param {Driver} driver
 * @param {string} wanted what is waited for, in words
 * @param {(...values: any[]) => any} work
 * @param {...unknown} values
 */
export async function until(driver, wanted, work, ...values) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await run(driver, work, ...values);
    if (found) return found;
    if (Date.now() > end) {
      const seen = await run(driver, () => document.body.innerText.slice(0, 600));
      throw new Error(`${driver.name}: waited for ${wanted}; the page says:\n${seen}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

/**
 * Waits until an element has these words in it.
 *
 * @param {Driver} driver
 * @param {string} selector
 * @param {string} words
 */
export function says(driver, selector, words) {
  return until(
    driver,
    `“${words}” in ${selector}`,
    (selector, words) =>
      [...document.querySelectorAll(selector)].some((one) => one.textContent.includes(words)),
    selector,
    words,
  );
}

/**
 * Puts words on the browser's own clipboard, and the caret into the box.
 *
 * @param {{ evaluate: (script: string) => Promise<any> }} driver
 * @param {Record<string, string>} kinds
 */
export function copy({ evaluate }, kinds) {
  const work = (kinds) => {
    document.querySelector("textarea").focus();
    const blobs = Object.entries(kinds).map(([type, words]) => [type, new Blob([words], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  };
  return evaluate(`(${work})(${JSON.stringify(kinds)})`);
}

/**
 * Hands the page the event of a paste, where a driver cannot use the clipboard.
 *
 * @param {{ evaluate: (script: string) => Promise<any> }} driver
 * @param {Record<string, string>} kinds
 */
export function dispatchPaste({ evaluate }, kinds) {
  const work = (kinds) => {
    const clipboardData = new DataTransfer();
    for (const [type, words] of Object.entries(kinds)) clipboardData.setData(type, words);
    const box = document.querySelector("textarea");
    box.focus();
    box.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  };
  return evaluate(`(${work})(${JSON.stringify(kinds)})`);
}

/**
 * Writes tests/www/shots/BROWSER-NAME.png.
 *
 * @param {Driver} driver
 * @param {string} name
 */
export async function shot(driver, name) {
  await mkdir(SHOTS, { recursive: true });
  await driver.screenshot(`${SHOTS}${driver.name}-${name}.png`);
}
