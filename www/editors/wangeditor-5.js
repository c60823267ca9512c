import { attach } from "../embed/attach.js";
import { wangeditor, wangeditorButton } from "../embed/editors/wangeditor.js";
import { loadScript, loadStyle, ready, report, rules } from "./demo.js";

loadStyle("lib/@wangeditor/editor/dist/css/style.css");
Promise.all([report(), loadScript("lib/@wangeditor/editor/dist/index.js")]).then(([html]) => {
  const module = /** @type {any} */ (window).wangEditor;
  wangeditorButton(module);
  const editor = module.createEditor({ selector: "#content", html: taken(html) });
  module.createToolbar({
    editor,
    selector: "#bar",
    config: { toolbarKeys: ["undo", "redo", "|", "bold", "insertTable", "|", "gouji"] },
  });
  editor.on("created", () => show(editor, module));
});

/**
 * wangEditor drops tables inside of other blocks.
 *
 * @param {string} html
 */
function taken(html) {
  return html.replace(/<\/?section>/g, "");
}

/**
 * @param {any} editor
 * @param {any} module
 */
function show(editor, module) {
  const attached = attach(wangeditor(editor, module), { rules });
  ready(attached, {
    editor,
    html: () => editor.getHtml(),
    content: () => module.DomEditor.toDOMNode(editor, editor),
    undo: () => editor.undo(),
    setHtml: (/** @type {string} */ html) => editor.setHtml(taken(html)),
    setReadOnly: () => editor.disable(),
    toggleSource() {},
  });
}
