import { apply, compose, inOrder } from "./changes.js";
import { EditHistory } from "./edit-history.js";
import { blankIn, plainWords, withTagsOf } from "./markup-places.js";
import { cellAt, keyOf, refsOf } from "./relations.js";

/**
 * A report that is being edited: what was brought, and what was changed.
 *
 * @typedef {import("./changes.js").Change} Change
 * @typedef {import("./events.js").ReportSource} ReportSource
 * @typedef {import("./gouji.d.ts").CellRef} CellRef
 * @typedef {import("./gouji.d.ts").Edit} Edit
 * @typedef {import("./gouji.d.ts").Outcome} Outcome
 * @typedef {import("./gouji.d.ts").Span} Span
 */

/** Where nothing but white space parts cells, one that is no figure would move those behind it. */
const needFigures = ["cell-per-line", "spaces"];

const figure = /^[-\uff0d]?[\d\uff10-\uff19][\d\uff10-\uff19,.]{0,11}$/;

export class Draft {
  /**
   * @param {ReportSource} source
   * @param {Outcome} outcome of the source as it was brought
   * @param {"2019" | "2021" | null} form the official form that the source is, drawn up by the page
   * @param {Change[]} [changes]
   */
  constructor(source, outcome, form = null, changes = []) {
    this.source = source;
    this.form = form;
    /** @private */
    this.brought = outcome;
    /** @private @type {EditHistory<Change[]>} */
    this.history = new EditHistory(changes, isSame);
  }

  /** @returns {Change[]} in the order of the text */
  get changes() {
    return this.history.present;
  }

  /** The source with its changes. */
  get text() {
    return apply(this.source.text, this.changes);
  }

  get canUndo() {
    return this.history.canUndo;
  }

  get canRedo() {
    return this.history.canRedo;
  }

  /**
   * @param {CellRef} ref
   * @returns {boolean} whether the source has a place for it
   */
  has(ref) {
    return cellAt(this.brought, ref).span !== null;
  }

  /** Whether there is a cell to be changed. */
  get isOpen() {
    return refsOf(this.brought).some((ref) => this.has(ref));
  }

  /**
   * @param {string} words
   * @returns {boolean} whether the tables can be read with them in a cell
   */
  accepts(words) {
    return !needFigures.includes(this.brought.source.layout) || figure.test(this.clean(words));
  }

  /**
   * @param {CellRef} ref
   * @returns {Change | undefined}
   */
  changeOf(ref) {
    const key = keyOf(ref);
    return this.changes.find(({ cell }) => cell && keyOf(cell) === key);
  }

  /**
   * One more key in a cell.
   *
   * @param {CellRef} ref
   * @param {string} words
   */
  type(ref, words) {
    if (!this.accepts(words)) return;
    this.history.amend(this.withCell(this.changes, ref, this.clean(words)));
  }

  /** @param {boolean} keeps whether what was typed is to stay */
  leave(keeps) {
    if (keeps) this.history.settle();
    else this.history.cancel();
  }

  /**
   * Numbers for cells, in one step.
   *
   * @param {{ cell: CellRef, to: number }[]} numbers
   * @param {boolean} [computed]
   */
  fill(numbers, computed = false) {
    this.history.put(
      numbers.reduce(
        (changes, { cell, to }) => this.withCell(changes, cell, String(to), computed),
        this.changes,
      ),
    );
  }

  /**
   * Takes over what was proposed of the report as it now is.
   *
   * @param {Edit[]} edits
   * @param {Outcome} outcome the one that they were proposed with
   */
  take(edits, outcome) {
    const now = new Map(
      refsOf(outcome).map((ref) => {
        const { span } = cellAt(outcome, ref);
        return [`${span?.start}-${span?.end}`, ref];
      }),
    );
    // From the end, so that the places before stay where they are.
    const { text } = this;
    const fromEnd = [...edits].sort((a, b) => (b.span?.start ?? 0) - (a.span?.start ?? 0));
    this.history.put(
      fromEnd.reduce((changes, edit) => {
        if (!edit.span) return changes;
        const words = edit.kind === "cell" ? String(edit.to) : edit.text;
        const ref = edit.kind === "cell" ? edit : now.get(`${edit.span.start}-${edit.span.end}`);
        if (ref && this.has(ref)) {
          const { table, row, column } = ref;
          return this.withCell(changes, { table, row, column }, words);
        }
        return this.withWords(changes, edit.span, words, text);
      }, this.changes),
    );
  }

  /** @param {Change} [one] without it: all of them */
  restore(one) {
    this.history.put(one ? this.changes.filter((change) => change !== one) : []);
  }

  undo() {
    this.history.undo();
  }

  redo() {
    this.history.redo();
  }

  /**
   * @private
   * @param {Change[]} changes
   * @param {Span} span in the text as it now is
   * @param {string} words
   * @param {string} text as it now is
   * @returns {Change[]}
   */
  withWords(changes, span, words, text) {
    const source = this.source.text;
    if (!this.isHtml) return compose(source, changes, { span, text: words });
    const markup = withTagsOf(sliceOf(text, span), escaped(words));
    return compose(source, changes, { span, text: markup }).map((change) =>
      change.cell
        ? change
        : {
            ...change,
            was: plainWords(sliceOf(source, change.span)),
            now: plainWords(change.text),
          },
    );
  }

  /**
   * @private
   * @param {Change[]} changes
   * @param {CellRef} ref
   * @param {string} now
   * @param {boolean} [computed]
   * @returns {Change[]}
   */
  withCell(changes, ref, now, computed = false) {
    const { span: own, text: was } = cellAt(this.brought, ref);
    if (!own) return changes;
    const source = this.source.text;
    const isEmpty = this.isHtml && own.start === own.end;
    const span = isEmpty ? blankIn(source, own.end) : own;
    const key = keyOf(ref);
    // Also words that were changed around the cell: what is said last counts.
    const others = changes.filter(
      ({ cell, span: other }) =>
        !(cell && keyOf(cell) === key) && !(other.start < span.end && span.start < other.end),
    );
    if (now === was) return others;
    const text = this.isHtml ? withTagsOf(sliceOf(source, span), escaped(now)) : now;
    /** @type {Change} */
    const change = { span, text, cell: ref, was, now };
    if (computed) change.computed = true;
    return inOrder([...others, change]);
  }

  /** @private */
  get isHtml() {
    return this.brought.source.kind === "html";
  }

  /**
   * What would part cells in the source is no part of a number.
   *
   * @private
   * @param {string} words
   */
  clean(words) {
    const { layout } = this.brought.source;
    const line = words.replace(/[\t\r\n]/g, " ").trim();
    if (layout === "spaces") return line.replace(/\s+/g, "");
    return this.isHtml ? line : line.replace(/[|｜]/g, "");
  }
}

/**
 * @param {string} text
 * @param {Span} span
 */
function sliceOf(text, { start, end }) {
  return text.slice(start, end);
}

/** @param {string} words */
function escaped(words) {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/**
 * @param {Change[]} one
 * @param {Change[]} other
 */
function isSame(one, other) {
  return (
    one.length === other.length &&
    one.every(({ span, text }, i) => {
      const second = other[i];
      return (
        second !== undefined &&
        span.start === second.span.start &&
        span.end === second.span.end &&
        text === second.text
      );
    })
  );
}
