// The built module and the page's examples, in Node.

import { readFileSync } from "node:fs";

import init, * as module from "../../www/pkg/gouji.js";

const www = new URL("../../www/", import.meta.url);

await init({ module_or_path: readFileSync(new URL("pkg/gouji_bg.wasm", www)) });

export const { check, export_as, forms, note, read, rules } = module;

/** @returns {{ file: string, title: string, text: string }[]} */
export function examples() {
  const index = JSON.parse(readFileSync(new URL("examples/index.json", www), "utf8"));
  return index.map((example) => ({
    ...example,
    text: readFileSync(new URL(`examples/${example.file}`, www), "utf8"),
  }));
}

/** @returns {string[][]} 表三 of 2021 with these numbers in its rows */
function requestsTable(numbers) {
  const requests = forms()
    .find(({ edition }) => edition === "2021")
    .tables.find(({ name }) => name === "requests");
  const labels = (lines) =>
    lines.flatMap(({ label, lines }) => (lines.length > 0 ? labels(lines) : [label]));
  const { columns, rows } = requests.groups[0];
  return [
    ["申请人情况", ...labels(columns)],
    ...labels(rows).map((label, i) => [label, ...numbers(i)]),
  ];
}

const title = "澄湖县数据局2023年政府信息公开工作年度报告";
const before = ["一、总体情况", "本年度工作平稳。", "三、收到和处理政府信息公开申请情况"];

/** @returns {string} the report as text with this table */
function asText(table) {
  return [title, ...before, ...table.map((row) => row.join(" | "))].join("\n");
}

/** @returns {string} a short report in which the total of every row is wrong */
export function allTotalsWrong() {
  return asText(requestsTable((i) => [1, 0, 0, 0, 0, 0, 3 + i]));
}

/**
 * A short report in which one total is wrong: 12 + 3 is not 16.
 *
 * @returns {{ text: string, html: string }} the same in two ways; the HTML brings a picture and a script
 */
export function wrongTotal() {
  const table = requestsTable((i) => (i === 0 ? [12, 3, 0, 0, 0, 0, 16] : Array(7).fill(0)));
  const cells = table.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return {
    text: asText(table),
    html: `<h1>${title}</h1>${before.map((line) => `<p>${line}</p>`).join("")}
      <img src="https://example.com/pixel.png"><script>document.title = "taken over"</script>
      <table>${cells.join("")}</table>`,
  };
}
