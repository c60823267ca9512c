import { richEditor, selectRange } from "../editor.js";

/**
 * What is used of CKEditor 4.
 *
 * @typedef {object} CkEditor4
 * @property {string} mode "wysiwyg" or "source"
 * @property {boolean} readOnly
 * @property {() => { $: HTMLElement } | null} editable
 * @property {() => void} focus
 * @property {(isNow: boolean) => void} selectionChange
 * @property {(text: string) => void} insertText
 * @property {() => unknown} extractSelectedHtml
 * @property {(type: string, listener: () => void) => { removeListener(): void }} on
 * @property {(type: string, detail?: object) => unknown} fire
 *
 * @typedef {object} CkEditor4Parts what is used of it besides for the button
 * @property {(name: string, command: object) => void} addCommand
 * @property {(name: string) => CkEditor4Command} getCommand
 * @property {{ addButton(name: string, spec: object): void, space(name: string): { $: HTMLElement } | null }} ui
 *
 * @typedef {{ startDisabled: boolean, enable(): void, disable(): void }} CkEditor4Command
 */

/** `change` comes of the undo plugin; without it typing is told by the document alone. */
const changes = ["change", "contentDom", "dataReady", "mode", "readOnly"];

/**
 * CKEditor 4, with the document in a frame or in the page. Its toolbar is drawn once: call
 * `ckeditor4Button` as soon as the editor is made, or open the panel by a button of the page.
 *
 * @param {CkEditor4} editor that is ready
 * @returns {import("../editor.js").Editor}
 * @example
 * const editor = CKEDITOR.replace("content");
 * const button = ckeditor4Button(editor);
 * editor.on("instanceReady", () => attach(ckeditor4Editor(editor, button)));
 */
export function ckeditor4Editor(editor, button = noButton) {
  // The document of a frame that is being loaded anew is nobody's.
  const content = () => {
    const body = editor.mode === "wysiwyg" ? (editor.editable()?.$ ?? null) : null;
    return body?.ownerDocument.defaultView && body.isConnected ? body : null;
  };
  return richEditor({
    content,
    skipped: "[data-cke-temp], [data-cke-hidden-sel], [data-cke-magic-line]",
    isReadOnly: () => editor.readOnly,
    onChange: (listener) => listen(editor, content, listener),
    select(range) {
      editor.focus();
      selectRange(range);
      // It looks only now and then by itself.
      editor.selectionChange(true);
    },
    replace(places) {
      editor.focus();
      editor.fire("saveSnapshot");
      // Each insertion would be a step of its own.
      editor.fire("lockSnapshot", { dontUpdate: true });
      for (const { range, text } of places) {
        selectRange(range);
        if (text === "") editor.extractSelectedHtml();
        else editor.insertText(text);
      }
      editor.fire("unlockSnapshot");
      editor.fire("saveSnapshot");
      return true;
    },
    addButton: (_, press) => button(press),
  });
}

/** @type {(press: () => void) => (() => void) | null} */
const noButton = () => null;

/**
 * @param {CkEditor4} editor
 * @param {() => HTMLElement | null} content
 * @param {() => void} listener
 */
function listen(editor, content, listener) {
  /** @type {HTMLElement | null} */
  let typedIn = null;
  const follow = (/** @type {HTMLElement | null} */ next) => {
    typedIn?.removeEventListener("input", listener);
    next?.addEventListener("input", listener);
    typedIn = next;
  };
  const kept = changes.map((type) => editor.on(type, listener));
  kept.push(editor.on("contentDom", () => follow(content())));
  follow(content());
  return () => {
    for (const one of kept) one.removeListener();
    follow(null);
  };
}

/**
 * Registers the toolbar button `Gouji` of an editor that is still loading. It stands in the group
 * `others`; where `config.toolbar` names each button, name it there.
 *
 * @param {CkEditor4 & CkEditor4Parts} editor
 * @param {string} [label]
 * @returns {(press: () => void) => (() => void)} for `ckeditor4Editor`
 */
export function ckeditor4Button(editor, label = "年报核验") {
  let act = () => {};
  editor.on("pluginsLoaded", () => {
    editor.addCommand("gouji", {
      exec: () => act(),
      modes: { wysiwyg: 1, source: 1 },
      readOnly: 1,
      canUndo: false,
      editorFocus: false,
      startDisabled: true,
    });
    editor.ui.addButton("Gouji", { label, command: "gouji", toolbar: "others,90" });
  });
  editor.on("uiReady", () => showLabel(editor));
  return (press) => {
    const command = editor.getCommand("gouji");
    act = press;
    command.startDisabled = false;
    command.enable();
    return () => {
      act = () => {};
      command.startDisabled = true;
      command.disable();
    };
  };
}

/**
 * Buttons show their picture only, and this one has none.
 *
 * @param {CkEditor4Parts} editor
 */
function showLabel({ ui }) {
  const toolbox = ui.space("toolbox")?.$;
  /** @type {HTMLElement | null | undefined} */
  const icon = toolbox?.querySelector(".cke_button__gouji_icon");
  /** @type {HTMLElement | null | undefined} */
  const label = toolbox?.querySelector(".cke_button__gouji_label");
  if (icon) icon.style.display = "none";
  if (label) label.style.display = "inline";
}
