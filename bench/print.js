/**
 * A Markdown table.
 * @param {string[]} heads one that ends in ">" makes its column stand to the right
 * @param {(string | number)[][]} rows
 */
export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |\n`;
  return [
    line(heads.map((head) => head.replace(/ ?>$/, ""))),
    line(heads.map((head) => (head.endsWith(">") ? "--:" : "---"))),
    ...rows.map(line),
    "\n",
  ].join("");
}

const digits = (number) => (number >= 100 ? 0 : number >= 10 ? 1 : 2);

export const ratio = (number) => `${number.toFixed(digits(number))}×`;
export const milliseconds = (number) => `${number.toFixed(digits(number))} ms`;
export const kilobytes = (number) => `${(number / 1000).toFixed(1)} kB`;
export const megabytes = (number) => `${(number / 1e6).toFixed(2)} MB`;
