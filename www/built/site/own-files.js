import { list } from "built:example-list";

/**
 * Where the page's own files are on a static host: in scripts that are loaded when they are asked
 * for. Old servers refuse endings that they do not know.
 *
 * Stands in for www/own-files.js.
 */

export { ruleLink } from "../../own-files.js";

/** @returns {Promise<import("../../own-files.js").ExampleEntry[]>} */
export async function listExamples() {
  return list;
}

/** @param {string} file */
export async function readExample(file) {
  const { texts } = await import("built:example-texts");
  const words = texts[file];
  if (words === undefined) throw new Error(`no example ${file}`);
  return words;
}

/**
 * @param {"docx" | "xlsx"} name
 * @returns {Promise<any>}
 */
export function loadLibrary(name) {
  return name === "docx" ? import("built:docx") : import("built:xlsx");
}
