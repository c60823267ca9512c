// One process for each contender, so that none pays for another's garbage or gains from its warm code.
//
// It reads questions { file, runs, milliseconds }, one JSON line each. With runs 0 it gives what it makes of
// the file, { result }; else it works on it at least so often and at least so long, { times, memory }:
// milliseconds of each run, bytes taken so far where it knows them.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

const node = (name) => [process.execPath, path("peers/answer.js"), `./${name}.js`];
const python = (name) => [path(".venv/bin/python"), path("peers/answer.py"), name];
const native = (name) => [path(`native/target/release/${name}`)];

/** @type {Record<string, { runs: string, in: string, command: string[], bundle?: string }>} */
export const CONTENDERS = {
  gouji: { runs: "whole check", in: "WebAssembly, Node", command: node("gouji") },
  "gouji native": { runs: "whole check", in: "Rust", command: native("gouji") },
  cheerio: { runs: "tables", in: "Node", command: node("cheerio") },
  parse5: { runs: "tables", in: "Node", command: node("parse5") },
  "node-html-parser": { runs: "tables", in: "Node", command: node("node-html-parser") },
  linkedom: { runs: "tables", in: "Node", command: node("linkedom") },
  "pandas.read_html": { runs: "tables", in: "Python", command: python("pandas") },
  lxml: { runs: "tables", in: "Python", command: python("lxml") },
  selectolax: { runs: "tables", in: "Python", command: python("selectolax") },
  scraper: { runs: "tables", in: "Rust", command: native("scraper") },
};

/** @param {string} name */
export function start(name) {
  const [program, ...rest] = CONTENDERS[name].command;
  const child = spawn(program, rest, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, "close");
  return {
    async ask(file, runs = 0, milliseconds = 0) {
      child.stdin.write(`${JSON.stringify({ file, runs, milliseconds })}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${name} ended without an answer`);
      return JSON.parse(value);
    },
    async end() {
      child.stdin.end();
      await ended;
    },
  };
}

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
