// The product for any static host.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { crateLicences } from "../crate-licences.js";
import { asItIs, modules, script, styles, www } from "./bundle.js";
import { composeEmbedding } from "./embedding.js";
import { readExamples } from "./examples.js";
import { hashedName } from "./hash.js";
import { icon } from "./icons.js";
import { manifest } from "./manifest.js";
import { pack } from "./pack.js";
import { composePage, styleSheetsOf } from "./page.js";
import { forSite, readRulePages, ruleStyles } from "./rule-pages.js";

/** @typedef {Map<string, Uint8Array | string>} Files by their path from the site's folder */

const swaps = {
  "engine/source.js": "built/site/source.js",
  "own-files.js": "built/site/own-files.js",
};

/**
 * All but its service worker, which knows every other file: see release.js.
 *
 * @returns {Promise<{ files: Files, standsInFor: Record<string, string> }>} `standsInFor`: files that are
 *   wanted only where another is refused
 */
export async function composeSite() {
  /** @type {Files} */
  const files = new Map();
  /** @param {string} name @param {Uint8Array | string} content */
  const add = (name, content) => {
    const hashed = hashedName(name, content);
    files.set(hashed, content);
    return hashed;
  };

  const engine = await readFile(join(www, "pkg/gouji_bg.wasm"));
  const wasm = add("engine.wasm", engine);
  const packed = `export default ${JSON.stringify(await pack(engine))};`;
  const embeddedEngine = add(
    "engine.js",
    await script(
      "built/site/embedded-engine.js",
      { built: { "packed-engine": packed } },
      { withLicences: true },
    ),
  );
  const named = { wasm: { name: wasm, length: engine.length }, embeddedEngine };
  // The worker opens no other.
  const workerParts = { swaps, built: { names: namesModule({ ...named, worker: "" }) } };
  const worker = add("worker.js", await script("engine/worker/index.js", workerParts));

  const examples = await readExamples();
  const app = await modules("built/site/main.js", "app", {
    swaps,
    built: {
      names: namesModule({ ...named, worker }),
      "example-list": examples.list,
      "example-texts": `export const texts = ${JSON.stringify(examples.texts)};`,
    },
  });
  for (const [name, content] of app.files) files.set(name, content);

  const html = await asItIs("index.html");
  const sheets = styleSheetsOf(html);
  const screen = add("style.css", await styles(sheets.screen));
  const print = add("print.css", await styles(sheets.print));
  // Of one name in all versions: a page of another version, kept by a browser, finds nothing but this.
  const oldBrowser = "old-browser-notice.js";
  files.set(oldBrowser, await asItIs("old-browser.js"));
  const favicon = add("icon-32.png", await icon(32));
  const icons = new Map();
  for (const size of [192, 512]) icons.set(size, add(`icon-${size}.png`, await icon(size)));
  files.set("gouji.webmanifest", manifest(html, icons));

  const [, policy = ""] = /Content-Security-Policy"\s+content="([^"]*)/.exec(html) ?? [];
  files.set(
    "index.html",
    composePage(html, {
      policy,
      icon: [
        `<link rel="icon" href="${favicon}" type="image/png" />`,
        `<link rel="apple-touch-icon" href="${icons.get(192)}" />`,
        '<link rel="manifest" href="gouji.webmanifest" />',
      ].join("\n    "),
      styles: [
        `<link rel="stylesheet" href="${screen}" />`,
        `<link rel="stylesheet" href="${print}" media="print" />`,
      ].join("\n    "),
      scripts: [
        `<script type="module" src="${app.first}"></script>`,
        `<script defer src="${oldBrowser}"></script>`,
      ].join("\n    "),
      isSite: true,
    }),
  );

  const parts = { swaps, built: { names: namesModule({ ...named, worker }) } };
  const embedding = await composeEmbedding(parts, add, { icon: favicon, oldBrowser });
  for (const [path, content] of embedding) files.set(path, content);

  files.set("third-party-licences.txt", crateLicences());

  const style = add("rules.css", await styles(ruleStyles));
  for (const [name, page] of await readRulePages()) {
    files.set(`rules/${name}.html`, forSite(page, { icon: favicon, style }));
  }
  return { files, standsInFor: { [embeddedEngine]: wasm } };
}

/** @param {Record<string, unknown>} names */
function namesModule(names) {
  return Object.entries(names)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
}
