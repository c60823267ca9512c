// One process for each contender, so that none pays for another's garbage or gains from its warm code.
//
// It reads questions { file, runs, milliseconds }, one JSON line each. With runs 0 it gives what it makes of
// the file, { result }; else it works on it at least so often and at least so long, { times, memory }:
// milliseconds of each run, bytes that it knows itself to have taken so far.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { startInChromium } from "./chromium.js";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

const node = (name) => [process.execPath, path("peers/answer.js"), `./${name}.js`];
const python = (name) => [path(".venv/bin/python"), path("peers/answer.py"), name];
const native = (name) => [path(`native/target/release/${name}`)];

/**
 * What runs (whole check or the tables alone), in what, and by which command; without one in Chromium, by the
 * function of that name in peers/in-chromium.js.
 *
 * @type {Record<string, { runs: string, in: string, command?: string[], inChromium?: string }>}
 */
export const CONTENDERS = {
  gouji: { runs: "whole check", in: "WebAssembly, Node", command: node("gouji") },
  "gouji in Chromium": { runs: "whole check", in: "WebAssembly, Chromium", inChromium: "gouji" },
  "gouji native": { runs: "whole check", in: "Rust", command: native("gouji") },
  cheerio: { runs: "tables", in: "Node", command: node("cheerio") },
  parse5: { runs: "tables", in: "Node", command: node("parse5") },
  "node-html-parser": { runs: "tables", in: "Node", command: node("node-html-parser") },
  linkedom: { runs: "tables", in: "Node", command: node("linkedom") },
  DOMParser: { runs: "tables", in: "Chromium", inChromium: "domParser" },
  "pandas.read_html": { runs: "tables", in: "Python", command: python("pandas") },
  lxml: { runs: "tables", in: "Python", command: python("lxml") },
  selectolax: { runs: "tables", in: "Python", command: python("selectolax") },
  scraper: { runs: "tables", in: "Rust", command: native("scraper") },
};

/**
 * @typedef {object} Running
 * @property {(file: string, runs?: number, milliseconds?: number) => Promise<any>} ask
 * @property {() => number} peak the most memory that its process had so far, in bytes
 * @property {() => Promise<void>} end
 */

/**
 * @param {string} name
 * @returns {Promise<Running>}
 */
export async function start(name) {
  const { command, inChromium } = CONTENDERS[name];
  if (!command) return startInChromium(inChromium);
  const [program, ...rest] = command;
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
    peak: () => peakOf(child.pid),
    async end() {
      child.stdin.end();
      await ended;
    },
  };
}

/** @param {string} field @returns {(pid: number) => number} bytes that Linux counts for a process */
const counted = (field) => (pid) => {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${field}:\\s*(\\d+) kB`, "m").exec(status)[1]) * 1024;
};

/** The most memory that a process had so far. */
export const peakOf = counted("VmHWM");

/** The memory that a process has now. */
export const memoryOf = counted("VmRSS");

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
