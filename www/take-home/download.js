import { element } from "../dom.js";

/**
 * Hands a file to the browser's own way of saving one.
 *
 * @param {string} name
 * @param {Blob} file
 */
export function download(name, file) {
  const address = URL.createObjectURL(file);
  element("a", { href: address, download: name }).click();
  // Some browsers begin to read only after this.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
