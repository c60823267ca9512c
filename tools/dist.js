// Writes what is handed out: the site for any static host, the whole product in one file, and the npm package.
// The same sources give the same bytes.
//   node tools/dist.js dist

import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { composeFile } from "./dist/file.js";
import { composePackage } from "./dist/npm.js";
import { serviceWorker } from "./dist/release.js";
import { composeSite } from "./dist/site.js";

const folder = process.argv[2] ?? "dist";

const file = await composeFile();
const { files, standsInFor } = await composeSite();
files.set("gouji.html", file);
files.set("sw.js", await serviceWorker(files, standsInFor));

await write("site", files);
await write("npm", await composePackage());
await writeFile(join(folder, "gouji.html"), file);
console.log(`${folder}/gouji.html: ${Buffer.byteLength(file)} bytes`);

/**
 * @param {string} name of the folder
 * @param {Map<string, string | Uint8Array>} files by their paths in it
 */
async function write(name, files) {
  await rm(join(folder, name), { recursive: true, force: true });
  for (const [path, content] of files) {
    const target = join(folder, name, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  const sizes = [...files.values()].map((content) => Buffer.byteLength(content));
  const sum = sizes.reduce((all, size) => all + size, 0);
  console.log(`${folder}/${name}: ${files.size} files, ${sum} bytes`);
}
