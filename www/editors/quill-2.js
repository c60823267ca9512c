import { attach } from "../embed/attach.js";
import { quillEditor } from "../embed/editors/quill.js";
import { loadScript, loadStyle, ready, report, rules } from "./demo.js";

loadStyle("lib/quill/dist/quill.snow.css");
Promise.all([report(), loadScript("lib/quill/dist/quill.js")]).then(([html]) => {
  const quill = new /** @type {any} */ (window).Quill("#content", {
    theme: "snow",
    modules: { table: true, toolbar: [["bold", "italic"], [{ header: [1, 2, 3, false] }]] },
  });
  const setHtml = (/** @type {string} */ html) => {
    quill.setContents(quill.clipboard.convert({ html: taken(html) }), "api");
    // Rows of unequal length grow at the first key, and Quill then writes into another cell.
    quill.getModule("table").balanceTables();
    quill.update("api");
  };
  setHtml(html);
  quill.history.clear();
  const attached = attach(quillEditor(quill), { rules });
  ready(attached, {
    editor: quill,
    html: () => quill.getSemanticHTML(),
    content: () => quill.root,
    undo: () => quill.history.undo(),
    setHtml,
    setReadOnly: () => quill.enable(false),
    toggleSource() {},
  });
});

/**
 * Quill runs the heading cells of a row together into one.
 *
 * @param {string} html
 */
function taken(html) {
  return html.replace(/<(\/?)th\b/g, "<$1td");
}
