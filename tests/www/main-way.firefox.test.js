import { openFirefox } from "./harness/firefox.js";
import { servePage } from "./harness/served.js";
import { mainWay } from "./main-way.js";

mainWay("Firefox", openFirefox, await servePage());
