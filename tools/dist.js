// Writes what is handed out: the site for any static host, and the whole product in one file. The same sources
// give the same bytes.
//   node tools/dist.js dist

import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { composeFile } from "./dist/file.js";
import { serviceWorker } from "./dist/release.js";
import { composeSite } from "./dist/site.js";

const folder = process.argv[2] ?? "dist";

const file = await composeFile();
const { files, standsInFor } = await composeSite();
files.set("gouji.html", file);
files.set("sw.js", await serviceWorker(files, standsInFor));

await rm(join(folder, "site"), { recursive: true, force: true });
for (const [path, content] of files) {
  const target = join(folder, "site", path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
await writeFile(join(folder, "gouji.html"), file);

const sizes = [...files.values()].map((content) => Buffer.byteLength(content));
const sum = sizes.reduce((all, size) => all + size, 0);
console.log(`${folder}/gouji.html: ${Buffer.byteLength(file)} bytes`);
console.log(`${folder}/site: ${files.size} files, ${sum} bytes`);
