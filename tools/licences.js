// What the licences of bundled packages ask for: to be handed on with them.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The licences of the packages that files come from, and of all that those packages need.
 *
 * @param {string[]} files their paths, as esbuild's metafile has them
 * @returns {Promise<string>} a comment, or nothing where none comes from a package
 */
export async function licencesOf(files) {
  const texts = Object.entries(await licenceTexts(files));
  if (texts.length === 0) return "";
  const words = texts.map(([name, text]) => `${name}\n\n${text}`).join("\n\n---\n\n");
  return `/*!\n${words.replace(/\*\//g, "* /")}\n*/`;
}

/**
 * The same by the names of the packages, each with its version.
 *
 * @param {string[]} files
 * @returns {Promise<Record<string, string>>}
 */
export async function licenceTexts(files) {
  /** @type {Set<string>} */
  const packages = new Set();
  for (const file of files) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
    if (name) await addWithDependencies(name, packages);
  }
  /** @type {Record<string, string>} */
  const texts = {};
  for (const name of [...packages].sort()) {
    const home = homeOf(name);
    const { version } = await describe(name);
    const licence = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((file) => join(home, file));
    const path = licence.find((path) => existsSync(path));
    if (!path) throw new Error(`${name} has no licence file`);
    texts[`${name} ${version}`] = (await readFile(path, "utf8")).trim();
  }
  return texts;
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
