/** A script that is put into the page gives nothing back: it leaves here what it has for others. */
const place = Symbol.for("gouji: what a script gives");

/** @typedef {{ [place]?: unknown }} Holder */

/**
 * Called by a script that has something for others.
 *
 * @param {unknown} value
 */
export function give(value) {
  /** @type {Holder} */ (globalThis)[place] = value;
}

/**
 * Runs a script of the file. The page's policy knows each by its hash and lets no other run.
 *
 * @param {string} text
 * @returns {any} what it gave
 */
export function runScript(text) {
  const script = document.createElement("script");
  script.textContent = text;
  document.head.append(script);
  script.remove();
  const holder = /** @type {Holder} */ (globalThis);
  const given = holder[place];
  delete holder[place];
  return given;
}
