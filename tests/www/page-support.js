// The built module and the page's examples, in Node.

import { readFileSync } from "node:fs";

import init, * as module from "../../www/pkg/gouji.js";

const www = new URL("../../www/", import.meta.url);

await init({ module_or_path: readFileSync(new URL("pkg/gouji_bg.wasm", www)) });

export const { check, forms, read } = module;

/** @returns {{ file: string, title: string, text: string }[]} */
export function examples() {
  const index = JSON.parse(readFileSync(new URL("examples/index.json", www), "utf8"));
  return index.map((example) => ({
    ...example,
    text: readFileSync(new URL(`examples/${example.file}`, www), "utf8"),
  }));
}
