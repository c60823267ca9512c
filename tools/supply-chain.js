// Holds what the project is made of to its own rules: licences, sources, hashes, duplicates, install scripts.
//   node tools/supply-chain.js
//   node tools/supply-chain.js --advisories   asks for known weaknesses, too, where the registry tells them

import { spawnSync } from "node:child_process";

import satisfies from "spdx-satisfies";

import { cargoMetadata, crates, linked, packages, read, root } from "./dependencies.js";

/** @typedef {import("./dependencies.js").Dependency} Dependency */

/** Licences that what ships may have. */
const SHIPPED = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Unicode-3.0", "Zlib"];

/** Licences besides of what only builds and tests; nothing of it is handed on. */
const USED = [
  "MPL-2.0", // axe-core; cssparser and its kin, by way of scraper
  "BlueOak-1.0.0",
  "CC0-1.0",
  "CC-BY-3.0", // the list of SPDX licences, by way of spdx-satisfies
  "CC-BY-4.0", // caniuse-lite: which browser knows what
  "MIT-0",
  "0BSD",
  "Python-2.0", // argparse, by way of eslint
];

/** What names its licence otherwise than SPDX does, as its licence file has it. */
const STATED = new Map([
  ["duck", "BSD-2-Clause"],
  ["parse-cache-control", "BSD-3-Clause"],
  ["svg-tags", "MIT"],
]);

/** Packages whose install script does nothing that is needed: it makes a start faster, or prints a message. */
const SCRIPTS = ["esbuild", "es5-ext"];

const REGISTRY = "registry+https://github.com/rust-lang/crates.io-index";

/** @type {string[]} */
const faults = [];

/**
 * @param {string} where
 * @param {Iterable<Dependency>} dependencies
 * @param {string[] | null} allowed licences; null: any
 */
function hold(where, dependencies, allowed) {
  let count = 0;
  for (const { ecosystem, name, version, licence, hash, source, runsScripts } of dependencies) {
    count += 1;
    const what = `${where}: ${name} ${version}`;
    const stated = STATED.get(name) ?? licence;
    if (allowed && !isAllowed(stated, allowed)) faults.push(`${what} has the licence “${stated}”`);
    if (hash === "") faults.push(`${what} has no hash in its lock file`);
    if (ecosystem === "cargo" && source !== REGISTRY) faults.push(`${what} comes from ${source}`);
    if (runsScripts && !SCRIPTS.includes(name))
      faults.push(`${what} runs something when installed`);
  }
  console.log(`${where}: ${count} looked at`);
}

/**
 * @param {string} licence
 * @param {string[]} allowed
 */
function isAllowed(licence, allowed) {
  try {
    return satisfies(licence, allowed);
  } catch {
    return false;
  }
}

/**
 * Two versions of one crate in one program are bytes for nothing.
 *
 * @param {string} where
 * @param {Dependency[]} dependencies
 */
function holdSingle(where, dependencies) {
  const names = dependencies.map(({ name }) => name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  for (const name of twice) faults.push(`${where}: ${name} is linked in two versions`);
}

function check() {
  const programs = {
    "the browser module": ["--filter-platform=wasm32-unknown-unknown"],
    "the command line": ["--features=cli"],
  };
  for (const [where, flags] of Object.entries(programs)) {
    const parts = linked(flags);
    hold(where, parts, SHIPPED);
    holdSingle(where, parts);
  }
  const used = [...SHIPPED, ...USED];
  hold("crates of all kinds", crates(cargoMetadata(["--all-features"])).values(), used);
  for (const other of ["fuzz", "bench/native"]) {
    const metadata = cargoMetadata([], `${other}/Cargo.toml`);
    hold(`crates of ${other}`, crates(metadata, `${other}/Cargo.lock`).values(), [...used, "NCSA"]);
  }
  for (const folder of ["", "bench/", "tests/editors/"]) {
    hold(
      `packages of ${folder || "the page and the tools"}`,
      packages(`${folder}package-lock.json`).values(),
      // The editors have licences of their own, and UEditor names none: nothing of them is handed on.
      folder === "tests/editors/" ? null : used,
    );
    if (!/^ignore-scripts=true$/m.test(read(`${folder}.npmrc`))) {
      faults.push(`${folder}.npmrc lets packages run scripts when they are installed`);
    }
  }
}

/** Known weaknesses: of npm packages only; the list of those of crates is a repository that Cargo does not serve. */
function askForAdvisories() {
  const { status, stdout, stderr } = spawnSync("npm", ["audit", "--audit=true"], {
    cwd: root,
    encoding: "utf8",
  });
  if (/audit endpoint returned an error/.test(stderr)) {
    console.log("advisories: the registry tells none; ask again where it does");
  } else if (status === 0) console.log("advisories: none for the npm packages");
  else faults.push(`advisories:\n${stdout}`);
}

check();
if (process.argv.includes("--advisories")) askForAdvisories();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
