import { startModule } from "../start-module.js";
import { unpack } from "../unpack.js";
import { packedPart, textPart } from "./parts.js";

/**
 * Where the module comes from in the one file: out of the page itself. Stands in for
 * www/engine/source.js in the page; worker-source.js does so in the worker.
 */

let address = "";

/** @returns {import("../../engine/validator.js").WorkerLike} */
export function openWorker() {
  if (!address) {
    const script = new Blob([textPart("worker")], { type: "text/javascript" });
    address = URL.createObjectURL(script);
  }
  const worker = new Worker(address);
  // Packed as it is: the page is not to stand still while it is unpacked.
  worker.postMessage(packedPart("engine"));
  return /** @type {import("../../engine/validator.js").WorkerLike} */ (worker);
}

/** @returns {Promise<import("../../engine/worker/answer.js").Engine>} */
export async function loadEngine() {
  return startModule(unpack(packedPart("engine")));
}
