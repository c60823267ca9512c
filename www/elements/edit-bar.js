import { element, fill } from "../dom.js";
import { CellWanted, EditsWanted } from "../events.js";
import { cellId } from "../places.js";

/**
 * @typedef {import("../changes.js").Change} Change
 * @typedef {import("../draft.js").Draft} Draft
 * @typedef {import("../gouji.d.ts").CellRef} CellRef
 */

/** What was changed so far, and the ways back. */
export class EditBar extends HTMLElement {
  /** @private @type {Change[] | null} what is listed */
  listed = null;

  /** @private @type {{ changes: Change[], nameOf: (cell: CellRef) => string }} what is to be listed */
  wanted = { changes: [], nameOf: () => "" };

  /** @private whether something was to be filled in */
  fills = false;

  /** @private */
  words = element("span", { class: "edit-count" });

  /** @private */
  told = element("span", { class: "told", role: "status" });

  /** @private */
  list = element("ol");

  /** @private */
  details = element("details", {}, element("summary", {}, "逐处看"), this.list);

  /** @private */
  buttons = {
    undo: this.button("撤销", "undo", "Ctrl + Z"),
    redo: this.button("重做", "redo", "Ctrl + Y"),
    restore: this.button("全部恢复", "restore", "所有改动都恢复原值"),
    totals: this.button("计算合计", "totals", "把加数都填了数、自己还空着的合计填上"),
    zeros: this.button("空格都填 0", "zeros", "合计除外"),
  };

  connectedCallback() {
    const { undo, redo, restore, totals, zeros } = this.buttons;
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", "改动");
    const { words, details, told } = this;
    details.addEventListener("toggle", () => this.drawList());
    fill(this, words, details, undo, redo, restore, totals, zeros, told);
  }

  /**
   * @param {Draft} draft
   * @param {{ blank: number }} cells
   * @param {(cell: CellRef) => string} nameOf
   */
  show(draft, { blank }, nameOf) {
    const { undo, redo, restore, totals, zeros } = this.buttons;
    const { changes } = draft;
    this.hidden = !draft.isOpen && changes.length === 0 && !draft.canRedo;
    this.toggleAttribute("data-changed", changes.length > 0);
    this.words.textContent = countWords(draft, blank);
    disable(undo, !draft.canUndo);
    disable(redo, !draft.canRedo);
    disable(restore, changes.length === 0);
    disable(zeros, blank === 0);
    restore.textContent = draft.form ? "全部清空" : "全部恢复";
    // Of use where something is to be filled in; there they stay.
    this.fills = this.fills || blank > 0 || draft.form !== null;
    totals.hidden = !this.fills;
    zeros.hidden = !this.fills;
    // An empty form would list all of its cells.
    this.details.hidden = changes.length === 0 || draft.form !== null;
    if (this.details.hidden) this.details.open = false;
    this.wanted = { changes, nameOf };
    this.drawList();
  }

  /** @private Only where it is looked at: it changes with every key. */
  drawList() {
    const { changes, nameOf } = this.wanted;
    if (this.listed === changes || !this.details.open) return;
    const hadFocus = this.list.contains(document.activeElement);
    this.listed = changes;
    fill(this.list, ...changes.map((change) => drawChange(change, nameOf)));
    // The change is gone that the focus was at.
    if (hadFocus) this.details.querySelector("summary")?.focus();
  }

  /** Another report has come. */
  reset() {
    this.fills = false;
    this.tell("");
  }

  /** @param {string} words what was just done */
  tell(words) {
    this.told.textContent = words;
  }

  /**
   * @private
   * @param {string} words
   * @param {EditsWanted["act"]} act
   * @param {string} [title]
   */
  button(words, act, title) {
    const button = element("button", { type: "button", title }, words);
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") !== "true") this.dispatchEvent(new EditsWanted(act));
    });
    return button;
  }
}

/**
 * One that cannot be used keeps the focus that it may have.
 *
 * @param {HTMLElement} button
 * @param {boolean} disabled
 */
function disable(button, disabled) {
  button.setAttribute("aria-disabled", String(disabled));
}

/**
 * @param {Draft} draft
 * @param {number} blank
 */
function countWords({ changes, form }, blank) {
  if (form) return blank > 0 ? `还有 ${blank} 格没有填` : "都填上了";
  if (changes.length > 0) return `改了 ${changes.length} 处，您的原稿没有动`;
  return "表里的数可以点开试改";
}

/**
 * For the printed sheet, which is not of the report as it was brought.
 *
 * @param {Draft} draft
 * @param {(cell: CellRef) => string} nameOf
 */
export function editsOnPaper({ changes, form }, nameOf) {
  if (form) return `本单核对的是在页面上填的 ${form} 年格式空表。`;
  if (changes.length === 0) return "";
  const each = changes.map(({ cell, was, now }) =>
    cell
      ? `${nameOf(cell)} ${named(was)} 改为 ${named(now)}`
      : `正文“${short(was)}”改为“${short(now)}”`,
  );
  return `本单核对的是改动 ${changes.length} 处之后的报告：${each.join("；")}。`;
}

/**
 * @param {Change} change
 * @param {(cell: CellRef) => string} nameOf
 */
function drawChange(change, nameOf) {
  const { cell, was, now } = change;
  const back = element("button", { type: "button", class: "link" }, "恢复原值");
  back.addEventListener("click", () => back.dispatchEvent(new EditsWanted("restore", change)));
  if (!cell) {
    const words = now === "" ? `删去“${short(was)}”` : `“${short(was)}”改为“${short(now)}”`;
    return element("li", {}, `正文：${words} `, back);
  }
  const link = element("a", { href: `#${encodeURI(cellId(cell))}` }, nameOf(cell));
  link.addEventListener("click", (event) => {
    event.preventDefault();
    link.dispatchEvent(new CellWanted(cell));
  });
  back.setAttribute("aria-label", `恢复原值：${nameOf(cell)}`);
  return element("li", {}, link, `：${named(was)} 改为 ${named(now)} `, back);
}

/** @param {string} words */
function named(words) {
  return words === "" ? "空白" : words;
}

/** @param {string} words */
function short(words) {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}
