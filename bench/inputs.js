// The reports that are measured, written into bench/inputs.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const shape = (name) =>
  readFileSync(new URL(`../tests/reports/shapes/${name}.html`, import.meta.url), "utf8");

/** Word's page with fewer declarations in its styles; its text, tables and tags stay. */
export function lightWord() {
  return shape("word")
    .replace(/<!--\[if gte mso 9\]>.*?<!\[endif\]-->/gs, "")
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<span lang=EN-US style='[^']*'><o:p><\/o:p><\/span>/g, "")
    .replace(/\sstyle='([^']*)'/g, (_, style) => {
      const kept = style
        .split(";")
        .map((one) => one.replace(/\s+/g, " ").trim())
        .filter((one) => /^(width|height|text-align|text-indent)/.test(one));
      return kept.length > 0 ? ` style='${kept.join(";")}'` : "";
    });
}

/**
 * A report of about so many bytes, still one report: its prose goes on for longer, or more tables are attached.
 * @param {number} bytes
 * @param {"prose" | "tables"} what
 */
export function sized(bytes, what) {
  const report = bytes < 60_000 ? shape("clean") : lightWord();
  const size = Buffer.byteLength(report);
  if (size > bytes) {
    let excess = size - bytes;
    const less = (part) => {
      if (excess <= 0) return part;
      excess -= Buffer.byteLength(part);
      return "";
    };
    return report
      .replace(/<p>.*?<\/p>\s*/g, less)
      .replace(/<table.*?<\/table>\s*/gs, less)
      .replace(/<h2>.*?<\/h2>\s*/g, less);
  }
  const [, prose] = /(?:一、总体情况.*?<\/p>)(.*?)(?=<p[^>]*>(?:<span[^>]*>)?二、)/s.exec(report);
  const table = report.match(/<table.*?<\/table>/gs)[1];
  const more = what === "prose" ? prose : table;
  const end =
    what === "prose" ? report.indexOf(prose) + prose.length : report.lastIndexOf("</body>");
  const times = Math.round((bytes - size) / Buffer.byteLength(more));
  return report.slice(0, end) + more.repeat(times) + report.slice(end);
}

/**
 * @param {string} name
 * @param {string} text
 * @returns {{ file: string, bytes: number }}
 */
export function write(name, text) {
  const folder = fileURLToPath(new URL("inputs/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${name}.html`;
  writeFileSync(file, text);
  return { file, bytes: Buffer.byteLength(text) };
}

/** As a person pastes it: text alone. */
export const REPORT = readFileSync(
  new URL("../tests/reports/sample-2021.txt", import.meta.url),
  "utf8",
);
