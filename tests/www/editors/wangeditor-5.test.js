import { cases } from "../harness/editor-cases.js";
import { promises } from "../harness/editors.js";

// Which table the selection stands in, and that no other one can be written in meanwhile.
promises("wangeditor-5", {
  draws: /^attributes (DIV\.table-container data-selected|TABLE contenteditable)$/,
});
cases("wangeditor-5");
