import { addPlainButton } from "./editable.js";

/**
 * A plain text box. It shows no marks; a press on a finding selects its words.
 *
 * What a script writes into a text box is told by no event: call `check()` of what `attach` gives
 * back, which reads it anew.
 *
 * Firefox before 89 types into no text box for a page: there a proposal is written into the box
 * itself, and the browser's undo does not take it back.
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
  /** What was read last: places are told in it. */
  let told = box.value;
  let changed = () => {};
  return {
    note: "",
    read() {
      told = box.value;
      return { text: told, input: "text" };
    },
    caret: () => box.selectionStart,
    onChange(listener) {
      changed = listener;
      listen(box, "input", listener);
    },
    onCaret: (listener) => listen(box.ownerDocument, "selectionchange", listener),
    isReadOnly: () => box.readOnly || box.disabled,
    mark() {},
    goTo({ start, end }) {
      box.focus();
      box.setSelectionRange(start, end);
    },
    replace(replacements) {
      if (box.readOnly || box.disabled) return false;
      if (box.value !== told) {
        changed();
        return false;
      }
      const { words, start, end } = asOne(told, replacements);
      box.focus();
      box.setSelectionRange(start, end);
      if (!box.ownerDocument.execCommand("insertText", false, words)) {
        box.setRangeText(words, start, end, "end");
        // It tells nobody, and the page may keep what is written.
        box.dispatchEvent(new Event("input", { bubbles: true }));
      }
      return true;
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

/**
 * One stretch of words in the place of several.
 *
 * @param {string} text
 * @param {import("../editor.js").Replacement[]} replacements
 * @returns {{ words: string, start: number, end: number }}
 */
function asOne(text, replacements) {
  const inOrder = [...replacements].sort((a, b) => a.span.start - b.span.start);
  const start = inOrder[0]?.span.start ?? 0;
  let words = "";
  let end = start;
  for (const { span, text: instead } of inOrder) {
    words += text.slice(end, span.start) + instead;
    end = span.end;
  }
  return { words, start, end };
}
