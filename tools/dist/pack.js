// What is packed into scripts and pages: gzip in base64, taken apart by www/built/unpack.js.

import { gunzipSync } from "node:zlib";

import zopfli from "@gfx/zopfli";

// It catches what nobody catches, throws it again, and has its whole code printed beside.
for (const event of ["uncaughtException", "unhandledRejection"]) process.removeAllListeners(event);

/**
 * @param {Uint8Array | string} content
 * @returns {Promise<string>} gzip in base64
 */
export async function pack(content) {
  return (await packBytes(content)).toString("base64");
}

/**
 * @param {Uint8Array | string} content
 * @returns {Promise<Buffer>} gzip
 */
export async function packBytes(content) {
  const bytes = Buffer.from(content);
  // 5 % smaller than what zlib makes of it at its best; more iterations bring next to nothing.
  const packed = await zopfli.gzipAsync(bytes, { numiterations: 5 });
  if (!gunzipSync(packed).equals(bytes)) throw new Error("what was packed is not what comes out");
  return Buffer.from(packed);
}
