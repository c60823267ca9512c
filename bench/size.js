// How large the module is, and whose code it is.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { brotli } from "./shipped.js";
import { kilobytes, table } from "./print.js";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const STD = new Set(["core", "alloc", "std", "hashbrown", "compiler_builtins"]);

/** @returns {import("./targets.js").Part} */
export function size() {
  const module = readFileSync(`${ROOT}www/pkg/gouji_bg.wasm`);
  const glue = readFileSync(`${ROOT}www/pkg/gouji.js`);
  const sizes = (name, bytes) => [
    name,
    ...[bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes)].map(kilobytes),
  ];
  const { crates, data } = shares(namedModule());
  const rows = [...crates].sort(([, a], [, b]) => b - a);
  const small = rows.filter(([, bytes]) => bytes < 2000);
  const whole = rows.reduce((sum, [, bytes]) => sum + bytes, data);
  const row = (name, bytes) => [name, kilobytes(bytes), `${((100 * bytes) / whole).toFixed(1)} %`];
  const words = `## Size of the module

${table(
  ["file", "raw >", "gzip >", "brotli >"],
  [sizes("gouji_bg.wasm", module), sizes("gouji.js", glue)],
)}Whose it is, by the crate that each function is named after, in the same module made with names. A function
counts as its maker's wherever it is used, and where it was inlined as its user's: std's part is above all its
generic functions, made anew for gouji's types.

${table(
  ["part", "raw >", "share >"],
  [
    ...rows.filter(([, bytes]) => bytes >= 2000).map(([name, bytes]) => row(name, bytes)),
    row(
      `${small.length} others`,
      small.reduce((sum, [, bytes]) => sum + bytes, 0),
    ),
    row("data: texts, tables of Unicode, …", data),
  ],
)}`;
  return { words, facts: { crates, data } };
}

/** The module as wasm-pack makes it, with the names of functions, which it throws away at the end. */
function namedModule() {
  const home = process.env.CARGO_HOME ?? `${process.env.HOME}/.cargo`;
  const target = "wasm32-unknown-unknown";
  const remap = `target.${target}.rustflags=["--remap-path-prefix=${home}=cargo"]`;
  // The flags of `make build`, so that cargo has nothing left to do.
  const messages = run(
    "cargo",
    ...["build", "--lib", "--release", "--target", target, "--quiet"],
    ...["--config", "wasm-pack.toml", "--config", remap, "--message-format=json"],
  );
  const linked = messages
    .split("\n")
    .filter(Boolean)
    .flatMap((line) => JSON.parse(line).filenames ?? [])
    .find((file) => /gouji\.wasm$/.test(file));
  const flags = readFileSync(`${ROOT}Cargo.toml`, "utf8")
    .match(/^wasm-opt = \[(.*)\]/m)[1]
    .match(/-[\w-]+/g)
    .filter((flag) => flag !== "--strip-debug");
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  try {
    const options = ["--target", "web", "--no-demangle", "--no-typescript", "--out-dir", folder];
    run(".tools/bin/wasm-bindgen", linked, ...options);
    const module = join(folder, "gouji_bg.wasm");
    run("node_modules/.bin/wasm-opt", ...flags, "-g", module, "-o", module);
    return readFileSync(module);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program, ...rest) {
  return execFileSync(program, rest, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Bytes of code by crate, and bytes of data. */
function shares(bytes) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const string = () => {
    const length = number();
    at += length;
    return bytes.toString("utf8", at - length, at);
  };
  const bodies = [];
  const names = new Map();
  let imported = 0;
  let data = 0;
  while (at < bytes.length) {
    const id = bytes[at++];
    const length = number();
    const end = at + length;
    if (id === 2) {
      for (let left = number(); left > 0; left -= 1) {
        string();
        string();
        // wasm-bindgen has nothing imported but functions; another kind would put every name out of step.
        if (bytes[at++] !== 0) throw new Error("the module imports something that is no function");
        number();
        imported += 1;
      }
    } else if (id === 10) {
      for (let left = number(); left > 0; left -= 1) {
        const body = number();
        bodies.push(body);
        at += body;
      }
    } else if (id === 11) data = length;
    else if (id === 0 && string() === "name") {
      while (at < end) {
        const kind = bytes[at++];
        const stop = number() + at;
        if (kind === 1)
          for (let left = number(); left > 0; left -= 1) names.set(number(), string());
        at = stop;
      }
    }
    at = end;
  }
  const crates = new Map();
  bodies.forEach((body, index) => {
    const crate = crateOf(names.get(imported + index) ?? "");
    crates.set(crate, (crates.get(crate) ?? 0) + body);
  });
  return { crates, data };
}

/** The first crate in a mangled name, of Rust's older manner (_ZN) or its newer (_R). */
function crateOf(name) {
  let crate;
  const newer = /^_R.*?C(?:s[0-9A-Za-z]*_)?(\d+)_?/.exec(name);
  const older = /^_ZN(\d+)/.exec(name);
  if (newer) crate = name.slice(newer[0].length, newer[0].length + Number(newer[1]));
  else if (older) {
    const first = name.slice(older[0].length, older[0].length + Number(older[1]));
    crate = /([a-z]\w*?)\.\./.exec(first)?.[1] ?? first;
  }
  // What the page calls has a plain name; compiler and C library helpers have too.
  else if (name.startsWith("__wb")) return "wasm_bindgen";
  else return /^(__|mem(cpy|set|move|cmp)$)/.test(name) ? "std" : "gouji, what the page calls";
  if (crate === "gouji") {
    const module = /gouji(?:\.\.|\d+)([a-z]+)/.exec(name)?.[1];
    return module ? `gouji, ${module}` : "gouji";
  }
  if (crate.startsWith("regex")) return "regex";
  return STD.has(crate) ? "std" : crate;
}
