import { richEditor, selectRange } from "../editor.js";
import { put } from "../mark-layer.js";
import { asHtml, observe } from "../observing.js";

/**
 * What is used of UEditor 1.4.
 *
 * @typedef {object} UEditor
 * @property {boolean} [isReady]
 * @property {HTMLElement} body
 * @property {HTMLElement} container
 * @property {Window} window
 * @property {{ toolbars?: Toolbar[] }} [ui] none where it was made without a toolbar
 * @property {{ getRange(): UeRange }} selection
 * @property {{ save(isSamePlaceEnough?: boolean): void }} undoManger its own spelling
 * @property {(command: string) => number} queryCommandState
 * @property {(command: string, ...values: unknown[]) => void} execCommand
 * @property {() => void} stopCmdUndo
 * @property {() => void} startCmdUndo
 * @property {(types: string, listener: (type: string, value: unknown) => void) => void} addListener
 * @property {(types: string, listener: (type: string, value: unknown) => void) => void} removeListener
 *
 * @typedef {{ deleteContents(): UeRange, select(): UeRange }} UeRange
 * @typedef {{ items: object[], getDom(): HTMLElement }} Toolbar
 *
 * @typedef {object} UeButton
 * @property {(part?: string) => HTMLElement} getDom
 * @property {(holder: HTMLElement) => void} render
 * @property {() => void} dispose
 */

/**
 * UEditor 1.4. The button goes to the end of its toolbar.
 *
 * @param {UEditor} editor that is ready
 * @returns {import("../editor.js").Editor}
 * @throws {Error} where it is not ready
 * @example
 * const editor = UE.getEditor("content");
 * editor.ready(() => attach(ueditor(editor)));
 */
export function ueditor(editor) {
  if (!editor.isReady) throw new Error("ueditor: call it in editor.ready(…)");
  let isSource = editor.queryCommandState("source") === 1;

  return richEditor({
    content: () => (isSource || !editor.body?.isConnected ? null : editor.body),
    // Where the cursor was, while nothing may be written.
    skipped: "[id^='_baidu_bookmark_']",
    dropsZeroWidth: true,
    isReadOnly: () => !editor.body.isContentEditable,
    onChange(listener) {
      const end = observe(editor.body, listener);
      const toSource = (/** @type {string} */ _, /** @type {unknown} */ is) => {
        isSource = Boolean(is);
        listener();
      };
      editor.addListener("sourcemodechanged", toSource);
      return () => {
        end();
        editor.removeListener("sourcemodechanged", toSource);
      };
    },
    select(range) {
      editor.window.focus();
      selectRange(range);
    },
    replace(places) {
      editor.window.focus();
      selectRange(/** @type {typeof places[number]} */ (places[0]).range);
      editor.undoManger.save();
      editor.stopCmdUndo();
      try {
        for (const { range, text } of places) {
          selectRange(range);
          if (text === "") editor.selection.getRange().deleteContents().select();
          else editor.execCommand("inserthtml", asHtml(text), true);
        }
      } finally {
        editor.startCmdUndo();
        editor.undoManger.save();
      }
      return true;
    },
    addButton: (label, press) => addToolbarButton(editor, label, press),
  });
}

/**
 * @param {UEditor} editor
 * @param {string} label
 * @param {() => void} press
 */
function addToolbarButton(editor, label, press) {
  const toolbars = editor.ui?.toolbars ?? [];
  const toolbar = toolbars[toolbars.length - 1];
  const holder = toolbar?.getDom();
  if (!toolbar || !holder) return null;
  const { UE } = /** @type {any} */ (holder.ownerDocument.defaultView);
  /** @type {UeButton} */
  const button = new UE.ui.Button({
    editor,
    name: "gouji",
    title: label,
    label,
    showIcon: false,
    onclick: press,
  });
  button.render(holder);
  toolbar.items.push(button);

  const words = /** @type {HTMLElement} */ (button.getDom("body").lastElementChild);
  put(words, { padding: "0 4px", font: "12px/20px sans-serif", verticalAlign: "top" });

  // Its buttons are not there for the keyboard, nor for who cannot see them.
  const body = button.getDom("body");
  body.setAttribute("role", "button");
  body.setAttribute("tabindex", "0");
  body.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press();
  });
  return () => {
    toolbar.items.splice(toolbar.items.indexOf(button), 1);
    button.dispose();
  };
}
