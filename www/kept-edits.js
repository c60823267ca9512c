/**
 * Edits outlast a reload with the browser's history entry of the result, as the words in the box do.
 * A report's own words are not put there.
 *
 * @typedef {import("./changes.js").Change} Change
 * @typedef {import("./draft.js").Draft} Draft
 *
 * @typedef {object} Kept
 * @property {"2019" | "2021" | null} form
 * @property {string} text of the form; "" where a report was brought
 * @property {number} length of the source
 * @property {Change[]} changes
 */

/** @param {Draft} draft */
export function keepEdits({ form, source, changes }) {
  const { text } = source;
  /** @type {Kept} */
  const kept = { form, text: form ? text : "", length: text.length, changes };
  history.replaceState({ ...history.state, kept }, "");
}

/** @returns {Kept | null} */
export function keptEdits() {
  return history.state?.kept ?? null;
}
