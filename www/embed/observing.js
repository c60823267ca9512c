/**
 * Watches an element for changes of what it says, whoever makes them. Editors of the older kind tell
 * of a change late, some a fifth of a second after the key, and not of what a script writes.
 *
 * @param {Element} content
 * @param {() => void} listener called after each change
 * @returns {() => void} ends it
 */
export function observe(content, listener) {
  const observer = new MutationObserver(listener);
  observer.observe(content, {
    subtree: true,
    childList: true,
    characterData: true,
    // Cells are merged by them. Others are looks.
    attributes: true,
    attributeFilter: ["colspan", "rowspan"],
  });
  return () => observer.disconnect();
}

/** @type {Record<string, string>} */
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * For editors whose commands take HTML.
 *
 * @param {string} text
 * @returns {string} HTML that says it
 */
export function asHtml(text) {
  return text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
}
