/**
 * Checks at once, in the page. A worker's answer has to wait until the page has drawn the key that
 * it is about; an ordinary report is checked in less time than that takes.
 *
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("./worker/answer.js").Engine} Engine
 * @typedef {import("./worker/answer.js").Input} Input
 */

/** What takes longer, in ms, would hold up the typing: it is for the worker. */
const longest = 12;

/** A new module is slow at first. */
const patience = 8;

export class QuickCheck {
  /** @param {() => Promise<Engine>} load */
  constructor(load) {
    /** @private */
    this.load = load;
    /** @private @type {Engine | null} */
    this.engine = null;
    /** @private */
    this.isLoading = false;
    /** @private how often it took too long, one after another */
    this.slow = 0;
  }

  /** Another report has come: it may be a shorter one. */
  reset() {
    this.slow = 0;
  }

  /**
   * @param {string} text
   * @param {Input} input
   * @param {string} settings
   * @returns {Outcome | null} null: not now, ask the worker
   */
  check(text, input, settings) {
    if (!this.engine) {
      this.prepare();
      return null;
    }
    if (this.slow > patience) return null;
    const start = performance.now();
    try {
      const outcome = this.engine.check(text, input, settings);
      this.slow = performance.now() - start > longest ? this.slow + 1 : 0;
      return outcome;
    } catch {
      // The worker meets the same and says what it is. This module may be of no more use.
      this.engine = null;
      return null;
    }
  }

  /** Loads the module, unless that is done or failed. */
  prepare() {
    if (this.isLoading) return;
    this.isLoading = true;
    this.load().then(
      (engine) => {
        this.engine = engine;
      },
      () => {},
    );
  }
}
