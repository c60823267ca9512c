import { element } from "./dom.js";

/**
 * A field laid over a cell of the tables, while a number is typed there.
 *
 * @typedef {object} Hearing
 * @property {(words: string) => void} typed after every key
 * @property {(keeps: boolean, to: "down" | "up" | "next" | "previous" | "stay" | null) => void} left
 *   to: where the reader wants to go; null: is gone already
 */

export class CellEditor {
  /**
   * @param {HTMLElement} cell
   * @param {string} name of the cell, for those who hear it
   * @param {string} words that it begins with
   * @param {boolean} isSigned whether the number may be below zero: few screen keyboards for
   *   figures have a minus
   * @param {Hearing} hearing
   */
  constructor(cell, name, words, isSigned, hearing) {
    this.cell = cell;
    /** @private */
    this.hearing = hearing;
    /** @private */
    this.isOpen = true;
    this.input = element("input", {
      type: "text",
      class: "cell-input",
      inputmode: isSigned ? "text" : "decimal",
      autocomplete: "off",
      "aria-label": name,
      maxlength: 40,
    });
    const { input } = this;
    input.value = words;
    input.addEventListener("input", () => hearing.typed(input.value));
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close(true, null));
    cell.dataset.editing = "";
    cell.append(input);
    input.focus({ preventScroll: true });
    input.select();
  }

  /**
   * @param {boolean} keeps
   * @param {Parameters<Hearing["left"]>[1]} to
   */
  close(keeps, to) {
    // Taking the field away blurs it.
    if (!this.isOpen) return;
    this.isOpen = false;
    delete this.cell.dataset.editing;
    this.input.remove();
    this.hearing.left(keeps, to);
  }

  /**
   * @private
   * @param {KeyboardEvent} event
   */
  key(event) {
    // What is being composed is not yet typed.
    if (event.isComposing) return;
    const way = wayOf(event);
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    this.close(event.key !== "Escape", way);
  }
}

/**
 * @param {KeyboardEvent} event
 * @returns {"down" | "up" | "next" | "previous" | "stay" | null}
 */
function wayOf({ key, shiftKey, altKey, ctrlKey, metaKey }) {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === "Escape") return "stay";
  if (key === "Tab") return shiftKey ? "previous" : "next";
  if (key === "Enter") return shiftKey ? "up" : "down";
  if (key === "ArrowDown") return "down";
  return key === "ArrowUp" ? "up" : null;
}
