// Pictures of www/favicon.svg: servers may refuse .svg, and browsers want PNG to install a page.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

import { initWasm, Resvg } from "@resvg/resvg-wasm";

import { www } from "./bundle.js";

const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
const ready = readFile(wasm).then((bytes) => initWasm(bytes));

/**
 * @param {number} size in pixels
 * @returns {Promise<Uint8Array>} PNG
 */
export async function icon(size) {
  await ready;
  const svg = await readFile(join(www, "favicon.svg"), "utf8");
  return new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
}
