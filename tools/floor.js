// Checks a built module: wasm-opt ran on it, and it asks for no more than the oldest engines we serve have.
//   node tools/floor.js www/pkg/gouji_bg.wasm

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// All four are in Chromium 80, Firefox 79 and Safari 15; wasm-pack.toml has the linker's names for them.
const FEATURES = ["mutable-globals", "sign-ext", "nontrapping-float-to-int", "bulk-memory"];
const WASM_OPT = fileURLToPath(new URL("../node_modules/.bin/wasm-opt", import.meta.url));

/**
 * What is wrong with the module, one sentence each; empty where nothing is.
 * @param {string} path
 * @returns {string[]}
 */
export function problems(path) {
  const found = [];
  const module = new WebAssembly.Module(readFileSync(path));
  // The linker always writes this section, and only wasm-opt (as Cargo.toml calls it) takes it out again:
  // wasm-pack says nothing and succeeds when it finds no wasm-opt.
  if (WebAssembly.Module.customSections(module, "target_features").length > 0) {
    found.push("wasm-opt did not run: the module still has its target_features section");
  }
  const flags = ["--mvp-features", ...FEATURES.map((feature) => `--enable-${feature}`)];
  const { status, stderr, error } = spawnSync(WASM_OPT, [...flags, path, "-o", "/dev/null"], {
    encoding: "utf8",
    maxBuffer: 1 << 28, // it prints the whole module after its complaint
  });
  if (error || status !== 0) {
    const reason = error ? error.message : stderr.trim().split("\n")[0];
    found.push(
      `the module asks for more than old engines have (${FEATURES.join(", ")}): ${reason}`,
    );
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = problems(process.argv[2]);
  for (const problem of found) console.error(`floor: ${problem}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
