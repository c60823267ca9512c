// The examples, www/examples, as modules.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { www } from "./bundle.js";

/**
 * @returns {Promise<{ list: string, texts: Record<string, string> }>} `list`: the code of
 *   built:example-list; `texts`: by file
 */
export async function readExamples() {
  const folder = join(www, "examples");
  const index = JSON.parse(await readFile(join(folder, "index.json"), "utf8"));
  /** @type {Record<string, string>} */
  const texts = {};
  for (const { file } of index) texts[file] = await readFile(join(folder, file), "utf8");
  return { list: `export const list = ${JSON.stringify(index)};`, texts };
}
