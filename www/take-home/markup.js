/**
 * Writes markup. The page never parses it: it is for clipboards.
 *
 * @typedef {{ markup: string }} Markup
 */

/** @type {Record<string, string>} */
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * @param {string} name
 * @param {Record<string, string | number | undefined>} attributes
 * @param {...(Markup | string)} children strings become text
 * @returns {Markup}
 */
export function tag(name, attributes, ...children) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join("");
  const inner = children.map((child) => (typeof child === "string" ? escape(child) : child.markup));
  return { markup: `<${name}${written}>${inner.join("")}</${name}>` };
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}
