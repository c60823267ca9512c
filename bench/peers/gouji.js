// The whole check, in the module that the page uses.

import { readFileSync } from "node:fs";

import { check, initSync } from "../../www/pkg/gouji.js";

const { memory } = initSync({
  module: readFileSync(new URL("../../www/pkg/gouji_bg.wasm", import.meta.url)),
});

export default (text) => check(text, "unknown");

export const size = () => memory.buffer.byteLength;
