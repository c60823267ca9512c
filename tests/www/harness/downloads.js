// What a browser saves, where its driver does not hand it over.

import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How long to wait for a file, in ms. */
const PATIENCE = 15_000;

/** What browsers call a file that is not all there. */
const PARTIAL = /\.(part|crdownload|wkdownload)$/;

/**
 * A folder that a browser may save into, which is gone after the test.
 *
 * @param {import("node:test").TestContext} t
 * @returns {Promise<{ folder: string, download: import("./driver.js").Driver["download"] }>}
 */
export async function downloads(t) {
  const folder = await mkdtemp(join(tmpdir(), "gouji-downloads-"));
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return {
    folder,
    download: async (act) => {
      await act();
      const name = await arrival(folder);
      const content = await readFile(join(folder, name));
      // Where a file of this name is already, some browsers write over it, others beside it.
      await rm(join(folder, name));
      return content;
    },
  };
}

/**
 * Waits until a file is there.
 *
 * @param {string} folder
 * @returns {Promise<string>} its name
 */
async function arrival(folder) {
  const end = Date.now() + PATIENCE;
  let size = 0;
  for (;;) {
    const names = await filesIn(folder);
    const [name] = names;
    if (name && !names.some((name) => PARTIAL.test(name))) {
      const { size: now } = await stat(join(folder, name));
      // Some browsers write under the last name from the beginning.
      if (now > 0 && now === size) return name;
      size = now;
    }
    if (Date.now() > end)
      throw new Error(`no file was saved whole; there is ${names.join(", ") || "nothing"}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** @param {string} folder */
async function filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
