// What was aimed at, and what came of it.

import { ratio, table } from "./print.js";

/** @typedef {{ words: string, facts: any }} Part what a part of the run prints, and what it found out */

const MODULE = 250_000;
const FIRST = 50;
const MEMORY = 6;
/** What counts as linear: a byte of the longest takes at most so many times what one takes at 1 MB. */
const LINEAR = 1.25;

/**
 * @param {Record<"peers" | "steps" | "scaling" | "first", Part>} parts
 * @returns {string} a table of all targets
 */
export function targets({ peers, steps, scaling, first }) {
  const { times, size } = peers.facts;
  const against = (name, part, own = "gouji") => [
    `the whole check in the module (${own}) takes at most 1/${part} of what ${name} takes for the tables alone`,
    1 / part,
    times[own] / times[name],
    ratio,
  ];
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  const rows = [
    against("cheerio", 10),
    against("pandas.read_html", 10),
    against("selectolax", 3),
    against("DOMParser", 4, "gouji in Chromium"),
    [
      "natively, the whole check takes at most 2 times the HTML tokenizer's time alone",
      2,
      steps.facts.check / steps.facts.tokenizer,
      ratio,
    ],
    ...longest(scaling.facts).map(({ name, kind, growth }) => [
      `linear to 20 MB (${name}, ${kind}): a byte takes at most ${LINEAR} times what it takes at 1 MB`,
      LINEAR,
      growth,
      ratio,
    ]),
    ...memory(scaling.facts).flatMap(({ name, whole, more }) => [
      [
        `peak memory of at most ${MEMORY} times the input, from 1 MB on (${name})`,
        MEMORY,
        whole,
        ratio,
      ],
      [`the same without what is there after one letter (${name})`, MEMORY, more, ratio],
    ]),
    ["the module with its glue takes at most 250 kB in brotli", MODULE, size, kilobytes],
    [
      "the first check ends at most 50 ms after the module's bytes are there (Chromium)",
      FIRST,
      first.facts.chromium,
      (time) => `${time.toFixed(0)} ms`,
    ],
  ];
  return `## Targets

${table(
  ["target", "aim >", "measured >", ""],
  rows.map(([words, aim, measured, print]) => [
    words,
    print(aim),
    print(measured),
    measured <= aim
      ? `reached, by ${ratio(aim / measured)}`
      : `**missed, by ${ratio(measured / aim)}**`,
  ]),
)}`;
}

const near = (bytes) => (point) => Math.abs(Math.log(point.bytes / bytes)) < 0.1;

function longest(points) {
  const kinds = [...new Set(points.map(({ name, kind }) => `${name}\t${kind}`))];
  return kinds.map((one) => {
    const [name, kind] = one.split("\t");
    const own = points.filter((point) => point.name === name && point.kind === kind);
    const rate = (bytes) => {
      const point = own.find(near(bytes));
      return point.time / point.bytes;
    };
    return { name, kind, growth: rate(2e7) / rate(1e6) };
  });
}

function memory(points) {
  const long = points.filter(({ bytes }) => bytes > 9e5);
  return [...new Set(points.map(({ name }) => name))].map((name) => {
    const own = long.filter((point) => point.name === name);
    return {
      name,
      whole: Math.max(...own.map(({ bytes, memory }) => memory / bytes)),
      more: Math.max(...own.map(({ bytes, memory, empty }) => (memory - empty) / bytes)),
    };
  });
}
