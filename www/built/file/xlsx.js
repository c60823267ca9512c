import * as library from "built:xlsx";
import { give } from "./run-script.js";

give(library);
