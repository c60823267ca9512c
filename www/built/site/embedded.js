/** The script that has the module inside leaves it here: a script that is loaded gives nothing back. */
const place = Symbol.for("gouji: embedded engine");

/** @typedef {{ [place]?: () => Uint8Array }} Holder */

/**
 * Called by the script that has the module inside.
 *
 * @param {() => Uint8Array} unpacked
 */
export function offer(unpacked) {
  /** @type {Holder} */ (globalThis)[place] = unpacked;
}

/**
 * Loads the script that has the module inside.
 *
 * @param {string} address
 * @returns {Promise<Uint8Array>} rejects where the script cannot be had
 */
export async function bytesOf(address) {
  if (typeof document === "undefined") /** @type {any} */ (self).importScripts(address);
  else await loadScript(address);
  const unpacked = /** @type {Holder} */ (globalThis)[place];
  if (!unpacked) throw new Error(`${address} is not what it should be`);
  return unpacked();
}

/**
 * @param {string} address
 * @returns {Promise<void>}
 */
function loadScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${address} was not loaded`)));
    script.src = address;
    document.head.append(script);
  });
}
