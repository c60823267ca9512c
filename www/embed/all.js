/**
 * All that a page without a bundler may want, in one module: `gouji.js` of the built site.
 *
 * @example
 * import { attach, ueditor } from "/gouji/gouji.js";
 */

export { attach } from "./attach.js";
export { defineChecker, GoujiChecker } from "./checker.js";
export { ckeditor4Button, ckeditor4Editor } from "./editors/ckeditor4.js";
export { ckeditor5Button, ckeditor5Editor } from "./editors/ckeditor5.js";
export { editable } from "./editors/editable.js";
export { kindeditor } from "./editors/kindeditor.js";
export { quillEditor } from "./editors/quill.js";
export { textarea } from "./editors/textarea.js";
export { tinymceButton, tinymceEditor } from "./editors/tinymce.js";
export { ueditor } from "./editors/ueditor.js";
export { wangeditor, wangeditorButton } from "./editors/wangeditor.js";
export { check, decode, exportAs, forms, note, read, rules } from "./index.js";
