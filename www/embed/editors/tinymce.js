import { richEditor } from "../editor.js";
import { writeIn } from "./editable.js";

/**
 * What is used of TinyMCE, 5 to 8.
 *
 * @typedef {object} TinyMce
 * @property {boolean} initialized
 * @property {() => HTMLElement | null} getBody
 * @property {() => HTMLElement} getContainer
 * @property {() => boolean} isHidden
 * @property {{ get(): string, isReadOnly?(): boolean }} mode
 * @property {(types: string, listener: () => void) => void} on
 * @property {(types: string, listener: () => void) => void} off
 * @property {() => void} focus
 * @property {{ setRng(range: Range): void }} selection
 * @property {{ add(): unknown, transact(act: () => void): unknown }} undoManager
 */

/**
 * TinyMCE 5 and 8. Its own toolbar cannot be added to once it is drawn: name the button `gouji` in
 * `toolbar` and call `addTinymceButton` in `setup`, or open the panel by a button of the page.
 *
 * @param {TinyMce} editor that is initialized
 * @returns {import("../editor.js").Editor}
 * @example
 * tinymce.init({
 *   toolbar: "undo redo | gouji",
 *   setup(editor) {
 *     const button = tinymceButton(editor);
 *     editor.on("init", () => attach(tinymceEditor(editor, button)));
 *   },
 * });
 */
export function tinymceEditor(editor, button = noButton) {
  return richEditor({
    content: () => (editor.isHidden() ? null : editor.getBody()),
    skipped: "[data-mce-bogus=all]",
    isReadOnly: () => editor.mode.get() === "readonly",
    onChange(listener) {
      const types = "input change undo redo SetContent keyup ExecCommand";
      editor.on(types, listener);
      return () => editor.off(types, listener);
    },
    select(range) {
      editor.focus();
      editor.selection.setRng(range);
    },
    replace(places) {
      editor.focus();
      // What the page has put in since is no step yet.
      editor.undoManager.add();
      editor.undoManager.transact(() => {
        writeIn(/** @type {HTMLElement} */ (editor.getBody()).ownerDocument, places);
      });
      return true;
    },
    addButton: (_, press) => button(press),
  });
}

/** @type {(press: () => void) => (() => void) | null} */
const noButton = () => null;

/**
 * Registers the toolbar button `gouji` while an editor is being set up.
 *
 * @param {{ ui: { registry: { addButton(name: string, spec: object): void } } }} editor
 * @param {string} [label]
 * @returns {(press: () => void) => (() => void)} for `tinymceEditor`
 */
export function tinymceButton(editor, label = "年报核验") {
  let act = () => {};
  editor.ui.registry.addButton("gouji", { text: label, tooltip: label, onAction: () => act() });
  return (press) => {
    act = press;
    return () => {
      act = () => {};
    };
  };
}
