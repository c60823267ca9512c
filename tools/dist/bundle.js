// The page's code and styles, bundled. Nothing is written.

import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { licencesOf } from "../licences.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The folder of the page's sources. */
export const www = join(root, "www");

/** @type {import("esbuild").BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  write: false,
  charset: "utf8",
  target: ["chrome80", "firefox79", "safari15"],
  logLevel: "warning",
};

/**
 * @typedef {object} Parts what a form of the product is made of
 * @property {Record<string, string>} [swaps] modules that stand in for others, all by their path in www/
 * @property {Record<string, string>} [built] code of the modules that are called `built:…`, see
 *   www/built/built.d.ts
 */

/**
 * One classic script.
 *
 * @param {string} entry path in www/
 * @param {Parts} [parts]
 * @param {{ withLicences?: boolean }} [options] whether the licences of what others wrote stand in it
 * @returns {Promise<string>}
 */
export async function script(entry, parts = {}, { withLicences = false } = {}) {
  const { outputFiles, metafile } = await build({
    ...common,
    write: false,
    entryPoints: [join(www, entry)],
    format: "iife",
    // A classic script has none, and is told so.
    define: { "import.meta.url": '""' },
    metafile: true,
    plugins: [plugin(parts)],
  });
  const code = textOf(outputFiles);
  return withLicences ? `${await licencesOf(Object.keys(metafile.inputs))}\n${code}` : code;
}

/**
 * A module with those that it loads later, each named by what is in it.
 *
 * @param {string} entry path in www/
 * @param {string} name of the first
 * @param {Parts} parts
 * @returns {Promise<{ first: string, files: Map<string, Uint8Array> }>}
 */
export async function modules(entry, name, parts) {
  const { outputFiles = [] } = await build({
    ...common,
    entryPoints: { [name]: join(www, entry) },
    format: "esm",
    splitting: true,
    outdir: "built",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    plugins: [plugin(parts)],
  });
  const files = new Map(
    outputFiles.map(({ path, contents }) => [relative(join(root, "built"), path), contents]),
  );
  const first = [...files.keys()].find((path) => path.startsWith(`${name}-`));
  if (!first) throw new Error(`esbuild wrote no ${name}`);
  return { first, files };
}

/**
 * A module that needs no other file.
 *
 * @param {string} entry path in www/
 * @param {Parts} parts
 * @returns {Promise<string>}
 */
export async function moduleFile(entry, parts) {
  const { outputFiles } = await build({
    ...common,
    write: false,
    entryPoints: [join(www, entry)],
    format: "esm",
    plugins: [plugin(parts)],
  });
  return textOf(outputFiles);
}

/**
 * Style sheets as one.
 *
 * @param {string[]} paths in www/, in the order in which they apply
 * @returns {Promise<string>}
 */
export async function styles(paths) {
  const contents = paths.map((path) => `@import "./${path}";`).join("\n");
  const { outputFiles } = await build({
    ...common,
    write: false,
    stdin: { contents, loader: "css", resolveDir: www },
  });
  return textOf(outputFiles);
}

/**
 * A script as it is, in the grammar that it is written in.
 *
 * @param {string} path in www/
 * @returns {Promise<string>}
 */
export async function asItIs(path) {
  return readFile(join(www, path), "utf8");
}

/**
 * @param {Parts} parts
 * @returns {import("esbuild").Plugin}
 */
function plugin({ swaps = {}, built = {} }) {
  return {
    name: "gouji",
    setup(build) {
      build.onResolve({ filter: /^built:/ }, ({ path }) => {
        const name = path.slice("built:".length);
        const isLibrary = name === "docx" || name === "xlsx";
        return isLibrary
          ? { path: join(www, "vendor", `${name}.js`) }
          : { path: name, namespace: "built" };
      });
      build.onLoad({ filter: /.*/, namespace: "built" }, async ({ path }) => {
        const contents = path === "glue" ? await glue() : built[path];
        if (contents === undefined)
          throw new Error(`this form of the product has no built:${path}`);
        return { contents, loader: "js" };
      });
      build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, importer }) => {
        const swap = swaps[relative(www, join(resolveDir, path))];
        // What stands in for another may use it.
        if (swap && importer !== join(www, swap)) return { path: join(www, swap) };
      });
    },
  };
}

/** What wasm-bindgen wrote keeps the module that it serves: as a function it can serve another. */
export async function glue() {
  const { outputFiles } = await build({
    ...common,
    write: false,
    entryPoints: [join(www, "pkg/gouji.js")],
    format: "iife",
    globalName: "glue",
    // It is always handed the module's bytes and looks for no file.
    define: { "import.meta.url": '""' },
  });
  return `export function instantiate() { ${textOf(outputFiles)}; return glue; }`;
}

/** @param {import("esbuild").OutputFile[] | undefined} files */
function textOf(files) {
  if (files?.length !== 1) throw new Error("esbuild wrote more than was asked for");
  return files[0].text;
}
