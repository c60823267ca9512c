import { cases } from "../harness/editor-cases.js";
import { promises } from "../harness/editors.js";

// Handles for the table's edges, and which table they belong to.
promises("tinymce-8", { draws: /DIV.mce-resizehandle|data-mce-selected/ });
// It forgets about Ctrl+B where words come without a key.
cases("tinymce-8", { bold: "keys" });
