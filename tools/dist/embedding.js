// What other pages build in: one module for those without a bundler, the page for frames, and a demonstration page
// for each editor.

import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { build } from "esbuild";

import { asItIs, moduleFile, modules, styles, www } from "./bundle.js";
import { replaceOnce } from "./page.js";

/** The name of the module. Pages of others ask for it, so it stays the same. */
export const moduleName = "gouji.js";

/**
 * @param {import("./bundle.js").Parts} parts
 * @param {(name: string, content: string | Uint8Array) => string} add adds a file under a name that tells
 *   its content, and gives back that name
 * @param {{ icon: string, oldBrowser: string }} names of files that pages share
 * @returns {Promise<Map<string, string | Uint8Array>>}
 */
export async function composeEmbedding(parts, add, names) {
  /** @type {Map<string, string | Uint8Array>} */
  const files = new Map();
  files.set(moduleName, await moduleFile("embed/all.js", parts));

  const frame = await modules("embed/frame.js", "frame", parts);
  for (const [name, content] of frame.files) files.set(name, content);
  const style = add("frame.css", await styles(["embed/frame.css"]));
  let html = await asItIs("embed.html");
  html = replaceOnce(
    html,
    /favicon\.svg" type="image\/svg\+xml"/,
    `${names.icon}" type="image/png"`,
  );
  html = replaceOnce(html, /embed\/frame\.css/, style);
  html = replaceOnce(html, /embed\/frame\.js/, frame.first);
  html = replaceOnce(html, /"old-browser\.js"/, `"${names.oldBrowser}"`);
  files.set("embed.html", html);

  for (const name of (await readdir(join(www, "editors"))).sort()) {
    const path = `editors/${name}`;
    if (name.endsWith(".html")) {
      const page = await asItIs(path);
      const icon = `../${names.icon}" type="image/png"`;
      files.set(path, page.replace(/\.\.\/favicon\.svg" type="image\/svg\+xml"/, icon));
    } else if (name.endsWith(".js")) files.set(path, await demonstration(path));
    else files.set(path, await asItIs(path));
  }
  return files;
}

/**
 * A script of a demonstration page: it takes from the module what it takes from sources here.
 *
 * @param {string} path in www/
 */
async function demonstration(path) {
  const { outputFiles } = await build({
    absWorkingDir: www,
    entryPoints: [path],
    bundle: true,
    format: "esm",
    charset: "utf8",
    write: false,
    outdir: "nowhere",
    logLevel: "warning",
    plugins: [
      {
        name: "from-the-module",
        setup(build) {
          build.onResolve({ filter: /^\.\.\/embed\// }, () => ({
            path: `../${moduleName}`,
            external: true,
          }));
          build.onResolve({ filter: /^\.\/demo\.js$/ }, ({ path }) => ({ path, external: true }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}
