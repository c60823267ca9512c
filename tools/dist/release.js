// The service worker, which knows every other file of the site by its hash.

import { extname } from "node:path";

import { script } from "./bundle.js";
import { sha256 } from "./hash.js";

/** @type {Record<string, string>} */
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** Old servers refuse these; the page does without. */
const refusable = [".wasm", ".webmanifest"];

/** No part of the page: who wants them downloads them. */
const downloads = ["gouji.html", "third-party-licences.txt"];

/**
 * @param {import("./site.js").Files} files all others
 * @param {Record<string, string>} standsInFor
 * @returns {Promise<string>} the code of sw.js
 */
export async function serviceWorker(files, standsInFor) {
  const kept = [...files.keys()].filter((path) => !downloads.includes(path));
  const known = kept.sort().map((path) => {
    const type = types[extname(path)];
    if (!type) throw new Error(`no type is known for ${path}`);
    const hash = sha256(/** @type {Uint8Array | string} */ (files.get(path)));
    const mayLack = refusable.includes(extname(path)) || undefined;
    return { path, hash, type, mayLack, standsInFor: standsInFor[path] };
  });
  const version = sha256(JSON.stringify(known)).slice(0, 16);
  const release = `export const version = "${version}"; export const files = ${JSON.stringify(known)};`;
  return script("built/site/service-worker.js", { built: { release } });
}
