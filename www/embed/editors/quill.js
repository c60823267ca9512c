import { addPlainButton } from "./editable.js";
import { richEditor } from "../editor.js";

/**
 * What is used of Quill 2.
 *
 * @typedef {{ offset(scroll: object): number }} Blot
 * @typedef {{ retain: number } | { delete: number } | { insert: string, attributes?: object }} Step
 *
 * @typedef {object} Quill
 * @property {HTMLElement} root
 * @property {{ find(node: Node, bubble: boolean): Blot | null }} scroll
 * @property {{ cutoff(): void }} history
 * @property {(name: "toolbar") => { container?: HTMLElement | null } | undefined} getModule
 * @property {() => boolean} isEnabled
 * @property {(index: number, length: number) => { ops: { attributes?: object }[] }} getContents
 * @property {(index: number, length: number, source: "user") => void} setSelection
 * @property {(steps: Step[], source: "user") => void} updateContents
 * @property {(type: "text-change", listener: () => void) => void} on
 * @property {(type: "text-change", listener: () => void) => void} off
 */

/**
 * Quill 2. It keeps tables only with its module `table`, and no merged cells with any.
 *
 * @param {Quill} quill
 * @returns {import("../editor.js").Editor}
 * @example
 * const quill = new Quill("#content", { theme: "snow", modules: { table: true, toolbar: ["bold"] } });
 * attach(quillEditor(quill));
 */
export function quillEditor(quill) {
  return richEditor({
    content: () => (quill.root.isConnected ? quill.root : null),
    note: "这个编辑器不保留合并的单元格，表格可能读不全。",
    isReadOnly: () => !quill.isEnabled(),
    onChange(listener) {
      quill.on("text-change", listener);
      return () => quill.off("text-change", listener);
    },
    select(range) {
      const { index, length } = stretchOf(quill, range);
      quill.setSelection(index, length, "user");
    },
    replace(places) {
      /** @type {Step[]} */
      const steps = [];
      let done = 0;
      for (const { range, text } of [...places].reverse()) {
        const { index, length } = stretchOf(quill, range);
        const attributes = quill.getContents(index, length).ops[0]?.attributes;
        if (index > done) steps.push({ retain: index - done });
        if (text !== "") steps.push(attributes ? { insert: text, attributes } : { insert: text });
        if (length > 0) steps.push({ delete: length });
        done = index + length;
      }
      // What is done within a second is one step to Quill.
      quill.history.cutoff();
      quill.updateContents(steps, "user");
      quill.history.cutoff();
      return true;
    },
    addButton(label, press) {
      const toolbar = quill.getModule("toolbar")?.container;
      return toolbar ? addButtonTo(toolbar, label, press) : null;
    },
  });
}

/**
 * @param {Quill} quill
 * @param {Range} range
 */
function stretchOf(quill, { startContainer, startOffset, endContainer, endOffset }) {
  const index = indexOf(quill, startContainer, startOffset);
  return { index, length: indexOf(quill, endContainer, endOffset) - index };
}

/**
 * @param {Quill} quill
 * @param {Node} node
 * @param {number} offset as in ranges
 * @returns {number} the place as Quill counts
 */
function indexOf({ scroll }, node, offset) {
  const start = scroll.find(node, true)?.offset(scroll) ?? 0;
  // An element comes here only where nothing is written in it.
  return node.nodeType === Node.TEXT_NODE ? start + offset : start;
}

/**
 * @param {HTMLElement} toolbar
 * @param {string} label
 * @param {() => void} press
 * @returns {() => void} removes it
 */
function addButtonTo(toolbar, label, press) {
  const group = toolbar.ownerDocument.createElement("span");
  group.className = "ql-formats";
  addPlainButton(group, label, press);
  // Quill's own buttons are as wide as a picture.
  /** @type {HTMLElement} */ (group.firstElementChild).style.width = "auto";
  toolbar.append(group);
  return () => group.remove();
}
