/**
 * Puts words on the clipboard, as formatted and as plain text at once: who pastes them takes what
 * they can.
 *
 * @typedef {{ html?: string, text: string }} Copied
 */

/**
 * @param {Copied} copied
 * @returns {Promise<void>} fails where the browser does not allow it
 */
export async function copy(copied) {
  const kinds = kindsOf(copied);
  // Not on pages opened from a folder or over plain HTTP; in some browsers not for formatted text.
  const { clipboard } = navigator;
  if (typeof ClipboardItem === "function" && typeof clipboard?.write === "function") {
    try {
      const blobs = kinds.map(([type, words]) => [type, new Blob([words], { type })]);
      await clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return;
    } catch {
      // The older way may be allowed where the newer one is not.
    }
  }
  copyByEvent(kinds);
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

/** @param {[string, string][]} kinds */
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
  if (!done || !taken) throw new Error("浏览器不允许写剪贴板");
}
