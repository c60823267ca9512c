import { parse } from "node-html-parser";

import { tables } from "./dom.js";

export default (html) => tables(parse(html));
