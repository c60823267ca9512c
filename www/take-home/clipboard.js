/**
 * Puts words on the clipboard, as formatted and as plain text at once: who pastes them takes what
 * they can.
 *
 * @typedef {{ html?: string, text: string }} Copied
 */

/**
 * The older way first: it hands over what it is given. The newer one parses formatted text under the
 * page's own policy, which forbids inline styles, and hands over what is left.
 *
 * @param {Copied} copied
 * @returns {Promise<void>} fails where the browser does not allow it
 */
export async function copy(copied) {
  const kinds = kindsOf(copied);
  if (copyByEvent(kinds)) return;
  // Not there on pages opened from a folder or over plain HTTP.
  const { clipboard } = navigator;
  if (typeof ClipboardItem !== "function" || typeof clipboard?.write !== "function") {
    throw new Error("浏览器不允许写剪贴板");
  }
  const blobs = kinds.map(([type, words]) => [type, new Blob([words], { type })]);
  // eslint-disable-next-line compat/compat -- asked for above; Firefox 79 copies by the event
  await clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/**
 * @param {Copied} copied
 * @returns {[string, string][]}
 */
function kindsOf({ html, text }) {
  return html === undefined
    ? [["text/plain", text]]
    : [
        ["text/html", html],
        ["text/plain", text],
      ];
}

/**
 * @param {[string, string][]} kinds
 * @returns {boolean} whether it could
 */
function copyByEvent(kinds) {
  let taken = false;
  /** @param {ClipboardEvent} event */
  const put = (event) => {
    if (!event.clipboardData) return;
    for (const [type, words] of kinds) event.clipboardData.setData(type, words);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  addEventListener("copy", put, true);
  const done = document.execCommand("copy");
  removeEventListener("copy", put, true);
  return done && taken;
}
