// The whole product in one HTML file.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { crateLicences } from "../crate-licences.js";
import { asItIs, script, styles, www } from "./bundle.js";
import { readExamples } from "./examples.js";
import { policyHash } from "./hash.js";
import { pack } from "./pack.js";
import { composePage, replaceOnce, styleSheetsOf } from "./page.js";
import { forFile, readRulePages } from "./rule-pages.js";

/** @type {Record<string, string>} */
const swaps = {
  "engine/source.js": "built/file/source.js",
  "own-files.js": "built/file/own-files.js",
};
const inWorker = { "engine/source.js": "built/file/worker-source.js" };

/** What it may weigh, in bytes. */
export const largest = 1_000_000;

/** @returns {Promise<string>} */
export async function composeFile() {
  const html = await asItIs("index.html");
  const sheets = styleSheetsOf(html);
  const examples = await readExamples();
  const parts = { swaps, built: { "example-list": examples.list } };

  const screen = await styles([...sheets.screen, "rules/rules.css", "built/file/rule-view.css"]);
  const print = await styles(sheets.print);
  const oldBrowser = await asItIs("old-browser.js");
  const boot = await script("built/file/boot.js", parts, { withLicences: true });
  /** Run by the page once they are unpacked. */
  const later = {
    app: await script("built/file/main.js", parts),
    docx: await script("built/file/docx.js"),
    xlsx: await script("built/file/xlsx.js"),
  };
  const payload = {
    ...later,
    worker: await script("engine/worker/index.js", { swaps: inWorker }),
    engine: await readFile(join(www, "pkg/gouji_bg.wasm")),
    rules: JSON.stringify(await rules()),
    examples: JSON.stringify(examples.texts),
  };

  const scripts = [oldBrowser, boot, ...Object.values(later)].map(policyHash).join(" ");
  const page = composePage(html, {
    policy: [
      "default-src 'none'",
      // Where workers are refused, Chromium before 97 and Safari before 16 let the module run only under
      // 'unsafe-eval'. Of scripts only those run that have one of these hashes, and none evaluates text.
      `script-src ${scripts} 'wasm-unsafe-eval' 'unsafe-eval'`,
      `style-src ${[screen, print].map(policyHash).join(" ")}`,
      "worker-src blob:",
      "child-src blob:",
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; "),
    icon: `<link rel="icon" href="${dataUrl(await asItIs("favicon.svg"))}" type="image/svg+xml" />`,
    styles: `<style>${inline(screen)}</style>\n    <style media="print">${inline(print)}</style>`,
    scripts: `<script>${inline(oldBrowser)}</script>`,
    last: `${comment(crateLicences())}\n${await partsOf(payload)}    <script>${inline(boot)}</script>\n`,
    isSite: false,
  });
  const linked = replaceOnce(
    page,
    /href="rules\/index\.html"\s+target="_blank"\s+rel="noopener"/,
    'href="#rule/index"',
  );
  const size = Buffer.byteLength(linked);
  if (size > largest) throw new Error(`gouji.html has ${size} bytes, more than ${largest}`);
  return linked;
}

async function rules() {
  return Object.fromEntries(
    [...(await readRulePages())].map(([name, html]) => [name, forFile(html)]),
  );
}

/** @param {Record<string, Uint8Array | string>} payload */
async function partsOf(payload) {
  let markup = "";
  for (const [name, content] of Object.entries(payload)) {
    markup += `    <script type="text/plain" id="part-${name}">${await pack(content)}</script>\n`;
  }
  return markup;
}

/** @param {string} words */
function comment(words) {
  if (/--!?>|<!--/.test(words)) throw new Error("this would end its own comment");
  return `<!--\n${words}-->`;
}

/** @param {string} content of a script or style element */
function inline(content) {
  if (/<\/(script|style)|<!--/i.test(content)) throw new Error("this would end its own element");
  return content;
}

/** @param {string} svg */
function dataUrl(svg) {
  return `data:image/svg+xml,${encodeURIComponent(svg.trim())}`;
}
