import { openFloor } from "./harness/floor.js";
import { servePage } from "./harness/served.js";
import { mainWay } from "./main-way.js";

mainWay("Chromium 80", openFloor, await servePage());
