import { attach } from "../embed/attach.js";
import { tinymceButton, tinymceEditor } from "../embed/editors/tinymce.js";
import { loadScript, ready, report, rules } from "./demo.js";

loadScript("lib/tinymce5/tinymce.min.js").then(() => {
  /** @type {any} */ (window).tinymce.init({
    selector: "#content",
    height: 520,
    plugins: "table code",
    toolbar: "undo redo | bold table | gouji",
    setup(/** @type {any} */ editor) {
      const button = tinymceButton(editor);
      editor.on("init", () => show(editor, button));
    },

    branding: false,
  });
});

/**
 * @param {any} editor
 * @param {ReturnType<typeof tinymceButton>} button
 */
async function show(editor, button) {
  editor.setContent(await report());
  editor.undoManager.reset();
  const attached = attach(tinymceEditor(editor, button), { rules });
  ready(attached, {
    editor,
    html: () => editor.getContent(),
    content: () => editor.getBody(),
    undo: () => editor.undoManager.undo(),
    setHtml: (/** @type {string} */ html) => editor.setContent(html),
    setReadOnly: () => editor.mode.set("readonly"),
    toggleSource() {},
  });
}
