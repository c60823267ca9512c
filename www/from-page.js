import { opened } from "./bookmarklet.js";

/**
 * A page of somewhere else, handed over by the bookmarklet.
 *
 * @typedef {{ html: string, title: string }} HandedPage
 */

/** A page that is there is handed over at once; after so many ms none will come. */
const patience = 10_000;

/**
 * Takes over the page that the bookmarklet was pressed on: once, from the window that opened this one,
 * and only where this one was opened for it.
 *
 * @param {(page: HandedPage) => void} take
 * @param {() => void} giveUp called where none is to be expected any more
 */
export function awaitPage(take, giveUp) {
  if (location.hash !== opened) return;
  const opener = /** @type {Window | null} */ (window.opener);
  if (!opener) {
    giveUp();
    return;
  }
  const timer = setTimeout(giveUp, patience);
  const hear = (/** @type {MessageEvent} */ { source, data }) => {
    const page = pageIn(data);
    if (source !== opener || !page) return;
    removeEventListener("message", hear);
    clearTimeout(timer);
    // Loaded again, nobody would hand it over again.
    history.replaceState(history.state, "", location.pathname + location.search);
    take(page);
  };
  addEventListener("message", hear);
  // To whomever it was: that is not known here, and these words say nothing.
  opener.postMessage({ gouji: 1, event: "ready" }, "*");
}

/**
 * @param {any} data
 * @returns {HandedPage | null}
 */
function pageIn(data) {
  if (data?.gouji !== 1) return null;
  const { html, title } = data.page ?? {};
  return typeof html === "string" && typeof title === "string" ? { html, title } : null;
}
