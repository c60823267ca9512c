// Measures gouji and its peers on this machine, and writes what it prints to bench/RESULTS.md.
//   node bench/run.js [--only=peers|scaling|size|page]

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

const PARTS = {
  peers: async () => (await import("./peers.js")).peers(),
  scaling: async () => (await import("./scaling.js")).scaling(),
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

let report = `# Measurements

Printed by \`make bench\`. ${cpus()[0].model}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB;
Node ${process.versions.node}, ${version("python3", "--version")}, ${version("rustc", "--version").split(" (")[0]}.
Times are medians on a warm process. Contenders take turns of a few runs each.

`;
process.stdout.write(report);
for (const part of only ? [only] : Object.keys(PARTS)) {
  process.stderr.write(`» measuring: ${part}\n`);
  const words = await PARTS[part]();
  process.stdout.write(words);
  report += words;
}
if (!only) writeFileSync(new URL("RESULTS.md", import.meta.url), `${report.trimEnd()}\n`);
