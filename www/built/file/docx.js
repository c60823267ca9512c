import * as library from "built:docx";
import { give } from "./run-script.js";

give(library);
