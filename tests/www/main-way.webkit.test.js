import { openWebKit } from "./harness/webkit.js";
import { servePage } from "./harness/served.js";
import { mainWay } from "./main-way.js";

mainWay("WebKit", openWebKit, await servePage());
