import { richEditor, selectRange } from "../editor.js";
import { observe } from "../observing.js";

/**
 * A plain element that can be written in (`contenteditable`), also one in a frame. A proposal for
 * several cells takes as many undos as it has cells, for browsers have no step of more than one
 * place.
 *
 * @param {HTMLElement} content
 * @param {{ toolbar?: Element }} [options] where the button goes, if there is a toolbar
 * @returns {import("../editor.js").Editor}
 * @example
 * attach(editable(document.querySelector("#content"), { toolbar: document.querySelector("#bar") }));
 */
export function editable(content, { toolbar } = {}) {
  return richEditor({
    content: () => (content.isConnected ? content : null),
    isReadOnly: () => !content.isContentEditable,
    // What a script writes is no input event.
    onChange: (listener) => observe(content, listener),
    select(range) {
      content.focus({ preventScroll: true });
      selectRange(range);
    },
    replace(places) {
      content.focus({ preventScroll: true });
      return writeIn(content.ownerDocument, places);
    },
    addButton: (label, press) => (toolbar ? addPlainButton(toolbar, label, press) : null),
  });
}

/**
 * Types text as a person would, so that the browser's undo takes it back.
 *
 * @param {Document} own
 * @param {{ range: Range, text: string }[]} places
 * @returns {boolean}
 */
export function writeIn(own, places) {
  return places.every(({ range, text }) => {
    selectRange(range);
    return text === ""
      ? own.execCommand("delete", false)
      : own.execCommand("insertText", false, text);
  });
}

/**
 * @param {Element} toolbar
 * @param {string} label
 * @param {() => void} press
 * @returns {() => void} removes it
 */
export function addPlainButton(toolbar, label, press) {
  const button = toolbar.ownerDocument.createElement("button");
  button.type = "button";
  button.textContent = label;
  // The editor keeps its selection.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", press);
  toolbar.append(button);
  return () => button.remove();
}
