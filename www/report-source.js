/**
 * What a paste or a drop brings.
 *
 * @typedef {import("./events.js").ReportSource} ReportSource
 * @typedef {{ source: ReportSource, plain: string } | { file: File } | null} Brought
 */

/**
 * The formatted text if there is one, for its tables; else the plain text; else a file.
 *
 * @param {DataTransfer} data
 * @returns {Brought} plain: the words without the format, for the box
 */
export function broughtBy(data) {
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  if (html.trim()) {
    return { source: pasted(html, "粘贴的内容（带格式）"), plain };
  }
  if (plain.trim()) return { source: typed(plain), plain };
  const [file] = data.files;
  return file ? { file } : null;
}

/**
 * @param {string} html
 * @param {string} name
 * @returns {ReportSource}
 */
export function pasted(html, name) {
  return { text: html, input: "html", name };
}

/**
 * @param {string} text
 * @returns {ReportSource}
 */
export function typed(text) {
  return { text, input: "unknown", name: "粘贴的文字" };
}

/**
 * The words of a reading, a line for each paragraph and row.
 *
 * @param {import("./gouji.d.ts").Reading} reading
 * @returns {string}
 */
export function plainText(reading) {
  /** @param {import("./gouji.d.ts").Run[]} runs */
  const words = (runs) => runs.map((run) => run.text).join("");
  return reading.blocks
    .map((block) => {
      if (block.kind === "paragraph") return words(block.runs);
      if (block.kind === "table") {
        return block.rows.map((row) => row.map((cell) => words(cell.runs)).join("\t")).join("\n");
      }
      return "〔图片〕";
    })
    .join("\n");
}
