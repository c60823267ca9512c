import { openChromium, origin } from "./harness/chromium.js";
import { mainWay } from "./main-way.js";

mainWay("Chromium", openChromium, `${origin}/`);
