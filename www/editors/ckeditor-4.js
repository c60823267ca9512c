import { attach } from "../embed/attach.js";
import { ckeditor4Button, ckeditor4Editor } from "../embed/editors/ckeditor4.js";
import { loadScript, ready, report, rules } from "./demo.js";

loadScript("lib/ckeditor4/ckeditor.js").then(() => {
  const editor = /** @type {any} */ (window).CKEDITOR.replace("content", {
    height: 460,
    // The report's own marks, such as <section>, are kept.
    allowedContent: true,
    // It would ask the maker's server.
    versionCheck: false,
  });
  const button = ckeditor4Button(editor);
  editor.on("instanceReady", () => show(editor, button));
});

/**
 * @param {any} editor
 * @param {ReturnType<typeof ckeditor4Button>} button
 */
async function show(editor, button) {
  const html = await report();
  await new Promise((done) => editor.setData(html, { callback: done }));
  editor.resetUndo();
  const attached = attach(ckeditor4Editor(editor, button), { rules });
  ready(attached, {
    editor,
    html: () => editor.getData(),
    content: () => editor.editable().$,
    undo: () => editor.execCommand("undo"),
    setHtml: (/** @type {string} */ html) => editor.setData(html),
    setReadOnly: () => editor.setReadOnly(true),
    toggleSource: () => editor.execCommand("source"),
  });
}
