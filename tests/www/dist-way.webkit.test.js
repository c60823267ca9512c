import { openWebKit } from "./harness/webkit.js";
import { distWay } from "./dist-way.js";

distWay("WebKit", openWebKit);
