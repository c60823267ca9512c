// What the project is made of: crates by `cargo metadata`, packages by the lock files.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @typedef {object} Dependency
 * @property {"cargo" | "npm"} ecosystem
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression; empty where none is stated
 * @property {string} hash algorithm and hex digits, as "SHA-256:…"; empty where none is locked
 * @property {boolean} runsScripts whether it would run something when it is installed
 */

/** @param {string} file */
export const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");

/**
 * @param {string[]} flags which features and platforms
 * @param {string} [manifest]
 */
export function cargoMetadata(flags, manifest = "Cargo.toml") {
  const command = ["metadata", "--format-version=1", "--locked", "--manifest-path", manifest];
  const limits = { cwd: root, maxBuffer: 1 << 28 };
  return JSON.parse(execFileSync("cargo", [...command, ...flags], limits).toString());
}

/**
 * @param {any} metadata
 * @param {string} lock the lock file beside the manifest
 * @returns {Map<string, Dependency>} crates that are not our own, by their ids
 */
export function crates(metadata, lock = "Cargo.lock") {
  const hashes = new Map(
    [
      ...read(lock).matchAll(/name = "(.+)"\nversion = "(.+)"\nsource = .*\nchecksum = "(.+)"/g),
    ].map(([, name, version, hash]) => [`${name}@${version}`, `SHA-256:${hash}`]),
  );
  /** @type {any[]} */
  const others = metadata.packages.filter(({ source }) => source !== null);
  return new Map(
    others.map(({ id, name, version, license }) => [
      id,
      {
        ecosystem: "cargo",
        name,
        version,
        // The older way to write a choice.
        licence: (license ?? "").replaceAll("/", " OR "),
        hash: hashes.get(`${name}@${version}`) ?? "",
        runsScripts: false,
      },
    ]),
  );
}

/**
 * What a program is linked of: the crates that its own build needs, and neither those of tests nor those
 * that only run while it is compiled.
 *
 * @param {string[]} flags
 * @returns {Dependency[]}
 */
export function linked(flags) {
  const metadata = cargoMetadata(flags);
  const all = crates(metadata);
  const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
  const isMacro = new Map(
    metadata.packages.map(({ id, targets }) => [
      id,
      targets.some(({ kind }) => kind.includes("proc-macro")),
    ]),
  );
  const seen = new Set();
  const open = [metadata.resolve.root];
  for (const id of open) {
    for (const { pkg, dep_kinds } of nodes.get(id).deps) {
      const isNormal = dep_kinds.some(({ kind }) => kind === null);
      if (!isNormal || seen.has(pkg) || isMacro.get(pkg)) continue;
      seen.add(pkg);
      open.push(pkg);
    }
  }
  return [...seen].map((id) => /** @type {Dependency} */ (all.get(id)));
}

/**
 * @param {string} lock
 * @returns {Map<string, Dependency>} packages by their places in node_modules
 */
export function packages(lock = "package-lock.json") {
  const entries = Object.entries(JSON.parse(read(lock)).packages).filter(([place]) => place !== "");
  return new Map(
    entries.map(([place, { version, license, integrity = "", hasInstallScript = false }]) => [
      place,
      {
        ecosystem: "npm",
        name: place.replace(/^.*node_modules\//, ""),
        version,
        licence: license ?? "",
        hash: digest(integrity),
        runsScripts: hasInstallScript,
      },
    ]),
  );
}

/** @param {string} integrity as "sha512-" and base64 */
function digest(integrity) {
  const [algorithm, base64 = ""] = integrity.split("-");
  if (base64 === "") return "";
  const hex = Buffer.from(base64, "base64").toString("hex");
  return `${algorithm?.toUpperCase().replace("SHA", "SHA-")}:${hex}`;
}
