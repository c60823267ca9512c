import { promises } from "../harness/editors.js";

promises("contenteditable");
