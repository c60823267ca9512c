// The npm package: the modules that stand in www/embed and what they need, as they are, with types, and the
// module packed.

import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build, transform } from "esbuild";

import { crateLicences } from "../crate-licences.js";
import { licenceTexts } from "../licences.js";
import { glue } from "./bundle.js";
import { packBytes } from "./pack.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const www = join(root, "www");
const own = join(www, "built/npm");

/** What the package offers, by its paths in the package. */
const entries = ["embed/index.js", "embed/checker.js", "embed/attach.js"];

/**
 * @returns {Promise<Map<string, string | Uint8Array>>} the files of the package
 */
export async function composePackage() {
  const editors = (await readdir(join(www, "embed/editors"))).sort();
  const offered = [...entries, ...editors.map((name) => `embed/editors/${name}`)];
  const sources = await neededBy([...offered, "engine/worker/index.js"]);
  /** @type {Map<string, string | Uint8Array>} */
  const files = new Map();
  for (const path of sources) {
    if (path !== "engine/source.js") files.set(`lib/${path}`, await code(join(www, path)));
  }
  for (const name of ["source.js", "module-browser.js", "module-node.js"]) {
    files.set(`lib/engine/${name}`, await code(join(own, name)));
  }
  files.set("lib/engine/glue.js", await glue());
  const { code: unpacker, licences } = await gunzip();
  files.set("lib/engine/gunzip.js", unpacker);
  files.set(
    "lib/engine/gouji.wasm.gz",
    await packBytes(await readFile(join(www, "pkg/gouji_bg.wasm"))),
  );
  for (const [path, declaration] of await declarationsOf(offered))
    files.set(`lib/${path}`, shorter(declaration));
  files.set("lib/gouji.d.ts", shorter(await text(join(www, "gouji.d.ts"))));
  for (const name of ["LICENSE.md", "LICENSE-APACHE", "LICENSE-MIT"]) {
    // How others apply it to works of theirs is no part of it.
    files.set(name, (await text(join(root, name))).replace(/\nAPPENDIX: How to apply[^]*/, ""));
  }
  files.set("third-party-licences.txt", crateLicences(licences));
  files.set("README.md", await text(join(own, "README.md")));
  files.set("package.json", `${JSON.stringify(await description(), null, 2)}\n`);
  return files;
}

/**
 * Comments of one line on one line: the package has a limit.
 *
 * @param {string} declaration
 */
function shorter(declaration) {
  return declaration.replace(/\/\*\*\n *\* (.*)\n *\*\//g, "/** $1 */");
}

/** The one function that is used of a library, and the library's licence: the package needs no other. */
async function gunzip() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: 'export { gunzipSync } from "fflate";', resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    metafile: true,
    legalComments: "none",
  });
  const licences = await licenceTexts(Object.keys(metafile.inputs));
  const code = `/*! ${Object.keys(licences).join()}: third-party-licences.txt */\n${outputFiles[0]?.text}`;
  return { code, licences };
}

/**
 * Which modules there have to be.
 *
 * @param {string[]} paths in www/
 * @returns {Promise<string[]>} in www/, sorted
 */
async function neededBy(paths) {
  const { metafile } = await build({
    absWorkingDir: www,
    entryPoints: paths,
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
    outdir: "nowhere",
    logLevel: "warning",
  });
  return Object.keys(metafile.inputs).sort();
}

/**
 * What the compiler says of the types of the package's modules.
 *
 * @param {string[]} paths in www/
 * @returns {Promise<Map<string, string>>}
 */
async function declarationsOf(paths) {
  const folder = await mkdtemp(join(tmpdir(), "gouji-types-"));
  try {
    const options =
      "--ignoreConfig --declaration --emitDeclarationOnly --allowJs --checkJs --strict --noUncheckedIndexedAccess";
    const environment =
      "--target ES2022 --module ESNext --moduleResolution bundler --lib ES2020,DOM,DOM.Iterable";
    const { status, stdout } = spawnSync(
      join(root, "node_modules/.bin/tsc"),
      [
        ...`${options} ${environment} --allowImportingTsExtensions --rootDir ${www}`.split(" "),
        "--types",
        "",
        "--outDir",
        folder,
        ...paths.map((path) => join(www, path)),
      ],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`tsc: ${stdout}`);
    const names = (await readdir(folder, { recursive: true })).filter((name) =>
      name.endsWith(".d.ts"),
    );
    /** @type {Map<string, string>} */
    const declarations = new Map();
    for (const name of names.sort()) {
      // The compiler leaves out the type of what JSDoc calls private, and that it is.
      const declaration = (await text(join(folder, name))).replace(
        /^ {4}(\w+);$/gm,
        "    private $1;",
      );
      declarations.set(name, declaration);
    }
    return declarations;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function description() {
  const cargo = await text(join(root, "Cargo.toml"));
  const version = /^version = "(.+)"$/m.exec(cargo)?.[1];
  if (!version) throw new Error("Cargo.toml has no version");
  return {
    name: "gouji",
    version,
    description: "核对政府信息公开工作年度报告：在本机读表、查勾稽关系、指出错的格子",
    keywords: ["政府信息公开", "年度报告", "勾稽", "validator", "editor"],
    license: "MIT OR Apache-2.0",
    type: "module",
    sideEffects: false,
    engines: { node: ">=18" },
    exports: {
      ".": paths("embed/index"),
      "./checker": paths("embed/checker"),
      "./editors": paths("embed/attach"),
      "./editors/*": paths("embed/editors/*"),
      "./types": { types: "./lib/gouji.d.ts" },
    },
    imports: {
      "#module": { node: "./lib/engine/module-node.js", default: "./lib/engine/module-browser.js" },
    },
  };
}

/** @param {string} path */
function paths(path) {
  return { types: `./lib/${path}.d.ts`, default: `./lib/${path}.js` };
}

/**
 * A module without its comments: what they say of types stands in the declarations.
 *
 * @param {string} path
 */
async function code(path) {
  const { code } = await transform(await text(path), { charset: "utf8", legalComments: "none" });
  // What is said of types stands in the declarations.
  return code.replace(/^ *(?:\/\*\* .* \*\/|\/\*\*\n(?: *\*.*\n)+? *\*\/)\n/gm, "");
}

/** @param {string} path */
function text(path) {
  return readFile(path, "utf8");
}
