/**
 * Asks the module questions, wherever it runs.
 *
 * @typedef {import("./worker/answer.js").Question} Question
 * @typedef {import("./worker/answer.js").Answer} Answer
 * @typedef {import("./worker/answer.js").Ready} Ready
 *
 * @typedef {object} WorkerLike what of a Worker is used, so that others can stand in for one
 * @property {(question: Question) => void} postMessage
 * @property {() => void} terminate
 * @property {((event: { data: Answer | Ready }) => void) | null} onmessage
 * @property {((event: { message?: string }) => void) | null} onerror
 */

/** The module could not be started anywhere. */
export class StartError extends Error {}

/** The module failed at a question; the next one is asked of a fresh one. */
export class CrashError extends Error {}

export class Validator {
  /** @param {(() => WorkerLike)[]} starters tried in turn until one starts */
  constructor(starters) {
    /** @private */
    this.starters = starters;
    /** @private @type {Promise<WorkerLike> | null} */
    this.worker = null;
    /** @private @type {Map<number, { resolve(value: any): void, reject(error: Error): void }>} */
    this.open = new Map();
    /** @private */
    this.lastId = 0;
  }

  /** Starts the module before the first question. Where that fails the first question will say so. */
  prepare() {
    this.start().catch(() => {});
  }

  /**
   * @param {string} text
   * @param {"unknown" | "html" | "text"} input
   * @param {string} [settings] what the user chose, as a settings file has it
   * @returns {Promise<import("./worker/answer.js").Examination>}
   */
  examine(text, input, settings = "") {
    return this.ask("examine", [text, input, settings]);
  }

  /**
   * As `examine`, without the report's words.
   *
   * @param {string} text
   * @param {"unknown" | "html" | "text"} input
   * @param {string} [settings]
   * @returns {Promise<import("../gouji.d.ts").Outcome>}
   */
  check(text, input, settings = "") {
    return this.ask("check", [text, input, settings]);
  }

  /**
   * @param {string} text
   * @param {"unknown" | "html" | "text"} input
   * @returns {Promise<import("../gouji.d.ts").Reading>}
   */
  read(text, input) {
    return this.ask("read", [text, input]);
  }

  /**
   * What is taken along of a report, as text.
   *
   * @param {string} text
   * @param {"unknown" | "html" | "text"} input
   * @param {string} settings
   * @param {import("./worker/answer.js").ExportKind} kind
   * @param {string} name of the report's file
   * @returns {Promise<string>}
   */
  exportAs(text, input, settings, kind, name) {
    return this.ask("exportAs", [text, input, settings, kind, name]);
  }

  /**
   * The letter to those who are to correct a report, by its parts.
   *
   * @param {string} text
   * @param {"unknown" | "html" | "text"} input
   * @param {string} settings
   * @returns {Promise<import("../gouji.d.ts").Note>}
   */
  note(text, input, settings) {
    return this.ask("note", [text, input, settings]);
  }

  /**
   * @param {Uint8Array} bytes
   * @returns {Promise<string>}
   */
  decode(bytes) {
    return this.ask("decode", [bytes]);
  }

  /** @returns {Promise<import("../gouji.d.ts").Form[]>} */
  forms() {
    return this.ask("forms", []);
  }

  /** @returns {Promise<import("../gouji.d.ts").RuleSummary[]>} */
  rules() {
    return this.ask("rules", []);
  }

  /**
   * @private
   * @param {Question["action"]} action
   * @param {Question["values"]} values
   * @returns {Promise<any>}
   */
  async ask(action, values) {
    const worker = await this.start();
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.open.set(id, { resolve, reject });
      worker.postMessage({ id, action, values });
    });
  }

  /** @private */
  start() {
    if (!this.worker) this.worker = this.startAny();
    return this.worker;
  }

  /** @private */
  async startAny() {
    let reason = "";
    for (const starter of this.starters) {
      try {
        return await this.launch(starter());
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
    }
    this.worker = null;
    throw new StartError(reason);
  }

  /**
   * @private
   * @param {WorkerLike} worker
   * @returns {Promise<WorkerLike>}
   */
  launch(worker) {
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if ("ready" in data) resolve(worker);
        else this.settle(worker, data);
      };
      worker.onerror = ({ message = "" }) => {
        reject(new Error(message));
        this.crash(worker, message);
      };
    });
  }

  /**
   * @private
   * @param {WorkerLike} worker
   * @param {Answer} answer
   */
  settle(worker, answer) {
    const question = this.open.get(answer.id);
    if (!question) return;
    if ("value" in answer) {
      this.open.delete(answer.id);
      question.resolve(answer.value);
    } else if (answer.fatal) {
      this.crash(worker, answer.message);
    } else {
      this.open.delete(answer.id);
      question.reject(new Error(answer.message));
    }
  }

  /**
   * Whoever waits is told; what is left of the module is not asked again.
   *
   * @private
   * @param {WorkerLike} worker
   * @param {string} message
   */
  crash(worker, message) {
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
    this.worker = null;
    const waiting = [...this.open.values()];
    this.open.clear();
    for (const { reject } of waiting) reject(new CrashError(message));
  }
}
