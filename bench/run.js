// Measures gouji and its peers on this machine, and writes what it prints to bench/RESULTS.md and the README.
//   node bench/run.js [--only=peers|steps|scaling|worker|first|size|page]

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

import { writeReadme } from "./readme.js";
import { targets } from "./targets.js";

/** @type {Record<string, () => Promise<import("./targets.js").Part>>} */
const PARTS = {
  peers: async () => (await import("./peers.js")).peers(),
  steps: async () => (await import("./steps.js")).steps(),
  scaling: async () => (await import("./scaling.js")).scaling(),
  worker: async () => (await import("./worker.js")).worker(),
  first: async () => (await import("./first.js")).first(),
  size: async () => (await import("./size.js")).size(),
  page: async () => (await import("./page.js")).page(),
};

const only = process.argv[2]?.replace(/^--only=/, "");
if (only !== undefined && !(only in PARTS)) {
  console.error(`usage: run.js [--only=${Object.keys(PARTS).join("|")}]`);
  process.exit(2);
}

const version = (...command) =>
  execFileSync(command[0], command.slice(1), { encoding: "utf8" }).trim();

const head = `# Measurements

Printed by \`make bench\`. ${cpus()[0].model}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB;
Node ${process.versions.node}, ${version(process.env.CHROMIUM || "/usr/bin/chromium", "--version").split(" built")[0]}, ${version("python3", "--version")}, ${version("rustc", "--version").split(" (")[0]}.
Times are medians on a warm process. Contenders take turns of a few runs each. kB = 1000 bytes.

`;
const parts = {};
for (const part of only ? [only] : Object.keys(PARTS)) {
  process.stderr.write(`» measuring: ${part}\n`);
  parts[part] = await PARTS[part]();
  process.stdout.write(parts[part].words);
}
if (!only) {
  const words = [head, targets(parts), ...Object.values(parts).map((part) => part.words)];
  process.stdout.write(words[1]);
  writeFileSync(new URL("RESULTS.md", import.meta.url), `${words.join("").trimEnd()}\n`);
  writeReadme();
}
