import { parseHTML } from "linkedom";

import { tables } from "./dom.js";

export default (html) => tables(parseHTML(html).document);
