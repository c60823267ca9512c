import { createHash } from "node:crypto";

/**
 * @param {Uint8Array | string} content
 * @returns {string} SHA-256 in hexadecimal digits
 */
export function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * What a content security policy calls an inline script or style by.
 *
 * @param {string} content
 * @returns {string}
 */
export function policyHash(content) {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}

/**
 * The name of a file that says what is in it: a cache cannot take one version for another.
 *
 * @param {string} name `engine.wasm`
 * @param {Uint8Array | string} content
 * @returns {string} `engine-0123456789.wasm`
 */
export function hashedName(name, content) {
  return name.replace(/(?=\.\w+$)/, `-${sha256(content).slice(0, 10)}`);
}
