import { richEditor, selectRange } from "../editor.js";
import { put } from "../mark-layer.js";
import { addPlainButton } from "./editable.js";
import { asHtml, observe } from "../observing.js";

/**
 * What is used of KindEditor 4.
 *
 * @typedef {object} KindEditor
 * @property {boolean} isCreated
 * @property {{ doc: Document, win: Window, designMode: boolean }} edit
 * @property {{ div: { 0: HTMLElement } }} toolbar
 * @property {KindCommands} cmd
 * @property {{ afterChange?: () => void }} options
 * @property {(checksSize: boolean) => void} addBookmark
 * @property {() => void} updateState
 * @property {(act: () => void) => void} afterCreate
 * @property {(act: () => void) => void} beforeRemove
 * @property {(name: string, act: () => void) => void} clickToolbar
 *
 * @typedef {object} KindCommands
 * @property {KindRange} range
 * @property {() => void} selection takes over what is selected
 * @property {(html: string) => void} inserthtml
 *
 * @typedef {object} KindRange
 * @property {() => KindRange} cloneRange
 * @property {(node: Node, offset: number) => KindRange} setStart
 * @property {(node: Node, offset: number) => KindRange} setEnd
 * @property {() => KindRange} deleteContents
 */

/**
 * KindEditor 4. The button goes to the end of its toolbar.
 *
 * @param {KindEditor} editor that is created
 * @returns {import("../editor.js").Editor}
 * @throws {Error} where it is not created yet
 * @example
 * const editor = KindEditor.create("#content");
 * attach(kindeditor(editor));
 */
export function kindeditor(editor) {
  if (!editor.isCreated) throw new Error("kindeditor: call it when the editor is created");
  /** @type {(() => void)[]} */
  const made = [];
  /** @type {(() => void)[]} */
  const removed = [];
  // It makes toolbar and frame anew for the whole screen, and forgets no listener of the kind.
  let isGone = false;
  editor.afterCreate(() => {
    if (!isGone) for (const act of made) act();
  });
  editor.beforeRemove(() => {
    for (const act of removed) act();
  });

  return richEditor({
    content: () => (editor.isCreated && editor.edit.designMode ? editor.edit.doc.body : null),
    skipped: "[id^='__kindeditor_bookmark_'], .__kindeditor_paste__",
    dropsZeroWidth: true,
    isReadOnly: () => editor.edit.doc.designMode !== "on",
    onChange(listener) {
      let end = observe(editor.edit.doc.body, listener);
      removed.push(() => end());
      made.push(() => {
        end = observe(editor.edit.doc.body, listener);
        listener();
      });
      editor.clickToolbar("source", () => {
        if (!isGone) listener();
      });
      return () => {
        isGone = true;
        end();
      };
    },
    select(range) {
      editor.edit.win.focus();
      selectRange(range);
      editor.cmd.selection();
    },
    replace(places) {
      editor.edit.win.focus();
      selectRange(/** @type {typeof places[number]} */ (places[0]).range);
      editor.cmd.selection();
      editor.addBookmark(false);
      for (const { range, text } of places) {
        selectRange(range);
        editor.cmd.selection();
        if (text === "") editor.cmd.range.deleteContents();
        else editor.cmd.inserthtml(asHtml(text));
      }
      editor.updateState();
      editor.addBookmark(false);
      editor.options.afterChange?.call(editor);
      return true;
    },
    addButton(label, press) {
      const add = () => {
        const remove = addPlainButton(editor.toolbar.div[0], label, press);
        dress(/** @type {HTMLElement} */ (editor.toolbar.div[0].lastElementChild));
        return remove;
      };
      let remove = add();
      made.push(() => {
        remove = add();
      });
      return () => remove();
    },
  });
}

/**
 * Makes a button look like KindEditor's own, which it would turn off with the rest where nothing
 * may be written.
 *
 * @param {HTMLElement} button
 */
function dress(button) {
  put(button, {
    float: "left",
    height: "20px",
    margin: "1px",
    padding: "0 6px",
    border: "1px solid #a0a0a0",
    background: "none",
    color: "#333",
    font: '12px/18px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
    cursor: "pointer",
  });
}
