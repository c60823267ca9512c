import { gunzipSync } from "./gunzip.js";

import { readModule } from "#module";
import { instantiate } from "./glue.js";

/**
 * Where the module comes from in the npm package: packed, from the package's own file.
 *
 * @typedef {import("./worker/answer.js").Engine} Engine
 * @typedef {import("./validator.js").WorkerLike} WorkerLike
 */

/**
 * Opens a worker that answers questions as soon as it says that it is ready.
 *
 * @returns {WorkerLike} throws where there are no workers of this kind, as in Node
 */
export function openWorker() {
  return /** @type {WorkerLike} */ (
    new Worker(new URL("./worker/index.js", import.meta.url), { type: "module" })
  );
}

/**
 * Brings the module to life in this thread.
 *
 * @returns {Promise<Engine>} rejects where the module cannot be had or is not allowed to run
 */
export async function loadEngine() {
  const bytes = await readModule();
  const glue = instantiate();
  // Some servers and bundlers unpack what ends in .gz on the way.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  await glue.default({ module_or_path: isPacked ? gunzipSync(bytes) : bytes });
  return glue;
}
