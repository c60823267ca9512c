// Bundles the libraries that the page loads when a file of theirs is asked for.
//   node tools/vendor.js www/vendor

import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { licencesOf } from "./licences.js";

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
