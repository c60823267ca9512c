import { openChromium } from "./harness/chromium.js";
import { distWay } from "./dist-way.js";

distWay("Chromium", openChromium);
