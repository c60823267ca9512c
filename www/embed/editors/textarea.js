import { addPlainButton } from "./editable.js";

/**
 * A plain text box. It shows no marks; a press on a finding selects its words.
 *
 * @param {HTMLTextAreaElement} box
 * @param {{ toolbar?: Element }} [options] where the button goes, if there is a toolbar
 * @returns {import("../editor.js").Editor}
 * @example
 * attach(textarea(document.querySelector("textarea")));
 */
export function textarea(box, { toolbar } = {}) {
  /** @type {(() => void)[]} */
  const endings = [];
  const listen = (
    /** @type {EventTarget} */ target,
    /** @type {string} */ type,
    /** @type {() => void} */ act,
  ) => {
    target.addEventListener(type, act);
    endings.push(() => target.removeEventListener(type, act));
  };
  return {
    note: "",
    read: () => ({ text: box.value, input: "text" }),
    caret: () => box.selectionStart,
    onChange: (listener) => listen(box, "input", listener),
    onCaret: (listener) => listen(box.ownerDocument, "selectionchange", listener),
    isReadOnly: () => box.readOnly || box.disabled,
    mark() {},
    goTo({ start, end }) {
      box.focus();
      box.setSelectionRange(start, end);
    },
    replace(replacements) {
      if (box.readOnly || box.disabled) return false;
      box.focus();
      const first = Math.min(...replacements.map(({ span }) => span.start));
      const last = Math.max(...replacements.map(({ span }) => span.end));
      let words = "";
      let done = first;
      for (const { span, text } of [...replacements].sort((a, b) => a.span.start - b.span.start)) {
        words += box.value.slice(done, span.start) + text;
        done = span.end;
      }
      box.setSelectionRange(first, last);
      return box.ownerDocument.execCommand("insertText", false, words);
    },
    addButton(label, press) {
      if (!toolbar) return false;
      endings.push(addPlainButton(toolbar, label, press));
      return true;
    },
    destroy() {
      for (const end of endings.splice(0)) end();
    },
  };
}
