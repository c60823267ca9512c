// The README's part about speed, made from RESULTS.md.

import { readFileSync, writeFileSync } from "node:fs";

const README = new URL("../README.md", import.meta.url);
const RESULTS = new URL("RESULTS.md", import.meta.url);
const BLOCK = /(<!-- bench -->\n)[^]*?(<!-- \/bench -->)/;

const SAME = "a report as Word saves it";
const LANGUAGES = { Node: "JavaScript", Python: "Python", Rust: "Rust", Chromium: "浏览器自带" };
const OWN = {
  gouji: "**勾稽**（网页模块，Node）",
  "gouji in Chromium": "**勾稽**（网页模块，Chromium）",
  "gouji native": "**勾稽**（命令行）",
};
const GIVES = { tables: "取出表格", "whole check": "整份核对" };
const SHIPPED = { brotli: "Brotli 后", installed: "安装后", program: "程序" };

/** @returns {string[][]} the cells of the first table below a heading, without its head */
function rowsBelow(results, heading) {
  const start = results.toLowerCase().indexOf(heading.toLowerCase());
  if (start < 0) throw new Error(`RESULTS.md has no part "${heading}"`);
  const lines = results.slice(start).split("\n").slice(1);
  const first = lines.findIndex((line) => line.startsWith("|"));
  const end = lines.findIndex((line, index) => index > first && !line.startsWith("|"));
  return lines.slice(first + 2, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** @returns {string} the block between the marks */
export function block(results) {
  const machine = /`make bench`\. (.+?);\n(.+?)\.\nTimes/s.exec(results);
  if (!machine) throw new Error("RESULTS.md does not name the machine");
  const measured = rowsBelow(results, `### ${SAME}`);
  const rows = measured.map(([times, name, where, gives, right, , memory, , size, as]) => {
    const words = OWN[name] ?? `${name}（${LANGUAGES[where]}）`;
    const shipped = SHIPPED[as] ? `${round(size)}（${SHIPPED[as]}）` : "—";
    return [words, GIVES[gives], times.replace("×", ""), right, round(memory), shipped];
  });
  const targets = rowsBelow(results, "## Targets");
  const time = (who) => milliseconds(measured.find(([, name]) => name === who)[5]);
  const came = (words) => targets.find(([target]) => target.startsWith(words))[2];
  const warm = rowsBelow(results, "## The first check").find(([where]) => /warm/.test(where))[1];
  const reached = targets.filter(([, , , verdict]) => verdict.startsWith("reached")).length;
  return `机器：${machine[1]}；${machine[2].replace(/\n/g, " ")}。

| | 做的事 | 用时 | 读对的格（共 200） | 进程最多占的内存 | 体积 |
| --- | --- | --: | --: | --: | --: |
${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}

读表格之外，把正文的数字读出来、查完全部规则、找出填错的格，一共用时 ${time("gouji")}（命令行 ${time("gouji native")}）。
打开网页后的第一份报告 ${milliseconds(warm)}，程序在后台预热过；没有预热，从拿到程序算起 ${milliseconds(came("the first check"))}。
时间随长度线性增长，到 20 MB 为止都量过；程序（Brotli 后）${came("the module with its glue").replace("kB", "KB")}。

定下的 ${targets.length} 项目标达到 ${reached} 项；没有达到的差多少、为什么，见 [\`bench/RESULTS.md\`](bench/RESULTS.md) 和 [\`DESIGN.md\`](DESIGN.md)。
`;
}

const milliseconds = (words) => words.replace(" ms", " 毫秒");

/** "8012.5 kB" as "8.0 MB". */
function round(size) {
  const [number, unit] = size.split(" ");
  const bytes = Number(number) * (unit === "MB" ? 1e6 : 1e3);
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e3).toFixed(0)} KB`;
}

/** @returns {{ is: string, ought: string }} the README, and what it ought to be */
export function readme() {
  const is = readFileSync(README, "utf8");
  if (!BLOCK.test(is)) throw new Error("README.md has no marks for the measurements");
  const made = block(readFileSync(RESULTS, "utf8"));
  return { is, ought: is.replace(BLOCK, (_, start, end) => start + made + end) };
}

export function writeReadme() {
  writeFileSync(README, readme().ought);
}
