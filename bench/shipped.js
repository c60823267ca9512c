// How large is what has to be shipped for each contender.

import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

import { build } from "esbuild";

import { CONTENDERS } from "./contender.js";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** @returns {Promise<Record<string, { bytes: number, as: string }>>} bytes 0: nothing has to be shipped */
export async function shipped() {
  const installed = JSON.parse(
    execFileSync(path(".venv/bin/python"), [path("peers/installed.py")], { encoding: "utf8" }),
  );
  const found = {};
  for (const [name, { in: where }] of Object.entries(CONTENDERS)) {
    if (name in installed) found[name] = { bytes: installed[name], as: "installed" };
    else if (where === "Rust")
      found[name] = {
        bytes: statSync(path(`native/target/release/${name.replace(" native", "")}`)).size,
        as: "program",
      };
    else if (name === "DOMParser") found[name] = { bytes: 0, as: "the browser's own" };
    else if (name.startsWith("gouji"))
      found[name] = { bytes: (await bundle("../www/pkg/gouji.js")) + module(), as: "brotli" };
    else found[name] = { bytes: await bundle(`peers/${name}.js`), as: "brotli" };
  }
  return found;
}

const module = () => brotli(readFileSync(path("../www/pkg/gouji_bg.wasm")));

/** Bytes that a page would send for a JavaScript module with all that it imports. */
async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [path(file)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    external: ["canvas", "perf_hooks"],
    logLevel: "error",
  });
  return brotli(outputFiles[0].contents);
}

/** @param {Uint8Array} bytes */
export const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
    .length;
