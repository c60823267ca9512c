import { list } from "built:example-list";
import { textPart } from "./parts.js";
import { runScript } from "./run-script.js";

/**
 * Where the page's own files are in the one file: packed inside. Stands in for www/own-files.js.
 */

/** @returns {Promise<import("../../own-files.js").ExampleEntry[]>} */
export async function listExamples() {
  return list;
}

/**
 * @param {string} file
 * @returns {Promise<string>}
 */
export async function readExample(file) {
  return JSON.parse(textPart("examples"))[file];
}

/** @type {Map<string, any>} */
const libraries = new Map();

/**
 * @param {"docx" | "xlsx"} name
 * @returns {Promise<any>}
 */
export async function loadLibrary(name) {
  if (!libraries.has(name)) libraries.set(name, runScript(textPart(name)));
  return libraries.get(name);
}

/**
 * The page of a rule is a view of this page: see rule-view.js.
 *
 * @param {string} id
 * @returns {Record<string, string>}
 */
export function ruleLink(id) {
  return { href: `#rule/${id}` };
}
