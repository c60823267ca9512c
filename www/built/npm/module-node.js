import { readFile } from "node:fs/promises";

/** @returns {Promise<Uint8Array>} the module as the package holds it */
export function readModule() {
  return readFile(new URL("./gouji.wasm.gz", import.meta.url));
}
