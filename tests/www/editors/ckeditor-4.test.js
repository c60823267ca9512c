import { cases } from "../harness/editor-cases.js";
import { promises } from "../harness/editors.js";

// The editor's class for being in use, and an id that it gives its body or the cell with the cursor
// while it looks for elements in there. Both come with every click.
promises("ckeditor-4", { draws: /^attributes (BODY\S* (id|class)|TD id)$/ });
cases("ckeditor-4", { hasSource: true });
