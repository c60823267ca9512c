import { attach } from "../embed/attach.js";
import { kindeditor } from "../embed/editors/kindeditor.js";
import { loadScript, ready, report, rules } from "./demo.js";

const home = new URL("lib/kindeditor/", location.href).href;

loadScript(`${home}kindeditor-all-min.js`).then(show);

async function show() {
  const editor = /** @type {any} */ (window).KindEditor.create("#content", {
    basePath: home,
    width: "100%",
    height: "520px",
    items: "source | undo redo | bold table | fullscreen".split(" "),
  });
  editor.html(await report());
  const attached = attach(kindeditor(editor), { rules });
  ready(attached, {
    editor,
    html: () => editor.html(),
    content: () => editor.edit.doc.body,
    undo: () => editor.undo(),
    setHtml: (/** @type {string} */ html) => editor.html(html),
    setReadOnly: () => editor.readonly(),
    toggleSource: () => editor.clickToolbar("source"),
  });
}
