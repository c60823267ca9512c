import { textPart } from "./parts.js";
import { runScript } from "./run-script.js";

// All that the page does; what it needs beside is unpacked when it is asked for.
runScript(textPart("app"));
