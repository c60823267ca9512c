import { embeddedEngine, wasm, worker } from "built:names";
import { startModule } from "../start-module.js";
import { bytesOf } from "./embedded.js";

/**
 * Where the module comes from on a static host: from a file of its own, and where the server does
 * not hand that out, from a script that has it inside. Old servers refuse endings that they do not
 * know, some with a page that looks like an answer.
 *
 * Stands in for www/engine/source.js.
 */

/** @returns {import("../../engine/validator.js").WorkerLike} */
export function openWorker() {
  // A classic one: Firefox before 114 has no module workers.
  return /** @type {import("../../engine/validator.js").WorkerLike} */ (
    new Worker(addressOf(worker))
  );
}

/** @returns {Promise<import("../../engine/worker/answer.js").Engine>} */
export async function loadEngine() {
  const bytes = (await fetchModule()) || (await bytesOf(addressOf(embeddedEngine)));
  return startModule(bytes);
}

/** @returns {Promise<Uint8Array | null>} null where what came is not the module */
async function fetchModule() {
  try {
    const response = await fetch(addressOf(wasm.name));
    const bytes = new Uint8Array(await response.arrayBuffer());
    // What kind of file the server takes it for does not matter.
    return response.ok && bytes.length === wasm.length && isModule(bytes) ? bytes : null;
  } catch {
    return null;
  }
}

/** @param {Uint8Array} bytes */
function isModule(bytes) {
  return [0x00, 0x61, 0x73, 0x6d].every((byte, i) => bytes[i] === byte);
}

/**
 * @param {string} name of a file beside this script, be it a module or a worker's classic one
 * @returns {string}
 */
function addressOf(name) {
  return new URL(name, import.meta.url || location.href).href;
}
