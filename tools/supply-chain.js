// Holds the npm packages to the project's own rules: licences, hashes, install scripts. Crates: deny.toml.
//   node tools/supply-chain.js
//   node tools/supply-chain.js --advisories   asks for known weaknesses, where the registry tells them

import { spawnSync } from "node:child_process";

import satisfies from "spdx-satisfies";

import { packages, read, root } from "./dependencies.js";

/** @typedef {import("./dependencies.js").Dependency} Dependency */

/** Licences that packages may have. Most only build and test, and nothing of those is handed on. */
const USED = [
  "MIT",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "Unicode-3.0",
  "Zlib",
  "MPL-2.0", // axe-core
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

/** @type {string[]} */
const faults = [];

/**
 * @param {string} where
 * @param {Iterable<Dependency>} dependencies
 * @param {string[] | null} allowed licences; null: any
 */
function hold(where, dependencies, allowed) {
  let count = 0;
  for (const { name, version, licence, hash, runsScripts } of dependencies) {
    count += 1;
    const what = `${where}: ${name} ${version}`;
    const stated = STATED.get(name) ?? licence;
    if (allowed && !isAllowed(stated, allowed)) faults.push(`${what} has the licence “${stated}”`);
    if (hash === "") faults.push(`${what} has no hash in its lock file`);
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

function check() {
  for (const folder of ["", "bench/", "tests/editors/"]) {
    hold(
      `packages of ${folder || "the page and the tools"}`,
      packages(`${folder}package-lock.json`).values(),
      // The editors have licences of their own, and UEditor names none: nothing of them is handed on.
      folder === "tests/editors/" ? null : USED,
    );
    if (!/^ignore-scripts=true$/m.test(read(`${folder}.npmrc`))) {
      faults.push(`${folder}.npmrc lets packages run scripts when they are installed`);
    }
  }
}

/** Known weaknesses of the packages. */
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

if (process.argv.includes("--advisories")) askForAdvisories();
else check();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
