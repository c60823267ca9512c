// Bundles the libraries that the page loads when a file of theirs is asked for.
//   node tools/vendor.js www/vendor

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = process.argv[2] ?? "www/vendor";

for (const name of ["docx", "xlsx"]) {
  /** @type {import("esbuild").BuildOptions} */
  const options = {
    absWorkingDir: root,
    entryPoints: [`tools/vendor/${name}.js`],
    alias: { fflate: "./tools/vendor/fflate.js" },
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    target: ["chrome80", "firefox79", "safari15"],
    legalComments: "none",
    outfile: join(folder, `${name}.js`),
    metafile: true,
    logLevel: "warning",
  };
  const { metafile } = await build({ ...options, write: false });
  await build({ ...options, banner: { js: await licencesOf(Object.keys(metafile.inputs)) } });
}

/**
 * What the licences of the bundled packages ask for: to be handed on with them.
 *
 * @param {string[]} files
 * @returns {Promise<string>} a comment
 */
async function licencesOf(files) {
  const packages = new Set(
    files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
  );
  const texts = [...packages].sort().map(async (name) => {
    const home = join(root, "node_modules", name);
    const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8"));
    const licence = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((file) => join(home, file));
    const path = licence.find((path) => existsSync(path));
    if (!path) throw new Error(`${name} has no licence file`);
    return `${name} ${version}\n\n${(await readFile(path, "utf8")).trim()}`;
  });
  const words = (await Promise.all(texts)).join("\n\n---\n\n");
  return `/*!\n${words.replace(/\*\//g, "* /")}\n*/`;
}
