import { attach } from "../embed/attach.js";
import { ckeditor5Button, ckeditor5Editor } from "../embed/editors/ckeditor5.js";
import { loadScript, loadStyle, ready, report, rules } from "./demo.js";

loadStyle("lib/ckeditor5/dist/browser/ckeditor5.css");
loadScript("lib/ckeditor5/dist/browser/ckeditor5.umd.js")
  .then(() => loadScript("lib/ckeditor5/dist/translations/zh-cn.umd.js"))
  .then(show);

async function show() {
  const { CKEDITOR } = /** @type {any} */ (window);
  const button = ckeditor5Button(CKEDITOR.ButtonView);
  const editor = await CKEDITOR.ClassicEditor.create(document.getElementById("content"), {
    licenseKey: "GPL",
    language: "zh-cn",
    plugins: [
      CKEDITOR.Essentials,
      CKEDITOR.Paragraph,
      CKEDITOR.Heading,
      CKEDITOR.Bold,
      CKEDITOR.Table,
      CKEDITOR.TableToolbar,
      CKEDITOR.SourceEditing,
      button.plugin,
    ],
    toolbar: ["undo", "redo", "|", "heading", "bold", "insertTable", "sourceEditing", "|", "gouji"],
    heading: { options: headings() },
    initialData: await report(),
  });
  const source = editor.plugins.get("SourceEditing");
  const attached = attach(ckeditor5Editor(editor, button.connect), { rules });
  ready(attached, {
    editor,
    html: () => editor.getData(),
    content: () => editor.editing.view.getDomRoot(),
    undo: () => editor.execute("undo"),
    setHtml: (/** @type {string} */ html) => editor.setData(html),
    setReadOnly: () => editor.enableReadOnlyMode("test"),
    toggleSource: () => (source.isSourceEditingMode = !source.isSourceEditingMode),
  });
}

/** A report has a title; the editor's own headings begin one level below. */
function headings() {
  const levels = [1, 2, 3].map((level) => ({
    model: `heading${level}`,
    view: `h${level}`,
    title: `标题 ${level}`,
    class: `ck-heading_heading${level}`,
  }));
  return [{ model: "paragraph", title: "正文", class: "ck-heading_paragraph" }, ...levels];
}
