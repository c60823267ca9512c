/**
 * What the demonstration pages have in common.
 *
 * @typedef {import("../embed/attach.js").Attached} Attached
 *
 * @typedef {object} Driven what a page lets the tests do, the same on each
 * @property {any} editor the editor itself
 * @property {() => string} html what it would save
 * @property {() => Element} content what it shows of the document
 * @property {() => void} undo
 * @property {(html: string) => void} setHtml puts in another document
 * @property {() => void} setReadOnly
 * @property {() => void} toggleSource shows the HTML instead of the document, or the document again;
 *   nothing where the editor has no such view
 */

/** @returns {Promise<string>} a report with one wrong number, as an editor would hold it */
export async function report() {
  const response = await fetch("report.html");
  if (!response.ok) throw new Error(`report.html: ${response.status}`);
  return response.text();
}

/** Where the pages of the rules stand. */
export const rules = new URL("../rules", import.meta.url).href;

/**
 * Loads an editor the way its own manual says, by a script element.
 *
 * @param {string} address
 * @returns {Promise<void>}
 */
export function loadScript(address) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done();
    script.onerror = () => {
      missing();
      failed(new Error(`${address} is not here`));
    };
    document.head.append(script);
  });
}

/** @param {string} address of a style sheet */
export function loadStyle(address) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  document.head.append(link);
}

/** Says that the editor itself does not come along. */
function missing() {
  const note = document.getElementById("missing");
  if (note) note.hidden = false;
}

/**
 * For the tests, which drive the page.
 *
 * @param {Attached} attached
 * @param {Driven} driven
 */
export function ready(attached, driven) {
  Object.assign(document.documentElement, { driven: { attached, ...driven } });
  document.documentElement.dataset.ready = "";
}
