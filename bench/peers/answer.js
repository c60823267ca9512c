// Answers the questions that ../contender.js describes.
//   node answer.js ./cheerio.js

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const { default: work, size } = await import(process.argv[2]);

for await (const line of createInterface({ input: process.stdin })) {
  const { file, milliseconds, runs } = JSON.parse(line);
  const text = readFileSync(file, "utf8");
  const answer = runs === 0 ? { result: work(text) } : { ...time(text), memory: size?.() };
  process.stdout.write(`${JSON.stringify(answer)}\n`);

  function time() {
    const times = [];
    const end = performance.now() + milliseconds;
    while (times.length < runs || performance.now() < end) {
      const started = performance.now();
      work(text);
      times.push(performance.now() - started);
    }
    return { times };
  }
}
