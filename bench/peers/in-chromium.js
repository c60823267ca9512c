// What is measured in Chromium, in a page of nothing else.

import { tables } from "./dom.js";

/** The whole check, in the module that the page uses. */
export async function gouji() {
  const { default: init, check } = await import("/pkg/gouji.js");
  const { memory } = await init();
  return { work: (text) => check(text, "unknown"), size: () => memory.buffer.byteLength };
}

/** The tables alone, with the browser's own parser and a walk over them. */
export function domParser() {
  return { work: (text) => tables(new DOMParser().parseFromString(text, "text/html")) };
}
