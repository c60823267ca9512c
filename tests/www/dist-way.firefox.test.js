import { openFirefox } from "./harness/firefox.js";
import { distWay } from "./dist-way.js";

distWay("Firefox", openFirefox);
