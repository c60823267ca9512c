// What the steps of a check take natively, and each group of rules.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { lightWord, write } from "./inputs.js";
import { kilobytes, ratio, table } from "./print.js";

const STEPS = {
  read: "reading the markup",
  report: "understanding: outline, tables, prose",
  relations: "sums of the form",
  hits: "finding the words of all rules",
  judge: "judging, with the two above and diagnosis",
  wire: "the result as plain values",
  check: "whole check",
};

/** @returns {import("./targets.js").Part} */
export function steps() {
  const { file, bytes } = write("word", lightWord());
  const program = fileURLToPath(new URL("native/target/release/steps", import.meta.url));
  const measured = JSON.parse(execFileSync(program, [file], { encoding: "utf8" }));
  const times = Object.fromEntries(measured);
  const share = (time) => `${((100 * time) / times.check).toFixed(1)} %`;
  const row = (words, time) => [words, microseconds(time), share(time)];
  const groups = measured
    .filter(([name]) => name.includes("\t"))
    .map(([name, time]) => {
      const [title, rules] = name.split("\t");
      return [title, rules, microseconds(time), share(time)];
    });
  const words = `## By step and by group of rules

The same report as Word saves it (${kilobytes(bytes)}), natively. The HTML tokenizer alone, which tells tags from text and
reads their attributes, takes ${microseconds(times.tokenizer)}: the whole check takes ${ratio(times.check / times.tokenizer)} that.

${table(
  ["step", "median >", "of the check >"],
  Object.entries(STEPS).map(([name, words]) => row(words, times[name])),
)}${table(["group", "rules >", "median >", "of the check >"], groups)}`;
  return { words, facts: times };
}

const microseconds = (number) => `${number.toFixed(number >= 10 ? 0 : 1)} µs`;
