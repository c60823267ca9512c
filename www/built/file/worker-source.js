import { startModule } from "../start-module.js";
import { unpack } from "../unpack.js";

/**
 * Where the module comes from in the worker of the one file: the page sends it, packed, before any
 * question. Stands in for www/engine/source.js.
 */

/** @returns {import("../../engine/validator.js").WorkerLike} */
export function openWorker() {
  throw new Error("a worker opens no other");
}

/** @returns {Promise<import("../../engine/worker/answer.js").Engine>} */
export async function loadEngine() {
  /** @type {string} */
  const packed = await new Promise((resolve) => {
    addEventListener("message", ({ data }) => resolve(data), { once: true });
  });
  return startModule(unpack(packed));
}
