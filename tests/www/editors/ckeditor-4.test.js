import { promises } from "../harness/editors.js";

// The editor's class for being in use, and an id that it gives its body while it looks for elements
// in there. Both come with every click.
promises("ckeditor-4", { draws: /^attributes BODY\S* (id|class)$/ });
