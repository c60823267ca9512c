import { loadEngine, openWorker } from "./source.js";
import { answer } from "./worker/answer.js";

/**
 * @typedef {import("./validator.js").WorkerLike} WorkerLike
 * @typedef {import("./worker/answer.js").Engine} Engine
 */

/**
 * The module in a worker, so that the page stays awake.
 *
 * It is more than that: Chromium before 95 does not know 'wasm-unsafe-eval', and without 'unsafe-eval', which would
 * allow the page far more, it compiles no WebAssembly in the page. In a worker it does, also in one made of a blob:
 * or data: URL. So the page's policy stays as narrow as it is, and where the page may not compile, the worker checks
 * what is typed too.
 *
 * @returns {WorkerLike}
 */
export function startInWorker() {
  return openWorker();
}

/**
 * The module in the page: Firefox before 114 has no module workers, and a policy may allow none.
 *
 * @returns {WorkerLike}
 */
export function startInPage() {
  /** @type {Engine | undefined} */
  let engine;
  /** @type {WorkerLike} */
  const worker = {
    onmessage: null,
    onerror: null,
    postMessage(question) {
      // Lets the page show that it is at work before it stands still.
      setTimeout(() => {
        if (engine) worker.onmessage?.({ data: answer(engine, question) });
      });
    },
    terminate() {
      engine = undefined;
    },
  };
  loadEngine()
    .then((loaded) => {
      engine = loaded;
      worker.onmessage?.({ data: { ready: true } });
    })
    .catch((error) => worker.onerror?.({ message: String(error) }));
  return worker;
}
