import { after } from "node:test";
import { fileURLToPath } from "node:url";

import { serve } from "../../../tools/serve.js";

const WWW = fileURLToPath(new URL("../../../www", import.meta.url));

/**
 * Serves www/ until the tests of the file are over.
 *
 * @returns {Promise<string>} the page's address
 */
export async function servePage() {
  const server = await serve(WWW);
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `${server.origin}/`;
}
