// Stands in for fflate, whose zip() may start workers from blobs. The page's policy forbids those, and what
// it packs is small.

import { zipSync } from "../../node_modules/fflate/esm/browser.js";

export * from "../../node_modules/fflate/esm/browser.js";

/**
 * @param {import("fflate").Zippable} files
 * @param {(error: Error | null, packed: Uint8Array) => void} done
 */
export function zip(files, done) {
  done(null, zipSync(files));
}
