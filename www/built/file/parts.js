import { unpack } from "../unpack.js";

/**
 * What lies packed in the one file, in `<script type="text/plain" id="part-…">`.
 *
 * @typedef {"app" | "worker" | "engine" | "docx" | "xlsx" | "rules" | "examples"} Part
 */

/**
 * @param {Part} name
 * @returns {string} as it stands in the file
 */
export function packedPart(name) {
  const holder = document.getElementById(`part-${name}`);
  if (!holder) throw new Error(`part-${name} is missing`);
  return holder.textContent || "";
}

/**
 * @param {Part} name
 * @returns {string}
 */
export function textPart(name) {
  return new TextDecoder().decode(unpack(packedPart(name)));
}
