/**
 * Where the page's own files are, beside the module: here, next to it. A build that packs them in
 * another way puts a module with the same functions in the place of this one; nothing else knows.
 *
 * @typedef {{ file: string, title: string, about: string }} ExampleEntry
 */

/**
 * The examples that can be tried.
 *
 * @returns {Promise<ExampleEntry[]>} rejects where they cannot be had
 */
export async function listExamples() {
  return (await get("examples/index.json")).json();
}

/**
 * The words of an example.
 *
 * @param {string} file as its entry has it
 * @returns {Promise<string>} rejects where they cannot be had
 */
export async function readExample(file) {
  return (await get(`examples/${file}`)).text();
}

/**
 * A library that writes files of one kind.
 *
 * @param {"docx" | "xlsx"} name
 * @returns {Promise<any>} what it gives to others; rejects where it cannot be had
 */
export function loadLibrary(name) {
  return import(new URL(`./vendor/${name}.js`, import.meta.url).href);
}

/**
 * What a link to a rule's page needs.
 *
 * @param {string} id of the rule
 * @returns {Record<string, string>} attributes
 */
export function ruleLink(id) {
  return { href: `rules/${id}.html`, target: "_blank", rel: "noopener" };
}

/** @param {string} address */
async function get(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
