import { cases } from "../harness/editor-cases.js";
import { promises } from "../harness/editors.js";

promises("contenteditable");
// To the browser, each cell is a step of its own.
cases("contenteditable", { steps: 2 });
