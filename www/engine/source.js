/**
 * Where the module comes from: here, from the files that wasm-pack wrote. A build that packs the
 * module in another way puts a module with the same functions in the place of this one; nothing
 * else knows.
 *
 * @typedef {import("./worker/answer.js").Engine} Engine
 * @typedef {import("./validator.js").WorkerLike} WorkerLike
 */

/**
 * Opens a worker that answers questions as soon as it says that it is ready.
 *
 * @returns {WorkerLike}
 */
export function openWorker() {
  return /** @type {WorkerLike} */ (
    new Worker(new URL("./worker/index.js", import.meta.url), { type: "module" })
  );
}

let loaded = 0;

/**
 * Loads the module into this thread, be it the page's or a worker's.
 *
 * @returns {Promise<Engine>} rejects where the module cannot be had or is not allowed to run
 */
export async function loadEngine() {
  // A module that failed stays failed; another address gives another instance.
  loaded += 1;
  const address = new URL(`../pkg/gouji.js?${loaded}`, import.meta.url).href;
  const module = await import(address);
  await module.default();
  return module;
}
