import { element, fill } from "../dom.js";
import { nameOf } from "../take-home/corrected-report.js";
import { Exports } from "../take-home/exports.js";
import { kinds } from "../take-home/ways.js";
import { explain } from "../trouble.js";
import { CrashError } from "../engine/validator.js";

/**
 * @typedef {import("../take-home/exports.js").Exporter} Exporter
 * @typedef {import("../take-home/ways.js").Kind} Kind
 * @typedef {import("../take-home/ways.js").Subject} Subject
 */

/**
 * What the user takes along: the tables, the changed report, a letter, the list. Nothing is built
 * or asked of the module before it is opened, no library loaded before it is needed.
 */
export class TakeHome extends HTMLElement {
  /** @type {Exporter | null} */
  exporter = null;

  /** @private @type {Subject | null} */
  subject = null;

  /** @private */
  summary = element("summary", {}, "带走：表格、全文、整改意见、核对结果");

  /** @private */
  details = element("details", { class: "take-home" }, this.summary);

  /** @private */
  body = element("div");

  connectedCallback() {
    if (this.firstChild) return;
    this.details.append(this.body);
    this.append(this.details);
    this.details.addEventListener("toggle", () => this.open());
  }

  /** @param {Subject} subject */
  show(subject) {
    this.subject = subject;
    fill(this.body);
    this.open();
  }

  /** Opens it and puts the reader there. */
  enter() {
    this.details.open = true;
    this.open();
    this.summary.focus({ preventScroll: true });
    this.summary.scrollIntoView({ block: "start" });
  }

  /** @private */
  open() {
    const { subject, exporter, body } = this;
    if (!subject || !exporter || !this.details.open || body.firstChild) return;
    const { outcome, original, changed, settings } = subject;
    if (changed.text !== original.text)
      body.append(
        element("p", { class: "aside" }, "带走的是改过之后的样子，也就是眼前看到的这些。"),
      );
    const name = nameOf(outcome, original, changed);
    const exports = new Exports(exporter, changed, settings, name);
    // Browsers let the clipboard be written at a click, not a while after it.
    exports.prepare("note");
    body.append(...kinds.map((kind, index) => drawKind(kind, `take-${index}`, subject, exports)));
  }
}

/**
 * @param {Kind} kind
 * @param {string} id
 * @param {Subject} subject
 * @param {Exports} exports
 */
function drawKind({ title, about, reason, ways }, id, subject, exports) {
  const why = reason(subject);
  const word = element("p", { class: "word", role: "status" });
  const buttons = ways.map(({ words, act }) => {
    const button = element(
      "button",
      // Not `disabled`: the keyboard has to come by, to hear why.
      { type: "button", "aria-describedby": id, "aria-disabled": why ? "true" : undefined },
      words,
    );
    button.addEventListener("click", () => {
      if (why) fill(word, why);
      else attempt(() => act(subject, exports), word);
    });
    return button;
  });
  return element(
    "div",
    { role: "group", "aria-labelledby": `${id}-title` },
    element("h4", { id: `${id}-title` }, title),
    element("p", { class: "aside", id }, why || about),
    element("div", { class: "actions" }, ...buttons),
    word,
  );
}

/**
 * @param {() => Promise<string> | string} act
 * @param {HTMLElement} word where it is told
 */
async function attempt(act, word) {
  fill(word);
  delete word.dataset.failed;
  // Quick ones are done without a flicker.
  const timer = setTimeout(() => fill(word, "正在准备…"), 300);
  try {
    const done = await act();
    clearTimeout(timer);
    fill(word, done);
  } catch (error) {
    clearTimeout(timer);
    word.dataset.failed = "";
    fill(word, `没有成功：${reasonOf(error)}`);
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  if (error instanceof CrashError) return "程序出了错，已重新启动，请再按一次。";
  return explain(error).sentence;
}
