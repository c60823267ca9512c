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
  /** @type {Set<string>} */
  const packages = new Set();
  for (const file of files) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
    if (name) await addWithDependencies(name, packages);
  }
  const texts = [...packages].sort().map(async (name) => {
    const home = homeOf(name);
    const { version } = await describe(name);
    const licence = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((file) => join(home, file));
    const path = licence.find((path) => existsSync(path));
    if (!path) throw new Error(`${name} has no licence file`);
    return `${name} ${version}\n\n${(await readFile(path, "utf8")).trim()}`;
  });
  const words = (await Promise.all(texts)).join("\n\n---\n\n");
  return `/*!\n${words.replace(/\*\//g, "* /")}\n*/`;
}

/**
 * A package may have been published with others inside it.
 *
 * @param {string} name
 * @param {Set<string>} packages
 */
async function addWithDependencies(name, packages) {
  if (packages.has(name) || name.startsWith("@types/")) return;
  packages.add(name);
  const { dependencies = {} } = await describe(name);
  for (const other of Object.keys(dependencies)) await addWithDependencies(other, packages);
}

/**
 * @param {string} name
 * @returns {Promise<{ version: string, dependencies?: Record<string, string> }>}
 */
async function describe(name) {
  return JSON.parse(await readFile(join(homeOf(name), "package.json"), "utf8"));
}

/** @param {string} name */
function homeOf(name) {
  return join(root, "node_modules", name);
}
