import { cellAt, keyOf, refsOf } from "./relations.js";
import { totalCells, totalsOf } from "./totals.js";

/**
 * Edits, and the checks that follow them: as many as the module keeps up with, the last one always.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./events.js").EditsWanted} EditsWanted
 * @typedef {import("./gouji.d.ts").FormTable} FormTable
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 * @typedef {import("./gouji.d.ts").Reading} Reading
 *
 * @typedef {object} Asking what is asked of the module
 * @property {(text: string) => Outcome | null} checkNow null: it cannot be done at once
 * @property {(text: string) => Promise<Outcome>} check
 * @property {(text: string) => Promise<Reading>} read
 *
 * @typedef {object} Showing
 * @property {(outcome: Outcome) => void} outcome
 * @property {(reading: Reading) => void} reading the report's words; when typing rests
 * @property {(error: unknown) => void} trouble
 */

/** Typing that rests so long, in ms, is time to draw the report's text again. */
const rest = 250;

export class Editing {
  /**
   * @param {Draft} draft
   * @param {Outcome} outcome of the draft as it is
   * @param {Asking} asking
   * @param {Showing} showing
   */
  constructor(draft, outcome, asking, showing) {
    this.draft = draft;
    this.outcome = outcome;
    /** @private */
    this.asking = asking;
    /** @private */
    this.showing = showing;
    /** @private the text that the outcome is of */
    this.checked = draft.text;
    /** @private @type {Promise<void> | null} */
    this.running = null;
    /** @private @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** @private whether the text is behind */
    this.isTextDue = false;
    /** @private */
    this.isOver = false;
  }

  /** Another report has come. */
  end() {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  /** @returns {Promise<void>} done when the draft as it is has been checked */
  follow() {
    if (!this.running) {
      const { text } = this.draft;
      const outcome = this.checked === text ? this.outcome : this.asking.checkNow(text);
      if (outcome) {
        if (this.checked !== text) this.take(text, outcome);
        return Promise.resolve();
      }
      this.running = this.run().finally(() => {
        this.running = null;
      });
    }
    return this.running;
  }

  /** @private */
  async run() {
    try {
      while (!this.isOver && this.checked !== this.draft.text) {
        const { text } = this.draft;
        const outcome = await this.asking.check(text);
        if (this.isOver) return;
        this.take(text, outcome);
      }
    } catch (error) {
      if (!this.isOver) this.showing.trouble(error);
    }
  }

  /**
   * @private
   * @param {string} text
   * @param {Outcome} outcome of it
   */
  take(text, outcome) {
    this.checked = text;
    this.outcome = outcome;
    this.showing.outcome(outcome);
    this.drawTextLater();
  }

  /** @private */
  drawTextLater() {
    clearTimeout(this.timer);
    this.isTextDue = true;
    this.timer = setTimeout(() => this.drawText(), rest);
  }

  /** The text, if it is not drawn as it now is. */
  async drawText() {
    clearTimeout(this.timer);
    if (!this.isTextDue) return;
    this.isTextDue = false;
    const { checked } = this;
    try {
      const reading = await this.asking.read(checked);
      if (!this.isOver && checked === this.checked) this.showing.reading(reading);
    } catch (error) {
      if (!this.isOver) this.showing.trouble(error);
    }
  }

  /** @param {FormTable[]} tables */
  computeTotals(tables) {
    const { draft, outcome } = this;
    const { fillings, open } = totalsOf(tables, outcome, (ref) => {
      const change = draft.changeOf(ref);
      const isBlank = cellAt(outcome, ref).state === "blank";
      return draft.has(ref) && (isBlank || change?.computed === true);
    });
    const fresh = fillings.filter(({ cell, to }) => cellAt(outcome, cell).value !== to);
    draft.fill(fresh, true);
    const left = open > 0 ? `还有 ${open} 个合计没有算，它们的加数有空着或不是数字的` : "";
    const done = fresh.length > 0 ? `填了 ${fresh.length} 个合计` : "没有可以填的合计";
    return left ? `${done}；${left}。` : `${done}。`;
  }

  /** @param {FormTable[]} tables */
  fillZeros(tables) {
    const { draft, outcome } = this;
    const totals = totalCells(tables);
    const blank = refsOf(outcome).filter(
      (ref) => draft.has(ref) && cellAt(outcome, ref).state === "blank" && !totals.has(keyOf(ref)),
    );
    draft.fill(blank.map((cell) => ({ cell, to: 0 })));
    return `填了 ${blank.length} 个 0，请核对是不是都没有发生。`;
  }
}
