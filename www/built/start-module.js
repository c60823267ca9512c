import { instantiate } from "built:glue";

/**
 * Brings the module to life in this thread.
 *
 * @param {Uint8Array} bytes of the module
 * @returns {Promise<import("../engine/worker/answer.js").Engine>} an instance of its own, whatever
 *   became of those before it; rejects where the module is not allowed to run
 */
export async function startModule(bytes) {
  const glue = instantiate();
  await glue.default({ module_or_path: bytes });
  return glue;
}
