// Prints how many milliseconds a first check takes, from the module's bytes to its result.
//   node first.js FILE

import { readFileSync } from "node:fs";

import { check, initSync } from "../../www/pkg/gouji.js";

const module = readFileSync(new URL("../../www/pkg/gouji_bg.wasm", import.meta.url));
const text = readFileSync(process.argv[2], "utf8");
const started = performance.now();
initSync({ module });
check(text, "unknown");
console.log(performance.now() - started);
