import { after } from "node:test";
import { fileURLToPath } from "node:url";

import { serve } from "../../../tools/serve.js";

const ROOT = new URL("../../../", import.meta.url);

/**
 * Serves the page until the tests of the file are over.
 *
 * @param {string} [folder] of the project that holds it
 * @returns {Promise<string>} the page's address
 */
export async function servePage(folder = "www") {
  const server = await serve(fileURLToPath(new URL(folder, ROOT)));
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `${server.origin}/`;
}
