import { attach } from "../embed/attach.js";
import { ueditor } from "../embed/editors/ueditor.js";
import { loadScript, ready, report, rules } from "./demo.js";

const home = new URL("lib/ueditor/example/public/ueditor/", location.href).href;
Object.assign(window, { UEDITOR_HOME_URL: home });

loadScript(`${home}ueditor.config.js`)
  .then(() => loadScript(`${home}ueditor.all.min.js`))
  .then(() => {
    const editor = /** @type {any} */ (window).UE.getEditor("content", {
      // There is no server to send pictures to.
      serverUrl: "",
      toolbars: [["source", "undo", "redo", "|", "bold", "inserttable"]],
      initialFrameHeight: 460,
      autoHeightEnabled: false,
      enableAutoSave: false,
    });
    editor.ready(() => show(editor));
  });

/** @param {any} editor */
async function show(editor) {
  editor.setContent(await report());
  editor.undoManger.reset();
  editor.undoManger.save();
  const attached = attach(ueditor(editor), { rules });
  ready(attached, {
    editor,
    html: () => editor.getContent(),
    content: () => editor.body,
    undo: () => editor.execCommand("undo"),
    setHtml: (/** @type {string} */ html) => editor.setContent(html),
    setReadOnly: () => editor.setDisabled(),
    toggleSource: () => editor.execCommand("source"),
  });
}
