// Writes what the page is made of as CycloneDX: the crates linked into its module, the packages bundled for it.
//   node tools/sbom.js dist/sbom.cdx.json
// The same sources give the same bytes: there is no time and no random number in it.

import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

import { build } from "esbuild";

import { cargoMetadata, linked, packages, root } from "./dependencies.js";

/** @typedef {import("./dependencies.js").Dependency} Dependency */

const MODULE = ["--filter-platform=wasm32-unknown-unknown"];

/** The packages of which something ends up in what is bundled. */
async function bundled() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["docx", "xlsx"].map((name) => `tools/vendor/${name}.js`),
    alias: { fflate: "./tools/vendor/fflate.js" },
    bundle: true,
    format: "esm",
    outdir: "vendor",
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  const places = Object.keys(metafile.inputs).flatMap((file) => {
    const [place] = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [];
    return place ? [place] : [];
  });
  const all = packages();
  return [...new Set(places)].map((place) => /** @type {Dependency} */ (all.get(place)));
}

/** @param {Dependency} dependency */
function component({ ecosystem, name, version, licence, hash }) {
  const purl = `pkg:${ecosystem}/${name.replace("@", "%40")}@${version}`;
  const [alg = "", content = ""] = hash.split(":");
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version,
    hashes: [{ alg, content }],
    licenses: [{ expression: licence }],
    purl,
  };
}

const [own] = cargoMetadata(MODULE).packages.filter(({ source }) => source === null);
const ref = `pkg:cargo/${own.name}@${own.version}`;
const components = [...linked(MODULE), ...(await bundled())]
  .map(component)
  .sort((one, other) => (one.purl < other.purl ? -1 : 1));
const sbom = {
  $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: {
    component: {
      type: "application",
      "bom-ref": ref,
      name: own.name,
      version: own.version,
      description: own.description,
      licenses: [{ expression: own.license }],
      purl: ref,
    },
  },
  components,
  dependencies: [{ ref, dependsOn: components.map(({ purl }) => purl) }],
};

const file = process.argv[2] ?? "dist/sbom.cdx.json";
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify(sbom, null, 2)}\n`);
console.log(`${file}: ${components.length} parts`);
