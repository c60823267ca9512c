import "../../main.js";
import { keepForOffline } from "./offline.js";

addEventListener("load", () => keepForOffline());
