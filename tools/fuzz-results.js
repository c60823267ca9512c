// Writes what a run of the fuzzer measured: a part of a file that has one for each way to start.
//   node tools/fuzz-results.js fuzz/RESULTS.md LOGS [FROM]
// LOGS: a folder with what libFuzzer printed for each target. FROM: the folder of other texts it started from.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { table } from "../bench/print.js";

const fuzz = fileURLToPath(new URL("../fuzz", import.meta.url));
const [file = "", logs = "", from = ""] = process.argv.slice(2);

const OWN = "## From the project's own texts";
const REAL = "## From real texts besides";

/** Bytes of an input, as tools/fuzz.sh has it. */
const LONGEST = 65_536;

/** @param {number} number */
const whole = (number) => Math.round(number).toLocaleString("en");

/** @param {string[]} command */
const version = (...[program = "", ...words]) =>
  execFileSync(program, words, { encoding: "utf8" }).trim().split(" (")[0];

/** @param {string} lines `name = "…"` and `version = "…"` of a lock file */
const locked = (lines) => /name = "libfuzzer-sys"\nversion = "(.+)"/.exec(lines)?.[1] ?? "?";

/** @param {string} folder */
const filesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/**
 * What one target did.
 *
 * @param {string} target
 */
function measured(target) {
  const log = readFileSync(join(logs, `${target}.log`), "utf8");
  /** @param {RegExp} pattern */
  const number = (pattern) => {
    const found = pattern.exec(log)?.[1];
    if (found === undefined) throw new Error(`${target}: libFuzzer printed no ${pattern.source}`);
    return Number(found);
  };
  /** @param {string} name */
  const statistic = (name) => number(new RegExp(`^stat::${name}:\\s+(\\d+)`, "m"));
  const folder = from ? join(logs, "new", target) : join(fuzz, "corpus", target);
  const sizes = filesIn(folder).map((name) => statSync(join(folder, name)).size);
  const kept = join(fuzz, "kept", `${target}.jsonl`);
  return {
    seconds: number(/^Done \d+ runs in (\d+) second/m),
    inputs: statistic("number_of_executed_units"),
    // A seed may be longer: what is tried of it is no more.
    longest: Math.min(LONGEST, Math.max(0, ...sizes)),
    slowest: statistic("slowest_unit_time_sec"),
    memory: statistic("peak_rss_mb"),
    seeds: number(/^#\d+\s+INITED .*?corp: (\d+)/m),
    corpus: number(/^#\d+\s+DONE .*?corp: (\d+)/m),
    edges: number(/^#\d+\s+DONE\s+cov: (\d+)/m),
    kept: existsSync(kept) ? readFileSync(kept, "utf8").trim().split("\n").length : 0,
    mended: filesIn(join(fuzz, "regressions", target)).length,
  };
}

const targets = filesIn(logs)
  .filter((name) => name.endsWith(".log"))
  .map((name) => name.replace(/\.log$/, ""))
  .sort();
const results = targets.map((target) => ({ target, ...measured(target) }));
/** @param {"inputs" | "seconds" | "mended"} what */
const sum = (what) => results.reduce((all, result) => all + result[what], 0);

const machine = `${cpus()[0]?.model}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
const versions = [
  version("rustc", "--version"),
  version(fileURLToPath(new URL("../.tools/bin/cargo-fuzz", import.meta.url)), "--version"),
  `libfuzzer-sys ${locked(readFileSync(join(fuzz, "Cargo.lock"), "utf8"))}`,
];
const part = `${from ? REAL : OWN}

Written by \`make ${from ? "fuzz-shared" : "fuzz"}\`. ${machine}; ${versions.join(", ")}.
${whole(sum("inputs"))} inputs in ${whole(sum("seconds"))} seconds; nothing was found.

${table(
  [
    "target",
    "seconds >",
    "inputs >",
    "a second >",
    "longest, bytes >",
    "slowest, s >",
    "memory, MB >",
    "corpus before >",
    "after >",
    "edges >",
    "in fuzz/kept >",
    "found and mended so far >",
  ],
  results.map((result) => [
    result.target,
    whole(result.seconds),
    whole(result.inputs),
    whole(result.inputs / result.seconds),
    whole(result.longest),
    result.slowest === 0 ? "< 1" : result.slowest,
    result.memory,
    whole(result.seeds),
    whole(result.corpus),
    whole(result.edges),
    result.kept,
    result.mended,
  ]),
)}`;

const head = `# Fuzzing

What the last runs did that ended without a find; each rewrites its own part. Every target stops at an input of 64 KB
that takes five seconds, or at 512 MB. Slowest: whole seconds, as libFuzzer counts them. Edges: branches of the
program that some input of the corpus takes.
`;
const before = existsSync(file) ? readFileSync(file, "utf8") : "";
/** @param {string} heading */
const kept = (heading) =>
  before
    .split(/^(?=## )/m)
    .find((text) => text.startsWith(heading))
    ?.trim();
const parts = [OWN, REAL].map((heading) => (part.startsWith(heading) ? part : kept(heading)));
const words = [head, ...parts.filter((words) => words !== undefined)];
writeFileSync(file, `${words.map((words) => words.trim()).join("\n\n")}\n`);
console.log(part.trim());
