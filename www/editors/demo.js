/**
 * What the demonstration pages have in common.
 *
 * @typedef {import("../embed/attach.js").Attached} Attached
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
 * @param {object} driven what the tests need of the editor
 */
export function ready(attached, driven = {}) {
  Object.assign(document.documentElement, { driven: { attached, ...driven } });
  document.documentElement.dataset.ready = "";
}
