import { gunzipSync } from "fflate";

/**
 * Takes apart what a build packed: gzip, written in base64.
 *
 * `DecompressionStream` is younger than the oldest browsers we serve.
 *
 * @param {string} packed line breaks and blanks are passed over
 * @returns {Uint8Array}
 */
export function unpack(packed) {
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return gunzipSync(bytes);
}
