import { cases } from "../harness/editor-cases.js";
import { promises } from "../harness/editors.js";

promises("ckeditor-5", {
  // A pressed button is a part of the editor, which now has the focus: it writes all attributes of
  // its outermost element anew, one of them differently.
  focuses:
    /^attributes DIV\S*\.ck-editor__editable_inline\S* (class|aria-label|lang|dir|role|contenteditable)$/,
  // The cell with the cursor has a frame of its own.
  draws: /^attributes TD\S*_focused (class|tabindex|contenteditable)$/,
});
cases("ckeditor-5", { hasSource: true });
