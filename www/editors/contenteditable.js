import { attach } from "../embed/attach.js";
import { editable } from "../embed/editors/editable.js";
import { ready, report, rules } from "./demo.js";

const content = /** @type {HTMLElement} */ (document.getElementById("content"));
const toolbar = /** @type {HTMLElement} */ (document.getElementById("bar"));

report().then((html) => {
  // The demonstration's own words, not a stranger's.
  content.innerHTML = html;
  const attached = attach(editable(content, { toolbar }), { rules });
  ready(attached, {
    editor: content,
    html: () => content.innerHTML,
    content: () => content,
    undo: () => document.execCommand("undo"),
    setHtml: (/** @type {string} */ html) => (content.innerHTML = html),
    setReadOnly: () => content.setAttribute("contenteditable", "false"),
    toggleSource() {},
  });
});
