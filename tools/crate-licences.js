// What the licences of the crates in the module ask for: to be handed on with it. Most have the same words, which
// are told once, under the names and copyright lines of all that they are for.

import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

import { cargoMetadata, linked } from "./dependencies.js";

const MODULE = ["--filter-platform=wasm32-unknown-unknown"];

/** Of which a part stands in the module, though it is not linked: a table was taken from it. */
const TAKEN_FROM = ["fast2s"];

/** Linked into every program in Rust, and told by no manifest; under the words that most crates have. */
const RUST = {
  "the Rust standard library": "Copyright (c) The Rust Project Developers",
  "hashbrown, in it": "Copyright (c) 2016 Amanieu d'Antras",
  "libm, in it": "Copyright (c) 2018 Jorge Aparicio; Copyright (c) 2005-2020 Rich Felker, et al.",
};

/** A crate offers a choice; this is the one that is taken. */
const CHOSEN = /^LICENSE(-MIT|\.md|\.txt)?$/;
/** What comes besides and cannot be chosen away: of the tables of characters, which Rust's library has, too. */
const BESIDES = "LICENSE-UNICODE";

/**
 * What is to be told of the crates, and of other parts that come with them.
 *
 * @param {Record<string, string>} [others] texts of licences by what they are for
 * @returns {string}
 */
export function crateLicences(others = {}) {
  const inModule = new Set(linked(MODULE).map(({ name, version }) => `${name} ${version}`));
  /** @type {{ name: string, version: string, manifest_path: string }[]} */
  const packages = cargoMetadata(MODULE).packages;
  /** @type {[whose: string, text: string][]} */
  const texts = Object.entries(others);
  for (const { name, version, manifest_path } of packages) {
    const whose = `${name} ${version}`;
    if (inModule.has(whose) || TAKEN_FROM.includes(name)) {
      texts.push(...textsIn(dirname(manifest_path), whose));
    }
  }
  texts.sort(([one], [other]) => (one < other ? -1 : 1));

  /** @type {Map<string, Map<string, string[]>>} for each licence's words, whose they are by copyright */
  const licences = new Map();
  for (const [whose, text] of texts) {
    const { copyright, words } = parted(text);
    add(words, copyright, whose);
  }
  const [most = ""] = [...licences]
    .map(([words]) => words)
    .sort((one, two) => count(two) - count(one));
  for (const [whose, copyright] of Object.entries(RUST)) add(most, copyright, whose);
  const told = [...licences].map(([words, holders]) => {
    const lines = [...holders].map(([copyright, whose]) => `${whose.join(", ")}: ${copyright}`);
    return `${lines.join("\n")}\n\n${words}`;
  });
  return `Others wrote these parts of gouji.\n\n${told.join("\n\n---\n\n")}\n`;

  /** @param {string} words @param {string} copyright @param {string} whose */
  function add(words, copyright, whose) {
    const holders = licences.get(words) ?? new Map();
    licences.set(words, holders.set(copyright, [...(holders.get(copyright) ?? []), whose]));
  }

  /** @param {string} words */
  function count(words) {
    return [...(licences.get(words)?.values() ?? [])].flat().length;
  }
}

/**
 * @param {string} folder of a crate
 * @param {string} whose
 * @returns {[whose: string, text: string][]}
 */
function textsIn(folder, whose) {
  const names = readdirSync(folder).sort();
  /** @param {string} name */
  const read = (name) => readFileSync(join(folder, name), "utf8");
  const isMit = /Permission is hereby granted, free of charge/;
  const chosen = names.find((name) => CHOSEN.test(name) && isMit.test(read(name)));
  if (!chosen) throw new Error(`${whose} has no text of the MIT licence`);
  const tables = `the tables of characters in ${whose} and in the Rust standard library`;
  return names.includes(BESIDES)
    ? [
        [whose, read(chosen)],
        [tables, read(BESIDES)],
      ]
    : [[whose, read(chosen)]];
}

/** @param {string} text */
function parted(text) {
  /** @type {string[]} */
  const copyright = [];
  const words = text
    .replace(/[\u201c\u201d]/g, '"')
    .split("\n")
    .filter((line) => !/^(The )?MIT License( \(MIT\))?$/i.test(line.trim()))
    .filter((line) => !(/^Copyright\b/.test(line.trim()) && copyright.push(line.trim())))
    .join("\n")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n\n");
  return { copyright: copyright.join("; ") || "its authors", words };
}
