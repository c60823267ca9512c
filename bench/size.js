// How large the module is, and whose code it is.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { brotli } from "./peers.js";
import { kilobytes, table } from "./print.js";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const STD = new Set(["core", "alloc", "std", "hashbrown", "compiler_builtins"]);

export function size() {
  const module = readFileSync(`${ROOT}www/pkg/gouji_bg.wasm`);
  const glue = readFileSync(`${ROOT}www/pkg/gouji.js`);
  const sizes = (name, bytes) => [
    name,
    ...[bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes)].map(kilobytes),
  ];
  const linked = linkedModule();
  const { crates, data } = shares(linked);
  const rows = [...crates].sort(([, a], [, b]) => b - a);
  const small = rows.filter(([, bytes]) => bytes < 2000);
  const whole = rows.reduce((sum, [, bytes]) => sum + bytes, data);
  const row = (name, bytes) => [name, kilobytes(bytes), `${((100 * bytes) / whole).toFixed(1)} %`];
  return `## Size of the module

${table(["file", "raw >", "gzip >", "brotli >"], [
  sizes("gouji_bg.wasm", module),
  sizes("gouji.js", glue),
])}
Whose it is, in the module before wasm-bindgen and wasm-opt (${kilobytes(linked.length)} with the functions' names), which alone
says where a function comes from. A function that a crate is inlined into, or a generic one that it uses, counts
as its maker's: a crate would save less or more than its line.

${table(["part", "raw >", "share >"], [
  ...rows.filter(([, bytes]) => bytes >= 2000).map(([name, bytes]) => row(name, bytes)),
  row(
    `${small.length} others`,
    small.reduce((sum, [, bytes]) => sum + bytes, 0),
  ),
  row("data: texts, tables of Unicode, …", data),
])}`;
}

/** What wasm-pack was given; after `make build` cargo has nothing to do for it. */
function linkedModule() {
  const home = process.env.CARGO_HOME ?? `${process.env.HOME}/.cargo`;
  const target = "wasm32-unknown-unknown";
  const remap = `target.${target}.rustflags=["--remap-path-prefix=${home}=cargo"]`;
  const messages = execFileSync(
    "cargo",
    [
      ...["build", "--lib", "--release", "--target", target, "--quiet"],
      ...["--config", "wasm-pack.toml", "--config", remap, "--message-format=json"],
    ],
    { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const files = messages
    .split("\n")
    .filter(Boolean)
    .flatMap((line) => JSON.parse(line).filenames ?? []);
  return readFileSync(files.find((file) => /gouji\.wasm$/.test(file)));
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
        if (kind === 1) for (let left = number(); left > 0; left -= 1) names.set(number(), string());
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
export function crateOf(name) {
  let crate;
  if (name.startsWith("_R")) {
    const root = /C(?:s[0-9A-Za-z]*_)?(\d+)_?/.exec(name);
    if (root) crate = name.substr(root.index + root[0].length, Number(root[1]));
  } else {
    crate = /^_ZN\d+(?:_\$LT\$|\$LT\$|\$RF\$|mut\$u20\$|impl\$u20\$|dyn\$u20\$|\$[A-Z]+\d*\$)*([a-z]\w*)/.exec(
      name,
    )?.[1];
  }
  if (!crate) return /^mem(cpy|set|move|cmp)$/.test(name) ? "std" : "unnamed and exported";
  if (crate.startsWith("regex")) return "regex";
  return STD.has(crate) ? "std" : crate;
}
